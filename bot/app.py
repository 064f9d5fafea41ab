"""Bondje: people knock with a message, time knocks with now."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from time import perf_counter
from zoneinfo import ZoneInfo

import bot.handlers  # noqa: F401 - enters all handlers
from bot.dispatch import Dispatcher, Outcome
from bot.dispatch.arriving import House
from bot.errors import StoreUnavailableError
from bot.expertise.finding import StoreFinder
from bot.expertise.knowledge import Library
from bot.messages import Bookmark, Conversation, Message
from bot.ports import Clock, Messenger, Routine, Store, UnitOfWork
from bot.replies import say
from bot.retrying import until_settled
from bot.routines.delivery import Delivery
from bot.routines.introducing import Introducing
from bot.routines.merging import Merging
from bot.routines.upkeep import Upkeep
from bot.routines.watching import Watching
from bot.speaking import Reader, Speaker, reader_of

logger = logging.getLogger(__name__)

MOST_STARTS = 3
"""A message that was begun this often and never finished is set aside: it may be what brings the process down."""


class Bot:
    """The two doors: `receive` for messages, `routines` for time."""

    def __init__(
        self, *, store: Store, clock: Clock, messenger: Messenger, house: House, library: Library | None = None
    ) -> None:
        """`library`: one that several bots share, for it is slow to make and holds nothing but what it was made of."""
        library = library or Library()
        finder = StoreFinder(library)
        self._store = store
        self._clock = clock
        self._house = house
        self._dispatcher = Dispatcher(house=house, library=library, finder=finder)
        self._delivery = Delivery(store, messenger, clock)
        self._locks = _Locks()
        self.routines: tuple[Routine, ...] = (
            _Leftovers(self),
            Introducing(store, self._delivery, library),
            Watching(store, self._delivery, library, finder),
            Merging(store, self._delivery, library),
            self._delivery,
            Upkeep(store),
        )

    async def start(self, *, is_alone: bool = False) -> None:
        """Work off what a crash left in the inbox, then say what waits.

        `is_alone`: no other process works on this store, so what one had claimed when it was killed is free again.
        """
        if is_alone:
            await until_settled(self._release)
        await self.work_off_leftovers(after_stop=True)
        await self._delivery.run(self._clock.now())

    async def _release(self) -> None:
        async with self._store.begin() as work:
            await work.outbox.release(now=self._clock.now())
            await work.commit()

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None) -> bool:
        """Store the message; work it off; say what came of it. See `bot.ports.Receiver`."""

        async def keep() -> bool:
            async with self._store.begin() as work:
                is_new = await work.inbox.add(message, at=self._clock.now())
                if bookmark is not None:
                    await work.bookmarks.save(bookmark)
                await work.commit()
                return is_new

        is_new = await until_settled(keep)
        if is_new:
            await self._work_off(message.conversation)
        return is_new

    async def work_off_leftovers(self, *, after_stop: bool = False) -> int:
        """Work off what was stored but never finished.

        `after_stop`: it may be what brought the process down, and is set aside when that goes on. As long as the
        process lives, only the database is to blame.
        """
        async with self._store.begin() as work:
            conversations = await work.inbox.unfinished()
        for conversation in conversations:
            if not self._locks.is_held(conversation):
                await self._work_off(conversation, after_stop=after_stop)
        return len(conversations)

    async def _work_off(self, conversation: Conversation, *, after_stop: bool = False) -> None:
        async with self._locks.holding(conversation):
            while True:
                set_aside = after_stop and await self._count_start(conversation) > MOST_STARTS
                outcome = await self._work_off_one(conversation, set_aside=set_aside)
                if outcome is None:
                    return
                for place in outcome.conversations:
                    await self._delivery.deliver(place)

    async def _count_start(self, conversation: Conversation) -> int:
        async def count() -> int:
            async with self._store.begin() as work:
                starts = await work.inbox.count_start(conversation)
                await work.commit()
                return starts

        return await until_settled(count)

    async def _work_off_one(self, conversation: Conversation, *, set_aside: bool) -> Outcome | None:
        """The oldest message there, with the one error boundary around it. None: nothing is left."""
        began = perf_counter()
        taken: list[Message] = []

        async def attempt() -> Outcome | None:
            async with self._store.begin() as work:
                message = await work.inbox.take(conversation)
                if message is None:
                    return None
                taken[:] = [message]
                if set_aside:
                    outcome = await self._apologise(message, work)
                else:
                    outcome = await self._dispatcher.work_off(message, work, self._clock.now())
                await work.inbox.finish(message.key)
                await work.commit()
                return outcome

        try:
            outcome = await until_settled(attempt)
        except StoreUnavailableError:
            raise
        except Exception:
            logger.exception("a message could not be worked off", extra={"key": taken[0].key if taken else None})
            set_aside = True
            outcome = await until_settled(attempt)
        if outcome is not None:
            elapsed = round((perf_counter() - began) * 1000, 1)
            fields = {"key": taken[0].key, "command": outcome.command, "milliseconds": elapsed}
            logger.info("worked off", extra=fields)
            if set_aside:
                logger.error("a message is set aside", extra={"key": taken[0].key})
        return outcome

    async def _apologise(self, message: Message, work: UnitOfWork) -> Outcome:
        speaker = Speaker(message.key, work, self._clock.now())
        reader = Reader(account=message.sender, language=self._house.language, zone=ZoneInfo(self._house.time_zone))
        known = await work.accounts.find(message.sender)
        if known is not None:
            reader = reader_of(await work.members.get(known.member), known)
        await speaker.answer(say("sorry"), reader, message.conversation)
        return Outcome(command="failed", conversations=speaker.conversations)


class _Locks:
    """One lock for each conversation, for as long as somebody uses it."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], tuple[asyncio.Lock, int]] = {}

    def is_held(self, conversation: Conversation) -> bool:
        return (conversation.platform, conversation.id) in self._held

    @asynccontextmanager
    async def holding(self, conversation: Conversation) -> AsyncIterator[None]:
        key = (conversation.platform, conversation.id)
        lock, users = self._held.get(key, (asyncio.Lock(), 0))
        self._held[key] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            lock, users = self._held.pop(key)
            if users > 1:
                self._held[key] = (lock, users - 1)


class _Leftovers:
    """Messages that were stored but not worked off, because the database was away for a moment."""

    name = "leftovers"

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def next_due_at(self) -> datetime | None:
        """The regular beat is enough."""
        return None

    async def run(self, now: datetime) -> int:
        """Work them off."""
        return await self._bot.work_off_leftovers()
