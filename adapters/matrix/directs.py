"""Which room is the private conversation with somebody: `m.direct`, as their clients and other bots keep it too."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of, gone
from adapters.matrix.opening import private_room
from adapters.matrix.rooms import Rooms

_DIRECT = "m.direct"
_log = logging.getLogger(__name__)


class Directs:
    """The last one that somebody spoke in counts, as long as nobody else is there, or could come or read there."""

    def __init__(self, client: Client, rooms: Rooms) -> None:
        self._client = client
        self._rooms = rooms
        self._last: dict[str, str] = {}
        self._known: dict[str, list[str]] | None = None
        self._new: dict[str, str] = {}
        """Opened just now: sync may not know of it yet."""
        self._writing = asyncio.Lock()
        self._opening: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def is_between(self, room: str, user: str) -> bool:
        """Whether only the two of us are there."""
        return self._rooms.others_in(room) == {user}

    def _is_private(self, room: str, user: str) -> bool:
        return self.is_between(room, user) and self._rooms.is_closed(room)

    async def learn(self, user: str, room: str) -> None:
        """They speak there, or want to. Raises CallError."""
        self._last[user] = room
        async with self._writing:
            known = await self._read()
            if room in known.get(user, ()):
                return
            known = {**known, user: [*known.get(user, ()), room]}
            await self._client.call("PUT", path_of("user", self._client.user, "account_data", _DIRECT), known)
            self._known = known

    async def get(self, user: str) -> str:
        """The room, opened if there was none yet. Raises DelayedError, RefusedError or GoneError."""
        self._rooms.check_known()
        async with self._opening[user]:
            try:
                if user not in self._new and (found := await self._find(user)) is not None:
                    return found
                if user not in self._new:
                    self._new[user] = await self._open(user)
                await self.learn(user, self._new[user])
            except CallError as error:
                raise fault_of(error) from error
            await self._rooms.wait_for(self._new[user], [user])
            return self._new.pop(user)

    async def find_all(self, user: str) -> list[str]:
        """Every room that is or was the private conversation, and that we are in; the likeliest first.

        Raises CallError.
        """
        listed = (await self._read()).get(user, [])
        last = [self._last[user]] if user in self._last else []
        new = [self._new[user]] if user in self._new else []
        others = [room for room in self._rooms if self.is_between(room, user)]
        return [room for room in dict.fromkeys([*last, *new, *reversed(listed), *others]) if room in self._rooms]

    async def _find(self, user: str) -> str | None:
        listed = (await self._read()).get(user, [])
        last = [self._last[user]] if user in self._last else []
        for known in [*last, *reversed(listed)]:
            room = await self._rooms.current(known)
            if self._is_private(room, user):
                return room
        is_met = any(user in self._rooms.others_in(room) for room in listed)
        for room in self._rooms:
            if self.is_between(room, user) and not (await self._rooms.origin_of(room)).is_opened:
                if self._is_private(current := await self._rooms.current(room), user):
                    return current
                # They want to talk, but not where others could read it.
                is_met = True
        if listed and not is_met:
            # They have left it, or shown us out: whoever wants to talk again invites us.
            raise gone("they are not in the private conversation any more")
        return None

    async def _open(self, user: str) -> str:
        answer = await self._client.call("POST", path_of("createRoom"), private_room(self._client.user, user))
        room = str(answer["room_id"])
        _log.info("opened a private conversation", extra={"room": room})
        return room

    async def _read(self) -> dict[str, list[str]]:
        if self._known is None:
            try:
                found = await self._client.call("GET", path_of("user", self._client.user, "account_data", _DIRECT))
            except CallError as error:
                if not error.is_final:
                    raise
                found = {}
            self._known = _lists(found)
        return self._known


def _lists(found: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        user: [room for room in rooms if isinstance(room, str)]
        for user, rooms in found.items()
        if isinstance(rooms, list)
    }
