"""What is asked for at the same time is stored together, and nobody pays for another's mistake."""

import asyncio
from functools import partial

import pytest

from bot.messages import Bookmark
from bot.ports import UnitOfWork
from bot.routines.jointly import Jointly
from storage.engine import SqlStore


@pytest.fixture
def address(sqlite_address: str) -> str:
    return sqlite_address


async def _value(store: SqlStore, name: str) -> str | None:
    async with store.begin() as work:
        return await work.bookmarks.find(name)


async def test_what_comes_while_one_is_stored_goes_together(store: SqlStore) -> None:
    jointly = Jointly(store)
    units: list[UnitOfWork] = []

    async def note(name: str, work: UnitOfWork) -> str:
        units.append(work)
        await work.bookmarks.save(Bookmark(name=name, value="noted"))
        return f"{name} is noted"

    told = await asyncio.gather(*(jointly.do(partial(note, name)) for name in "abcd"))
    assert told == [f"{name} is noted" for name in "abcd"]
    assert len(set(map(id, units))) < len(units)
    assert [await _value(store, name) for name in "abcd"] == ["noted"] * 4


async def test_one_that_fails_fails_alone(store: SqlStore) -> None:
    jointly = Jointly(store)

    async def fail(work: UnitOfWork) -> None:
        await work.bookmarks.save(Bookmark(name="bad", value="noted"))
        raise ValueError("no")

    async def note(work: UnitOfWork) -> None:
        await work.bookmarks.save(Bookmark(name="good", value="noted"))

    done = await asyncio.gather(*(jointly.do(act) for act in (note, fail, note, fail)), return_exceptions=True)
    assert [type(each) for each in done] == [type(None), ValueError] * 2
    assert (await _value(store, "good"), await _value(store, "bad")) == ("noted", None)


async def test_whoever_waits_no_longer_holds_up_nobody(store: SqlStore) -> None:
    jointly = Jointly(store)
    may_go_on = asyncio.Event()

    async def wait(work: UnitOfWork) -> None:
        await may_go_on.wait()

    async def note(work: UnitOfWork) -> str:
        await work.bookmarks.save(Bookmark(name="other", value="noted"))
        return "done"

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await jointly.do(wait)
    assert await jointly.do(note) == "done"
    assert await _value(store, "other") == "noted"
