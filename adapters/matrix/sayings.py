"""What the bot has said: found again when somebody reacts or replies to it."""

from collections.abc import Mapping
from typing import Any

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError
from adapters.matrix.keys import Keys
from adapters.matrix.recent import Recent
from adapters.matrix.render import Said, read_said
from adapters.matrix.surroundings import Referred

_MOST = 2_000


class Sayings:
    """Remembers the last of it; for the rest the homeserver is asked, and it is decrypted."""

    def __init__(self, client: Client, keys: Keys) -> None:
        self._client = client
        self._keys = keys
        self._referred: Recent[str, Referred | None] = Recent(_MOST)
        self._offered: Recent[tuple[str, str], str] = Recent(_MOST)

    def keep(self, room: str, event: str, said: Said, *, thread: str | None = None) -> None:
        """It was said."""
        self._referred.keep(event, Referred(event=event, said=said, thread=thread))
        if said.options:
            for user in said.to:
                self._offered.keep((room, user), event)

    def find_offered(self, room: str, user: str) -> Referred | None:
        """The last choices that somebody was given there, if that was not long ago."""
        event = self._offered.find((room, user))
        return None if event is None else self._referred.find(event)

    async def find(self, room: str, event: str) -> Referred | None:
        """None, when it was not said by the bot, or is not there. Raises CallError."""
        known = self._referred.find(event)
        if known is None and not self._referred.has(event):
            known = await self._look(room, event)
            self._referred.keep(event, known)
        return known

    async def _look(self, room: str, event: str) -> Referred | None:
        try:
            source = await self._client.call("GET", path_of("rooms", room, "event", event))
        except CallError as error:
            if not error.is_final:
                raise
            return None
        if source.get("sender") != self._client.user:
            return None
        heard = self._keys.read(room, source)
        content: Mapping[str, Any] = {} if heard is None else heard.content
        relation = content.get("m.relates_to")
        relation = relation if isinstance(relation, Mapping) else {}
        thread = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
        return Referred(event=event, said=read_said(content), thread=thread if isinstance(thread, str) else None)
