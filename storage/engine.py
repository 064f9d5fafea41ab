"""The store behind an address."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import URL, event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.errors import StoreUnavailableError
from bot.ports import UnitOfWork
from storage import alone, sqlite
from storage.addresses import read_address
from storage.failures import translate
from storage.transaction import Transaction
from storage.unit_of_work import SqlUnitOfWork
from storage.versions import NEWEST, current_version

_PATIENCE = 10
"""Seconds to wait for one's turn, or for a server to answer."""


def open_store(address: str) -> "SqlStore":
    """The store at `sqlite:///...` or `postgresql://...`; nothing is touched yet. Raises ConfigurationError."""
    url = read_address(address)
    engine = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)
    event.listen(engine.sync_engine, "handle_error", translate)
    return SqlStore(engine)


class SqlStore:
    """What Bondje remembers, in SQLite or PostgreSQL."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # The pool lets whoever has just been go again before those who wait; a lock keeps them in order.
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        async with self._connection() as connection:
            await connection.begin()
            yield SqlUnitOfWork(Transaction(connection))

    async def prepare(self) -> None:
        async with self._connection() as connection:
            if await current_version(connection) == NEWEST:
                return
            await connection.rollback()
            from storage.migrating import migrate  # noqa: PLC0415 - Alembic is slow to load, and rarely needed

            await migrate(connection)

    @asynccontextmanager
    async def joining(self) -> AsyncIterator[bool]:
        if self._engine.dialect.name == "sqlite":
            # A file has one console, which keeps others out itself.
            yield True
            return
        async with self._connection() as connection:
            is_alone = await alone.keep_others_out(connection)
        try:
            yield is_alone
        finally:
            if is_alone:
                async with self._connection() as connection:
                    await alone.let_others_in(connection)

    async def version(self) -> str | None:
        """The version of the schema; None before the first `prepare`."""
        async with self._connection() as connection:
            return await current_version(connection)

    async def tidy(self) -> None:
        if self._engine.dialect.name == "sqlite":
            async with self._connection() as connection:
                await sqlite.empty_log(connection)

    async def close(self) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[AsyncConnection]:
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._turn.acquire()
        except TimeoutError:
            raise StoreUnavailableError(f"no connection came free within {_PATIENCE} seconds") from None
        try:
            connection = await self._engine.connect()
            try:
                yield connection
            finally:
                await connection.close()
        finally:
            self._turn.release()


def _sqlite(url: URL) -> AsyncEngine:
    # One connection: units of work take turns in the order they came, which SQLite's own waiting does not promise.
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        # Whatever was not committed is rolled back by whoever began it.
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    sqlite.prepare_connections(engine.sync_engine)
    return engine


def _postgresql(url: URL) -> AsyncEngine:
    defaults = {"connect_timeout": _PATIENCE, "application_name": "bondje"}
    # One connection here too: inbox and outbox are so small that serializable units of work nearly always conflict,
    # and four people talking at once would do little else than try again.
    engine = create_async_engine(
        url,
        isolation_level="SERIALIZABLE",
        pool_size=1,
        max_overflow=0,
        pool_pre_ping=True,
        connect_args={name: value for name, value in defaults.items() if name not in url.query},
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", alone.be_there)
    return engine
