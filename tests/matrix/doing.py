"""What a person does in Matrix."""

import base64
from collections.abc import Sequence
from typing import Any

from tests.matrix import contents
from tests.matrix.device import Device, ids
from tests.matrix.heard import Heard, Payload


class Doing(Device):
    """Everything that leaves a trace on the homeserver, except verification."""

    async def opens(
        self,
        name: str = "",
        *,
        invites: Sequence[Device | str] = (),
        encrypted: bool = True,
        direct: bool = False,
        **options: Any,  # noqa: ANN401 - whatever createRoom takes
    ) -> str:
        """A room; returns its id."""
        wish = {"preset": "trusted_private_chat" if direct else "private_chat", "invite": ids(invites), **options}
        if name:
            wish["name"] = name
        answer = await self._ask("open", options=wish, encrypted=encrypted, direct=direct)
        return str(answer["room"])

    async def joins(self, room: str) -> None:
        """Accept an invitation, or enter an open room."""
        await self._ask("join", room=room)

    async def leaves(self, room: str) -> None:
        await self.calls("leave", room)

    async def invites(self, room: str, whom: Device | str) -> None:
        await self.calls("invite", room, *ids([whom]))

    async def says(self, room: str, words: str, **more: Any) -> str:  # noqa: ANN401 - those of contents.text
        """With `reply_to`, `thread`, `mentions`, `html` or `kind`. Returns the event's id, as all that follow do."""
        return await self.sends(room, contents.MESSAGE, contents.text(words, **more))

    async def edits(self, room: str, event: Heard | str, words: str) -> str:
        return await self.sends(room, contents.MESSAGE, contents.edit(event, words))

    async def reacts(self, room: str, event: Heard | str, emoji: str) -> str:
        return await self.sends(room, contents.REACTION, contents.reaction(event, emoji))

    async def votes(self, poll: Heard, *answers: str) -> str:
        """By the ids of the choices."""
        return await self.sends(poll.room, contents.POLL_ANSWERS[poll.type], contents.vote(poll, *answers))

    async def takes_back(self, room: str, event: Heard | str, reason: str = "") -> str:
        """Redact a message or a reaction."""
        id = event if isinstance(event, str) else event.id
        return str((await self._ask("redact", room=room, id=id, reason=reason))["id"])

    async def sends_file(
        self, room: str, name: str, data: bytes, mimetype: str = "text/plain", *, encrypted: bool = True
    ) -> str:
        where = await self._ask("upload", data=base64.b64encode(data).decode(), encrypted=encrypted, mimetype=mimetype)
        content = {"msgtype": "m.file", "body": name, "info": {"mimetype": mimetype, "size": len(data)}, **where}
        return await self.sends(room, contents.MESSAGE, content)

    async def sends(self, room: str, type: str, content: Payload) -> str:  # noqa: A002 - Matrix's word
        """Any event, encrypted where the room is."""
        return str((await self._ask("send", room=room, type=type, content=content))["id"])

    async def calls(self, method: str, *arguments: Any) -> Any:  # noqa: ANN401 - the SDK's own
        """A method of the SDK's client that is told and answers in plain data: `calls("kick", room, user)`."""
        return (await self._ask("call", method=method, arguments=arguments))["answer"]

    async def forgets_key(self, room: str) -> None:
        """The next message there has a new key."""
        await self._ask("forgetSession", room=room)
