"""Time goes by in a story: what falls due is done in order, each at its own instant."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

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
        clock.move_to(max(min(due), clock.now()))
        await beats()
    clock.move_to(max(target, clock.now()))
    await beats()
