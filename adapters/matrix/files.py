"""Files that go with a message: in an encrypted room the server sees neither their names nor what is in them."""

from nio.crypto.attachments import encrypt_attachment

from adapters.matrix.client import Client
from adapters.matrix.html import defuse
from adapters.matrix.render import Content
from bot.messages import File

_HIDDEN = "application/octet-stream"


async def upload(client: Client, file: File, *, is_encrypted: bool) -> Content:
    """The content of the message that shows it. Raises CallError."""
    data = file.text.encode()
    info = {"mimetype": file.media_type, "size": len(data)}
    name = defuse(file.name)
    content: Content = {"msgtype": "m.file", "body": name, "filename": name, "info": info, "m.mentions": {}}
    if not is_encrypted:
        return {**content, "url": await client.upload(data, file.media_type)}
    hidden, key = encrypt_attachment(data)
    return {**content, "file": {**key, "url": await client.upload(hidden, _HIDDEN)}}
