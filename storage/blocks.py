"""Who does not want to be asked by whom."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, delete, or_, select

from bot.domain.ids import MemberId
from storage.tables import blocks
from storage.transaction import Transaction, in_parts

_BLOCKED = select(blocks.c.blocked).where(blocks.c.member == bindparam("id")).order_by(blocks.c.since)


class SqlBlocks:
    """Rows of `blocks`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, member: MemberId, blocked: MemberId, *, at: datetime) -> None:
        await self._transaction.add(blocks, {"member": member, "blocked": blocked, "since": at})

    async def remove(self, member: MemberId, blocked: MemberId) -> None:
        await self._transaction.run(delete(blocks).where(_by(member, blocked)))

    async def of(self, member: MemberId) -> Sequence[MemberId]:
        return [MemberId(row.blocked) for row in await self._transaction.all(_BLOCKED, {"id": member})]

    async def of_several(self, members: Collection[MemberId]) -> Mapping[MemberId, frozenset[MemberId]]:
        found: defaultdict[MemberId, set[MemberId]] = defaultdict(set)
        for some in in_parts(members):
            for row in await self._transaction.all(select(blocks).where(blocks.c.member.in_(some))):
                found[MemberId(row.member)].add(MemberId(row.blocked))
        return {member: frozenset(blocked) for member, blocked in found.items()}

    async def between(self, one: MemberId, other: MemberId) -> bool:
        statement = select(blocks.c.since).where(or_(_by(one, other), _by(other, one)))
        return await self._transaction.first(statement) is not None


def _by(member: MemberId, blocked: MemberId) -> ColumnElement[bool]:
    return and_(blocks.c.member == member, blocks.c.blocked == blocked)
