"""Events into rooms: each once, however often it is tried, and with the key given first to whoever may read it."""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of
from bot.errors import DelayedError, DeliveryError
from bot.ports import Clock

_REACTION = "m.reaction"
_ROOM_PATIENCE = timedelta(seconds=10)
_UNTIL_THE_ROOM_IS_THERE = timedelta(seconds=5)


class Sending:
    """For one device. In a room one thing is sent after the other."""

    def __init__(self, client: Client, clock: Clock, *, room_patience: timedelta = _ROOM_PATIENCE) -> None:
        """`room_patience`: how long to wait for a room that was joined to come in by sync."""
        self._client = client
        self._clock = clock
        self.room_patience = room_patience
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._rest_until: datetime | None = None

    async def send(
        self,
        room: str,
        type: str,  # noqa: A002 - Matrix's word
        content: Mapping[str, Any],
        *,
        key: str,
        plainly: bool = False,
    ) -> str:
        """The event's id. The same key makes the same event, whoever asks, also after a restart.

        It is encrypted where the room is, unless `plainly`. Raises DelayedError or RefusedError.
        """
        self._check_rest()
        await self._wait_for(room)
        async with self._locks[room]:
            try:
                if not plainly and type != _REACTION and self._client.nio.rooms[room].encrypted:
                    type, content = await self._encrypt(room, type, content)  # noqa: A001
                path = f"/_matrix/client/v3/rooms/{quote(room, safe='')}/send/{quote(type, safe='')}/{transaction(key)}"
                answer = await self._client.call("PUT", path, content)
            except CallError as error:
                raise self._fault(error) from error
        return str(answer.get("event_id", ""))

    def forget_rest(self) -> None:
        """Whatever the homeserver has asked for, the next may be tried at once."""
        self._rest_until = None

    async def redact(self, room: str, event: str, *, key: str) -> str:
        """Take an event back. Raises DelayedError or RefusedError."""
        self._check_rest()
        where = f"/_matrix/client/v3/rooms/{quote(room, safe='')}/redact/{quote(event, safe='')}"
        try:
            answer = await self._client.call("PUT", f"{where}/{transaction(key)}", {})
        except CallError as error:
            raise self._fault(error) from error
        return str(answer.get("event_id", ""))

    async def _wait_for(self, room: str) -> None:
        """After joining, a room is there once it came in by sync, with its members and whether it is encrypted."""
        if await self._client.has_room(room, within=self.room_patience):
            return
        try:
            await self._client.call("GET", f"/_matrix/client/v3/rooms/{quote(room, safe='')}/joined_members")
        except CallError as error:
            raise self._fault(error, was_tried=False) from error
        raise DelayedError("the room has not come in by sync", after=_UNTIL_THE_ROOM_IS_THERE, maybe_said=False)

    async def _encrypt(self, room: str, type: str, content: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:  # noqa: A002
        nio = self._client.nio
        try:
            if not nio.rooms[room].members_synced:
                await nio.joined_members(room)
            if nio.should_query_keys:
                await nio.keys_query()
            nio.remember_left_out(room)
            if nio.olm.should_share_group_session(room):
                await nio.share_group_session(room)
        except CallError as error:
            raise self._fault(error, was_tried=False) from error
        # A member may have left while we asked; nothing waits from here on, so nobody changes it any more.
        if nio.olm.should_share_group_session(room):
            raise DelayedError("the members changed while the key was given", after=timedelta(0), maybe_said=False)
        encrypted: tuple[str, Mapping[str, Any]] = nio.encrypt(room, type, dict(content))
        return encrypted

    def _fault(self, error: CallError, *, was_tried: bool = True) -> DeliveryError:
        if error.rest is not None:
            # Synapse counts all that the bot says, wherever it is.
            self._rest_until = self._clock.now() + error.rest
        fault = fault_of(error)
        if isinstance(fault, DelayedError) and not was_tried:
            return DelayedError(str(fault), after=fault.after, maybe_said=False)
        return fault

    def _check_rest(self) -> None:
        if self._rest_until is not None and (rest := self._rest_until - self._clock.now()) > timedelta(0):
            raise DelayedError("resting, as the homeserver asked", after=rest, maybe_said=False)


def transaction(key: str) -> str:
    """The homeserver does what has the same one only once."""
    return f"bondje-{hashlib.sha256(key.encode()).hexdigest()[:32]}"
