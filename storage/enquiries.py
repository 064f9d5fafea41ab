"""Questions asked, and those being watched."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, delete, exists, false, func, select, true, update

from bot.domain.enquiries import Enquiry
from bot.domain.ids import EnquiryId, MemberId
from storage.tables import enquiries, looked_for
from storage.transaction import Transaction, Values


class SqlEnquiries:
    """Rows of `enquiries`, with the topics they look for in `enquiry_topics`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def save(self, enquiry: Enquiry, *, looks_for: Collection[str] = ()) -> None:
        await self._transaction.save(enquiries, ("id",), _row(enquiry))
        if looks_for:
            await self._transaction.run(delete(looked_for).where(looked_for.c.enquiry == enquiry.id))
            rows = [{"enquiry": enquiry.id, "topic": sign} for sign in set(looks_for)]
            await self._transaction.run(looked_for.insert(), rows)

    async def find(self, enquiry: EnquiryId) -> Enquiry | None:
        row = await self._transaction.first(select(enquiries).where(enquiries.c.id == enquiry))
        return None if row is None else _enquiry(row)

    async def find_latest(self, member: MemberId) -> Enquiry | None:
        theirs = select(enquiries).where(enquiries.c.member == member)
        row = await self._transaction.first(theirs.order_by(enquiries.c.seq.desc()).limit(1))
        return None if row is None else _enquiry(row)

    async def of(self, member: MemberId) -> Sequence[Enquiry]:
        statement = select(enquiries).where(enquiries.c.member == member).order_by(enquiries.c.seq)
        return [_enquiry(row) for row in await self._transaction.all(statement)]

    async def watched_by(self, member: MemberId) -> Sequence[Enquiry]:
        return [_enquiry(row) for row in await self._transaction.all(_watched_by(member))]

    async def hold_watched_by(self, member: MemberId) -> Sequence[Enquiry]:
        return [_enquiry(row) for row in await self._transaction.all(_watched_by(member).with_for_update())]

    async def wake(self, signs: Collection[str], *, at: datetime) -> int:
        waiting = select(looked_for.c.enquiry).where(looked_for.c.topic.in_(signs))
        # One that is due already stays so: otherwise a busy topic would put it off for ever.
        earliest = case((enquiries.c.due_at < at, enquiries.c.due_at), else_=at)
        woken = update(enquiries).where(enquiries.c.is_watched == true(), enquiries.c.id.in_(waiting))
        return await self._transaction.change(woken.values(due_at=earliest))

    async def take_due(self, now: datetime) -> Enquiry | None:
        statement = select(enquiries).where(_is_waiting(), enquiries.c.due_at <= now)
        statement = statement.order_by(enquiries.c.due_at, enquiries.c.seq).limit(1)
        row = await self._transaction.first(statement.with_for_update(skip_locked=True))
        return None if row is None else _enquiry(row)

    async def forget_before(self, instant: datetime) -> int:
        return await self._transaction.change(delete(enquiries).where(_is_spare(), enquiries.c.asked_at < instant))

    async def oldest_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(enquiries.c.asked_at)).where(_is_spare()))

    async def next_due_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(enquiries.c.due_at)).where(_is_waiting()))


def _watched_by(member: MemberId) -> Select[Any]:
    theirs = select(enquiries).where(enquiries.c.member == member, enquiries.c.is_watched == true())
    return theirs.order_by(enquiries.c.seq)


def _is_spare() -> ColumnElement[bool]:
    """Nobody watches it, and its member has asked another one since."""
    later = enquiries.alias("later")
    is_followed = exists().where(later.c.member == enquiries.c.member, later.c.seq > enquiries.c.seq)
    return and_(enquiries.c.is_watched == false(), is_followed)


def _is_waiting() -> ColumnElement[bool]:
    return and_(enquiries.c.due_at.is_not(None), enquiries.c.is_watched == true())


def _row(enquiry: Enquiry) -> Values:
    return {
        "id": enquiry.id,
        "member": enquiry.member,
        "question": enquiry.question,
        "asked_at": enquiry.asked_at,
        "shown": enquiry.shown,
        "is_watched": enquiry.is_watched,
        "told": enquiry.told,
        "due_at": enquiry.due_at,
    }


def _enquiry(row: Row[Any]) -> Enquiry:
    return Enquiry(
        id=EnquiryId(row.id),
        member=MemberId(row.member),
        question=row.question,
        asked_at=row.asked_at,
        shown=row.shown,
        is_watched=row.is_watched,
        told=row.told,
        due_at=row.due_at,
    )
