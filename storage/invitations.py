"""Codes with which an invited person shows who they are. Only their digests are kept."""

from sqlalchemy import delete, select

from bot.domain.ids import MemberId
from storage.tables import invitations
from storage.transaction import Transaction


class SqlInvitations:
    """Rows of `invitations`, one at most for a member."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, digest: str, member: MemberId) -> None:
        await self._transaction.save(invitations, ("member",), {"member": member, "digest": digest})

    async def find(self, digest: str) -> MemberId | None:
        return await self._transaction.value(select(invitations.c.member).where(invitations.c.digest == digest))

    async def remove(self, member: MemberId) -> None:
        await self._transaction.run(delete(invitations).where(invitations.c.member == member))
