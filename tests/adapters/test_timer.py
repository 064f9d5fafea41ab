import asyncio
import logging
import select
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Self

import pytest
from apscheduler.events import EVENT_JOB_MISSED
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from adapters.timer import Timer
from bot.clock import SteerableClock

SOON = timedelta(milliseconds=20)
NEVER = timedelta(hours=1)


class Beaten:
    """A routine that tells when it was run, and may fail or take long."""

    def __init__(self, name: str, *, due_at: datetime | None = None, fails: bool = False) -> None:
        self.name = name
        self.due_at = due_at
        self.fails = fails
        self.runs: list[datetime] = []
        self.may_end = asyncio.Event()
        self.may_end.set()
        self._count = asyncio.Condition()

    async def next_due_at(self) -> datetime | None:
        if self.fails:
            raise RuntimeError("secret words of people")
        return self.due_at

    async def run(self, now: datetime) -> int:
        async with self._count:
            self.runs.append(now)
            self._count.notify_all()
        await self.may_end.wait()
        if self.fails:
            raise RuntimeError("secret words of people")
        return 0

    async def has_run(self, times: int) -> None:
        async with self._count:
            await self._count.wait_for(lambda: len(self.runs) >= times)


async def test_every_routine_beats_at_once_and_at_its_rhythm() -> None:
    one, other = Beaten("one"), Beaten("other")

    async with Timer([one, other], SteerableClock(), rhythm=SOON):
        await one.has_run(3)
        await other.has_run(3)


async def test_a_routine_hears_the_time_of_the_clock() -> None:
    clock = SteerableClock(frozen_at=datetime(2027, 1, 18, 9, tzinfo=UTC))
    routine = Beaten("one")

    async with Timer([routine], clock, rhythm=NEVER):
        await routine.has_run(1)

    assert routine.runs == [clock.now()]


async def test_a_routine_is_woken_when_something_is_due() -> None:
    clock = SteerableClock()
    due_at = clock.now() + timedelta(seconds=1)
    routine = Beaten("one", due_at=due_at)

    async with Timer([routine], clock, rhythm=NEVER):
        await routine.has_run(2)

    assert routine.runs[1] >= due_at


async def test_one_that_fails_beats_on_and_does_not_stop_the_others(caplog: pytest.LogCaptureFixture) -> None:
    broken, well = Beaten("broken", fails=True), Beaten("well")

    with caplog.at_level(logging.ERROR):
        async with Timer([broken, well], SteerableClock(), rhythm=SOON):
            await broken.has_run(3)
            await well.has_run(3)

    assert {"routine failed", "routine does not say when it is due"} == {each.message for each in caplog.records}
    assert {"broken"} == {vars(each)["routine"] for each in caplog.records}


async def test_no_routine_beats_while_it_still_runs() -> None:
    slow, quick = Beaten("slow"), Beaten("quick")
    slow.may_end.clear()

    async with Timer([slow, quick], SteerableClock(), rhythm=SOON):
        await quick.has_run(5)
        assert len(slow.runs) == 1
        slow.may_end.set()
        await slow.has_run(2)


async def test_leaving_waits_for_what_is_going_on() -> None:
    routine = Beaten("one")
    routine.may_end.clear()
    timer = Timer([routine], SteerableClock(), rhythm=NEVER)
    await timer.__aenter__()
    await routine.has_run(1)

    leaving = asyncio.gather(timer.__aexit__(None, None, None))
    assert not leaving.done()
    routine.may_end.set()
    await leaving


async def test_hushed_no_routine_beats_and_then_all_do() -> None:
    routine = Beaten("one")

    async with Timer([routine], SteerableClock(), rhythm=NEVER) as timer:
        await routine.has_run(1)
        async with timer.hushed():
            assert len(routine.runs) == 1
        await routine.has_run(2)


async def test_what_is_due_sooner_than_expected_wakes_its_routine() -> None:
    routine, clock = Beaten("one"), SteerableClock()

    async with Timer([routine], clock, rhythm=NEVER) as timer:
        await routine.has_run(1)
        timer.wake("one", clock.now() + SOON)
        # A later one takes nothing back.
        timer.wake("one", clock.now() + NEVER / 2)
        await routine.has_run(2)


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(hours=1)])
async def test_a_clock_that_jumps_holds_up_nothing(monkeypatch: pytest.MonkeyPatch, jump: timedelta) -> None:
    """Set by a time server, or after the machine was asleep."""

    class Moved(datetime):
        ahead = timedelta(0)

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) + cls.ahead

    for module in ("adapters.timer", "apscheduler.schedulers.base", "apscheduler.triggers.interval"):
        monkeypatch.setattr(f"{module}.datetime", Moved)
    routine = Beaten("one")

    async with Timer([routine], SteerableClock(), rhythm=timedelta(minutes=10)):
        await routine.has_run(1)
        Moved.ahead = jump
        async with asyncio.timeout(10):
            await routine.has_run(2)


async def test_what_is_due_while_the_loop_is_blocked_is_done_after_it() -> None:
    """Where APScheduler, left to itself, drops a job that comes more than a second late."""
    clock = SteerableClock()
    routine = Beaten("one", due_at=clock.now() + timedelta(seconds=1))

    async with Timer([routine], clock, rhythm=NEVER):
        await routine.has_run(1)
        # Nothing else can run meanwhile, as in a long calculation.
        select.select([], [], [], 3)
        async with asyncio.timeout(10):
            await routine.has_run(2)


async def test_by_itself_the_scheduler_would_have_dropped_it() -> None:
    """If this fails one day, the setting that the test before it is about is needed no more."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    ran: list[None] = []
    missed = asyncio.Event()
    scheduler.add_listener(lambda _: missed.set(), EVENT_JOB_MISSED)
    scheduler.add_job(ran.append, DateTrigger(SteerableClock().now() + timedelta(seconds=1)), args=[None])
    scheduler.start()
    select.select([], [], [], 3)
    async with asyncio.timeout(10):
        await missed.wait()
    scheduler.shutdown()
    assert not ran
