"""Codes with which a member links another account, and how often they were tried."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select

from bot.domain.ids import MemberId
from bot.domain.linking import LinkCode
from bot.messages import Account, Platform
from storage.tables import link_codes, link_tries
from storage.transaction import Transaction


class SqlLinks:
    """Rows of `link_codes`, one at most for a member, and of `link_tries`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, code: LinkCode) -> None:
        row = {
            "member": code.member,
            "digest": code.digest,
            "platform": code.shown_to.platform,
            "account": code.shown_to.id,
            "expires_at": code.expires_at,
        }
        await self._transaction.save(link_codes, ("member",), row)

    async def find(self, digest: str, *, now: datetime) -> LinkCode | None:
        statement = select(link_codes).where(link_codes.c.digest == digest, link_codes.c.expires_at > now)
        return _code(await self._transaction.first(statement))

    async def find_of(self, member: MemberId) -> LinkCode | None:
        return _code(await self._transaction.first(select(link_codes).where(link_codes.c.member == member)))

    async def remove(self, member: MemberId) -> None:
        await self._transaction.run(delete(link_codes).where(link_codes.c.member == member))

    async def note_try(self, account: Account, *, at: datetime) -> None:
        await self._transaction.add(link_tries, {"whose": _whose(account), "at": at})

    async def count_tries(self, account: Account, *, since: datetime) -> int:
        tries = link_tries.c
        return await self._transaction.count(link_tries, tries.whose == _whose(account), tries.at > since)

    async def forget_before(self, instant: datetime) -> int:
        forgotten = await self._transaction.change(delete(link_tries).where(link_tries.c.at < instant))
        return forgotten + await self._transaction.change(delete(link_codes).where(link_codes.c.expires_at < instant))

    async def oldest_at(self) -> datetime | None:
        tried = await self._transaction.value(select(func.min(link_tries.c.at)))
        over = await self._transaction.value(select(func.min(link_codes.c.expires_at)))
        return min((at for at in (tried, over) if at is not None), default=None)


def _whose(account: Account) -> str:
    """The same for the same account, and no name."""
    return hashlib.sha256(f"{account.platform}:{account.id}".encode()).hexdigest()


def _code(row: Row[Any] | None) -> LinkCode | None:
    if row is None:
        return None
    return LinkCode(
        digest=row.digest,
        member=MemberId(row.member),
        shown_to=Account(platform=Platform(row.platform), id=row.account),
        expires_at=row.expires_at,
    )
