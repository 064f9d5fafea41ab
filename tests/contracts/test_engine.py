"""What happens when the database is not what it should be. Only errors of ours come out."""

import asyncio
import os
import socket
import sqlite3
import stat
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from bot.errors import ConflictError, StoreUnavailableError
from bot.messages import Bookmark
from bot.ports import UnitOfWork
from storage.engine import SqlStore, open_store
from tests.conftest import PostgresqlServer
from tests.contracts.given import member


@asynccontextmanager
async def opened(address: str) -> AsyncIterator[SqlStore]:
    store = open_store(address)
    try:
        yield store
    finally:
        await store.close()


async def refusal(address: str) -> str:
    """What the store says when it is prepared."""
    async with opened(address) as store:
        with pytest.raises(StoreUnavailableError) as refused:
            await store.prepare()
        with pytest.raises(StoreUnavailableError):
            async with store.begin():
                pass
    return str(refused.value)


async def test_a_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "bondje.db"
    async with opened(f"sqlite:///{path}") as store:
        await store.prepare()
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
        assert modes == dict.fromkeys(["bondje.db", "bondje.db-wal", "bondje.db-shm"], 0o600)
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


async def test_a_path_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "cannot open the database" in await refusal(f"sqlite:///{tmp_path}/file/bondje.db")


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "cannot open the database" in await refusal(f"sqlite:///{tmp_path}")


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Geachte heer, mevrouw, " * 100)
    assert "not a database" in await refusal(f"sqlite:///{tmp_path}/letter.txt")


async def test_a_file_that_was_cut_short(sqlite_address: str) -> None:
    path = sqlite_address.removeprefix("sqlite:///")
    os.truncate(path, 10_000)
    async with opened(sqlite_address) as store:
        with pytest.raises(StoreUnavailableError):
            await store.prepare()


async def test_a_database_in_memory(tmp_path: Path) -> None:
    async with opened("sqlite://") as store:
        await store.prepare()
        async with store.begin() as work:
            await work.members.save(member("anna"))
            await work.commit()
        async with store.begin() as work:
            assert await work.members.count() == 1


async def test_every_promise_reaches_the_disk(sqlite_address: str) -> None:
    async with opened(sqlite_address) as store, store._engine.connect() as connection:
        answers = {
            pragma: (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar()
            for pragma in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert answers == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


async def test_every_unit_of_work_on_postgresql_acts_as_if_alone(postgresql_address: str) -> None:
    async with opened(postgresql_address) as store:
        await store.prepare()
        for _ in range(2):
            async with store._engine.connect() as connection:
                level = await connection.execute(text("SHOW transaction_isolation"))
                assert level.scalar() == "serializable"


async def test_a_schema_that_was_never_prepared(tmp_path: Path) -> None:
    async with opened(f"sqlite:///{tmp_path}/empty.db") as store, store.begin() as work:
        with pytest.raises(StoreUnavailableError):
            await work.members.count()


async def test_units_of_work_of_two_processes_wait_for_each_other(sqlite_address: str) -> None:
    """Another connection holds the file, until it has been seen that the unit of work is still waiting."""
    path = sqlite_address.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO bookmarks (name, value) VALUES ('matrix', 's1')")
        letting_go = threading.Timer(0.2, other.execute, ["COMMIT"])
        letting_go.start()
        async with opened(sqlite_address) as store, store.begin() as work:
            assert await work.bookmarks.find("matrix") == "s1"
        letting_go.join()


@pytest.mark.parametrize("holding", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
async def test_a_new_file_that_another_process_begins_at_the_same_moment(tmp_path: Path, holding: str) -> None:
    """Whoever finds it locked, and not in write-ahead mode yet, waits as at any other time."""
    path = tmp_path / "bondje.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE begun (i)")
        other.execute(holding)
        letting_go = threading.Timer(0.2, other.execute, ["COMMIT"])
        letting_go.start()
        async with opened(f"sqlite:///{path}") as store:
            await store.prepare()
            async with store.begin() as work:
                assert await work.members.count() == 0
        letting_go.join()


async def test_a_file_that_another_never_lets_go(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.sqlite._PRAGMAS", ("busy_timeout = 10",))
    with closing(sqlite3.connect(sqlite_address.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with opened(sqlite_address) as store:
            with pytest.raises(StoreUnavailableError, match="locked"):
                async with store.begin():
                    pass
            other.execute("ROLLBACK")
            async with store.begin() as work:
                assert await work.members.count() == 0


async def test_many_at_once_all_get_their_turn(store: SqlStore) -> None:
    async def save(number: int) -> None:
        async with store.begin() as work:
            await work.bookmarks.save(Bookmark(name=str(number), value="x"))
            await work.commit()

    answers = await asyncio.gather(*(save(number) for number in range(50)), return_exceptions=True)
    assert all(answer is None or isinstance(answer, ConflictError) for answer in answers)


async def test_a_unit_of_work_that_is_cancelled_leaves_nothing_behind(store: SqlStore) -> None:
    has_begun = asyncio.Event()

    async def never_end() -> None:
        async with store.begin() as work:
            await work.members.save(member("anna"))
            has_begun.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(never_end())
        await has_begun.wait()
        task.cancel()
    async with store.begin() as work:
        assert await work.members.count() == 0


async def test_a_server_that_is_down() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    said = await refusal(f"postgresql://anna:geheim@127.0.0.1:{port}/bondje")  # pragma: allowlist secret
    assert "geheim" not in said


async def test_a_database_that_is_not_there(postgresql_server: PostgresqlServer) -> None:
    assert "does not exist" in await refusal(postgresql_server.address_of("nowhere"))


@pytest.fixture
def guarded(postgresql_server: PostgresqlServer) -> Iterator[str]:
    """A user who needs a password, on a server that otherwise trusts everybody."""
    postgresql_server.run("CREATE USER guarded PASSWORD 'right'")
    rules = postgresql_server.directory / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"local all guarded scram-sha-256\n{before}")
    postgresql_server.run("SELECT pg_reload_conf()")
    yield postgresql_server.address.replace("postgres:@", "guarded:wrong@")
    rules.write_text(before)
    postgresql_server.run("SELECT pg_reload_conf()")
    postgresql_server.run("DROP USER guarded")


async def test_a_wrong_password(guarded: str) -> None:
    said = await refusal(guarded)
    assert "password authentication failed" in said
    assert "wrong" not in said


async def test_a_connection_that_is_cut(postgresql_address: str) -> None:
    """The unit of work that had it fails; the next one gets another."""
    async with opened(postgresql_address) as store:
        async with store.begin() as work:
            await work.members.save(member("anna"))
            cut(postgresql_address)
            with pytest.raises(StoreUnavailableError):
                await work.commit()
        async with store.begin() as work:
            await read(work)
        async with store.begin() as work:
            cut(postgresql_address)
            with pytest.raises(StoreUnavailableError):
                await read(work)
        cut(postgresql_address)
        async with store.begin() as work:
            await read(work)


def cut(address: str) -> None:
    with psycopg.connect(address, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


async def read(work: UnitOfWork) -> None:
    assert await work.members.count() == 0
