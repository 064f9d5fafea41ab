"""Forgets what no longer serves anybody."""

from datetime import datetime, timedelta

from bot.messages import Bookmark
from bot.ports import Store
from bot.ports.dialogues import LEFT_AFTER
from bot.retrying import until_settled

KEYS_KEPT = timedelta(days=14)
"""How long it is known that a message was worked off: longer than any platform delivers the same again."""
OFFERS_KEPT = timedelta(days=90)
FAILURES_KEPT = timedelta(days=30)
UNDECIDED_KEPT = timedelta(days=60)
"""How long somebody is remembered who was asked whether they join, and never said so."""
EVERY = timedelta(hours=6)
_DONE = "upkeep"


class Upkeep:
    """Runs a few times a day."""

    name = "upkeep"

    def __init__(self, store: Store) -> None:
        self._store = store

    async def next_due_at(self) -> datetime | None:
        """Nobody waits for it: the regular beat is enough."""
        return None

    async def run(self, now: datetime) -> int:
        """Forget, unless that was done a short while ago."""

        async def forget() -> int:
            async with self._store.begin() as work:
                done = await work.bookmarks.find(_DONE)
                if done is not None and now - datetime.fromisoformat(done) < EVERY:
                    return 0
                forgotten = await work.inbox.forget_before(now - KEYS_KEPT)
                forgotten += await work.offers.forget_before(now - OFFERS_KEPT)
                forgotten += await work.dialogues.forget_before(now - LEFT_AFTER)
                forgotten += await work.outbox.forget_before(now - FAILURES_KEPT)
                for member in await work.members.undecided(before=now - UNDECIDED_KEPT):
                    await work.members.erase(member.id)
                    forgotten += 1
                await work.bookmarks.save(Bookmark(name=_DONE, value=now.isoformat()))
                await work.commit()
                return forgotten

        forgotten = await until_settled(forget)
        await self._store.tidy()
        return forgotten
