"""What databases and drivers complain about, in our own errors. Nobody above hears of theirs.

Their sentences may quote people's words, so ours are made of codes and of first lines only.
"""

import sqlite3

import psycopg
from sqlalchemy import ExceptionContext

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
    if isinstance(error, sqlite3.Error | psycopg.Error | OSError):
        raise failure(error)
    # Not theirs, so as it was: SQLAlchemy would wrap it.
    raise error


def failure(error: BaseException) -> BondjeError:
    """The error of ours that says the same."""
    if isinstance(error, sqlite3.IntegrityError):
        return ConflictError(getattr(error, "sqlite_errorname", "integrity"))
    if isinstance(error, psycopg.Error) and error.sqlstate in _TRY_AGAIN:
        return ConflictError(f"{error.diag.message_primary} ({error.sqlstate})")
    if isinstance(error, psycopg.Error) and error.sqlstate:
        return StoreUnavailableError(f"{error.diag.message_primary} ({error.sqlstate})")
    return StoreUnavailableError(str(error).partition("\n")[0] or type(error).__name__)
