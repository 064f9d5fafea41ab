"""What databases and drivers complain about, in our own errors. Nobody above hears of theirs.

Their sentences may quote people's words, so ours are made of codes and of first lines only.
"""

import sqlite3

from sqlalchemy import ExceptionContext
from sqlalchemy.exc import DBAPIError

from bot.errors import BondjeError, ConflictError, StoreFailureError, StoreUnavailableError

_TRY_AGAIN = {
    "40001",  # serialization failure
    "40P01",  # deadlock
    "55P03",  # lock not available
    "23505",  # unique: the other was first
}
_AWAY = (
    "08",  # connection
    "25006",  # read only: a server that stands by
    "25P03",  # idle for too long
    "28",  # not let in
    "3D",  # no such database
    "42P01",  # no such table: a schema that was never prepared
    "42703",  # no such column: the same
    "53",  # out of memory, disk or connections
    "57",  # stopped by an operator
    "58",  # disk
)
"""What states begin with where nothing is wrong with what was asked."""
_SQLITE_AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_SCHEMA,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_PERM,
}
_SQLITE_TAKEN = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}
_NEVER_PREPARED = ("no such table", "no such column")


def translate(context: ExceptionContext) -> None:
    """SQLAlchemy asks here what to raise instead. Raises one of ours for every error of a driver."""
    error = context.original_exception
    if context.is_pre_ping and context.is_disconnect:
        # The server restarted while a connection was idle: the pool asks in order to make a new one.
        return
    if isinstance(context.sqlalchemy_exception, DBAPIError) or isinstance(error, OSError):
        raise failure(error)
    # Not theirs, so as it was: SQLAlchemy would wrap it.
    raise error


def failure(error: BaseException) -> BondjeError:
    """The error of ours that says the same."""
    said = str(error).partition("\n")[0] or type(error).__name__
    if isinstance(error, sqlite3.Error):
        return _failure_of_sqlite(error, said)
    # By its attribute: loading psycopg only to name its errors would cost every start on SQLite.
    state = getattr(error, "sqlstate", None)
    if state in _TRY_AGAIN:
        return ConflictError(f"{said} ({state})")
    if state is None:
        # The driver itself: it has no connection, or cannot make sense of what it was given.
        kinds = {kind.__name__ for kind in type(error).__mro__}
        is_away = bool(kinds & {"OperationalError", "InterfaceError", "OSError"})
        return StoreUnavailableError(said) if is_away else StoreFailureError(type(error).__name__)
    if state.startswith(_AWAY):
        return StoreUnavailableError(f"{said} ({state})")
    return StoreFailureError(f"{type(error).__name__} ({state})")


def _failure_of_sqlite(error: sqlite3.Error, said: str) -> BondjeError:
    code = getattr(error, "sqlite_errorcode", None)
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    if code in _SQLITE_TAKEN:
        return ConflictError(name)
    # The lowest byte is the kind, the rest its particulars.
    if (code is not None and code & 0xFF in _SQLITE_AWAY) or said.startswith(_NEVER_PREPARED):
        return StoreUnavailableError(said)
    return StoreFailureError(name)
