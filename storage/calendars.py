"""Members' own calendars."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, or_, select, update

from bot.domain.calendars import PersonalCalendar, clipped
from bot.domain.ids import MemberId
from bot.domain.spans import Span
from bot.messages import Platform
from storage.tables import calendars
from storage.transaction import Transaction, Values


class SqlCalendars:
    """Rows of `calendars`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, member: MemberId) -> PersonalCalendar | None:
        row = await self._transaction.first(select(calendars).where(calendars.c.member == member))
        return None if row is None else _calendar(row)

    async def save(self, calendar: PersonalCalendar) -> None:
        await self._transaction.save(calendars, ("member",), _row(calendar))

    async def forget(self, member: MemberId) -> None:
        await self._transaction.run(delete(calendars).where(calendars.c.member == member))

    async def busy(self, member: MemberId, within: Span) -> Sequence[Span]:
        spans = await self._transaction.value(select(calendars.c.busy).where(calendars.c.member == member))
        return clipped(spans or (), within)

    async def freshen(self, members: Collection[MemberId], *, read_before: datetime, now: datetime) -> None:
        theirs = (calendars.c.member.in_(members), calendars.c.address.is_not(None))
        # One that was never read, or not for a while, is tried again in its own time.
        is_old = (calendars.c.read_at < read_before, calendars.c.tries == 0, calendars.c.next_read_at > now)
        await self._transaction.run(update(calendars).where(*theirs, *is_old).values(next_read_at=now))

    async def take_due(
        self, now: datetime, *, until: datetime, platforms: Collection[Platform] | None = None
    ) -> PersonalCalendar | None:
        statement = select(calendars).where(calendars.c.next_read_at <= now, *_within_reach(platforms))
        statement = statement.order_by(calendars.c.next_read_at, calendars.c.seq).limit(1)
        row = await self._transaction.first(statement.with_for_update(skip_locked=True))
        if row is None:
            return None
        await self._transaction.run(update(calendars).where(calendars.c.seq == row.seq).values(next_read_at=until))
        return _calendar(row)

    async def next_due_at(self, *, platforms: Collection[Platform] | None = None) -> datetime | None:
        return await self._transaction.value(
            select(func.min(calendars.c.next_read_at)).where(*_within_reach(platforms))
        )


def _within_reach(platforms: Collection[Platform] | None) -> tuple[ColumnElement[bool], ...]:
    if platforms is None:
        return ()
    return (or_(calendars.c.platform.is_(None), calendars.c.platform.in_(platforms)),)


def _row(calendar: PersonalCalendar) -> Values:
    return {
        "member": calendar.member,
        "address": calendar.address,
        "former": calendar.former,
        "file": calendar.file,
        "platform": None if calendar.file is None else calendar.file.platform,
        "given_at": calendar.given_at,
        "is_awaited": calendar.is_awaited,
        "busy": calendar.busy,
        "known_until": calendar.known_until,
        "read_at": calendar.read_at,
        "problem": calendar.problem,
        "failing_since": calendar.failing_since,
        "is_told": calendar.is_told,
        "tries": calendar.tries,
        "next_read_at": calendar.next_read_at,
    }


def _calendar(row: Row[Any]) -> PersonalCalendar:
    return PersonalCalendar(
        member=MemberId(row.member),
        address=row.address,
        former=row.former,
        file=row.file,
        given_at=row.given_at,
        is_awaited=row.is_awaited,
        busy=row.busy,
        known_until=row.known_until,
        read_at=row.read_at,
        problem=row.problem,
        failing_since=row.failing_since,
        is_told=row.is_told,
        tries=row.tries,
        next_read_at=row.next_read_at,
    )
