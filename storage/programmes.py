"""Programmes, and who takes part in them."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, insert, select

from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.programmes import Enrolment, Joining, Part, Programme, Shape, Status
from storage.tables import crowds, enrolments, programmes
from storage.transaction import Transaction, Values

_MINUTE = timedelta(minutes=1)
_IS_DUE = programmes.c.due_at.is_not(None)


class SqlProgrammes:
    """Rows of `programmes`, `enrolments` and `crowds`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, programme: ProgrammeId) -> Programme | None:
        row = await self._transaction.first(select(programmes).where(programmes.c.id == programme))
        return None if row is None else _programme(row)

    async def save(self, programme: Programme) -> None:
        await self._transaction.save(programmes, ("id",), _programme_row(programme))

    async def all(self) -> Sequence[Programme]:
        return [_programme(row) for row in await self._transaction.all(select(programmes).order_by(programmes.c.seq))]

    async def take_due(self, now: datetime) -> Programme | None:
        due = select(programmes).where(_IS_DUE, programmes.c.due_at <= now)
        due = due.order_by(programmes.c.due_at, programmes.c.seq).limit(1)
        row = await self._transaction.first(due.with_for_update(skip_locked=True))
        return None if row is None else _programme(row)

    async def next_due_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(programmes.c.due_at)).where(_IS_DUE))

    async def enrolments(self, programme: ProgrammeId) -> Sequence[Enrolment]:
        statement = select(enrolments).where(enrolments.c.programme == programme).order_by(enrolments.c.seq)
        return [_enrolment(row) for row in await self._transaction.all(statement)]

    async def find_enrolment(self, programme: ProgrammeId, member: MemberId) -> Enrolment | None:
        theirs = (enrolments.c.programme == programme, enrolments.c.member == member)
        row = await self._transaction.first(select(enrolments).where(*theirs))
        return None if row is None else _enrolment(row)

    async def enrolments_of(self, member: MemberId) -> Sequence[Enrolment]:
        statement = select(enrolments).where(enrolments.c.member == member).order_by(enrolments.c.seq)
        return [_enrolment(row) for row in await self._transaction.all(statement)]

    async def save_enrolments(self, *saved: Enrolment) -> None:
        if saved:
            await self._transaction.save(enrolments, ("programme", "member"), *map(_enrolment_row, saved))

    async def crowd(self, programme: ProgrammeId) -> frozenset[MemberId]:
        rows = await self._transaction.all(select(crowds.c.member).where(crowds.c.programme == programme))
        return frozenset(MemberId(row.member) for row in rows)

    async def save_crowd(self, programme: ProgrammeId, members: Collection[MemberId]) -> None:
        await self._transaction.run(delete(crowds).where(crowds.c.programme == programme))
        if members:
            rows = [{"programme": programme, "member": member} for member in sorted(members)]
            await self._transaction.run(insert(crowds), rows)


def _programme_row(programme: Programme) -> Values:
    return {
        "id": programme.id,
        "name": programme.name,
        "shape": programme.shape,
        "coordinator": programme.coordinator,
        "audience": programme.audience,
        "joining": programme.joining,
        "cadence": programme.cadence,
        "minutes": programme.length // _MINUTE,
        "rules": programme.rules,
        "parts": programme.parts,
        "delegating": programme.delegating,
        "runs_by_itself": programme.runs_by_itself,
        "status": programme.status,
        "paused_until": programme.paused_until,
        "last_number": programme.last_number,
        "next_round_at": programme.next_round_at,
        "due_at": programme.due_at,
        "crowd_read_at": programme.crowd_read_at,
        "made_at": programme.made_at,
        "changed_at": programme.changed_at,
    }


def _programme(row: Row[Any]) -> Programme:
    return Programme(
        id=ProgrammeId(row.id),
        name=row.name,
        shape=Shape(row.shape),
        coordinator=MemberId(row.coordinator),
        audience=row.audience,
        joining=Joining(row.joining),
        cadence=row.cadence,
        length=row.minutes * _MINUTE,
        rules=row.rules,
        parts=row.parts,
        delegating=row.delegating,
        runs_by_itself=row.runs_by_itself,
        status=Status(row.status),
        paused_until=row.paused_until,
        last_number=row.last_number,
        next_round_at=row.next_round_at,
        due_at=row.due_at,
        crowd_read_at=row.crowd_read_at,
        made_at=row.made_at,
        changed_at=row.changed_at,
    )


def _enrolment_row(enrolment: Enrolment) -> Values:
    return {
        "programme": enrolment.programme,
        "member": enrolment.member,
        "state": enrolment.state,
        "part": enrolment.part,
        "side": enrolment.side,
        "silent_rounds": enrolment.silent_rounds,
        "missed": enrolment.missed,
        "since": enrolment.since,
    }


def _enrolment(row: Row[Any]) -> Enrolment:
    return Enrolment(
        programme=ProgrammeId(row.programme),
        member=MemberId(row.member),
        state=Part(row.state),
        part=row.part,
        side=row.side,
        silent_rounds=row.silent_rounds,
        missed=row.missed,
        since=row.since,
    )
