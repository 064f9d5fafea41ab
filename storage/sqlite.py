"""How a SQLite file is opened, and how its transactions begin."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreUnavailableError
from storage.failures import failure
from storage.one_hop import OneHopConnection

_PATIENCE = "busy_timeout = 10000"
_WRITE_AHEAD = "journal_mode = WAL"
_MOST_TRIES = 10
_PRAGMAS = (
    _PATIENCE,
    "foreign_keys = ON",
    _WRITE_AHEAD,
    # Every commit reaches the disk: what was promised survives a power cut.
    "synchronous = FULL",
    # What is erased is overwritten in the file, not only marked as free; the log beside it has to be emptied for that.
    "secure_delete = ON",
)


async def empty_log(connection: AsyncConnection) -> None:
    """Bring the write-ahead log into the file and leave nothing in it: it holds each page as it has ever been."""
    raw = (await connection.get_raw_connection()).driver_connection
    if raw is None:
        raise StoreUnavailableError("the connection is closed")
    try:
        # Whoever reads at this moment, such as a backup, is not worth waiting for: there is a next time.
        await raw.execute("PRAGMA busy_timeout = 100")
        try:
            await (await raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")).close()
        finally:
            await raw.execute(f"PRAGMA {_PATIENCE}")
    except sqlite3.Error as error:
        raise failure(error) from error


def prepare_connections(engine: Engine) -> None:
    """Listen for each new connection and each transaction."""
    event.listen(engine, "do_connect", _open)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "invalidate", _end)


def _open(dialect: Any, record: Any, arguments: list[Any], options: dict[str, Any]) -> OneHopConnection:  # noqa: ANN401, ARG001
    file = arguments[0]
    if not options.get("uri") and file != ":memory:":
        _make_file(Path(file))
    # SQLite itself lets one in at a time.
    return OneHopConnection.of(dialect.connect(*arguments, **{**options, "check_same_thread": False}))


def _make_file(path: Path) -> None:
    """Before SQLite would make it, readable for everybody."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise StoreUnavailableError(f"cannot open the database {path}: {error.strerror}") from error


def _set_up(connection: DBAPIConnection, record: object) -> None:  # noqa: ARG001 - the shape of the event
    # The driver begins transactions late and only for writing; we begin them ourselves.
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        for pragma in _PRAGMAS:
            if pragma is _WRITE_AHEAD:
                _write_ahead(cursor)
            else:
                cursor.execute(f"PRAGMA {pragma}")
    except sqlite3.Error as error:
        connection.close()
        raise failure(error) from error
    cursor.close()


def _write_ahead(cursor: DBAPICursor) -> None:
    """SQLite has no patience for this one: of two processes that begin with a new file, one is refused at once."""
    for left in reversed(range(_MOST_TRIES)):
        try:
            cursor.execute(f"PRAGMA {_WRITE_AHEAD}")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or not left:
                raise
            # For this it waits until the other is done.
            cursor.execute("BEGIN EXCLUSIVE")
            cursor.execute("ROLLBACK")
        else:
            return


def _begin(connection: Connection) -> None:
    # At once for writing, so that no two units of work can decide on the same state.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _end(connection: DBAPIConnection, record: object, error: BaseException | None) -> None:  # noqa: ARG001 - the same
    """Before a connection is thrown away, because what used it was broken off.

    Closing it is not enough: it lives, and so does its transaction, until the last cursor is collected.
    """
    with suppress(Exception):
        connection.rollback()
