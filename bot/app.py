"""Bondje: people knock with a message, time knocks with now."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial

import bot.handlers  # noqa: F401 - enters all handlers
from bot.desk import Desk
from bot.dispatch import Dispatcher
from bot.dispatch.arriving import House
from bot.errors import ConflictError
from bot.expertise.indexed_finding import IndexedFinder
from bot.expertise.knowledge import Library
from bot.feeds import StoreFeeds
from bot.leaving import leave
from bot.locks import Locks
from bot.messages import Bookmark, Conversation, Message, Platform
from bot.parsing import make_ready
from bot.ports import CalendarReader, Clock, Crowds, FeedReader, Kept, Routine, Store, Views, Voices
from bot.retrying import until_settled
from bot.routines.calendars import ReadingCalendars
from bot.routines.confirming import Confirming
from bot.routines.crowds import ReadingCrowds
from bot.routines.delivery import Delivery
from bot.routines.indexing import Indexing
from bot.routines.introducing import Introducing
from bot.routines.leftovers import Leftovers
from bot.routines.merging import Merging
from bot.routines.promising import Promising
from bot.routines.rounding import HoldingRounds
from bot.routines.upkeep import Upkeep
from bot.routines.watching import Watching
from bot.views import StoreViews

logger = logging.getLogger(__name__)

_UNKNOWN = ("ik ben klokkenmakersknechtje bij gemeente Nergenshuizen", "I am a clockmaker's lad at the town of Nowhere")


class Bot:
    """The two doors: `receive` for messages, `routines` for time."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        messenger: Voices,
        house: House,
        library: Library | None = None,
        calendars: CalendarReader | None = None,
    ) -> None:
        """`library`: one that several bots share, for it is slow to make and holds nothing but what it was made of.

        `calendars`: reads those of members; without, another process has to.
        """
        library = library or Library()
        finder = IndexedFinder(library)
        dispatcher = Dispatcher(house=house, library=library, finder=finder)
        self._store = store
        self._clock = clock
        self._library = library
        self._platforms = messenger.platforms
        self._delivery = Delivery(store, messenger, clock)
        self._desk = Desk(store=store, clock=clock, dispatcher=dispatcher, delivery=self._delivery, house=house)
        self.views: Views = StoreViews(store=store, clock=clock, dispatcher=dispatcher, house=house)
        """For platforms that show sheets and pages."""
        self.feeds: FeedReader = StoreFeeds(store, clock)
        """For the web server."""
        self._keeping = Locks()
        self._leftovers = Leftovers(store, self._desk)
        self.routines: tuple[Routine, ...] = (
            self._leftovers,
            Introducing(store, self._delivery, library),
            Watching(store, self._delivery, library, finder),
            Merging(store, self._delivery, house.hosting, library),
            self._delivery,
            Promising(store, self._delivery, house.hosting, library),
            HoldingRounds(store, self._delivery, house.hosting, library),
            Upkeep(store),
            Indexing(store, finder),
        )
        if house.asks_to_confirm:
            self.routines += (Confirming(store, self._delivery, library),)
        if isinstance(messenger, Crowds):
            self.routines += (ReadingCrowds(store, self._delivery, messenger, messenger),)
        if calendars is not None:
            self.routines += (ReadingCalendars(store, self._delivery, calendars, clock, messenger),)

    async def start(self) -> None:
        """Work off what a crash left in the inbox, then say what waits; nothing new is taken meanwhile."""
        await self.begin()
        await self._leftovers.run(self._clock.now())
        await self._delivery.run(self._clock.now())

    async def begin(self, *, serves: Collection[Platform] | None = None) -> None:
        """The least that comes before anything is taken or said. What a crash left goes with the first beat of time.

        For platforms that deliver again only for a while: their people are heard however long it takes to say things.
        `serves`: the platforms of this process, also those that are not there yet; None: those it can be heard on.
        """
        async with self._store.joining() as is_alone:
            if is_alone:
                # What a process had claimed when it was killed is free again.
                await until_settled(partial(self._release, self._platforms if serves is None else serves))
        # A stop right after somebody was erased may have left traces of them.
        await self._store.tidy()

    async def make_ready(self) -> None:
        """Do now, for about a second, what the first people to speak would else have to wait for."""
        make_ready()
        async with self._store.begin() as work:
            knowledge = await self._library.current(work)
        # Words that nobody knows bring up everything that may know them.
        for words in _UNKNOWN:
            knowledge.topics.find_in(words)
            knowledge.roles.find_in(words)
            knowledge.names.find_in(words, self._clock.now().date())

    def wake_with(self, wake: Callable[[str, datetime], None]) -> None:
        """Have the timer know at once what is due sooner than it expects: of which routine, and when."""
        self._delivery.wake = partial(wake, self._delivery.name)
        self._desk.wake = partial(wake, Promising.name)
        self._desk.wake_rounds = partial(wake, HoldingRounds.name)

    async def lose(self, platform: Platform, *, reached: Callable[[Conversation], bool]) -> int:
        """See `bot.ports.Receiver`."""

        async def leave_all() -> int:
            async with self._store.begin() as work:
                lost = [known for known in await work.accounts.on(platform) if reached(known.conversation)]
                for known in lost:
                    await leave(known.account, work, self._clock.now())
                await work.commit()
                return len(lost)

        return await until_settled(leave_all)

    async def _release(self, platforms: Collection[Platform] | None) -> None:
        async with self._store.begin() as work:
            await work.outbox.release(now=self._clock.now(), platforms=platforms)
            await work.commit()

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        """Store the message; work it off; say what came of it. See `bot.ports.Receiver`."""

        async def keep() -> tuple[bool, bool]:
            async with self._store.begin() as work:
                is_new = await work.inbox.add(message, at=self._clock.now())
                is_in_doubt = await work.outbox.is_in_doubt(message.conversation.home)
                if bookmark is not None:
                    await work.bookmarks.save(bookmark)
                await work.commit()
                return is_new, is_in_doubt

        # In the order in which they were handed over, also when the first of two is to be tried again.
        async with self._keeping.holding(message.conversation):
            is_new, is_in_doubt = await until_settled(keep)
        if kept is not None:
            try:
                await kept()
            except Exception:
                # The platform will deliver it again, which does no harm; its person need not wait for that.
                logger.warning("a platform could not be told", extra={"key": message.key}, exc_info=True)
        if is_new:
            try:
                await self._desk.work_off(message.conversation, is_in_doubt=is_in_doubt)
            except ConflictError:
                # It is stored, so it cannot be lost.
                logger.warning("a message is left for later", extra={"key": message.key})
        return is_new
