"""Whoever leads a conversation cannot or does not want to: somebody else is asked, for the same two delegations."""

from dataclasses import replace
from datetime import datetime

from bot.attending import Attending
from bot.delegating.cases import Conversation, find
from bot.delegating.gathering import material_of
from bot.delegating.proposing import ask_instead, propose
from bot.delegating.season import Season
from bot.domain.calendar import next_working_moment, working_days_later
from bot.domain.ids import MemberId
from bot.domain.meetings import ANSWER_WITHIN, HORIZON, NOTICE, Meeting, Participant, State
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Answer, PairingState, Seat
from bot.domain.spans import Span
from bot.matching.delegation_values import Kept
from bot.replies import Notice
from bot.wording import couples as wording


async def lost(season: Season, case: Conversation) -> list[Notice]:
    """Of a proposal, or of what is agreed. Without anybody else it is off, and a coordinator hears that."""
    meeting = await _meeting(season, case)
    is_agreed = case.pairing.state is PairingState.AGREED
    if is_agreed and (meeting is None or not meeting.is_open or _has_begun(meeting, season.now)):
        return []
    material = await material_of(season, case.programme, case.round, only=case.pairing.delegations)
    moment = meeting.span if is_agreed and meeting is not None else None
    # What is planned stays when it is, and stands in the way of nobody who comes to it.
    stays = Kept(delegations=frozenset(case.pairing.delegations), moment=moment)
    # A few moments of two delegations: that is reckoned while they wait.
    material = replace(material, locked=() if moment is None else (stays,))
    if is_agreed:
        # When they can they say themselves, or have said: here it matters only who may lead them.
        start = season.now + NOTICE
        whenever = (Span(start, start + HORIZON),)
        sides = tuple(replace(each, free=whenever) for each in material.delegations)
        material = replace(material, delegations=sides)
    found = material.reckon()
    couple = next(iter(found.couples), None)
    if couple is None:
        return await _nobody(season, case)
    await season.work.rounds.save_seats(Seat(pairing=case.pairing.id, member=couple.facilitator, leads=True))
    case = await find(season, case.pairing.id) or case
    if case.pairing.state is PairingState.PROPOSED:
        return await propose(season, case, to=couple.facilitator)
    leader = case.people[couple.facilitator]
    return await ask_instead(season, case, leader, _until(season, leader, moment))


async def decide(season: Season, case: Conversation) -> list[Notice]:
    """Of what is agreed: who was asked to lead it instead did not answer in time."""
    seat, until = case.leader, case.pairing.answer_by
    if seat is None or seat.answer is not None or until is None or until > season.now:
        return []
    await season.work.rounds.save_seats(replace(seat, answer=Answer.SILENT, answered_at=season.now))
    reader = case.people[seat.member]
    over = [*wording.taken_away(case.pairing, [reader]), wording.silent(case.programme, reader)]
    return [*over, *await lost(season, await find(season, case.pairing.id) or case)]


async def look_for_leaders(season: Season, programme: Programme) -> list[Notice]:
    """Somebody leads from now on: of what is agreed and has nobody to lead it, they may be asked."""
    notices: list[Notice] = []
    for round in await season.work.rounds.of(programme.id):
        for pairing in await season.work.rounds.pairings(round.id):
            case = await find(season, pairing.id) if pairing.state is PairingState.AGREED else None
            if case is not None and case.leader is None:
                notices += [one for one in await lost(season, case) if one.to != programme.coordinator]
    return notices


def _until(season: Season, leader: Member, moment: Span | None) -> datetime:
    """Some working days; of what is soon, halfway to it."""
    until = next_working_moment(working_days_later(season.now, ANSWER_WITHIN, leader), leader)
    return until if moment is None else min(until, season.now + (moment.start - season.now) / 2)


def _has_begun(meeting: Meeting, now: datetime) -> bool:
    return meeting.span is not None and meeting.span.start <= now


async def _meeting(season: Season, case: Conversation) -> Meeting | None:
    return None if case.pairing.meeting is None else await season.work.meetings.find(case.pairing.meeting)


async def stepped_back(season: Season, meeting: Meeting, gone: MemberId) -> list[Notice]:
    """They had agreed, and left the meeting. The others have heard that; now somebody else is asked."""
    pairing = await season.work.rounds.pairing_of_meeting(meeting.id)
    case = None if pairing is None else await find(season, pairing.id)
    seat = None if case is None else case.seat_of(gone)
    if case is None or seat is None or not seat.leads or case.pairing.state is not PairingState.AGREED:
        return []
    await season.work.rounds.save_seats(replace(seat, answer=Answer.NO, answered_at=season.now))
    return await lost(season, await find(season, case.pairing.id) or case)


async def answer_late(season: Season, case: Conversation, seat: Seat, answer: Answer) -> list[Notice]:
    """What they say who are asked to lead a conversation that is agreed already."""
    await season.work.rounds.save_seats(replace(seat, answer=answer, answered_at=season.now))
    await season.work.meetings.promise_about(case.pairing.id, ())
    if answer is not Answer.YES:
        return await lost(season, await find(season, case.pairing.id) or case)
    meeting = await _meeting(season, case)
    if meeting is None or not meeting.is_open:
        return []
    me = case.people[seat.member]
    attending = Attending(work=season.work, now=season.now, hosting=season.hosting)
    mine = Participant(meeting=meeting.id, member=me.id, seat=me.id, leads=True)
    return await attending.come_along(meeting, me, mine)


async def _nobody(season: Season, case: Conversation) -> list[Notice]:
    meeting = await _meeting(season, case)
    coordinator = await season.work.members.find(case.programme.coordinator)
    sides = tuple(case.sides.values())
    told = [] if coordinator is None else [wording.nobody_leads(case.programme, coordinator, sides, season.knowledge)]
    if meeting is not None and meeting.state is not State.CANCELLED:
        # They have a time and each other: they can do without, until somebody is found.
        return told
    await season.work.rounds.save_pairings(replace(case.pairing, state=PairingState.OFF, changed_at=season.now))
    await season.work.meetings.promise_about(case.pairing.id, ())
    speakers = [case.people[seat.member] for seat in case.speakers]
    return [
        *wording.taken_away(case.pairing, speakers),
        *(wording.no_leader(case.programme, one) for one in speakers),
        *told,
    ]
