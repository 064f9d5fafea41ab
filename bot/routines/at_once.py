"""Several things at a time, so that one that takes long holds up no other."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

MOST_AT_ONCE = 8
LOOK_AGAIN = timedelta(seconds=5)
"""How long what falls due may have to wait while something takes long."""

Work = Callable[[], Awaitable[int]]
"""Returns how much was done."""


async def several_at_once(find: Callable[[], Awaitable[Work | None]]) -> int:
    """Do what is found until nothing is left; returns how much was done.

    What fails breaks off nothing else: no more is begun then, and its error is raised once the others are done.
    """
    total = 0
    failed: list[Exception] = []
    going: set[asyncio.Task[int]] = set()

    async def attempt(work: Work) -> int:
        try:
            return await work()
        except Exception as error:  # noqa: BLE001 - raised below, when nothing goes on any more
            failed.append(error)
            return 0

    async def next_one() -> Work | None:
        try:
            return await find()
        except Exception as error:  # noqa: BLE001 - the same
            failed.append(error)
            return None

    async with asyncio.TaskGroup() as group:
        while True:
            work = None if failed or len(going) >= MOST_AT_ONCE else await next_one()
            if work is not None:
                going.add(group.create_task(attempt(work)))
            elif going:
                done, going = await asyncio.wait(
                    going, timeout=LOOK_AGAIN.total_seconds(), return_when=asyncio.FIRST_COMPLETED
                )
                total += sum(task.result() for task in done)
            else:
                break
    if failed:
        raise failed[0]
    return total
