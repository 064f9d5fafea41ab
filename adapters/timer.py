"""Beats each routine at its rhythm, and wakes it at the instant it says something will be due.

A beat that fails is logged and tried again at the next; a beat that comes late is still a beat.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.ports import Clock, Routine

RHYTHM = timedelta(seconds=15)
_SHORTEST = timedelta(seconds=1)
"""So that a routine that cannot get its work done does not spin."""
_LOOK_AT_CLOCK = timedelta(seconds=1)
_JUMP = timedelta(seconds=1)
"""The clock was moved, or the machine was asleep: it told another time than the steady one of the loop has counted."""
_log = logging.getLogger(__name__)


class Timer:
    """Lives as long as its `async with`; leaving it waits for the beats that are going on."""

    def __init__(self, routines: Sequence[Routine], clock: Clock, *, rhythm: timedelta = RHYTHM) -> None:
        self._routines = tuple(routines)
        self._clock = clock
        self._rhythm = rhythm
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            # That no routine beats twice at a time is seen to here. The scheduler would leave out a beat also when the
            # one before it is over already and it has not come to hear of that, as after something blocked the loop.
            job_defaults={"coalesce": True, "max_instances": 3, "misfire_grace_time": None},
        )
        self._beating: set[asyncio.Task[object]] = set()
        self._at_work: set[str] = set()
        self._ahead = 0.0
        self._look: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        for routine in self._routines:
            self._scheduler.add_job(
                self._beat,
                IntervalTrigger(seconds=self._rhythm.total_seconds(), timezone=UTC),
                args=(routine,),
                id=routine.name,
                next_run_time=datetime.now(UTC),
            )
        self._scheduler.start()
        self._ahead = _ahead()
        self._look_again()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._look is not None:
            self._look.cancel()
        self._scheduler.pause()
        await self._quiet()
        self._scheduler.shutdown()
        # The scheduler stops itself in the loop's next turn.
        await asyncio.sleep(0)

    @asynccontextmanager
    async def hushed(self) -> AsyncIterator[None]:
        """No beat as long as this lasts; then every routine at once, for the clock may have been moved."""
        self._scheduler.pause()
        await self._quiet()
        try:
            yield
        finally:
            self._scheduler.resume()
            self._beat_all()

    def _beat_all(self) -> None:
        for routine in self._routines:
            self._scheduler.modify_job(routine.name, next_run_time=datetime.now(UTC))

    def _look_again(self) -> None:
        loop = asyncio.get_running_loop()
        self._look = loop.call_later(_LOOK_AT_CLOCK.total_seconds(), self._look_at_clock)

    def _look_at_clock(self) -> None:
        """The scheduler waits for instants of the wall: set back an hour, it would wait an hour too long."""
        moved = _ahead() - self._ahead
        self._ahead += moved
        self._look_again()
        if abs(moved) > _JUMP.total_seconds():
            _log.warning("the clock has jumped", extra={"seconds": round(moved)})
            self._beat_all()

    async def _quiet(self) -> None:
        # Beats that were handed to the loop but have not begun yet show themselves in its next turn.
        await asyncio.sleep(0)
        while self._beating:
            await asyncio.wait(set(self._beating))

    async def _beat(self, routine: Routine) -> None:
        if routine.name in self._at_work:
            # It looks at its end whether anything is due.
            return
        self._at_work.add(routine.name)
        try:
            await self._beat_once(routine)
        finally:
            self._at_work.discard(routine.name)

    async def _beat_once(self, routine: Routine) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._beating.add(task)
            task.add_done_callback(self._beating.discard)
        try:
            await routine.run(self._clock.now())
        except Exception:  # noqa: BLE001 - one routine that fails does not stop the others
            _log.exception("routine failed", extra={"routine": routine.name})
        try:
            await self._wake(routine)
        except Exception:  # noqa: BLE001 - the same
            _log.exception("routine does not say when it is due", extra={"routine": routine.name})

    async def _wake(self, routine: Routine) -> None:
        """Bring the next beat forward, if something is due before it."""
        due_at = await routine.next_due_at()
        if due_at is not None:
            self.wake(routine.name, due_at)

    def wake(self, routine: str, due_at: datetime) -> None:
        """Something will be due by then: bring that routine's next beat forward, if it would come later."""
        wait = max(due_at - self._clock.now(), _SHORTEST)
        job = self._scheduler.get_job(routine)
        if wait >= self._rhythm or job is None or job.next_run_time is None:
            return
        at = datetime.now(UTC) + wait
        if at < job.next_run_time:
            job.modify(next_run_time=at)


def _ahead() -> float:
    """How far the wall clock is ahead of the steady one."""
    return datetime.now(UTC).timestamp() - asyncio.get_running_loop().time()
