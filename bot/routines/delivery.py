"""Says what waits in the outbox: at once, in order in each conversation, and again later when it did not work."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.errors import ConflictError, DelayedError, RefusedError, StoreUnavailableError
from bot.messages import Conversation, Together
from bot.ports import Clock, Messenger, Store, UnitOfWork, Waiting
from bot.retrying import until_settled

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""After this long another process may take over what one has claimed."""
FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(hours=1)
LONGEST_WAIT = timedelta(days=7)
"""What could not be said for so long is given up."""


class Delivery:
    """The outbox, on its way."""

    name = "delivery"

    def __init__(self, store: Store, messenger: Messenger, clock: Clock) -> None:
        self._store = store
        self._messenger = messenger
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """When the next thing may be said, or tried again."""
        async with self._store.begin() as work:
            return await work.outbox.next_due_at()

    async def run(self, now: datetime) -> int:
        """Say all that is due, wherever."""
        return await self.deliver(None)

    async def deliver(self, conversation: Conversation | Together | None) -> int:
        """Say all that is due there. Returns how many were said."""
        said = 0
        while waiting := await self._claim(conversation):
            said += await self._say(waiting)
        return said

    async def _claim(self, conversation: Conversation | Together | None) -> Waiting | None:
        now = self._clock.now()

        async def claim() -> Waiting | None:
            async with self._store.begin() as work:
                waiting = await work.outbox.claim(now=now, until=now + LEASE, conversation=conversation)
                await work.commit()
                return waiting

        return await until_settled(claim)

    async def _say(self, waiting: Waiting) -> bool:
        outgoing = waiting.outgoing
        try:
            place = await self._place(outgoing.conversation)
            await self._messenger.send(outgoing, place, maybe_said=waiting.attempts > 0)
        except DelayedError as error:
            await self._delay(waiting, error)
            return False
        except RefusedError as error:
            await self._give_up(waiting, str(error))
            return False
        except (ConflictError, StoreUnavailableError):
            raise
        except Exception as error:
            # A mistake of a platform's adapter holds up this conversation, and no other.
            logger.exception("saying failed", extra={"key": outgoing.key})
            await self._delay(waiting, DelayedError(type(error).__name__))
            return False
        await self._note(lambda work: work.outbox.said(outgoing.key))
        return True

    async def _place(self, conversation: Conversation | Together) -> Conversation:
        if isinstance(conversation, Conversation):
            return conversation
        async with self._store.begin() as work:
            known = await work.rooms.find(conversation.key)
        if known is not None:
            return known
        opened = await self._messenger.open(conversation)
        await self._note(lambda work: work.rooms.add(conversation.key, opened))
        return opened

    async def _delay(self, waiting: Waiting, error: DelayedError) -> None:
        if self._clock.now() - waiting.added_at >= LONGEST_WAIT:
            await self._give_up(waiting, str(error))
            return
        wait = error.after or min(FIRST_RETRY * 2 ** min(waiting.attempts, 20), LONGEST_RETRY)
        logger.warning("saying is delayed", extra={"key": waiting.outgoing.key, "reason": str(error)})
        until = self._clock.now() + wait
        await self._note(lambda work: work.outbox.delay(waiting.outgoing.key, until=until, reason=str(error)))

    async def _give_up(self, waiting: Waiting, reason: str) -> None:
        logger.error("saying is given up", extra={"key": waiting.outgoing.key, "reason": reason})
        now = self._clock.now()
        await self._note(lambda work: work.outbox.give_up(waiting.outgoing.key, at=now, reason=reason))

    async def _note(self, change: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        async def note() -> None:
            async with self._store.begin() as work:
                await change(work)
                await work.commit()

        await until_settled(note)
