"""Meetings, who is in them, and what is promised around them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.meetings import Format, Meeting, Participant, State
from bot.domain.promises import Kind, Promise
from bot.domain.spans import Span
from storage.tables import meetings, participants, promises, reminder_habits
from storage.transaction import Transaction, Values, in_parts

_MINUTE = timedelta(minutes=1)
_WAITS = promises.c.kept_at.is_(None)
_IS_KNOWN = promises.c.kind.in_(tuple(Kind))
"""After a step back, a newer Bondje may have promised what this one knows nothing of: that waits for it."""


class SqlMeetings:
    """Rows of `meetings`, `participants` and `promises`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.soonest: datetime | None = None

    async def find(self, meeting: MeetingId) -> Meeting | None:
        row = await self._transaction.first(select(meetings).where(meetings.c.id == meeting))
        return None if row is None else _meeting(row)

    async def find_from(self, introduction: IntroductionId) -> Meeting | None:
        statement = select(meetings).where(meetings.c.origin == introduction)
        row = await self._transaction.first(statement.order_by(meetings.c.seq.desc()).limit(1))
        return None if row is None else _meeting(row)

    async def save(self, meeting: Meeting) -> None:
        await self._transaction.save(meetings, ("id",), _row(meeting))

    async def of(self, member: MemberId) -> Sequence[Meeting]:
        theirs = select(participants.c.meeting).where(participants.c.member == member)
        statement = select(meetings).where(meetings.c.id.in_(theirs)).order_by(meetings.c.seq)
        return [_meeting(row) for row in await self._transaction.all(statement)]

    async def load_of(self, members: Collection[MemberId], *, since: datetime) -> Mapping[MemberId, int]:
        counts: dict[MemberId, int] = {}
        for some in in_parts(members):
            statement = (
                select(participants.c.member, func.count().label("number"))
                .join(meetings, meetings.c.id == participants.c.meeting)
                .where(participants.c.member.in_(some), participants.c.comes)
                .where(meetings.c.state.in_((State.PLANNED, State.OVER)), meetings.c.starts_at >= since)
                .group_by(participants.c.member)
            )
            counts |= {MemberId(row.member): row.number for row in await self._transaction.all(statement)}
        return counts

    async def count(self, *states: State) -> int:
        return await self._transaction.count(meetings, meetings.c.state.in_(states), meetings.c.starts_at.is_not(None))

    async def participants(self, meeting: MeetingId) -> Sequence[Participant]:
        statement = select(participants).where(participants.c.meeting == meeting).order_by(participants.c.seq)
        return [_participant(row) for row in await self._transaction.all(statement)]

    async def save_participants(self, *saved: Participant) -> None:
        if saved:
            rows = [_participant_row(each) for each in saved]
            await self._transaction.save(participants, ("meeting", "member"), *rows)

    async def remove_participant(self, meeting: MeetingId, member: MemberId) -> None:
        theirs = (participants.c.meeting == meeting, participants.c.member == member)
        await self._transaction.run(delete(participants).where(*theirs))

    async def promise(self, meeting: MeetingId, made: Sequence[Promise], *, now: datetime) -> None:
        replaced = (promises.c.meeting == meeting, promises.c.subject == "", _WAITS)
        waiting = select(promises.c.key).where(*replaced)
        known = {row.key for row in await self._transaction.all(waiting)}
        await self._transaction.run(delete(promises).where(*replaced))
        for each in made:
            if each.due_at >= now or each.key in known:
                await self._add(each)

    async def promise_about(self, subject: str, made: Sequence[Promise]) -> None:
        await self._transaction.run(delete(promises).where(promises.c.subject == subject, _WAITS))
        for each in made:
            await self._add(each)

    async def promise_besides(self, *made: Promise) -> None:
        for each in made:
            await self._transaction.run(delete(promises).where(promises.c.key == each.key, _WAITS))
            await self._add(each)

    async def _add(self, promise: Promise) -> None:
        await self._transaction.add(promises, _promise_row(promise))
        self.soonest = min(self.soonest or promise.due_at, promise.due_at)

    async def find_promise(self, key: str) -> Promise | None:
        row = await self._transaction.first(select(promises).where(promises.c.key == key))
        return None if row is None else _promise(row)

    async def take_due(self, now: datetime, *, most: int = 1) -> Sequence[Promise]:
        due = select(promises).where(_WAITS, _IS_KNOWN, promises.c.due_at <= now)
        due = due.order_by(promises.c.due_at, promises.c.seq).limit(most)
        rows = await self._transaction.all(due.with_for_update(skip_locked=True))
        if rows:
            taken = promises.c.seq.in_([row.seq for row in rows])
            await self._transaction.run(update(promises).where(taken).values(kept_at=now))
        return [_promise(row) for row in rows]

    async def put_off(self, key: str, until: datetime) -> None:
        put_off = update(promises).where(promises.c.key == key)
        await self._transaction.run(put_off.values(due_at=until, kept_at=None))

    async def next_due_at(self) -> datetime | None:
        first = select(promises.c.due_at).where(_WAITS, _IS_KNOWN).order_by(promises.c.due_at, promises.c.seq)
        return await self._transaction.value(first.limit(1))

    async def forget_promises_before(self, instant: datetime) -> int:
        return await self._transaction.change(delete(promises).where(~_WAITS, promises.c.until < instant))

    async def oldest_promise_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(promises.c.until)).where(~_WAITS))

    async def reminders_of(self, members: Collection[MemberId]) -> Mapping[MemberId, Sequence[timedelta]]:
        theirs = select(reminder_habits).where(reminder_habits.c.member.in_(members))
        return {
            MemberId(row.member): [each * _MINUTE for each in row.minutes]
            for row in await self._transaction.all(theirs)
        }

    async def save_reminders(self, member: MemberId, befores: Sequence[timedelta] | None) -> None:
        if befores is None:
            await self._transaction.run(delete(reminder_habits).where(reminder_habits.c.member == member))
            return
        minutes = tuple(each // _MINUTE for each in befores)
        await self._transaction.save(reminder_habits, ("member",), {"member": member, "minutes": minutes})


def _row(meeting: Meeting) -> Values:
    return {
        "id": meeting.id,
        "about": meeting.about,
        "organiser": meeting.organiser,
        "zone": meeting.zone,
        "minutes": meeting.length // _MINUTE,
        "origin": meeting.origin,
        "follows": meeting.follows,
        "format": meeting.format,
        "not_before": meeting.not_before,
        "not_after": meeting.not_after,
        "state": meeting.state,
        "proposed": meeting.proposed,
        "refused": meeting.refused,
        "set_number": meeting.set_number,
        "tries": meeting.tries,
        "answer_by": meeting.answer_by,
        "starts_at": None if meeting.span is None else meeting.span.start,
        "ends_at": None if meeting.span is None else meeting.span.end,
        "place": meeting.place,
        "link": meeting.link,
        "sequence": meeting.sequence,
        "made_at": meeting.made_at,
        "changed_at": meeting.changed_at,
    }


def _meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        id=MeetingId(row.id),
        about=row.about,
        organiser=MemberId(row.organiser),
        zone=row.zone,
        length=row.minutes * _MINUTE,
        origin=None if row.origin is None else IntroductionId(row.origin),
        follows=None if row.follows is None else MeetingId(row.follows),
        format=Format(row.format),
        not_before=row.not_before,
        not_after=row.not_after,
        state=State(row.state),
        proposed=row.proposed,
        refused=row.refused,
        set_number=row.set_number,
        tries=row.tries,
        answer_by=row.answer_by,
        span=None if row.starts_at is None else Span(row.starts_at, row.ends_at),
        place=row.place,
        link=row.link,
        sequence=row.sequence,
        made_at=row.made_at,
        changed_at=row.changed_at,
    )


