"""Whom members keep for later."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.domain.ids import EnquiryId, MemberId
from bot.domain.saving import Saved
from storage.tables import saved_people
from storage.transaction import Transaction


class SqlSavedPeople:
    """Rows of `saved_people`: one for each thing that somebody was saved for."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, owner: MemberId, member: MemberId, *, about: str, at: datetime) -> None:
        values = {"owner": owner, "member": member, "about": about, "saved_at": at}
        await self._transaction.add(saved_people, values)

    async def drop(self, owner: MemberId, member: MemberId) -> bool:
        theirs = delete(saved_people).where(saved_people.c.owner == owner, saved_people.c.member == member)
        return await self._transaction.change(theirs) > 0

    async def of(self, owner: MemberId) -> Sequence[Saved]:
        statement = select(saved_people).where(saved_people.c.owner == owner).order_by(saved_people.c.seq)
        rows: defaultdict[MemberId, list[Row[Any]]] = defaultdict(list)
        for row in await self._transaction.all(statement):
            rows[MemberId(row.member)].append(row)
        return sorted((_saved(member, own) for member, own in rows.items()), key=lambda one: -one.order)

    async def note_list(self, owner: MemberId, shown: Sequence[MemberId], *, after: EnquiryId | None) -> None:
        theirs = update(saved_people).where(saved_people.c.owner == owner)
        await self._transaction.run(theirs.values(number=None, listed_after=None))
        for number, member in enumerate(shown, start=1):
            one = theirs.where(saved_people.c.member == member)
            await self._transaction.run(one.values(number=number, listed_after=after or ""))


def _saved(member: MemberId, rows: Sequence[Row[Any]]) -> Saved:
    listed = next((row for row in rows if row.number is not None), None)
    return Saved(
        member=member,
        abouts=tuple(row.about for row in rows if row.about),
        saved_at=min(row.saved_at for row in rows),
        order=rows[0].seq,
        number=None if listed is None else listed.number,
        listed_after=None if listed is None else EnquiryId(listed.listed_after),
    )
