"""Waiting for a while, in a way that ends when it must."""

import asyncio
from contextlib import suppress
from datetime import timedelta


async def pause(length: timedelta, *, unless: asyncio.Event | None = None) -> None:
    """Until then, or until that happens."""
    with suppress(TimeoutError):
        async with asyncio.timeout(length.total_seconds()):
            await (unless or asyncio.Event()).wait()


class Pauses:
    """Ever longer, until something goes well again."""

    def __init__(self, first: timedelta = timedelta(seconds=1), longest: timedelta = timedelta(minutes=1)) -> None:
        self._first = first
        self._longest = longest
        self._next = first

    def end(self) -> None:
        """It went well."""
        self._next = self._first

    async def wait(self, *, at_least: timedelta | None = None, unless: asyncio.Event | None = None) -> None:
        length = max(self._next, at_least or self._next)
        self._next = min(2 * self._next, self._longest)
        await pause(length, unless=unless)
