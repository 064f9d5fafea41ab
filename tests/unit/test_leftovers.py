"""What was stored and not worked off is worked off later; one conversation that fails holds up no other."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.errors import ConflictError, StoreUnavailableError
from bot.messages import Conversation
from bot.routines.leftovers import Leftovers
from storage.engine import SqlStore, open_store
from tests.contracts.given import message
from tests.unit.shapes import NOW


class Desk:
    def __init__(self, error: Exception | None = None, busy: str = "") -> None:
        self.error = error
        self.busy = busy
        self.seen: list[str] = []
        self.after_stop: list[bool] = []

    def is_busy(self, conversation: Conversation) -> bool:
        return conversation.id == self.busy

    async def work_off(self, conversation: Conversation, *, after_stop: bool = False) -> None:
        if conversation.id == "anna" and self.error is not None:
            raise self.error
        self.seen.append(conversation.id)
        self.after_stop.append(after_stop)


@pytest.fixture
async def store(sqlite_address: str) -> AsyncIterator[SqlStore]:
    opened = open_store(sqlite_address)
    async with opened.begin() as work:
        for person in ("anna", "bram"):
            await work.inbox.add(message(f"from {person}", person), at=NOW)
        await work.commit()
    yield opened
    await opened.close()


@pytest.mark.parametrize("error", [RuntimeError("a mistake"), ConflictError("busy")])
async def test_one_that_fails_holds_up_no_other(store: SqlStore, error: Exception) -> None:
    desk = Desk(error)
    await Leftovers(store, desk).run(NOW)
    assert desk.seen == ["bram"]


async def test_one_that_takes_long_holds_up_no_other(store: SqlStore) -> None:
    class Slow(Desk):
        bram_was_seen = asyncio.Event()

        async def work_off(self, conversation: Conversation, *, after_stop: bool = False) -> None:
            if conversation.id == "anna":
                await self.bram_was_seen.wait()
            await super().work_off(conversation, after_stop=after_stop)
            self.bram_was_seen.set()

    desk = Slow()
    async with asyncio.timeout(10):
        await Leftovers(store, desk).run(NOW)
    assert desk.seen == ["bram", "anna"]


async def test_what_was_left_by_another_life_is_told_apart_at_the_first_beat(store: SqlStore) -> None:
    desk = Desk()
    leftovers = Leftovers(store, desk)
    await leftovers.run(NOW)
    await leftovers.run(NOW)
    assert desk.after_stop == [True, True, False, False]


async def test_a_database_that_is_away_is_no_matter_of_one_conversation(store: SqlStore) -> None:
    with pytest.raises(StoreUnavailableError):
        await Leftovers(store, Desk(StoreUnavailableError("away"))).run(NOW)


async def test_one_that_is_being_worked_on_is_left_alone(store: SqlStore) -> None:
    desk = Desk(busy="anna")
    assert await Leftovers(store, desk).run(NOW) == 1
    assert desk.seen == ["bram"]
