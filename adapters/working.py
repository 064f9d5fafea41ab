"""What came in and is being worked off now."""

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from types import TracebackType
from typing import Self

_log = logging.getLogger(__name__)
_LONGEST = 10
"""Seconds. What takes longer is stored anyway, and is worked off after the next start."""


class Working:
    """Lives as long as its `async with`; leaving it waits for what is going on, for a while."""

    def __init__(self, *, longest: float = _LONGEST) -> None:
        self._longest = longest
        self._tasks = asyncio.TaskGroup()
        self._going: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            await self.settle()
        finally:
            for task in self._going:
                task.cancel()
            await self._tasks.__aexit__(kind, error, trace)

    def start(self, work: Coroutine[object, object, None]) -> None:
        """Go on with it, whatever becomes of whoever started it, and of it."""
        task = self._tasks.create_task(_guarded(work))
        self._going.add(task)
        task.add_done_callback(self._going.discard)

    async def settle(self) -> None:
        """Wait until all is done, or for too long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._longest):
                while self._going:
                    await asyncio.wait(set(self._going))


async def _guarded(work: Coroutine[object, object, None]) -> None:
    """One piece of work that fails stops no other, on no platform."""
    try:
        await work
    except Exception as error:  # noqa: BLE001 - whatever it is
        _log.error("something was not worked off", exc_info=error)
