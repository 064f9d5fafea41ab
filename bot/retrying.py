"""A unit of work that met another one is simply done again."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.errors import ConflictError

MOST_TRIES = 10

Result = TypeVar("Result")


async def until_settled(attempt: Callable[[], Awaitable[Result]]) -> Result:
    """Do it; do it again after a ConflictError, in which one of the two always gets through. Gives up at last."""
    for _ in range(MOST_TRIES - 1):
        try:
            return await attempt()
        except ConflictError:
            continue
    return await attempt()
