"""What databases and drivers complain about, in our own errors. Nobody above hears of theirs.

Their sentences may quote people's words, so ours are made of codes and of first lines only.
"""

import sqlite3

from sqlalchemy import ExceptionContext
from sqlalchemy.exc import DBAPIError

from bot.errors import BondjeError, ConflictError, StoreUnavailableError

_TRY_AGAIN = {
    "40001",  # serialization failure
    "40P01",  # deadlock
    "55P03",  # lock not available
    "23505",  # unique: the other was first
    "23503",  # foreign key: the other erased it
}


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
    if isinstance(error, sqlite3.IntegrityError):
        return ConflictError(getattr(error, "sqlite_errorname", "integrity"))
    said = str(error).partition("\n")[0] or type(error).__name__
    # By its attribute: loading psycopg only to name its errors would cost every start on SQLite.
    state = getattr(error, "sqlstate", None)
    if state is None:
        return StoreUnavailableError(said)
    return ConflictError(f"{said} ({state})") if state in _TRY_AGAIN else StoreUnavailableError(f"{said} ({state})")
