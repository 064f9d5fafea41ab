"""Reading lines from a pipe, a file, or a terminal without a prompt, without ever blocking the timer."""

import asyncio
import os
from collections.abc import Sequence

from adapters.console.lines import Line, Lines

_STDIN = 0
_CHUNK = 65_536


class PipeReader:
    """Lines of standard input, as they come."""

    def __init__(self, descriptor: int = _STDIN) -> None:
        self._descriptor = descriptor
        self._lines = Lines()
        self._ended = False
        self._wait: asyncio.Future[None] | None = None

    async def read(self) -> Sequence[Line] | None:
        """The next lines; None at the end of input."""
        if self._ended:
            return None
        data = await self._bytes()
        if data:
            return self._lines.feed(data)
        self._ended = True
        return self._lines.end()

    def stop(self) -> None:
        """Let nobody wait for more."""
        self._ended = True
        if self._wait is not None and not self._wait.done():
            self._wait.set_result(None)

    async def _bytes(self) -> bytes:
        try:
            await self._until_ready()
            return b"" if self._ended else os.read(self._descriptor, _CHUNK)
        except OSError:
            # Closed from the beginning, or a terminal that went away: nothing more will come.
            return b""

    async def _until_ready(self) -> None:
        loop = asyncio.get_running_loop()
        self._wait = loop.create_future()
        try:
            loop.add_reader(self._descriptor, _done, self._wait)
        except PermissionError:
            # A plain file cannot be waited for, and need not be.
            return
        try:
            await self._wait
        finally:
            loop.remove_reader(self._descriptor)


def _done(wait: "asyncio.Future[None]") -> None:
    if not wait.done():
        wait.set_result(None)
