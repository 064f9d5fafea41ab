"""Choices that may still be taken."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, exists, func, select, update

from bot.messages import Account, Conversation, Platform
from bot.ports import Offer
from storage.places import place_of
from storage.tables import offers, outbox
from storage.transaction import Transaction


class SqlOffers:
    """Rows of `offers`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, offer: Offer) -> None:
        row = {
            "key": offer.key,
            "platform": offer.account.platform,
            "account": offer.account.id,
            "place": place_of(offer.conversation),
            "conversation": offer.conversation,
            "choices": offer.choices,
            "made_at": offer.made_at,
        }
        await self._transaction.add(offers, row)

    async def renew(self, key: str, *, at: datetime) -> None:
        await self._transaction.run(update(offers).where(offers.c.key == key).values(made_at=at))

    async def find(self, key: str) -> Offer | None:
        return _offer(await self._transaction.first(select(offers).where(offers.c.key == key)))

    async def find_latest(self, conversation: Conversation, account: Account, *, seen_at: datetime) -> Offer | None:
        # Also what was given up was never seen.
        is_unsaid = exists().where(outbox.c.key == offers.c.key)
        theirs = select(offers).where(
            offers.c.platform == account.platform,
            offers.c.account == account.id,
            offers.c.place == place_of(conversation),
            offers.c.made_at <= seen_at,
            ~is_unsaid,
        )
        return _offer(await self._transaction.first(theirs.order_by(offers.c.seq.desc()).limit(1)))

    async def forget_of(self, account: Account) -> int:
        theirs = delete(offers).where(offers.c.platform == account.platform, offers.c.account == account.id)
        return await self._transaction.change(theirs)

    async def forget_before(self, instant: datetime) -> int:
        return await self._transaction.change(delete(offers).where(offers.c.made_at < instant))

    async def oldest_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(offers.c.made_at)))


def _offer(row: Row[Any] | None) -> Offer | None:
    if row is None:
        return None
    return Offer(
        key=row.key,
        conversation=row.conversation,
        account=Account(platform=Platform(row.platform), id=row.account),
        choices=row.choices,
        made_at=row.made_at,
    )
