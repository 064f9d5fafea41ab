"""Says what waits in the outbox: at once, in order in each conversation, and again later when it did not work."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.domain.mailing import MAIL
from bot.errors import ConflictError, DelayedError, GoneError, RefusedError, StoreUnavailableError
from bot.leaving import leave
from bot.locks import Locks
from bot.messages import Account, Bookmark, Conversation, Outgoing, Together
from bot.ports import Clock, Store, UnitOfWork, Voices, Waiting
from bot.retrying import until_settled
from bot.routines.at_once import Work, several_at_once
from bot.routines.jointly import Jointly

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""After this long another process may take over what one has claimed."""
FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(hours=1)
LONGEST_WAIT = timedelta(days=7)
"""What could not be said for so long is given up."""
_SAID = "said"
"""Under this name it is kept what the platform called what was said."""


class Delivery:
    """The outbox, on its way: as much of it as is to be said where this process can be heard."""

    name = "delivery"

    def __init__(self, store: Store, messenger: Voices, clock: Clock) -> None:
        self._store = store
        self._messenger = messenger
        self._clock = clock
        self._saying = Locks()
        self._jointly = Jointly(store)
        self.wake: Callable[[datetime], None] = nobody_waits
        """Told when something was put off until then."""

    async def next_due_at(self) -> datetime | None:
        """When the next thing may be said, or tried again."""
        async with self._store.begin() as work:
            return await work.outbox.next_due_at(platforms=self._messenger.platforms)

    async def run(self, now: datetime) -> int:
        """Say all that is due, wherever, in several conversations at once."""

        async def find() -> Work | None:
            waiting = await self._claim(None)
            return None if waiting is None else partial(self._say, waiting)

        return await several_at_once(find)

    async def deliver_all(self, conversations: Iterable[Conversation | Together]) -> int:
        """Say all that is due in these, several at once."""
        left = iter(dict.fromkeys(conversations))

        async def find() -> Work | None:
            conversation = next(left, None)
            return None if conversation is None else partial(self.deliver, conversation)

        return await several_at_once(find)

    async def settle(self, conversation: Conversation) -> None:
        """Find out what was said there, before somebody is heard who may be answering it. Says nothing."""
        async with self._saying.holding(conversation):
            now = self._clock.now()
            if not await until_settled(partial(self._hasten, conversation, now)):
                return
            waiting = await self._claim(conversation)
            if waiting is None:
                return
            outgoing, id = waiting.outgoing, None
            try:
                was_said = await self._messenger.was_said(outgoing, conversation)
                if was_said and outgoing.may_change:
                    # Says nothing either, as it was said; but tells what the platform calls it.
                    id = await self._messenger.send(await self._known_as(outgoing), conversation, maybe_said=True)
            except (ConflictError, StoreUnavailableError):
                raise
            except Exception as error:  # noqa: BLE001 - whoever speaks is heard, whatever is wrong with the platform
                # That cannot be known now, and comes to light at the next attempt.
                await self._delay(waiting, DelayedError(type(error).__name__), maybe_said=True)
                return
            if was_said:
                await self._note(lambda work: _said(work, outgoing, id))
                return
            await self._note(
                lambda work: work.outbox.delay(outgoing.key, until=now, reason="not said", is_doubtful=False)
            )
            self.wake(now)

    async def _hasten(self, conversation: Conversation, now: datetime) -> bool:
        async with self._store.begin() as work:
            is_doubtful = await work.outbox.hasten(conversation, now=now)
            await work.commit()
            return is_doubtful

    async def deliver(self, conversation: Conversation | Together) -> int:
        """Say all that is due there. Returns how many were said."""
        if conversation.platform == MAIL:
            # Nobody who speaks is to wait for a mail server.
            self.wake(self._clock.now())
            return 0
        said = 0
        waiting = await self._claim(conversation)
        while waiting:
            following = _Following(conversation)
            said += await self._say(waiting, following)
            waiting = following.waiting if following.is_known else await self._claim(conversation)
        return said

    async def _claim(self, conversation: Conversation | Together | None) -> Waiting | None:
        return await self._jointly.do(lambda work: self._claim_in(work, conversation))

    async def _claim_in(self, work: UnitOfWork, conversation: Conversation | Together | None) -> Waiting | None:
        now = self._clock.now()
        return await work.outbox.claim(
            now=now, until=now + LEASE, conversation=conversation, platforms=self._messenger.platforms
        )

    async def _say(self, waiting: Waiting, following: "_Following | None" = None) -> int:
        place = waiting.outgoing.conversation
        if isinstance(place, Together):
            return await self._attempt(waiting, following)
        async with self._saying.holding(place):
            return await self._attempt(waiting, following)

    async def _attempt(self, waiting: Waiting, following: "_Following | None") -> int:
        outgoing = waiting.outgoing
        has_begun = False
        try:
            place = await self._place(outgoing.conversation)
            known_as = await self._known_as(outgoing)
            has_begun = True
            id = None
            if not _comes_to_nothing(known_as):
                id = await self._messenger.send(known_as, place, maybe_said=waiting.is_doubtful)
        except DelayedError as error:
            return await self._delay(waiting, error, maybe_said=has_begun and error.maybe_said)
        except GoneError as error:
            return await self._give_up(waiting, str(error), left=_whom(outgoing))
        except RefusedError as error:
            return await self._give_up(waiting, str(error))
        except (ConflictError, StoreUnavailableError):
            raise
        except Exception as error:
            # A mistake of a platform's adapter holds up this conversation, and no other.
            logger.exception("saying failed", extra={"key": outgoing.key})
            return await self._delay(waiting, DelayedError(type(error).__name__), maybe_said=has_begun)

        async def note(work: UnitOfWork) -> None:
            await _said(work, outgoing, id)
            if following is not None:
                following.waiting = await self._claim_in(work, following.conversation)

        await self._note(note)
        if following is not None:
            following.is_known = True
        return 1

    async def _known_as(self, outgoing: Outgoing) -> Outgoing:
        """With what the platform calls that which is to be changed."""
        if outgoing.earlier is None:
            return outgoing
        async with self._store.begin() as work:
            key = outgoing.earlier.key
            id = await work.relays.find_said(key) or await work.bookmarks.find(f"{_SAID}:{key}")
        return replace(outgoing, earlier=replace(outgoing.earlier, id=id))

    async def _place(self, conversation: Conversation | Together) -> Conversation:
        if isinstance(conversation, Conversation):
            return conversation
        async with self._store.begin() as work:
            known = await work.rooms.find(conversation.key)
        if known is not None:
            return known
        opened = await self._messenger.open(conversation)
        whose = conversation.accounts[0] if len(conversation.accounts) == 1 else None
        await self._note(lambda work: work.rooms.add(conversation.key, opened, whose=whose))
        return opened

    async def _delay(self, waiting: Waiting, error: DelayedError, *, maybe_said: bool) -> int:
        if self._clock.now() - waiting.added_at >= LONGEST_WAIT:
            return await self._give_up(waiting, str(error))
        wait = error.after or min(FIRST_RETRY * 2 ** min(waiting.attempts, 20), LONGEST_RETRY)
        logger.warning("saying is delayed", extra={"key": waiting.outgoing.key, "reason": str(error)})
        until = self._clock.now() + wait
        # A clear no today says nothing about an attempt of yesterday.
        is_doubtful = waiting.is_doubtful or maybe_said
        await self._note(
            lambda work: work.outbox.delay(
                waiting.outgoing.key, until=until, reason=str(error), is_doubtful=is_doubtful
            )
        )
        self.wake(until)
        return 0

    async def _give_up(self, waiting: Waiting, reason: str, *, left: Sequence[Account] = ()) -> int:
        outgoing = waiting.outgoing
        now = self._clock.now()
        if outgoing.instead:
            return await self._say_instead(outgoing, reason, now, left=left)
        logger.error("saying is given up", extra={"key": outgoing.key, "reason": reason})

        async def give_up(work: UnitOfWork) -> None:
            await work.outbox.give_up(outgoing.key, at=now, reason=reason)
            for account in left:
                await leave(account, work, now)

        await self._note(give_up)
        return 0

    async def _say_instead(
        self, outgoing: Outgoing, reason: str, now: datetime, *, left: Sequence[Account] = ()
    ) -> int:
        """It has a way out, so nothing has failed."""
        logger.warning("saying it in another way", extra={"key": outgoing.key, "reason": reason})

        async def exchange(work: UnitOfWork) -> None:
            await work.outbox.said(outgoing.key)
            for other in outgoing.instead:
                await work.outbox.add(other, at=now, about=outgoing.to)
            for account in left:
                await leave(account, work, now)

        await self._note(exchange)
        return sum([await self.deliver(other.conversation) for other in outgoing.instead])

    async def _note(self, change: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        await self._jointly.do(change)


@dataclass(slots=True)
class _Following:
    """What comes next in a conversation: looked for while it is noted that something was said there."""

    conversation: Conversation | Together
    waiting: Waiting | None = None
    is_known: bool = False


def _whom(outgoing: Outgoing) -> Sequence[Account]:
    """Who is gone when nobody is there; of several, nobody knows which."""
    is_one = isinstance(outgoing.conversation, Conversation) or len(outgoing.conversation.accounts) == 1
    return outgoing.to if is_one else ()


async def _said(work: UnitOfWork, outgoing: Outgoing, id: str | None) -> None:
    await work.outbox.said(outgoing.key)
    if outgoing.may_change and id is not None:
        await work.relays.note_said(outgoing.key, id)
        if outgoing.options:
            await work.bookmarks.save(Bookmark(name=f"{_SAID}:{outgoing.key}", value=id))


def _comes_to_nothing(outgoing: Outgoing) -> bool:
    """Whether it only changes what cannot be changed."""
    earlier = outgoing.earlier
    return earlier is not None and earlier.or_nothing and earlier.id is None


def nobody_waits(_until: datetime) -> None:
    """Without a timer, whoever moves the clock looks for themselves."""
