"""A person in Matrix, whose client is as strict as Element: what they do, and what they see."""

import base64
from collections.abc import Callable

from tests.matrix import contents
from tests.matrix.device import Device, ids
from tests.matrix.doing import Doing
from tests.matrix.heard import Heard, Membership, Payload
from tests.matrix.verifying import Verifying


class Person(Doing, Verifying):
    """One device of somebody. Verbs are what they do; `hears` and its like wait for what happens to them."""

    def __init__(self, *, patience: float = 60) -> None:
        super().__init__(patience=patience)
        self._heard: set[str] = set()

    async def hears(
        self,
        words: str | None = None,
        *,
        room: str | None = None,
        sender: Device | str | None = None,
        type: str = contents.MESSAGE,  # noqa: A002 - Matrix's word
        matching: Callable[[Heard], bool] = lambda _: True,
        within: float | None = None,
    ) -> Heard:
        """The next event like that, by somebody else, that was not heard before. Raises TimeoutError."""
        by = None if sender is None else ids([sender])[0]

        def find() -> Heard | None:
            for heard in self.timeline.values():
                if (
                    heard.id not in self._heard
                    and not heard.failure
                    and heard.type == type
                    and room in {None, heard.room}
                    and (heard.sender != self.id if by is None else heard.sender == by)
                    and (words is None or words in heard.text)
                    and matching(heard)
                ):
                    return heard
            return None

        found = await self._until(f"{type} {words!r} in {room}", find, within=within)
        self._heard.add(found.id)
        return found

    async def cannot_read(self, room: str | None = None, *, because: str | None = None) -> Heard:
        """The next event that their client cannot read, for that reason, which may come after the event."""

        def find() -> Heard | None:
            for heard in self.unreadable:
                if heard.id not in self._heard and room in {None, heard.room} and because in {None, heard.failure}:
                    return heard
            return None

        found = await self._until(f"something unreadable, because {because}", find)
        self._heard.add(found.id)
        return found

    @property
    def unreadable(self) -> list[Heard]:
        """What their client cannot read now."""
        return [heard for heard in self.timeline.values() if heard.failure]

    async def is_invited(self, *, by: Device | str | None = None) -> str:
        """Wait for an invitation they have not answered; returns the room."""
        sender = None if by is None else ids([by])[0]

        def find() -> Membership | None:
            now = {each.room: each for each in self.memberships}
            waiting = [each for each in now.values() if each.membership == "invite"]
            return next((each for each in waiting if sender in {None, each.sender}), None)

        return (await self._until("an invitation", find)).room

    async def is_out_of(self, room: str) -> Membership:
        """Wait until they left, were kicked or banned."""
        return await self._until(
            f"not to be in {room}",
            lambda: next((e for e in self.memberships if e.room == room and e.membership in {"leave", "ban"}), None),
        )

    async def members(self, room: str) -> dict[str, Payload]:
        """User -> membership, power, name."""
        found: dict[str, Payload] = (await self._ask("members", room=room))["members"]
        return found

    async def state(self, room: str, type: str, key: str = "") -> Payload:  # noqa: A002 - Matrix's word
        """The content of that state, asked of the server. Raises ClientError."""
        content: Payload = await self.calls("getStateEvent", room, type, key)
        return content

    async def opens_file(self, heard: Heard) -> bytes:
        """What is in a file."""
        return base64.b64decode((await self._ask("download", content=heard.content))["data"])

    async def sees_poll(self, start: Heard) -> Payload | None:
        """A poll as their client shows it: question, answers, most, ended, votes. None: it shows none."""
        poll: Payload | None = (await self._ask("poll", room=start.room, id=start.id))["poll"]
        return poll

    def reads(self, room: str) -> list[str]:
        """The words in a room as they stand now: edited, without what was taken back."""
        there = [each for each in self.timeline.values() if each.room == room]
        gone = {each.redacts for each in there}
        words: dict[str, tuple[str, str]] = {}
        for each in there:
            if each.type != contents.MESSAGE or each.failure or each.id in gone:
                continue
            if each.edits is None:
                words[each.id] = (each.sender, each.text)
            elif each.edits in words and words[each.edits][0] == each.sender:
                words[each.edits] = (each.sender, each.text)
        return [text for _, text in words.values()]
