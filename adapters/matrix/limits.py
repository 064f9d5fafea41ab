"""How often the homeserver lets us speak, and what goes first when that is not often."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from enum import Enum

from bot.errors import DelayedError
from bot.ports import Clock

_HEAD_START = timedelta(seconds=1)
"""Of answers, after each rest. Nothing is lost by it: what is not used in that time may be used after it."""
_REMEMBERED = timedelta(hours=1)
"""How long a homeserver that has limited us is taken for one that will do so again."""
_log = logging.getLogger(__name__)


class Urgency(Enum):
    """What it is to those who read it."""

    ANSWER = "somebody waits for it"
    USUAL = "it is to be said"
    EXTRA = "it makes an answer easier, and nothing is lost without it"


class Limits:
    """Of one account: a homeserver counts all that it says, wherever that is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rest_until: datetime | None = None
        self._head_start = _HEAD_START
        self._met_at: datetime | None = None
        self._turn = asyncio.Lock()

    @property
    def were_met_lately(self) -> bool:
        return self._met_at is not None and self._clock.now() - self._met_at < _REMEMBERED

    @asynccontextmanager
    async def turn(self, urgency: Urgency) -> AsyncIterator[None]:
        """To make one request that counts. Raises DelayedError while it is not to be made.

        Where there are limits it is one request at a time, so that what the first is told holds for the next.
        """
        self.check(urgency)
        if not self.were_met_lately:
            yield
            return
        async with self._turn:
            self.check(urgency)
            yield

    def check(self, urgency: Urgency) -> None:
        """Raises DelayedError while it is not to be asked for."""
        if urgency is Urgency.EXTRA and self.were_met_lately:
            # It would be paid for with the time of whoever waits for an answer.
            raise DelayedError("left out, as the homeserver limits us", after=_REMEMBERED, maybe_said=False)
        if (rest := self.rest(urgency)) > timedelta(0):
            raise DelayedError("resting, as the homeserver asked", after=rest, maybe_said=False)

    def rest(self, urgency: Urgency) -> timedelta:
        """How long it has to wait."""
        if self._rest_until is None:
            return timedelta(0)
        later = timedelta(0) if urgency is Urgency.ANSWER else self._head_start
        return max(self._rest_until + later - self._clock.now(), timedelta(0))

    def meet(self, rest: timedelta) -> None:
        """The homeserver asks to be left alone for so long."""
        if not self.were_met_lately:
            _log.warning("the homeserver limits how often we speak: people wait for answers, and choices have no emoji")
        now = self._clock.now()
        self._met_at = now
        self._rest_until = now + rest
        self._head_start = min(rest, _HEAD_START)
