"""The schema as migrations make it: up, down, twice, two at once, and the same as the tables say."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection, inspect, text

from bot.errors import StoreUnavailableError
from storage.engine import SqlStore, open_store
from storage.migrating import latest_version, migrate
from storage.tables import metadata
from storage.versions import NEWEST
from tests.conftest import PostgresqlServer
from tests.contracts.given import conversation, known, member


@pytest.fixture(params=["sqlite", "postgresql"])
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/100%/empty.db"
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    name = server.create()
    yield server.address_of(name)
    server.run("DROP DATABASE {} WITH (FORCE)", name)


@pytest.fixture
async def fresh(empty: str) -> AsyncIterator[SqlStore]:
    store = open_store(empty)
    yield store
    await store.close()


async def look(store: SqlStore, at: Any) -> Any:  # noqa: ANN401 - whatever is seen
    async with store._engine.connect() as connection:
        return await connection.run_sync(at)


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_migrations_make_what_the_tables_say(fresh: SqlStore) -> None:
    await fresh.prepare()
    assert await look(fresh, differences) == []
    assert await look(fresh, tables) == {*metadata.tables, "alembic_version"}


def test_the_code_names_the_newest_migration() -> None:
    assert latest_version() == NEWEST


async def test_a_difference_would_be_seen(fresh: SqlStore) -> None:
    await fresh.prepare()
    async with fresh._engine.begin() as connection:
        await connection.execute(text("ALTER TABLE rooms ADD COLUMN odd INTEGER"))
        await connection.execute(text("DROP INDEX ix_outbox_due"))
    assert len(await look(fresh, differences)) == 2


async def test_up_down_and_up_again(fresh: SqlStore) -> None:
    assert await fresh.version() is None
    for _ in range(2):
        await fresh.prepare()
        assert await fresh.version() == latest_version()
        async with fresh._engine.connect() as connection:
            await migrate(connection, "base")
        assert await fresh.version() is None
        assert await look(fresh, tables) == {"alembic_version"}


async def test_preparing_again_changes_nothing(fresh: SqlStore) -> None:
    await fresh.prepare()
    async with fresh.begin() as work:
        await work.members.save(member("anna"))
        await work.accounts.save(known("anna"))
        await work.commit()
    await fresh.prepare()
    async with fresh.begin() as work:
        assert await work.members.count() == 1
        await work.members.erase(member("anna").id)
        assert await work.accounts.find(known("anna").account) is None


async def test_what_waits_to_be_said_learns_its_platform_and_whether_it_may_have_been_said(fresh: SqlStore) -> None:
    async with fresh._engine.connect() as connection:
        await migrate(connection, "0002")
        for key, attempts, conversation in (
            ("tried", 2, {"platform": "slack", "id": "T1/U1", "is_shared": False, "thread": None}),
            ("new", 0, {"platform": "console", "together": "k", "title": "t", "accounts": []}),
        ):
            said: dict[str, object] = {
                "key": key,
                "conversation": conversation,
                "to": [],
                "text": "dag",
                "options": [],
                "files": [],
            }
            await connection.execute(
                text(
                    "INSERT INTO outbox (key, attempts, place, outgoing, due_at, added_at)"
                    " VALUES (:key, :attempts, :key, :said, :at, :at)"
                ),
                {"key": key, "attempts": attempts, "said": json.dumps(said), "at": "2026-01-12 09:30:15.000000+00:00"},
            )
        await connection.execute(text("INSERT INTO outbox (key, attempts, reason) VALUES ('given up', 3, 'gone')"))
        await connection.commit()
    await fresh.prepare()
    async with fresh._engine.connect() as connection:
        rows = (await connection.execute(text("SELECT key, platform, is_doubtful FROM outbox ORDER BY seq"))).all()
    assert [(key, platform, bool(is_doubtful)) for key, platform, is_doubtful in rows] == [
        ("tried", "slack", True),
        ("new", "console", False),
        ("given up", None, True),
    ]
    async with fresh._engine.connect() as connection:
        await migrate(connection, "0002")
        assert await connection.run_sync(lambda sync: len(inspect(sync).get_columns("outbox"))) == 9


async def test_rooms_of_before_are_found_by_their_place(fresh: SqlStore) -> None:
    async with fresh._engine.connect() as connection:
        await migrate(connection, "0004")
        room = json.dumps({"platform": "slack", "id": "T1/C1", "is_shared": True, "thread": "1.2"})
        insert = text("INSERT INTO rooms (key, conversation) VALUES ('introduction:1', :room)")
        await connection.execute(insert, {"room": room})
        await connection.commit()
    await fresh.prepare()
    there = conversation("T1/C1", platform="slack", thread="1.2")
    async with fresh.begin() as work:
        assert await work.rooms.find_key(there) == "introduction:1"


async def test_two_processes_that_start_at_once(empty: str) -> None:
    stores = [open_store(empty) for _ in range(3)]
    await asyncio.gather(*(store.prepare() for store in stores))
    assert [await store.version() for store in stores] == [latest_version()] * 3
    await asyncio.gather(*(store.close() for store in stores))


async def test_a_database_of_a_newer_version_is_left_alone(fresh: SqlStore) -> None:
    await fresh.prepare()
    async with fresh._engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreUnavailableError, match=f"version 9999; this Bondje knows up to {latest_version()}"):
        await fresh.prepare()
    assert await fresh.version() == "9999"


async def test_after_a_migration_that_failed_ties_are_still_kept(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/one.db")
    await store.prepare()
    async with store._engine.connect() as connection:
        with pytest.raises(CommandError):
            await migrate(connection, "nonsense")
        assert (await connection.execute(text("PRAGMA foreign_keys"))).scalar() == 1
    await store.close()
