"""Waiting for a while, in a way that ends when it must."""

import asyncio
from contextlib import suppress
from datetime import timedelta


async def pause(length: timedelta, *, unless: asyncio.Event | None = None) -> None:
    """Until then, or until that happens."""
    with suppress(TimeoutError):
        async with asyncio.timeout(length.total_seconds()):
            await (unless or asyncio.Event()).wait()
