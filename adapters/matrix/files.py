"""Files that go with a message: in an encrypted room the server sees neither their names nor what is in them."""

import json
import re
from binascii import Error as Base64Error
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from nio.crypto.attachments import decrypt_attachment, encrypt_attachment
from nio.exceptions import EncryptionError

from adapters.matrix import PLATFORM
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.html import defuse
from adapters.matrix.render import Content
from bot.errors import RefusedError
from bot.messages import File, Sent

_HIDDEN = "application/octet-stream"
_ADDRESS = re.compile(r"mxc://([A-Za-z0-9.:\[\]-]{1,255})/([A-Za-z0-9_-]{1,255})")
_UNKNOWN = 404


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


def sent_file(content: Mapping[str, Any]) -> Sent | None:
    """The file that a message shows; None: there is none, or nobody could find it."""
    if content.get("msgtype") != "m.file":
        return None
    sealed = content.get("file")
    where = sealed if isinstance(sealed, Mapping) else content
    address, key, hashes = where.get("url"), where.get("key"), where.get("hashes")
    if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
        return None
    opened = {}
    if where is sealed:
        key = key.get("k") if isinstance(key, Mapping) else None
        digest = hashes.get("sha256") if isinstance(hashes, Mapping) else None
        opened = {"key": key, "iv": where.get("iv"), "hash": digest}
        if not all(isinstance(each, str) for each in opened.values()):
            return None
    names, info = (content.get("filename"), content.get("body")), content.get("info")
    size = info.get("size") if isinstance(info, Mapping) else None
    return Sent(
        platform=PLATFORM,
        name=next((name for name in names if isinstance(name, str)), ""),
        reference=json.dumps({"address": address, **opened}),
        size=size if isinstance(size, int) and not isinstance(size, bool) else None,
    )


async def download(client: Client, sent: Sent, *, most: int) -> bytes:
    """See `bot.ports.Files`. Checked against what its sender said that it is, where it was encrypted."""
    reference = json.loads(sent.reference)
    found = _ADDRESS.fullmatch(str(reference["address"]))
    if found is None:
        raise RefusedError("no address of a file")
    where = "/".join(quote(part, safe="") for part in found.groups())
    try:
        data = await _download(client, where, most)
    except CallError as error:
        raise fault_of(error) from None
    if "key" not in reference:
        return data
    try:
        return bytes(decrypt_attachment(data, reference["key"], reference["hash"], reference["iv"]))
    except (EncryptionError, Base64Error, ValueError, TypeError):
        raise RefusedError("a file that its key does not open") from None


async def _download(client: Client, where: str, most: int) -> bytes:
    try:
        return await client.download(f"/_matrix/client/v1/media/download/{where}", most)
    except CallError as error:
        if error.status != _UNKNOWN or error.code != "M_UNRECOGNIZED":
            raise
    # A homeserver from before media asked for who somebody is (Matrix 1.11).
    return await client.download(f"/_matrix/media/v3/download/{where}", most)
