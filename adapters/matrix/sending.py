"""Events into rooms: each once, however often it is tried, and with the key given first to whoever may read it."""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from nio import LocalProtocolError, MatrixRoom

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_before, fault_of
from adapters.matrix.limits import Limits, Urgency
from bot.errors import DelayedError, DeliveryError, RefusedError
from bot.ports import Clock

MARK = "bondje.transaction"
"""Goes with each event, for everybody to see: by it, what may have been said is found again."""
_REACTION = "m.reaction"
_ROOM_PATIENCE = timedelta(seconds=10)
_UNTIL_THE_ROOM_IS_THERE = timedelta(seconds=5)


class Sending:
    """For one device. In a room one thing is sent after the other."""

    def __init__(self, client: Client, clock: Clock, *, room_patience: timedelta = _ROOM_PATIENCE) -> None:
        """`room_patience`: how long to wait for a room that was joined to come in by sync."""
        self._client = client
        self.limits = Limits(clock)
        self.room_patience = room_patience
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._going = 0
        self.quiet = asyncio.Event()
        """Set while nothing is being sent but what makes something nicer."""
        self.quiet.set()

    async def send(
        self,
        room: str,
        type: str,  # noqa: A002 - Matrix's word
        content: Mapping[str, Any],
        *,
        key: str,
        plainly: bool = False,
        urgency: Urgency = Urgency.USUAL,
    ) -> str:
        """The event's id. The same key makes the same event, whoever asks, also after a restart.

        It is encrypted where the room is, unless `plainly`. Raises DelayedError or RefusedError.
        """
        self.limits.check(urgency)
        with self._not_quiet(urgency):
            await self._wait_for(room)
            async with self.limits.turn(urgency), self._locks[room]:
                if not plainly and self._room(room).encrypted:
                    with self._as_long_as_there(room):
                        type, content = await self._encrypt(room, type, content)  # noqa: A001
                return await self._put(_path(room, "send", type), content, key=key, urgency=urgency)

    async def react(self, room: str, relation: Mapping[str, Any], *, key: str) -> str:
        """An emoji, which is never encrypted. In nobody's way. Raises DelayedError or RefusedError."""
        async with self.limits.turn(Urgency.EXTRA):
            content = {"m.relates_to": dict(relation)}
            return await self._put(_path(room, "send", _REACTION), content, key=key, urgency=Urgency.EXTRA)

    async def redact(self, room: str, event: str, *, key: str) -> str:
        """Take an event back. Raises DelayedError or RefusedError."""
        async with self.limits.turn(Urgency.USUAL):
            return await self._put(_path(room, "redact", event), {}, key=key, urgency=Urgency.USUAL)

    @contextmanager
    def _not_quiet(self, urgency: Urgency) -> Iterator[None]:
        if urgency is Urgency.EXTRA:
            yield
            return
        self._going += 1
        self.quiet.clear()
        try:
            yield
        finally:
            self._going -= 1
            if not self._going:
                self.quiet.set()

    async def _put(self, path: str, content: Mapping[str, Any], *, key: str, urgency: Urgency) -> str:
        mark = transaction(key)
        try:
            answer = await self._client.call("PUT", f"{path}/{mark}", {**content, MARK: mark})
        except CallError as error:
            if error.rest is not None:
                self.limits.meet(error.rest)
                raise DelayedError(str(error), after=self.limits.rest(urgency), maybe_said=False) from error
            raise fault_of(error) from error
        return str(answer.get("event_id", ""))

    async def _wait_for(self, room: str) -> None:
        """After joining, a room is there once it came in by sync, with its members and whether it is encrypted."""
        if await self._client.has_room(room, within=self.room_patience):
            return
        try:
            await self._client.call("GET", _path(room, "joined_members"))
        except CallError as error:
            raise self._not_said(error) from error
        raise DelayedError("the room has not come in by sync", after=_UNTIL_THE_ROOM_IS_THERE, maybe_said=False)

    async def _encrypt(self, room: str, type: str, content: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:  # noqa: A002
        nio = self._client.nio
        try:
            if not self._room(room).members_synced:
                await nio.joined_members(room)
            if nio.should_query_keys:
                await nio.keys_query()
            nio.giving.remember_left_out(room)
            if nio.olm.should_share_group_session(room):
                await nio.giving.give(room)
        except CallError as error:
            raise self._not_said(error) from error
        # A member may have left while we asked, or we; nothing waits from here on, so nobody changes it any more.
        self._room(room)
        if nio.olm.should_share_group_session(room):
            raise DelayedError("the members changed while the key was given", after=timedelta(0), maybe_said=False)
        encrypted: tuple[str, Mapping[str, Any]] = nio.encrypt(room, type, dict(content))
        return encrypted

    def _room(self, room: str) -> MatrixRoom:
        """Raises RefusedError. Sync may have told that we are out of it while something else was waited for."""
        found = self._client.nio.rooms.get(room)
        if found is None:
            raise RefusedError("we are not in the room any more")
        return found

    @contextmanager
    def _as_long_as_there(self, room: str) -> Iterator[None]:
        """Over a room that it does not know any more, nio stumbles."""
        try:
            yield
        except (KeyError, LocalProtocolError):
            self._room(room)
            raise

    def _not_said(self, error: CallError) -> DeliveryError:
        """What comes before anything is said."""
        if error.rest is not None:
            self.limits.meet(error.rest)
        return fault_before(error)


def _path(room: str, *words: str) -> str:
    return path_of("rooms", room, *words)


def transaction(key: str) -> str:
    """The homeserver does what has the same one only once."""
    return f"bondje-{hashlib.sha256(key.encode()).hexdigest()[:32]}"
