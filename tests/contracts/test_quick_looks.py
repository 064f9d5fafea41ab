"""A short question to SQLite is asked on the spot; a long one holds up nobody."""

import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreUnavailableError
from storage.engine import SqlStore, open_store

_LONG = (
    "SELECT max(thread()), count(*) FROM"
    " (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT 50000) SELECT i FROM n)"
)


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    """Knows in which thread it is asked."""
    store: SqlStore = open_store(f"sqlite:///{tmp_path}/bondje.db")
    try:
        await store.prepare()
        async with store._connection() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            await raw.create_function("thread", 0, threading.get_ident)
            await connection.begin()
            yield connection
    finally:
        await store.close()


async def _asked(connection: AsyncConnection, statement: str) -> tuple[int, int]:
    thread, count = (await connection.execute(text(statement))).one()
    return int(thread), int(count)


async def test_a_short_one_is_asked_on_the_spot(connection: AsyncConnection) -> None:
    assert await _asked(connection, "SELECT thread(), 1") == (threading.get_ident(), 1)


async def test_a_long_one_is_asked_again_elsewhere_and_finds_all(connection: AsyncConnection) -> None:
    thread, count = await _asked(connection, _LONG)
    assert count == 50_000
    assert thread != threading.get_ident()
    # What was begun before is still going on.
    assert connection.in_transaction()
    assert await _asked(connection, "SELECT thread(), 1") == (threading.get_ident(), 1)


async def test_one_that_fails_says_so(connection: AsyncConnection) -> None:
    with pytest.raises(StoreUnavailableError):
        await connection.execute(text("SELECT * FROM nowhere"))


async def test_what_was_changed_before_a_long_one_is_kept(connection: AsyncConnection) -> None:
    await connection.execute(text("CREATE TABLE kept (i)"))
    await connection.execute(text("INSERT INTO kept VALUES (1)"))
    await test_a_long_one_is_asked_again_elsewhere_and_finds_all(connection)
    assert (await connection.execute(text("SELECT i FROM kept"))).scalar() == 1
