"""Whether something was said already: the homeserver is asked, because nothing else can know."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError
from adapters.matrix.polls import START
from adapters.matrix.sending import MARK, transaction
from bot.ports import Clock

_MOST_PAGES = 10
_A_PAGE = 100
"""Of our own messages only."""
_OLDEST = timedelta(days=8)
"""A day more than the outbox tries."""
_KINDS = ("m.room.message", START, "m.room.encrypted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is there already."""

    room: str | None = None
    events: Mapping[str, str] = field(default_factory=dict)
    """Key -> event."""


class Doubts:
    """Looks for what may have been said, by the mark that each event of ours has for everybody to see.

    The homeserver forgets after a day which transactions it has seen, and never knew those of another device of ours.
    """

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self.most_pages = _MOST_PAGES
        self.a_page = _A_PAGE

    async def find(self, rooms: Sequence[str], keys: Sequence[str]) -> Found:
        """What was said under these keys, in the first of the rooms where any of it was. Raises CallError.

        `keys`: in the order in which they are said, all in one room.
        """
        for room in rooms if keys else ():
            if events := await self._find_in(room, keys):
                return Found(room=room, events=events)
        return Found()

    async def _find_in(self, room: str, keys: Sequence[str]) -> Mapping[str, str]:
        wanted = {transaction(key): key for key in keys}
        found: dict[str, str] = {}
        where: str | None = None
        for _ in range(self.most_pages):
            page = await self._page(room, where)
            events = [event for event in page.get("chunk") or () if isinstance(event, Mapping)]
            for event in events:
                key = wanted.get(_mark_of(event))
                if key is not None and event.get("sender") == self._client.user:
                    found.setdefault(key, str(event.get("event_id")))
            following = page.get("end")
            # Nothing of it was said before its first part.
            if keys[0] in found or len(found) == len(keys) or any(map(self._is_too_old, events)):
                break
            if not isinstance(following, str) or following == where:
                break
            where = following
        return found

    async def _page(self, room: str, where: str | None) -> Mapping[str, Any]:
        only = {"senders": [self._client.user], "types": _KINDS}
        query = {
            "dir": "b",
            "limit": str(self.a_page),
            "filter": json.dumps(only),
            **({"from": where} if where else {}),
        }
        try:
            return await self._client.call("GET", path_of("rooms", room, "messages"), query=query)
        except CallError as error:
            if not error.is_final:
                raise
            # Where we are not, nothing of ours can be seen. Whether we can speak there shows when we do.
            return {}

    def _is_too_old(self, event: Mapping[str, Any]) -> bool:
        sent_at = event.get("origin_server_ts")
        return isinstance(sent_at, int) and sent_at < (self._clock.now() - _OLDEST).timestamp() * 1000


def _mark_of(event: Mapping[str, Any]) -> str:
    """Taken back, an event has no content any more; but the homeserver still tells the device that sent it as what."""
    content, unsigned = (_mapping(event.get(part)) for part in ("content", "unsigned"))
    found = content.get(MARK) or unsigned.get("transaction_id")
    return found if isinstance(found, str) else ""


def _mapping(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, Mapping) else {}
