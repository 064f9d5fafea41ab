"""Work that goes on beside the rest."""

import asyncio

import pytest

from adapters.working import Working


async def test_one_piece_that_fails_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []

    async def fail() -> None:
        raise ZeroDivisionError

    async def succeed() -> None:
        done.append("other")

    async with Working() as working:
        working.start(fail())
        await working.settle()
        working.start(succeed())
    assert done == ["other"]
    assert "something was not worked off" in caplog.text


async def test_what_takes_too_long_is_stopped_at_the_end() -> None:
    stopped = asyncio.Event()

    async def wait() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            stopped.set()

    async with Working(longest=0.01) as working:
        working.start(wait())
    assert stopped.is_set()
