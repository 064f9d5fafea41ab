"""The storm: waves of things to say and of people who write, while Slack gives trouble."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, field
from datetime import timedelta

from bot.clock import SteerableClock, SystemClock
from tests.noting import Noting
from tests.slack import sending
from tests.slack.calls import Call, Payload
from tests.slack.faults import AT_RANDOM, SILENT, Trouble, broken, limited, refused
from tests.slack.socket_mode import NotTakenError
from tests.slack.workspace import SlackWorkspace
from tests.system.slack_faults.figures import Figures, judged
from tests.system.slack_faults.house import Home, living
from tests.system.slack_faults.places import Spot, all_spots

SILENCES = (SILENT, SILENT.once_taken())
FAULTS = (
    *(fault for fault in AT_RANDOM if fault.trouble is not Trouble.SILENT),
    limited(30),
    broken(502),
    broken(500).once_taken(),
    refused("ratelimited"),
    refused("internal_error"),
    refused("fatal_error").once_taken(),
)
SHARE = 0.35
"""Of all calls, whatever they are for."""
_SILENT_SHARE = 0.02
"""Silence takes real time, each time."""
_WAVES = 10
_ANSWERS = 0.4
"""The part of what is said that answers somebody."""
_BEAT = timedelta(minutes=1)
_SLACKS_PATIENCE = 3
_AGAIN = 0.3
"""How often Slack sends something that was acknowledged once more all the same."""


@dataclass(kw_only=True)
class Storm:
    """One run in one workspace."""

    slack: SlackWorkspace
    address: str
    seed: int
    messages: int
    share: float = SHARE
    sent: int = 0
    """Events on their way to Bondje, each time counted."""
    spots: list[Spot] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._clock = SteerableClock(frozen_at=SystemClock().now())
        self._notes = Noting(self._clock)

    async def rages(self) -> Figures:
        """From the first wave until nothing waits any more."""
        self.spots = await all_spots(self.slack)
        server, began = self.slack.server, asyncio.get_running_loop().time()
        server.faults.randomly(_SILENT_SHARE, seed=self.seed, faults=SILENCES, when=_takes_no_real_time)
        server.faults.randomly(self.share, seed=self.seed, faults=FAULTS, when=_takes_no_real_time)
        waves = [list(range(start, self.messages, _WAVES)) for start in range(_WAVES)]
        async with self._living() as home:
            for numbers in waves[: _WAVES // 2]:
                await self._wave(home, numbers)
        # Everything that was only remembered is lost.
        async with self._living() as home:
            for numbers in waves[_WAVES // 2 :]:
                await self._wave(home, numbers)
            await self._calm(home)
        server.faults.clear()
        seconds = asyncio.get_running_loop().time() - began
        return await judged(self.slack, self.spots, self.address, self._notes, events=self.sent, seconds=seconds)

    def _living(self) -> AbstractAsyncContextManager[Home]:
        return living(self.slack, self.address, self._clock, self._notes)

    async def _wave(self, home: Home, numbers: list[int]) -> None:
        """These things are to be said, and people write at the same time."""
        writing = [spot for spot in self.spots if spot.person]
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
            if self._chance.random() < 0.5:
                at_once.create_task(self.slack.server.socket.drop())
        await home.settles()
        self._clock.move_by(timedelta(seconds=self._chance.randrange(30)))

    async def _calm(self, home: Home) -> None:
        """Nothing new any more; what waits is tried again, each at its own instant or soon after."""
        delivery = next(routine for routine in home.bot.routines if routine.name == "delivery")
        while (due_at := await delivery.next_due_at()) is not None:
            self._clock.move_to(max(due_at, self._clock.now() + _BEAT))
            await home.say_what_is_due()

    async def _writes(self, spot: Spot, home: Home) -> None:
        """Somebody asks for help; the event comes until it is acknowledged, and now and then once more."""
        assert spot.person
        stamp = await spot.person.posts(spot.person.direct, "help")
        event = sending.message(spot.person.who, spot.person.direct, "help", stamp)
        callback = sending.event_callback(event, self.slack.installed)
        spot.expected.append(f"slack:{callback['event_id']}/0")
        twice = self._chance.random() < _AGAIN
        async with asyncio.TaskGroup() as both:
            for _ in range(1 + twice):
                both.create_task(self._delivers(callback, home))
        if self._chance.random() < _AGAIN:
            await self._delivers(callback, home)

    async def _delivers(self, callback: Payload, home: Home) -> None:
        async for patience in self._attempts():
            way = self._chance.choice((home.http, home.socket))
            with suppress(TimeoutError, NotTakenError, ConnectionError):
                async with asyncio.timeout(patience):
                    await way.send("events_api", callback)
                    return

    async def _attempts(self) -> AsyncIterator[float]:
        """How long Slack waits for the acknowledgement; sometimes it does not hear it."""
        while True:
            self.sent += 1
            yield self._chance.choice((0.01, _SLACKS_PATIENCE, _SLACKS_PATIENCE, _SLACKS_PATIENCE))


def _takes_no_real_time(call: Call) -> bool:
    """How long to leave Slack alone before a start or a connection is not told by Bondje's clock."""
    return call.method not in {"auth.test", "apps.connections.open"}
