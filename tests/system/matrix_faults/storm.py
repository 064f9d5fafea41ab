"""The storm: waves of things to say and of people who write, while the homeserver gives trouble."""

import asyncio
import random
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.clock import SteerableClock, SystemClock
from tests.matrix.calls import Call
from tests.matrix.faults import AT_RANDOM, CUT_SHORT, RUBBISH, SILENT, broken, late, limited, refused
from tests.matrix.homeserver import Homeserver, Login
from tests.matrix.proxy import Proxy
from tests.noting import Noting
from tests.system.matrix_faults.figures import Figures, judged
from tests.system.matrix_faults.house import PATIENCE, Home, living
from tests.system.matrix_faults.places import Resident, Spot, accept_all, accept_known, all_spots

SLOW = (SILENT, late(PATIENCE + 1))
"""Longer than Bondje waits, before it was done and after."""
FAULTS = (
    *AT_RANDOM,
    broken(500),
    broken(500).once_taken(),
    RUBBISH.once_taken(),
    refused("M_UNKNOWN", status=500),
    refused("M_UNKNOWN", status=500).once_taken(),
    refused("M_UNKNOWN", status=502),
    CUT_SHORT,
)
SHARE = 0.3
"""Of all calls, whatever they are for."""
_WAVES = 10
_ANSWERS = 0.4
"""The part of what is said that answers somebody."""
_BEAT = timedelta(minutes=1)
_SAYS = "send"


@dataclass(kw_only=True)
class Storm:
    """One run on one homeserver."""

    homeserver: Homeserver
    proxy: Proxy
    bondje: Login
    people: Sequence[Resident]
    folder: Path
    address: str
    seed: int
    messages: int
    slow_share: float = 0.01
    """They take real time, each time."""
    spots: list[Spot] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._clock = SteerableClock(frozen_at=SystemClock().now())
        self._notes = Noting(self._clock)

    async def rages(self) -> Figures:
        """From the first wave until nothing waits any more."""
        began, faults = asyncio.get_running_loop().time(), self.proxy.faults
        faults.randomly(self.slow_share, seed=self.seed, faults=SLOW)
        # What is to be said waits by Bondje's clock; everything else in real time.
        faults.randomly(SHARE / 10, seed=self.seed, faults=(limited(30_000),), when=_says)
        faults.randomly(SHARE, seed=self.seed, faults=FAULTS)
        waves = [list(range(start, self.messages, _WAVES)) for start in range(_WAVES)]
        async with self._living() as home:
            self.spots = await all_spots(self.people, self.bondje.user)
            for numbers in waves[: _WAVES // 2]:
                await self._wave(home, numbers)
        # Everything that was only remembered is lost.
        async with self._living() as home:
            for numbers in waves[_WAVES // 2 :]:
                await self._wave(home, numbers)
            await self._calm(home)
            # Bondje is there until all is read: some keys it gives only to whoever has just come in.
            await accept_all(self.people, self.homeserver)
            seconds = asyncio.get_running_loop().time() - began
            return await judged(self, self._notes, seconds=seconds)

    def _living(self) -> AbstractAsyncContextManager[Home]:
        return living(self.proxy.url, self.bondje, self.folder, self.address, self._clock, self._notes)

    async def _wave(self, home: Home, numbers: list[int]) -> None:
        """These things are to be said, and people write at the same time."""
        writing = [spot for spot in self.spots if spot.writes]
        self._chance.shuffle(writing)
        writing = writing[: round(len(numbers) * _ANSWERS)]
        async with home.store.begin() as work:
            for number in numbers[len(writing) :]:
                outgoing = self._chance.choice(self.spots).outgoing(number)
                await work.outbox.add(outgoing, at=self._clock.now())
            await work.commit()
        async with asyncio.TaskGroup() as at_once:
            at_once.create_task(home.say_what_is_due())
            for spot in writing:
                at_once.create_task(self._writes(spot, home))
        # Whoever comes in late is shown only the last ten of what was said.
        await accept_known(self.people)
        self._clock.move_by(timedelta(seconds=self._chance.randrange(30)))

    async def _calm(self, home: Home) -> None:
        """Nothing new any more; what waits is tried again, each at its own instant or soon after."""
        delivery = next(routine for routine in home.bot.routines if routine.name == "delivery")
        while (due_at := await delivery.next_due_at()) is not None:
            self._clock.move_to(max(due_at, self._clock.now() + _BEAT))
            await home.say_what_is_due()
            await accept_known(self.people)

    async def _writes(self, spot: Spot, home: Home) -> None:
        """Somebody asks for help, and Bondje hears it."""
        assert spot.room is not None
        event = await spot.readers[0].person.says(spot.room, "help")
        key = await home.finishing.has_finished(event)
        spot.expected.append(f"{key}/0")


def _says(call: Call) -> bool:
    return call.name == _SAYS
