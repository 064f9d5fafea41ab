"""Time goes by in a story: what falls due is done in order, each at its own instant."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta

from bot.clock import SteerableClock
from bot.ports import Routine


async def passes_until(
    target: datetime,
    clock: SteerableClock,
    routines: Callable[[], Iterable[Routine]],
    beats: Callable[[], Awaitable[None]],
) -> None:
    """`routines` and `beats` are asked each time: the bot may have been restarted in between."""
    while True:
        due = [at for routine in routines() if (at := await routine.next_due_at()) is not None]
        if not due or min(due) > target:
            break
        _moves(clock, min(due))
        await beats()
    _moves(clock, target)
    await beats()


def _moves(clock: SteerableClock, to: datetime) -> None:
    """A clock that runs may be past it already."""
    clock.move_by(max(to - clock.now(), timedelta(0)))
