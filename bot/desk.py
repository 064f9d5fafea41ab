"""Works off what people said, in order in each conversation, with the one error boundary around each message."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from time import perf_counter
from zoneinfo import ZoneInfo

from bot.dispatch import Dispatcher, Outcome
from bot.dispatch.arriving import House
from bot.errors import ConflictError, StoreUnavailableError
from bot.locks import Locks
from bot.messages import Conversation, Message
from bot.ports import Clock, Store, UnitOfWork
from bot.replies import say
from bot.retrying import until_settled
from bot.routines.delivery import Delivery, nobody_waits
from bot.speaking import Reader, Speaker, reader_of

logger = logging.getLogger(__name__)

MOST_STARTS = 3
"""A message that was begun this often and never finished is set aside: it may be what brings the process down."""
_AT_ONCE = 4
"""Messages worked off at the same time. The store does one thing after the other anyway, and whoever hands over a new
message has to stand in line there too: a platform does not wait for long until it is kept."""


class Desk:
    """Where messages are worked off."""

    def __init__(self, *, store: Store, clock: Clock, dispatcher: Dispatcher, delivery: Delivery, house: House) -> None:
        self._store = store
        self._clock = clock
        self._dispatcher = dispatcher
        self._delivery = delivery
        self._house = house
        self._locks = Locks()
        self._places = asyncio.Semaphore(_AT_ONCE)
        self.wake: Callable[[datetime], None] = nobody_waits
        """Told when something was promised until then."""
        self.wake_rounds: Callable[[datetime], None] = nobody_waits
        """Told when a round is due because of what somebody said: who falls free is matched at once."""

    def is_busy(self, conversation: Conversation) -> bool:
        """Whether somebody is at it there already."""
        return self._locks.is_held(conversation)

    async def work_off(self, conversation: Conversation, *, after_stop: bool = False, is_in_doubt: bool = True) -> None:
        """Work off all that waits there, and say at once what came of it. See `bot.routines.leftovers`.

        Not in doubt: when the message was kept, it was known of everything there whether it was said.

        Raises ConflictError or StoreUnavailableError when it cannot be done now; then it still waits.
        """
        async with self._locks.holding(conversation):
            if is_in_doubt:
                await self._delivery.settle(conversation.home)
            while True:
                set_aside = after_stop and await self._count_start(conversation) > MOST_STARTS
                async with self._places:
                    outcome = await self._work_off_oldest(conversation, set_aside=set_aside)
                if outcome is None:
                    return
                if outcome.promised_at is not None:
                    self.wake(outcome.promised_at)
                if outcome.round_due_at is not None:
                    self.wake_rounds(outcome.round_due_at)
                for place in outcome.conversations:
                    await self._delivery.deliver(place)
                if outcome.has_erased:
                    await self._store.tidy()
                if not outcome.leaves_more:
                    # Whoever keeps another one there comes to work it off.
                    return

    async def _work_off_oldest(self, conversation: Conversation, *, set_aside: bool) -> Outcome | None:
        try:
            return await self._work_off_one(conversation, set_aside=set_aside)
        except ConflictError:
            # It met others again and again, which is no fault of its own; unless that never ends.
            if await self._count_start(conversation) <= MOST_STARTS:
                raise
        return await self._work_off_one(conversation, set_aside=True)

    async def _count_start(self, conversation: Conversation) -> int:
        async def count() -> int:
            async with self._store.begin() as work:
                starts = await work.inbox.count_start(conversation)
                await work.commit()
                return starts

        return await until_settled(count)

    async def _work_off_one(self, conversation: Conversation, *, set_aside: bool) -> Outcome | None:
        """The oldest message there. None: nothing is left."""
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
                leaves_more = await work.inbox.has_unfinished(conversation)
                await work.commit()
                return replace(
                    outcome,
                    leaves_more=leaves_more,
                    promised_at=work.meetings.soonest,
                    round_due_at=work.rounds.soonest,
                )

        try:
            outcome = await until_settled(attempt)
        except (ConflictError, StoreUnavailableError):
            # Nothing is wrong with the message: the store is away, or too busy.
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
        if message.presence is not None:
            # They have said nothing, so nothing came to nothing for them.
            return Outcome(command="failed", conversations=())
        reader = Reader(account=message.sender, language=self._house.language, zone=ZoneInfo(self._house.time_zone))
        known = await work.accounts.find(message.sender)
        if known is not None:
            reader = reader_of(await work.members.get(known.member), known)
        await speaker.answer(say("sorry"), reader, message.conversation)
        return Outcome(command="failed", conversations=speaker.conversations)
