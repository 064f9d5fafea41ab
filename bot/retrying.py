"""A unit of work that met another one is simply done again."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.errors import ConflictError

MOST_TRIES = 30
_FIRST_PAUSE = 0.002
_LONGEST_PAUSE = 0.25

Result = TypeVar("Result")


async def until_settled(attempt: Callable[[], Awaitable[Result]]) -> Result:
    """Do it; do it again after a ConflictError, in which one of the two always gets through. Gives up at last."""
    for tries in range(MOST_TRIES - 1):
        try:
            return await attempt()
        except ConflictError:
            # Of many that meet only one gets through: those who try again at once would meet again, all of them.
            longest = min(_FIRST_PAUSE * 2**tries, _LONGEST_PAUSE)
            await asyncio.sleep(random.uniform(0, longest))  # noqa: S311, TID251 - a lot; and nobody waits for a moment
    return await attempt()
