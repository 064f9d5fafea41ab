"""Since when nobody has asked somebody whether what they said still holds."""

from datetime import datetime

from sqlalchemy import func, select

from bot.domain.ids import MemberId
from storage.tables import confirmations
from storage.transaction import Transaction


class SqlConfirmations:
    """Rows of `confirmations`. `SqlInvolvements` adds them."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find_since(self, member: MemberId) -> datetime | None:
        return await self._transaction.value(select(confirmations.c.since_at).where(confirmations.c.member == member))

    async def count_from(self, member: MemberId, instant: datetime | None) -> None:
        await self._transaction.save(confirmations, ("member",), {"member": member, "since_at": instant})

    async def take_due(self, before: datetime) -> MemberId | None:
        waiting = select(confirmations.c.member).where(confirmations.c.since_at <= before)
        first = waiting.order_by(confirmations.c.since_at, confirmations.c.member).limit(1)
        row = await self._transaction.first(first.with_for_update(skip_locked=True))
        return None if row is None else MemberId(row.member)

    async def earliest(self) -> datetime | None:
        return await self._transaction.value(select(func.min(confirmations.c.since_at)))
