"""What the adapter itself tells people of how they can be heard, once until something has changed."""

import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.allowed import Allowed
from adapters.matrix.directs import Directs
from adapters.matrix.heard import Heard
from adapters.matrix.insisting import until_done
from adapters.matrix.sending import Sending
from adapters.matrix.surroundings import Kind, Surroundings
from adapters.matrix.texts import ELSEWHERE, ONLY_WORDS, STRANGER, UNPROTECTED, UNSIGNED, not_read
from adapters.matrix.translate import MESSAGE, is_addressed
from adapters.matrix.unread import Unread
from adapters.recent import Recent
from adapters.waiting import Pauses
from bot.errors import DeliveryError

_MOST = 1_000
_DISTRUSTED = "m.unverified", "m.blacklisted", UNSIGNED
_log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Telling:
    """Remembers whom it told what, as long as the process runs."""

    sending: Sending
    directs: Directs
    allowed: Allowed
    start: Callable[[Coroutine[object, object, None]], None]
    """Goes on with something beside what is being heard."""
    pauses: Callable[[], Pauses]
    _strangers: Recent[str, bool] = field(default_factory=lambda: Recent(_MOST))
    _speechless: Recent[str, bool] = field(default_factory=lambda: Recent(_MOST))
    """Rooms in which nothing came since but what has no words."""
    _open: Recent[str, bool] = field(default_factory=lambda: Recent(_MOST))
    """Rooms in which it was said that what is private is said elsewhere."""
    _unprotected: Recent[tuple[str, str], bool] = field(default_factory=lambda: Recent(_MOST))
    """Rooms, and who said nothing there since but what anybody could have said."""

    def is_turned_away(self, user: str) -> bool:
        """Whether they were told that we do not talk to them."""
        return self._strangers.has(user)

    def hear(self, heard: Heard, kind: Kind) -> None:
        """They were understood: what was told them may be told again."""
        if heard.was_encrypted:
            self._unprotected.drop((heard.room, heard.sender))
        if kind is Kind.PRIVATE:
            self._speechless.drop(heard.room)

    def turn_away(self, heard: Heard, around: Surroundings) -> None:
        """Only whoever speaks to the bot. What another bot says, no bot answers."""
        if heard.type != MESSAGE or heard.content.get("msgtype") == "m.notice":
            return
        if is_addressed(heard, around) and _is_first(self._strangers, heard.sender):
            self._try("a stranger", heard.room, _answering(heard.id, STRANGER), key=f"stranger/{heard.id}")

    def only_words(self, heard: Heard) -> None:
        """Once, until they say something."""
        if _is_first(self._speechless, heard.room):
            self._try("a file", heard.room, _answering(heard.id, ONLY_WORDS), key=f"only-words/{heard.id}")

    def elsewhere(self, heard: Heard) -> None:
        """Others can read here, or could come in: the answer comes elsewhere."""
        if _is_first(self._open, heard.room):
            self._try("an open room", heard.room, _notice(ELSEWHERE), key=f"elsewhere/{heard.room}")

    def unprotected(self, heard: Heard) -> None:
        """Once, until they say something that is certainly theirs."""
        if _is_first(self._unprotected, (heard.room, heard.sender)):
            content, key = _answering(heard.id, UNPROTECTED), f"unprotected/{heard.id}"
            asking = until_done(
                "asking to say it again",
                lambda: self.sending.send(heard.room, MESSAGE, content, key=key),
                self.pauses(),
            )
            self.start(asking)

    async def cannot_read(self, unread: Unread) -> None:
        """In a room of many it was most often meant for somebody else. Raises DeliveryError."""
        if not self.allowed(unread.sender) or not self.directs.is_between(unread.room, unread.sender):
            return
        content = _answering(unread.id, not_read(unread.code))
        # Who does not trust our device could not read what it encrypts either; one that nobody signed gets no keys.
        plainly = unread.code in _DISTRUSTED
        await self.sending.send(unread.room, MESSAGE, content, key=f"unread/{unread.id}", plainly=plainly)

    def _try(self, what: str, room: str, content: dict[str, Any], *, key: str) -> None:
        async def tell() -> None:
            try:
                await self.sending.send(room, MESSAGE, content, key=key)
            except DeliveryError as error:
                _log.warning("not told", extra={"what": what, "reason": str(error)})

        self.start(tell())


def _is_first(told: Recent[Any, bool], whom: object) -> bool:
    if told.has(whom):
        return False
    told.keep(whom, True)  # noqa: FBT003
    return True


def _notice(words: str) -> dict[str, Any]:
    return {"msgtype": "m.notice", "body": words, "m.mentions": {}}


def _answering(event: str, words: str) -> dict[str, Any]:
    return {**_notice(words), "m.relates_to": {"m.in_reply_to": {"event_id": event}}}
