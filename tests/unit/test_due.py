"""One row that cannot be settled holds up nobody behind it."""

import asyncio
from datetime import datetime

import pytest

from bot.clock import SteerableClock
from bot.errors import ConflictError, StoreFailureError, StoreUnavailableError
from bot.messages import Conversation, Outgoing, Together
from bot.ports import UnitOfWork
from bot.routines.delivery import Delivery
from bot.routines.due import PUT_OFF, settle_all
from storage.engine import SqlStore
from tests.contracts.given import outgoing
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


async def test_where_it_takes_long_nobody_else_is_held_up(store: SqlStore) -> None:
    bram_heard = asyncio.Event()

    class Slow(RecordingMessenger):
        async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
            if conversation.id == "anna":
                await bram_heard.wait()
            await super().send(outgoing, conversation, maybe_said=maybe_said)
            bram_heard.set()

    class Telling(Rows):
        async def settle(self, work: UnitOfWork, now: datetime) -> list[Conversation | Together] | None:
            if not self.waiting:
                return None
            one = outgoing(self.waiting[0], self.waiting.pop(0))
            await work.outbox.add(one, at=now)
            return [one.conversation]

    rows, messenger = Telling(RuntimeError()), Slow()
    rows.waiting = ["anna", "bram"]
    async with asyncio.timeout(10):
        await settle_all(store, Delivery(store, messenger, SteerableClock(frozen_at=NOW)), NOW, rows)
    assert messenger.keys == {"anna", "bram"}


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
