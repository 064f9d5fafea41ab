"""Which account belongs to whom."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from bot.domain.ids import MemberId
from bot.messages import Account, Platform
from bot.ports import KnownAccount
from storage.erasure import wipe_accounts
from storage.tables import accounts
from storage.transaction import Transaction

# Statements of every message are made once: that takes longer than to run them.
_THIS = select(accounts).where(accounts.c.platform == bindparam("platform"), accounts.c.id == bindparam("id"))


class SqlAccounts:
    """Rows of `accounts`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, account: Account) -> KnownAccount | None:
        return await self._transaction.once(accounts, account, lambda: self._find(account))

    async def _find(self, account: Account) -> KnownAccount | None:
        row = await self._transaction.first(_THIS, {"platform": account.platform, "id": account.id})
        return None if row is None else _known(row)

    async def save(self, known: KnownAccount) -> None:
        row = {
            "platform": known.account.platform,
            "id": known.account.id,
            "member": known.member,
            "conversation": known.conversation,
            "name": known.name,
            "left_at": known.left_at,
            "last_said": known.last_said,
        }
        await self._transaction.save(accounts, ("platform", "id"), row)

    async def remove(self, account: Account) -> None:
        await wipe_accounts([(account.platform, account.id)], self._transaction)
        is_it = (accounts.c.platform == account.platform, accounts.c.id == account.id)
        await self._transaction.run(delete(accounts).where(*is_it))

    async def of(self, member: MemberId) -> Sequence[KnownAccount]:
        return await self._transaction.once(accounts, member, lambda: self._of(member))

    async def _of(self, member: MemberId) -> Sequence[KnownAccount]:
        statement = select(accounts).where(accounts.c.member == member).order_by(accounts.c.seq)
        return [_known(row) for row in await self._transaction.all(statement)]

    async def on(self, platform: Platform) -> Sequence[KnownAccount]:
        there = map(_known, await self._transaction.all(select(accounts).where(accounts.c.platform == platform)))
        return sorted(there, key=lambda known: (known.name.casefold(), known.account.id))


def _known(row: Row[Any]) -> KnownAccount:
    return KnownAccount(
        account=Account(platform=Platform(row.platform), id=row.id),
        member=MemberId(row.member),
        conversation=row.conversation,
        name=row.name,
        left_at=row.left_at,
        last_said=row.last_said,
    )
