"""When a platform hears that a message cannot be lost any more: after it is kept, and before it is worked off."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from bot.app import Bot
from bot.clock import SteerableClock
from bot.dispatch.arriving import House
from bot.errors import ConflictError, StoreUnavailableError
from bot.expertise.knowledge import Library
from bot.messages import Bookmark
from bot.ports import Store, UnitOfWork
from storage.engine import SqlStore, open_store
from tests.contracts.given import conversation, message
from tests.fakes.messenger import RecordingMessenger
from tests.unit.shapes import NOW

LIBRARY = Library()


class Kept:
    """Notes what there was when it was called."""

    def __init__(self, store: Store, messenger: RecordingMessenger) -> None:
        self.store = store
        self.messenger = messenger
        self.calls: list[tuple[int, int, str | None]] = []
        """How much waited to be worked off, how much had been said, and the bookmark."""

    async def __call__(self) -> None:
        async with self.store.begin() as work:
            waiting = len(await work.inbox.unfinished())
            self.calls.append((waiting, len(self.messenger.keys), await work.bookmarks.find("events")))


class Away:
    """A store that goes away when something is to be committed."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        async with self._store.begin() as work:
            yield work
            raise StoreUnavailableError("it went away")

    def joining(self) -> AbstractAsyncContextManager[bool]:
        return self._store.joining()

    async def prepare(self) -> None:
        await self._store.prepare()

    async def tidy(self) -> None:
        await self._store.tidy()

    async def close(self) -> None:
        await self._store.close()


@pytest.fixture
async def store(sqlite_address: str) -> AsyncIterator[SqlStore]:
    opened = open_store(sqlite_address)
    yield opened
    await opened.close()


def _bot(store: Store, messenger: RecordingMessenger) -> Bot:
    return Bot(store=store, clock=SteerableClock(frozen_at=NOW), messenger=messenger, house=House(), library=LIBRARY)


async def test_it_is_told_once_the_message_is_kept_and_before_it_is_worked_off(store: SqlStore) -> None:
    messenger = RecordingMessenger()
    kept = Kept(store, messenger)
    bot = _bot(store, messenger)
    bookmark = Bookmark(name="events", value="7")
    assert await bot.receive(message("1", text="hoi"), bookmark=bookmark, kept=kept)
    assert kept.calls == [(1, 0, "7")]
    assert len(messenger.heard[conversation().id]) == 1


async def test_it_is_told_for_one_that_was_here_before_as_well(store: SqlStore) -> None:
    messenger = RecordingMessenger()
    kept = Kept(store, messenger)
    bot = _bot(store, messenger)
    for _ in range(2):
        await bot.receive(message("1", text="hoi"), kept=kept)
    assert kept.calls == [(1, 0, None), (0, 1, None)]
    assert len(messenger.heard[conversation().id]) == 1


async def test_it_is_not_told_when_the_message_could_not_be_kept(store: SqlStore) -> None:
    messenger = RecordingMessenger()
    kept = Kept(store, messenger)
    with pytest.raises(StoreUnavailableError):
        await _bot(Away(store), messenger).receive(message("1", text="hoi"), kept=kept)
    assert kept.calls == []


async def test_a_platform_that_could_not_be_told_holds_up_nobody(store: SqlStore) -> None:
    messenger = RecordingMessenger()

    async def cut() -> None:
        raise ConnectionResetError

    assert await _bot(store, messenger).receive(message("1", text="hoi"), kept=cut)
    assert len(messenger.heard[conversation().id]) == 1


class Meeting(Away):
    """A store in which the first unit of work meets another one."""

    def __init__(self, store: SqlStore) -> None:
        super().__init__(store)
        self._has_met = False

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        if not self._has_met:
            self._has_met = True
            raise ConflictError("it met another one")
        async with self._store.begin() as work:
            yield work


async def test_what_somebody_says_is_kept_in_order_even_when_the_first_meets_others(store: SqlStore) -> None:
    bot = _bot(Meeting(store), RecordingMessenger())
    order: list[str] = []

    def noting(key: str) -> Callable[[], Awaitable[None]]:
        async def note() -> None:
            order.append(key)

        return note

    async with asyncio.TaskGroup() as both:
        for key in ("1", "2"):
            both.create_task(bot.receive(message(key, text="hoi"), kept=noting(key)))
    assert order == ["1", "2"]
