"""A SQLite connection that changes threads at most once for each statement, and not at all for a quick look.

The driver has a thread of its own, and SQLAlchemy goes there four times: for a cursor, to run it, for its rows and to
close it. That took longer than all else that a message needs of the store. To go there once still takes longer than
most questions themselves; those are asked on the spot, and one that turns out to be a long one is asked again there.
"""

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy.connectors.asyncio import AsyncAdapt_dbapi_connection
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_cursor

_QUICK = 20_000
"""Steps of SQLite's machine, about a millisecond: so long may others wait for a question asked on the spot."""


class _Done(NamedTuple):
    """What there is to know of a statement that was run."""

    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None


class OneHopCursor(AsyncAdapt_aiosqlite_cursor):
    """Has all rows from the moment that its statement was run, and is closed by then."""

    __slots__ = ("_done",)

    def __init__(self, adapt_connection: AsyncAdapt_dbapi_connection) -> None:
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection  # noqa: SLF001 - SQLAlchemy's own, as all of these
        self._rows = deque()
        self._done = _Done()

    @property
    def description(self) -> Any:  # noqa: ANN401 - the driver's
        return self._done.description

    @property
    def rowcount(self) -> int:
        return self._done.rowcount

    @property
    def lastrowid(self) -> Any:  # noqa: ANN401 - the driver's
        return self._done.lastrowid

    def close(self) -> None:
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """Closed already."""

    async def _execute_async(self, operation: str, parameters: Any) -> None:  # noqa: ANN401
        await self._run(sqlite3.Cursor.execute, operation, parameters or ())

    async def _executemany_async(self, operation: str, seq_of_parameters: Any) -> None:  # noqa: ANN401
        await self._run(sqlite3.Cursor.executemany, operation, seq_of_parameters)

    async def _run(self, act: Callable[..., sqlite3.Cursor], operation: str, parameters: Sequence[Any]) -> None:
        driver = cast("Any", self._connection)
        async with self._adapt_connection._execute_mutex:  # noqa: SLF001
            if operation.startswith("SELECT") and (found := _at_once(driver._conn, operation, parameters)):  # noqa: SLF001
                self._done, self._rows = found
                return
            self._done, self._rows = await driver._execute(_run, driver._conn, act, operation, parameters)  # noqa: SLF001


class OneHopConnection(AsyncAdapt_aiosqlite_connection):
    """In the place of SQLAlchemy's own."""

    __slots__ = ()

    _cursor_cls = OneHopCursor

    @classmethod
    def of(cls, made: AsyncAdapt_aiosqlite_connection) -> "OneHopConnection":
        """The same connection."""
        return cls(made.dbapi, made._connection)  # noqa: SLF001


def _at_once(
    connection: sqlite3.Connection, operation: str, parameters: Sequence[Any]
) -> "tuple[_Done, deque[Any]] | None":
    """On the spot. None: it takes too long. Nothing was changed by then, for it only reads."""
    connection.set_progress_handler(_stop, _QUICK)
    try:
        return _run(connection, sqlite3.Cursor.execute, operation, parameters)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            return None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _stop() -> int:
    return 1


def _run(
    connection: sqlite3.Connection, act: Callable[..., sqlite3.Cursor], operation: str, parameters: Sequence[Any]
) -> tuple[_Done, deque[Any]]:
    """In the driver's thread."""
    cursor = connection.cursor()
    try:
        act(cursor, operation, parameters)
        rows = deque(cursor.fetchall() if cursor.description else ())
        return _Done(cursor.description, cursor.rowcount, cursor.lastrowid), rows
    finally:
        cursor.close()
