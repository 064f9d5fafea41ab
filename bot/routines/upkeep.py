"""Forgets what no longer serves anybody."""

from datetime import UTC, datetime, timedelta

from bot.domain.linking import TRIES_KEPT
from bot.domain.mailing import REQUESTS_KEPT
from bot.domain.relays import CHANGES_KEPT
from bot.messages import Bookmark
from bot.ports import Store, UnitOfWork
from bot.ports.dialogues import LEFT_AFTER
from bot.retrying import until_settled

KEYS_KEPT = timedelta(days=14)
"""How long it is known that a message was worked off: longer than any platform delivers the same again."""
OFFERS_KEPT = timedelta(days=90)
ENQUIRIES_KEPT = timedelta(days=90)
"""How long a question is kept that nobody watches, once its member has asked another."""
FAILURES_KEPT = timedelta(days=30)
PROMISES_KEPT = timedelta(days=90)
"""How long it is known that a promise was kept, once nobody would make it again."""
UNDECIDED_KEPT = timedelta(days=60)
"""How long somebody is remembered who was asked whether they join, and never said so."""
INVITED_KEPT = timedelta(days=180)
"""How long somebody is remembered who never came, from the last import that named them."""
EVERY = timedelta(hours=6)
_DONE = "upkeep"
_MOMENT = timedelta(microseconds=1)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Upkeep:
    """Runs a few times a day."""

    name = "upkeep"

    def __init__(self, store: Store) -> None:
        self._store = store

    async def next_due_at(self) -> datetime | None:
        """When there will be something to forget, at most a few times a day."""
        async with self._store.begin() as work:
            done_at = await _done_at(work)
            over_at = await _over_at(work)
        if done_at is None:
            return _LONG_AGO
        return None if over_at is None else max(over_at, done_at + EVERY)

    async def run(self, now: datetime) -> int:
        """Forget, unless that was done a short while ago."""

        async def forget() -> int | None:
            async with self._store.begin() as work:
                done_at = await _done_at(work)
                if done_at is not None and now - done_at < EVERY:
                    return None
                forgotten = await _forget(work, now)
                await work.bookmarks.save(Bookmark(name=_DONE, value=now.isoformat()))
                await work.commit()
                return forgotten

        forgotten = await until_settled(forget)
        if forgotten is None:
            return 0
        await self._store.tidy()
        return forgotten


async def _forget(work: UnitOfWork, now: datetime) -> int:
    forgotten = await work.inbox.forget_before(now - KEYS_KEPT)
    forgotten += await work.offers.forget_before(now - OFFERS_KEPT)
    forgotten += await work.dialogues.forget_before(now - LEFT_AFTER)
    forgotten += await work.outbox.forget_before(now - FAILURES_KEPT)
    forgotten += await work.enquiries.forget_before(now - ENQUIRIES_KEPT)
    forgotten += await work.links.forget_before(now - TRIES_KEPT)
    forgotten += await work.mailing.forget_before(now - REQUESTS_KEPT)
    forgotten += await work.relays.forget_before(now - CHANGES_KEPT)
    forgotten += await work.meetings.forget_promises_before(now - PROMISES_KEPT)
    await work.changes.forget()
    undecided = await work.members.undecided(before=now - UNDECIDED_KEPT)
    never_came = await work.members.invited(before=now - INVITED_KEPT)
    for member in (*undecided, *never_came):
        await work.members.erase(member.id)
    return forgotten + len(undecided) + len(never_came)


async def _over_at(work: UnitOfWork) -> datetime | None:
    """When the first thing that is there will have been kept for long enough."""
    oldest = (
        (await work.inbox.oldest_at(), KEYS_KEPT),
        (await work.offers.oldest_at(), OFFERS_KEPT),
        (await work.dialogues.oldest_at(), LEFT_AFTER),
        (await work.outbox.oldest_at(), FAILURES_KEPT),
        (await work.enquiries.oldest_at(), ENQUIRIES_KEPT),
        (await work.links.oldest_at(), TRIES_KEPT),
        (await work.mailing.oldest_at(), REQUESTS_KEPT),
        (await work.relays.oldest_at(), CHANGES_KEPT),
        (await work.meetings.oldest_promise_at(), PROMISES_KEPT),
        (await work.members.undecided_since(), UNDECIDED_KEPT),
        (await work.members.invited_since(), INVITED_KEPT),
    )
    # What is exactly as old as that goes a moment later.
    return min((at + kept + _MOMENT for at, kept in oldest if at is not None), default=None)


async def _done_at(work: UnitOfWork) -> datetime | None:
    done = await work.bookmarks.find(_DONE)
    return None if done is None else datetime.fromisoformat(done)