def _participant_row(each: Participant) -> Values:
    return {
        "meeting": each.meeting,
        "member": each.member,
        "seat": each.seat,
        "needs": each.needs,
        "leads": each.leads,
        "wishes": each.wishes,
        "ticked": each.ticked,
        "is_ticking": each.is_ticking,
        "comes": each.comes,
        "brings": each.brings,
        "asked_to_bring_at": each.asked_to_bring_at,
    }


def _participant(row: Row[Any]) -> Participant:
    return Participant(
        meeting=MeetingId(row.meeting),
        member=MemberId(row.member),
        seat=row.seat,
        needs=row.needs,
        leads=row.leads,
        wishes=row.wishes,
        ticked=row.ticked,
        is_ticking=row.is_ticking,
        comes=row.comes,
        brings=row.brings,
        asked_to_bring_at=row.asked_to_bring_at,
    )


def _promise_row(promise: Promise) -> Values:
    return {
        "key": promise.key,
        "meeting": promise.meeting,
        "subject": promise.subject,
        "member": promise.member,
        "kind": promise.kind,
        "due_at": promise.due_at,
        "until": promise.until,
        "kept_at": promise.kept_at,
    }


def _promise(row: Row[Any]) -> Promise:
    return Promise(
        key=row.key,
        meeting=None if row.meeting is None else MeetingId(row.meeting),
        subject=row.subject,
        kind=Kind(row.kind),
        member=None if row.member is None else MemberId(row.member),
        due_at=row.due_at,
        until=row.until,
        kept_at=row.kept_at,
    )
