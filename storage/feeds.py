"""Who has a calendar feed. Only the digests of their addresses are kept."""

from typing import Any

from sqlalchemy import Row, delete, select

from bot.domain.feeds import Feed
from bot.domain.ids import MemberId
from storage.tables import feeds
from storage.transaction import Transaction


class SqlFeeds:
    """Rows of `feeds`, one at most for a member."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, member: MemberId) -> Feed | None:
        return _feed(await self._transaction.first(select(feeds).where(feeds.c.member == member)))

    async def find_by(self, digest: str) -> Feed | None:
        return _feed(await self._transaction.first(select(feeds).where(feeds.c.digest == digest)))

    async def save(self, feed: Feed) -> None:
        row = {"member": feed.member, "digest": feed.digest, "made_at": feed.made_at}
        await self._transaction.save(feeds, ("member",), row)

    async def remove(self, member: MemberId) -> None:
        await self._transaction.run(delete(feeds).where(feeds.c.member == member))


def _feed(row: Row[Any] | None) -> Feed | None:
    return None if row is None else Feed(member=MemberId(row.member), digest=row.digest, made_at=row.made_at)
