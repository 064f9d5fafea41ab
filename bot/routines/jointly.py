"""Small changes that come at the same time, stored together: most of what each costs is to begin and to commit."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar, cast

from bot.errors import ConflictError, StoreUnavailableError
from bot.ports import Store, UnitOfWork
from bot.retrying import until_settled

Result = TypeVar("Result")


@dataclass(slots=True, eq=False)
class _Change(Generic[Result]):
    act: Callable[[UnitOfWork], Awaitable[Result]]
    outcome: Result | None = None
    error: Exception | None = None
    is_done: bool = False


class Jointly:
    """What is asked for while something is being stored goes into one unit of work, as soon as that is done."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: list[_Change[object]] = []
        self._turn = asyncio.Lock()

    async def do(self, act: Callable[[UnitOfWork], Awaitable[Result]]) -> Result:
        """Do this in a unit of work, and commit. It may be done again after a conflict; others do not make it fail."""
        mine = _Change(act)
        self._waiting.append(cast("_Change[object]", mine))
        try:
            async with self._turn:
                if not mine.is_done:
                    await self._do(list(self._waiting))
        finally:
            # Also when whoever waited for it does so no more.
            self._waiting.remove(cast("_Change[object]", mine))
        if mine.error is not None:
            raise mine.error
        return cast("Result", mine.outcome)

    async def _do(self, changes: Sequence[_Change[object]]) -> None:
        changes = [change for change in changes if not change.is_done]
        try:
            outcomes = await until_settled(partial(self._attempt, changes))
        except Exception as error:  # noqa: BLE001 - raised where it was asked for
            if len(changes) > 1 and not isinstance(error, ConflictError | StoreUnavailableError):
                for change in changes:
                    await self._do([change])
                return
            for change in changes:
                change.error = error
        else:
            for change, outcome in zip(changes, outcomes, strict=True):
                change.outcome = outcome
        for change in changes:
            change.is_done = True

    async def _attempt(self, changes: Sequence[_Change[object]]) -> list[object]:
        async with self._store.begin() as work:
            outcomes = [await change.act(work) for change in changes]
            await work.commit()
            return outcomes
