"""Meetings, who is in them, and what is promised around them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.meetings import Format, Meeting, Participant, State
from bot.domain.promises import Kind, Promise
from bot.domain.spans import Span
from storage.tables import meetings, participants, promises
from storage.transaction import Transaction, Values

_MINUTE = timedelta(minutes=1)


class SqlMeetings:
    """Rows of `meetings`, `participants` and `promises`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

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

    async def promise(self, meeting: MeetingId, made: Sequence[Promise]) -> None:
        waiting = (promises.c.meeting == meeting, promises.c.due_at.is_not(None))
        await self._transaction.run(delete(promises).where(*waiting))
        for each in made:
            await self._transaction.add(promises, _promise_row(each))

    async def take_due(self, now: datetime) -> Promise | None:
        statement = select(promises).where(promises.c.due_at <= now).order_by(promises.c.due_at, promises.c.seq)
        row = await self._transaction.first(statement.limit(1).with_for_update(skip_locked=True))
        if row is None:
            return None
        await self._transaction.run(update(promises).where(promises.c.seq == row.seq).values(due_at=None))
        return _promise(row)

    async def put_off(self, key: str, until: datetime) -> None:
        await self._transaction.run(update(promises).where(promises.c.key == key).values(due_at=until))

    async def next_due_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(promises.c.due_at)))


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
    )
