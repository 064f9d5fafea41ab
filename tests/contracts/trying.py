"""Trying again, as the core does."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.errors import ConflictError
from bot.ports import Store, UnitOfWork

Answer = TypeVar("Answer")


async def until_it_works(store: Store, act: Callable[[UnitOfWork], Awaitable[Answer]]) -> Answer:
    """Do it in a unit of work of its own and commit, again after each conflict."""
    while True:
        try:
            async with store.begin() as work:
                answer = await act(work)
                await work.commit()
        except ConflictError:
            continue
        return answer
