"""Which complaints of a database are its own trouble, which are a meeting with others, and which are for good."""

import sqlite3

import pytest

from bot.errors import BondjeError, ConflictError, StoreFailureError, StoreUnavailableError
from storage.failures import failure


class OperationalError(Exception):
    """As the driver of PostgreSQL calls it."""


class DataError(Exception):
    """The same."""

    sqlstate: str | None = None


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("08006", StoreUnavailableError),
        ("53300", StoreUnavailableError),
        ("57P01", StoreUnavailableError),
        ("42P01", StoreUnavailableError),
        ("40001", ConflictError),
        ("40P01", ConflictError),
        ("23505", ConflictError),
        ("23503", StoreFailureError),
        ("23514", StoreFailureError),
        ("22P02", StoreFailureError),
        ("22021", StoreFailureError),
        ("XX000", StoreFailureError),
        (None, StoreFailureError),
    ],
)
def test_states_of_postgresql(state: str | None, kind: type[BondjeError]) -> None:
    error = DataError("invalid input: 'Anna'\nmore")
    error.sqlstate = state
    assert type(failure(error)) is kind


def test_a_connection_that_fails() -> None:
    assert type(failure(OperationalError("the connection is closed"))) is StoreUnavailableError
    assert type(failure(ConnectionResetError())) is StoreUnavailableError


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, StoreUnavailableError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreUnavailableError),
        (sqlite3.SQLITE_LOCKED, StoreUnavailableError),
        (sqlite3.SQLITE_IOERR_WRITE, StoreUnavailableError),
        (sqlite3.SQLITE_FULL, StoreUnavailableError),
        (sqlite3.SQLITE_CANTOPEN, StoreUnavailableError),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, ConflictError),
        (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, ConflictError),
        (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, StoreFailureError),
        (sqlite3.SQLITE_CONSTRAINT_NOTNULL, StoreFailureError),
        (sqlite3.SQLITE_ERROR, StoreFailureError),
        (sqlite3.SQLITE_TOOBIG, StoreFailureError),
        (sqlite3.SQLITE_MISMATCH, StoreFailureError),
        (None, StoreFailureError),
    ],
)
def test_codes_of_sqlite(code: int | None, kind: type[BondjeError]) -> None:
    error = sqlite3.OperationalError("Anna said something")
    if code is not None:
        error.sqlite_errorcode, error.sqlite_errorname = code, "SQLITE_SOMETHING"
    found = failure(error)
    assert type(found) is kind
    assert kind is StoreUnavailableError or "Anna" not in str(found)
