"""Rounds, who comes, and who is put together with whom."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, false, func, or_, select

from bot.domain.ids import DelegationId, MeetingId, MemberId, PairingId, ProgrammeId, RoundId
from bot.domain.meetings import State
from bot.domain.rounds import Answer, Entry, Outcome, Pairing, PairingState, Round, Seat, Step, Turn
from storage.tables import entries, meetings, pairing_seats, pairings, rounds
from storage.transaction import Transaction, Values

_IS_DUE = rounds.c.due_at.is_not(None)


class SqlRounds:
    """Rows of `rounds`, `entries`, `pairings` and `pairing_seats`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.soonest: datetime | None = None

    async def find(self, round: RoundId) -> Round | None:
        row = await self._transaction.first(select(rounds).where(rounds.c.id == round))
        return None if row is None else _round(row)

    async def save(self, round: Round) -> None:
        await self._transaction.save(rounds, ("id",), _round_row(round))
        if round.due_at is not None:
            self.soonest = min(self.soonest or round.due_at, round.due_at)

    async def of(self, programme: ProgrammeId) -> Sequence[Round]:
        statement = select(rounds).where(rounds.c.programme == programme).order_by(rounds.c.number)
        return [_round(row) for row in await self._transaction.all(statement)]

    async def take_due(self, now: datetime) -> Round | None:
        due = select(rounds).where(_IS_DUE, rounds.c.due_at <= now).order_by(rounds.c.due_at, rounds.c.seq).limit(1)
        row = await self._transaction.first(due.with_for_update(skip_locked=True))
        return None if row is None else _round(row)

    async def next_due_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(rounds.c.due_at)).where(_IS_DUE))

    async def entries(self, round: RoundId) -> Sequence[Entry]:
        statement = select(entries).where(entries.c.round == round).order_by(entries.c.seq)
        return [_entry(row) for row in await self._transaction.all(statement)]

    async def find_entry(self, round: RoundId, member: MemberId) -> Entry | None:
        theirs = (entries.c.round == round, entries.c.member == member)
        row = await self._transaction.first(select(entries).where(*theirs))
        return None if row is None else _entry(row)

    async def entries_of(self, member: MemberId) -> Sequence[Entry]:
        statement = select(entries).where(entries.c.member == member).order_by(entries.c.seq)
        return [_entry(row) for row in await self._transaction.all(statement)]

    async def save_entries(self, *saved: Entry) -> None:
        if saved:
            await self._transaction.save(entries, ("round", "member"), *map(_entry_row, saved))

    async def pairings(self, round: RoundId) -> Sequence[Pairing]:
        statement = select(pairings).where(pairings.c.round == round).order_by(pairings.c.seq)
        return [_pairing(row) for row in await self._transaction.all(statement)]

    async def find_pairing(self, pairing: PairingId) -> Pairing | None:
        row = await self._transaction.first(select(pairings).where(pairings.c.id == pairing))
        return None if row is None else _pairing(row)

    async def pairing_of_meeting(self, meeting: MeetingId) -> Pairing | None:
        latest = select(pairings).where(pairings.c.meeting == meeting).order_by(pairings.c.seq.desc()).limit(1)
        row = await self._transaction.first(latest)
        return None if row is None else _pairing(row)

    async def pairings_of(self, member: MemberId) -> Sequence[Pairing]:
        theirs = select(pairing_seats.c.pairing).where(pairing_seats.c.member == member)
        statement = select(pairings).where(pairings.c.id.in_(theirs)).order_by(pairings.c.seq)
        return [_pairing(row) for row in await self._transaction.all(statement)]

    async def save_pairings(self, *saved: Pairing) -> None:
        if saved:
            await self._transaction.save(pairings, ("id",), *map(_pairing_row, saved))

    async def remove_drafts(self, round: RoundId) -> None:
        drafts = (pairings.c.round == round, pairings.c.state == PairingState.DRAFT, pairings.c.is_locked == false())
        await self._transaction.run(delete(pairings).where(*drafts))

    async def remove_pairing(self, pairing: PairingId) -> None:
        await self._transaction.run(delete(pairings).where(pairings.c.id == pairing))

    async def seats(self, pairing: PairingId) -> Sequence[Seat]:
        statement = select(pairing_seats).where(pairing_seats.c.pairing == pairing).order_by(pairing_seats.c.seq)
        return [_seat(row) for row in await self._transaction.all(statement)]

    async def seats_in(self, round: RoundId) -> Mapping[PairingId, Sequence[Seat]]:
        of_round = select(pairings.c.id).where(pairings.c.round == round)
        statement = select(pairing_seats).where(pairing_seats.c.pairing.in_(of_round)).order_by(pairing_seats.c.seq)
        found: defaultdict[PairingId, list[Seat]] = defaultdict(list)
        for row in await self._transaction.all(statement):
            found[PairingId(row.pairing)].append(_seat(row))
        return dict(found)

    async def save_seats(self, *saved: Seat) -> None:
        if saved:
            await self._transaction.save(pairing_seats, ("pairing", "member"), *map(_seat_row, saved))

    async def remove_seat(self, pairing: PairingId, member: MemberId) -> None:
        theirs = (pairing_seats.c.pairing == pairing, pairing_seats.c.member == member)
        await self._transaction.run(delete(pairing_seats).where(*theirs))

    async def together(self, programme: ProgrammeId, *, since: int) -> Sequence[tuple[int, frozenset[MemberId]]]:
        statement = (
            select(rounds.c.number, pairings.c.seq, pairing_seats.c.member)
            .join(pairings, pairings.c.round == rounds.c.id)
            .join(pairing_seats, pairing_seats.c.pairing == pairings.c.id)
            .where(
                rounds.c.programme == programme,
                rounds.c.number >= since,
                pairings.c.state.in_((PairingState.PROPOSED, PairingState.AGREED)),
                or_(pairing_seats.c.answer.is_(None), pairing_seats.c.answer == Answer.YES),
            )
            .order_by(rounds.c.number, pairings.c.seq)
        )
        found: defaultdict[tuple[int, int], set[MemberId]] = defaultdict(set)
        for row in await self._transaction.all(statement):
            found[row.number, row.seq].add(MemberId(row.member))
        return [(number, frozenset(members)) for (number, _), members in found.items()]

    async def turns(self, programme: ProgrammeId) -> Sequence[Turn]:
        statement = (
            select(rounds.c.number, pairing_seats.c.member, pairing_seats.c.side)
            .join(pairings, pairings.c.round == rounds.c.id)
            .join(pairing_seats, pairing_seats.c.pairing == pairings.c.id)
            .where(
                rounds.c.programme == programme,
                pairings.c.state == PairingState.AGREED,
                pairing_seats.c.answer == Answer.YES,
                pairing_seats.c.side != "",
            )
            .order_by(rounds.c.number, pairing_seats.c.seq)
        )
        rows = await self._transaction.all(statement)
        return [Turn(number=row.number, member=MemberId(row.member), side=row.side) for row in rows]

    async def meetings_had(self, programme: ProgrammeId) -> Sequence[tuple[MeetingId, frozenset[MemberId]]]:
        statement = (
            select(meetings.c.id, pairing_seats.c.member)
            .join(pairings, pairings.c.meeting == meetings.c.id)
            .join(rounds, pairings.c.round == rounds.c.id)
            .join(pairing_seats, pairing_seats.c.pairing == pairings.c.id)
            .where(
                rounds.c.programme == programme,
                meetings.c.state == State.OVER,
                pairing_seats.c.answer == Answer.YES,
            )
            .order_by(rounds.c.number, pairings.c.seq, pairing_seats.c.seq)
        )
        found: defaultdict[MeetingId, set[MemberId]] = defaultdict(set)
        for row in await self._transaction.all(statement):
            found[MeetingId(row.id)].add(MemberId(row.member))
        return [(meeting, frozenset(members)) for meeting, members in found.items()]


