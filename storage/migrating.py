"""Bringing the schema up to date, under a lock, from wherever the package is installed."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreUnavailableError
from storage.tables import metadata

_LOCK = 6_611_207_834
"""Any number will do, as long as nobody else uses it in that database."""


def latest_version() -> str:
    """The version of the schema that this code works with."""
    return _scripts().get_current_head() or ""


async def migrate(connection: AsyncConnection, version: str = "head") -> None:
    """Bring the schema to that version; there already: nothing happens.

    Of two processes at once, the second waits and then finds it done. Raises StoreUnavailableError when the
    database was written by a newer Bondje.
    """
    if connection.dialect.name == "sqlite":
        await _migrate_sqlite(connection, version)
    else:
        # Serializable would still see the state from before the wait.
        await connection.execution_options(isolation_level="READ COMMITTED")
        await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        await connection.run_sync(_migrate, version)
        await connection.commit()


async def _migrate_sqlite(connection: AsyncConnection, version: str) -> None:
    # SQLite changes a table by making it anew; dropping the old one must not take along what is tied to it.
    raw = (await connection.get_raw_connection()).driver_connection
    if raw is None:
        raise StoreUnavailableError("the connection is closed")
    await raw.execute("PRAGMA foreign_keys = OFF")
    try:
        async with connection.begin():
            await connection.run_sync(_migrate, version)
    finally:
        await raw.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: Connection, version: str) -> None:
    current = _current(connection)
    known = [script.revision for script in _scripts().walk_revisions()]
    if current is not None and current not in known:
        raise StoreUnavailableError(f"the database has version {current}; this Bondje knows up to {latest_version()}")
    config = _config()
    config.attributes["connection"] = connection
    is_back = version == "base" or (
        current in known and version in known and known.index(version) > known.index(current)
    )
    (command.downgrade if is_back else command.upgrade)(config, version)


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection, opts={"target_metadata": metadata}).get_current_revision()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    return config
