"""Moving the clock of the console, so that nothing that falls due on the way is skipped."""

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Protocol

from adapters.console.bookmarks import CLOCK, LINE, TARGET, Memory
from bot.messages import Bookmark
from bot.ports import Routine

_MOST_RUNS = 1_000
_log = logging.getLogger(__name__)


class Steerable(Protocol):
    """A clock that can be moved forward."""

    @property
    def is_frozen(self) -> bool: ...

    @property
    def is_steered(self) -> bool: ...

    @property
    def offset(self) -> timedelta: ...

    def now(self) -> datetime: ...

    def move_to(self, instant: datetime) -> None: ...


class Journey:
    """Moves the clock, and has everything that falls due on the way done at its own instant, in order."""

    def __init__(
        self,
        *,
        clock: Steerable,
        memory: Memory,
        routines: Sequence[Routine],
        hushed: Callable[[], AbstractAsyncContextManager[None]],
    ) -> None:
        """`hushed` keeps the timer still meanwhile."""
        self._clock = clock
        self._memory = memory
        self._routines = tuple(routines)
        self._hushed = hushed

    def now(self) -> datetime:
        """Where the clock stands."""
        return self._clock.now()

    async def begin(self, target: datetime | None) -> None:
        """Go on where the last run stopped, and do what is due there."""
        if target is None:
            await self._keep(self._clock.now(), target=None)
            await self.settle()
        else:
            await self.go(target)

    async def go(self, target: datetime, *, line: int | None = None) -> None:
        """Go there. Once this has begun a stop cannot undo it: the next start goes on."""
        await self._keep(self._clock.now(), target=target, line=line)
        async with self._hushed():
            await self._pass(target)
            await self._arrive_at(target, target=None)

    async def settle(self) -> None:
        """Do what is due by now."""
        async with self._hushed():
            await self._pass(self._clock.now())

    async def _pass(self, target: datetime) -> None:
        stuck: set[str] = set()
        runs = 0
        while waiting := await self._due(target, but=stuck):
            due_at = waiting[0][0]
            if due_at > self._clock.now():
                await self._arrive_at(due_at, target=target)
                stuck.clear()
                runs = 0
            for routine in [each for at, each in waiting if at <= max(due_at, self._clock.now())]:
                runs += 1
                if not await self._run(routine) or runs > _MOST_RUNS:
                    stuck.add(routine.name)
                else:
                    # What was done may have made work for one that had none.
                    stuck.clear()

    async def _due(self, target: datetime, *, but: set[str]) -> list[tuple[datetime, Routine]]:
        instants = [(await each.next_due_at(), each) for each in self._routines if each.name not in but]
        due = [(at, each) for at, each in instants if at is not None and at <= target]
        return sorted(due, key=lambda pair: pair[0])

    async def _run(self, routine: Routine) -> int:
        """How many things were done; 0 also when it failed, so that it is left for a later instant."""
        try:
            return await routine.run(self._clock.now())
        except Exception:  # noqa: BLE001 - one routine that fails does not stop the clock
            _log.exception("routine failed", extra={"routine": routine.name})
            return 0

    async def _arrive_at(self, instant: datetime, *, target: datetime | None) -> None:
        reached = max(instant, self._clock.now())
        await self._keep(reached, target=target)
        self._clock.move_to(max(reached, self._clock.now()))

    async def _keep(self, instant: datetime, *, target: datetime | None, line: int | None = None) -> None:
        """Remember where the clock is about to stand, before anything is done there."""
        bookmarks = [
            Bookmark(name=CLOCK, value=self._reading(instant)),
            Bookmark(name=TARGET, value=target.isoformat() if target else ""),
        ]
        if line is not None:
            bookmarks.append(Bookmark(name=LINE, value=str(line)))
        await self._memory.save(bookmarks)

    def _reading(self, instant: datetime) -> str:
        if self._clock.is_frozen:
            return instant.isoformat()
        ahead = self._clock.offset + (instant - self._clock.now())
        return f"+{max(ahead, self._clock.offset).total_seconds()}"
