"""A signal to stop: what begins is given up, what runs is finished."""

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_log = logging.getLogger(__name__)


class Stopping:
    """Whether Bondje was told to stop."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._limits: set[asyncio.Timeout] = set()

    @property
    def is_asked(self) -> bool:
        return self._event.is_set()

    async def wait(self) -> None:
        await self._event.wait()

    @asynccontextmanager
    async def breaks_off(self) -> AsyncIterator[None]:
        """What is done here ends at the signal, wherever it is."""
        try:
            async with asyncio.timeout(0 if self.is_asked else None) as limit:
                self._limits.add(limit)
                try:
                    yield
                finally:
                    self._limits.discard(limit)
        except TimeoutError:
            if not self.is_asked:
                raise

    def ask(self, number: int) -> None:
        """The first time kindly; the second time at once: nothing that was kept is lost by that."""
        if self.is_asked:
            os._exit(128 + number)
        _log.info("stopping")
        self._event.set()
        for limit in self._limits:
            limit.reschedule(asyncio.get_running_loop().time())


@asynccontextmanager
async def stopping_by_signal() -> AsyncIterator[Stopping]:
    """Listens to the signals that ask a process to end."""
    loop, stopping = asyncio.get_running_loop(), Stopping()
    for number in _SIGNALS:
        loop.add_signal_handler(number, stopping.ask, number)
    try:
        yield stopping
    finally:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)
