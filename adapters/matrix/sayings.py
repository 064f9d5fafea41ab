"""What the bot has said: found again when somebody reacts or replies to it."""

import json
from collections.abc import Mapping
from typing import Any

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Heard
from adapters.matrix.keys import Keys
from adapters.matrix.polls import read_asked
from adapters.matrix.render import MESSAGE, Said, read_said
from adapters.matrix.surroundings import Referred
from adapters.recent import Recent

_ENCRYPTED = "m.room.encrypted"
_MOST = 2_000
_MOST_BEFORE = 20


class Sayings:
    """Remembers the last of it; for the rest the homeserver is asked, and it is decrypted."""

    def __init__(self, client: Client, keys: Keys) -> None:
        self._client = client
        self._keys = keys
        self._referred: Recent[tuple[str, str], Referred | None] = Recent(_MOST)
        """By room and event: whoever names an event from elsewhere is shown nothing of it."""
        self._last: Recent[str, str] = Recent(_MOST)

    def keep(self, room: str, event: str, said: Said, *, thread: str | None = None) -> None:
        """It was said."""
        self._referred.keep((room, event), Referred(event=event, said=said, thread=thread))
        self._last.keep(room, event)

    def keep_poll(self, room: str, poll: str, referred: Referred) -> None:
        """This poll belongs to those words."""
        self._referred.keep((room, poll), referred)

    def find_last(self, room: str) -> Referred | None:
        """The last that was said there, if that was not before the process began."""
        event = self._last.find(room)
        return None if event is None else self._referred.find((room, event))

    async def find_before(self, room: str, event: str) -> Referred | None:
        """The last that was said there before that. None: it is not found, or cannot be read. Raises CallError."""
        wish = {"senders": [self._client.user], "types": [_ENCRYPTED, MESSAGE]}
        query = {"limit": str(_MOST_BEFORE), "filter": json.dumps(wish)}
        found = await self._client.call("GET", path_of("rooms", room, "context", event), query=query)
        for source in found.get("events_before") or ():
            if isinstance(source, dict) and source.get("sender") == self._client.user and not _is_change(source):
                return self._read(room, str(source.get("event_id")), source)
        return None

    async def find(self, room: str, event: str) -> Referred | None:
        """None, when it was not said by the bot, or is not there. Raises CallError."""
        known = self._referred.find((room, event))
        if known is None and not self._referred.has((room, event)):
            known = await self._look(room, event)
            self._referred.keep((room, event), known)
        return known

    async def read(self, room: str, event: str) -> Heard | None:
        """What anybody has said. None, when it is not there, or cannot be read. Raises CallError."""
        source = await self._fetch(room, event)
        return None if source is None else self._keys.read(room, source)

    async def _look(self, room: str, event: str) -> Referred | None:
        source = await self._fetch(room, event)
        is_ours = source is not None and source.get("sender") == self._client.user
        return self._read(room, event, source) if source is not None and is_ours else None

    async def _fetch(self, room: str, event: str) -> Mapping[str, Any] | None:
        try:
            return await self._client.call("GET", path_of("rooms", room, "event", event))
        except CallError as error:
            if not error.is_final:
                raise
            return None

    def _read(self, room: str, event: str, source: Mapping[str, Any]) -> Referred:
        heard = self._keys.read(room, source)
        content: Mapping[str, Any] = {} if heard is None else heard.content
        relation = _relation(content)
        thread = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
        asked = read_asked(content)
        return Referred(
            event=event if asked is None else asked.under,
            said=read_said(content),
            thread=thread if isinstance(thread, str) else None,
            asked=asked,
        )


def _is_change(source: Mapping[str, Any]) -> bool:
    """Relations are not encrypted."""
    content = source.get("content")
    return isinstance(content, Mapping) and _relation(content).get("rel_type") == "m.replace"


def _relation(content: Mapping[str, Any]) -> Mapping[str, Any]:
    found = content.get("m.relates_to")
    return found if isinstance(found, Mapping) else {}