def _round_row(round: Round) -> Values:
    return {
        "id": round.id,
        "programme": round.programme,
        "number": round.number,
        "step": round.step,
        "opened_at": round.opened_at,
        "starts_at": round.starts_at,
        "answer_by": round.answer_by,
        "due_at": round.due_at,
        "version": round.version,
        "approved_by": round.approved_by,
        "changed_at": round.changed_at,
    }


def _round(row: Row[Any]) -> Round:
    return Round(
        id=RoundId(row.id),
        programme=ProgrammeId(row.programme),
        number=row.number,
        step=Step(row.step),
        opened_at=row.opened_at,
        starts_at=row.starts_at,
        answer_by=row.answer_by,
        due_at=row.due_at,
        version=row.version,
        approved_by=None if row.approved_by is None else MemberId(row.approved_by),
        changed_at=row.changed_at,
    )


def _entry_row(entry: Entry) -> Values:
    return {
        "round": entry.round,
        "member": entry.member,
        "coming": entry.coming,
        "brings": entry.brings,
        "topics": entry.topics,
        "side": entry.side,
        "invited_by": entry.invited_by,
        "is_late": entry.is_late,
        "announced_at": entry.announced_at,
        "outcome": entry.outcome,
        "why": entry.why,
        "told_at": entry.told_at,
    }


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        round=RoundId(row.round),
        member=MemberId(row.member),
        coming=row.coming,
        brings=row.brings,
        topics=row.topics,
        side=row.side,
        invited_by=None if row.invited_by is None else MemberId(row.invited_by),
        is_late=row.is_late,
        announced_at=row.announced_at,
        outcome=Outcome(row.outcome),
        why=row.why,
        told_at=row.told_at,
    )


def _pairing_row(pairing: Pairing) -> Values:
    return {
        "id": pairing.id,
        "round": pairing.round,
        "state": pairing.state,
        "is_locked": pairing.is_locked,
        "about": pairing.about,
        "grounds": pairing.grounds,
        "value": pairing.value,
        "delegations": pairing.delegations,
        "meeting": pairing.meeting,
        "answer_by": pairing.answer_by,
        "made_at": pairing.made_at,
        "changed_at": pairing.changed_at,
    }


def _pairing(row: Row[Any]) -> Pairing:
    return Pairing(
        id=PairingId(row.id),
        round=RoundId(row.round),
        state=PairingState(row.state),
        is_locked=row.is_locked,
        about=row.about,
        grounds=row.grounds,
        value=row.value,
        delegations=tuple(DelegationId(each) for each in row.delegations),
        meeting=None if row.meeting is None else MeetingId(row.meeting),
        answer_by=row.answer_by,
        made_at=row.made_at,
        changed_at=row.changed_at,
    )


def _seat_row(seat: Seat) -> Values:
    return {
        "pairing": seat.pairing,
        "member": seat.member,
        "side": seat.side,
        "leads": seat.leads,
        "delegation": seat.delegation,
        "answer": seat.answer,
        "answered_at": seat.answered_at,
        "nudged_at": seat.nudged_at,
        "is_late": seat.is_late,
    }


def _seat(row: Row[Any]) -> Seat:
    return Seat(
        pairing=PairingId(row.pairing),
        member=MemberId(row.member),
        side=row.side,
        leads=row.leads,
        delegation=None if row.delegation is None else DelegationId(row.delegation),
        answer=None if row.answer is None else Answer(row.answer),
        answered_at=row.answered_at,
        nudged_at=row.nudged_at,
        is_late=row.is_late,
    )
