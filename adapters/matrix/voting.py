"""Which votes count: the latest of each person, given before the poll was over."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.doubts import Doubts
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Heard
from adapters.matrix.keys import Keys
from adapters.matrix.limits import Urgency
from adapters.matrix.polls import END, ENDS, RESPONSES, key_of, render_end
from adapters.matrix.sending import Sending
from adapters.recent import Recent
from bot.errors import DeliveryError

_MOST = 1_000
_A_PAGE = "100"
_MOST_PAGES = 20
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Box:
    """What is known of one poll, all by the homeservers' clocks."""

    asker: str
    latest: dict[str, int] = field(default_factory=dict)
    """User -> when their last vote was given."""
    ended_at_ms: int | None = None

    def takes(self, vote: Heard) -> bool:
        """Whether it counts; from then on no older one of theirs does."""
        is_over = self.ended_at_ms is not None and vote.sent_at_ms > self.ended_at_ms
        if is_over or vote.sent_at_ms < self.latest.get(vote.sender, 0):
            return False
        self.latest[vote.sender] = vote.sent_at_ms
        return True

    def note(self, heard: Heard) -> None:
        """Something that refers to the poll. Only who asks says that it is over, and only once."""
        at = heard.sent_at_ms
        if heard.type in ENDS and heard.sender == self.asker:
            self.ended_at_ms = at if self.ended_at_ms is None else min(at, self.ended_at_ms)
        elif heard.type in RESPONSES:
            self.latest[heard.sender] = max(at, self.latest.get(heard.sender, 0))


class Voting:
    """Remembers the last polls; of others the homeserver is asked."""

    def __init__(self, client: Client, keys: Keys, sending: Sending, doubts: Doubts) -> None:
        self._client = client
        self._keys = keys
        self._sending = sending
        self._doubts = doubts
        self._boxes: Recent[tuple[str, str], Box] = Recent(_MOST)

    async def counts(self, vote: Heard, poll: str) -> bool:
        """Whether this vote is their latest, and not too late. Raises CallError."""
        box = self._boxes.find((vote.room, poll))
        if box is None:
            box = await self._look(vote.room, poll)
            self._boxes.keep((vote.room, poll), box)
        return box.takes(vote)

    async def end(self, room: str, said_key: str, words: str) -> None:
        """The poll that belongs to that message is over, if it has one. Never raises."""
        try:
            found = await self._doubts.find([room], [key_of(said_key)])
            for poll in found.events.values():
                content = render_end(poll, words)
                await self._sending.send(room, END, content, key=f"{key_of(said_key)}/end", urgency=Urgency.EXTRA)
                # When it was over, by the homeserver's clock, is looked up for the next vote.
                self._boxes.drop((room, poll))
        except (CallError, DeliveryError) as error:
            _log.info("a poll stays open", extra={"reason": str(error)})

    async def _look(self, room: str, poll: str) -> Box:
        path = path_of("rooms", room, "relations", poll, "m.reference", version="v1")
        box = Box(asker=self._client.user)
        where: str | None = None
        for _ in range(_MOST_PAGES):
            try:
                query = {"limit": _A_PAGE, **({"from": where} if where else {})}
                page = await self._client.call("GET", path, query=query)
            except CallError as error:
                if not error.is_final:
                    raise
                break
            for source in page.get("chunk") or ():
                heard = self._read(room, source)
                if heard is not None:
                    box.note(heard)
            following = page.get("next_batch")
            if not isinstance(following, str) or following == where:
                break
            where = following
        return box

    def _read(self, room: str, source: object) -> Heard | None:
        """Only looked up: nobody is asked for the key of what cannot be read, or told that it cannot."""
        try:
            return self._keys.read(room, source, keeps=False) if isinstance(source, Mapping) else None
        except Exception as error:  # noqa: BLE001 - anybody may send anything
            _log.warning("an event is no good", extra={"reason": type(error).__name__})
            return None
