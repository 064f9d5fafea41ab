"""The rooms that the bot is in: who else is there, what each was opened for, and what became of it."""

import asyncio
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.ids import ROOM, is_id
from adapters.recent import Recent
from bot.errors import DelayedError

OPENED = "bondje.opened"
"""In a room's creation event: that the bot has opened it, and for what."""
_MOST = 10_000
_MOST_UPGRADES = 20
_PATIENCE = timedelta(seconds=10)
_UNTIL_SYNC = timedelta(seconds=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a room came from."""

    id: str
    """The room as it was first known, before any upgrade."""
    is_opened: bool = False
    """By the bot, for somebody."""
    is_apart: bool = False
    """For one person only."""


class Rooms:
    """What sync has told, and what the homeserver tells when asked."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._origins: Recent[str, Origin] = Recent(_MOST)
        self._successors: Recent[str, str] = Recent(_MOST)
        """Room -> the room after it; the same one, if there is none."""

    def check_known(self) -> None:
        """Raises DelayedError before the first sync."""
        if not self._client.has_synced:
            raise DelayedError("sync has not told yet which rooms there are", after=_UNTIL_SYNC, maybe_said=False)

    def __contains__(self, room: str) -> bool:
        return room in self._client.nio.rooms

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._client.nio.rooms))

    async def wait_for(self, room: str, users: Collection[str]) -> None:
        """Until sync knows that they are there or invited: whoever it does not know of gets no key.

        Raises DelayedError when the room itself does not come in.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE.total_seconds()):
                while not self.others_in(room).issuperset(users):
                    await self._client.wait_for_sync()
        if room not in self:
            raise DelayedError("the room has not come in by sync", after=_UNTIL_SYNC, maybe_said=False)

    def others_in(self, room: str) -> frozenset[str]:
        """Who else is there, or was invited."""
        found = self._client.nio.rooms.get(room)
        return frozenset() if found is None else frozenset(found.users) - {self._client.user}

    def is_encrypted(self, room: str) -> bool:
        found = self._client.nio.rooms.get(room)
        return bool(found and found.encrypted)

    def is_closed(self, room: str) -> bool:
        """Whether only those can read there, or come in, whom somebody there has invited."""
        found = self._client.nio.rooms.get(room)
        if found is None or not found.encrypted:
            return False
        return bool(found.join_rule == "invite" and found.history_visibility != "world_readable")

    def name_in(self, room: str, user: str) -> str:
        """What somebody calls themselves there."""
        found = self._client.nio.rooms.get(room)
        member = None if found is None else found.users.get(user)
        return str((member and member.display_name) or user.removeprefix("@").partition(":")[0])

    async def origin_of(self, room: str, *, hops: int = _MOST_UPGRADES) -> Origin:
        """Raises CallError."""
        known = self._origins.find(room)
        if known is not None:
            return known
        origin = await self._origin_in(room, await self._find_state(room, "m.room.create"), hops)
        self._origins.keep(room, origin)
        return origin

    async def current(self, room: str) -> str:
        """The room that took its place, if one did and we are in it. Raises CallError."""
        for _ in range(_MOST_UPGRADES):
            following = await self._successor_of(room)
            if following == room or following not in self:
                break
            room = following
        return room

    async def follow(self, room: str, following: str) -> None:
        """It goes on elsewhere. Raises DelayedError or RefusedError."""
        self._successors.keep(room, following)
        if following in self:
            return
        server = room.partition(":")[2] or self._client.user.partition(":")[2]
        try:
            await self._client.call("POST", f"{path_of('join', following)}", {}, query={"via": server})
        except CallError as error:
            raise fault_of(error) from error

    def forget(self, room: str) -> None:
        """We are out of it."""
        self._origins.drop(room)
        self._successors.drop(room)

    async def leave(self, room: str, reason: str = "") -> None:
        """Raises DelayedError or RefusedError."""
        try:
            await self._client.call("POST", path_of("rooms", room, "leave"), {"reason": reason} if reason else {})
        except CallError as error:
            raise fault_of(error) from error

    async def _origin_in(self, room: str, content: Mapping[str, Any], hops: int) -> Origin:
        opened = content.get(OPENED)
        if isinstance(opened, Mapping) and await self._is_ours(room):
            return Origin(id=room, is_opened=True, is_apart=opened.get("apart") is True)
        before = content.get("predecessor")
        old = before.get("room_id") if isinstance(before, Mapping) else None
        if is_id(old, ROOM) and hops > 0 and await self._successor_of(old) == room:
            # Anybody can claim to come after a room; only there it is known what does.
            origin = await self.origin_of(old, hops=hops - 1)
            if origin.is_opened:
                return origin
        return Origin(id=room)

    async def _is_ours(self, room: str) -> bool:
        """Whether the bot has made it: anybody can write into a room that they make."""
        state = await self._client.fetch_state(room)
        return any(event.get("type") == "m.room.create" and event.get("sender") == self._client.user for event in state)

    async def _successor_of(self, room: str) -> str:
        known = self._successors.find(room)
        if known is None:
            content = await self._find_state(room, "m.room.tombstone")
            found = content.get("replacement_room")
            known = found if is_id(found, ROOM) else room
            self._successors.keep(room, known)
        return known

    async def _find_state(self, room: str, type: str) -> Mapping[str, Any]:  # noqa: A002 - Matrix's word
        """Empty when there is none, or none for us. Raises CallError."""
        try:
            return await self._client.call("GET", f"{path_of('rooms', room, 'state', type)}/")
        except CallError as error:
            if error.is_final:
                return {}
            raise
