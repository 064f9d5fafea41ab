"""The emoji under choices, by which they can be taken: put there once nothing else is being said.

Each is an event of its own, and a homeserver counts them all. The numbers stand in the words too, if they are missing.
"""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from adapters.matrix.numbers import MOST, emoji_of
from adapters.matrix.sending import Sending
from adapters.waiting import pause
from bot.errors import DelayedError, RefusedError
from bot.messages import Outgoing

_MOST_WAITING = 5_000
_MOST_TRIES = 3
_UNTIL_AGAIN = timedelta(seconds=1)
_LONGEST_END = 5
"""Seconds."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reaction:
    room: str
    event: str
    number: int
    key: str
    tries: int = 0


class Reactions:
    """Puts one after the other, while `run` runs."""

    def __init__(self, sending: Sending) -> None:
        self._sending = sending
        self._waiting: asyncio.Queue[_Reaction] = asyncio.Queue(_MOST_WAITING)

    def put(self, room: str, event: str, outgoing: Outgoing) -> None:
        """Under that event, soon. Twice is once: a homeserver refuses the second."""
        for option in outgoing.options[:MOST]:
            key = f"{outgoing.key}/choice/{option.number}"
            self._keep(_Reaction(room=room, event=event, number=option.number, key=key))

    async def run(self) -> None:
        """For ever."""
        while True:
            reaction = await self._waiting.get()
            try:
                await self._sending.quiet.wait()
                await self._put(reaction)
            finally:
                self._waiting.task_done()

    async def settle(self) -> None:
        """Wait until all are there, or for too long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST_END):
                await self._waiting.join()

    async def _put(self, reaction: _Reaction) -> None:
        """Never raises."""
        relation = {"rel_type": "m.annotation", "event_id": reaction.event, "key": emoji_of(reaction.number)}
        try:
            await self._sending.react(reaction.room, relation, key=reaction.key)
        except DelayedError as error:
            if reaction.tries + 1 < _MOST_TRIES and not self._sending.limits.were_met_lately:
                self._keep(replace(reaction, tries=reaction.tries + 1))
                await pause(_UNTIL_AGAIN)
                return
            _log.info("a choice has no emoji", extra={"reason": str(error)})
        except RefusedError as error:
            _log.info("a choice has no emoji", extra={"reason": str(error)})
        except Exception as error:  # noqa: BLE001 - one that fails does not stop the others
            _log.warning("a choice has no emoji", extra={"reason": type(error).__name__})

    def _keep(self, reaction: _Reaction) -> None:
        with suppress(asyncio.QueueFull):
            self._waiting.put_nowait(reaction)
