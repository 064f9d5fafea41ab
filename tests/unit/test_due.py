"""One row that cannot be settled holds up nobody behind it."""

from datetime import datetime

import pytest

from bot.clock import SteerableClock
from bot.errors import ConflictError, StoreFailureError, StoreUnavailableError
from bot.messages import Conversation, Together
from bot.ports import UnitOfWork
from bot.routines.delivery import Delivery
from bot.routines.due import PUT_OFF, settle_all
from storage.engine import SqlStore
from tests.fakes.messenger import RecordingMessenger
from tests.unit.shapes import NOW


@pytest.fixture
def address(sqlite_address: str) -> str:
    return sqlite_address


class Rows:
    """Two rows, of which the first one fails."""

    def __init__(self, error: Exception) -> None:
        self.waiting = ["bad", "good"]
        self.put_off_until: datetime | None = None
        self._error = error

    async def settle(self, work: UnitOfWork, now: datetime) -> list[Conversation | Together] | None:
        if not self.waiting:
            return None
        if self.waiting[0] == "bad":
            raise self._error
        self.waiting.pop(0)
        return []

    async def put_off(self, work: UnitOfWork, until: datetime, now: datetime) -> None:
        self.waiting.pop(0)
        self.put_off_until = until


async def _settle(store: SqlStore, rows: Rows) -> None:
    clock = SteerableClock(frozen_at=NOW)
    await settle_all(store, Delivery(store, RecordingMessenger(), clock), NOW, rows)


@pytest.mark.parametrize("error", [StoreFailureError("not so"), RuntimeError("a mistake")])
async def test_a_row_that_is_refused_is_put_off(store: SqlStore, error: Exception) -> None:
    rows = Rows(error)
    await _settle(store, rows)
    assert rows.waiting == []
    assert rows.put_off_until == NOW + PUT_OFF


@pytest.mark.parametrize("error", [StoreUnavailableError("away"), ConflictError("busy")])
async def test_no_row_is_to_blame_for_the_database(
    store: SqlStore, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.retrying.MOST_TRIES", 2)
    rows = Rows(error)
    with pytest.raises(type(error)):
        await _settle(store, rows)
    assert rows.put_off_until is None
