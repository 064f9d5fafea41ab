"""Whoever leads a conversation cannot or does not want to: somebody else is asked, for the same two delegations."""

from dataclasses import replace

from bot.attending import Attending
from bot.delegating.cases import Conversation, find
from bot.delegating.gathering import material_of
from bot.delegating.proposing import propose
from bot.delegating.season import Season
from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.rounds import Answer, PairingState, Seat
from bot.replies import Notice
from bot.wording import couples as wording


async def lost(season: Season, case: Conversation) -> list[Notice]:
    """Of a proposal, or of what is agreed. Without anybody else it is off, and a coordinator hears that."""
    material = await material_of(season, case.programme, case.round, only=case.pairing.delegations)
    # A few moments of two delegations: that is reckoned while they wait.
    found = replace(material, locked=()).reckon()
    couple = next(iter(found.couples), None)
    if couple is None:
        return await _nobody(season, case)
    await season.work.rounds.save_seats(Seat(pairing=case.pairing.id, member=couple.facilitator, leads=True))
    case = await find(season, case.pairing.id) or case
    if case.pairing.state is PairingState.PROPOSED:
        return await propose(season, case, to=couple.facilitator)
    return [
        wording.asked_instead(
            case.programme,
            case.pairing,
            case.people[couple.facilitator],
            season.knowledge,
            sides=tuple(case.sides.values()),
        )
    ]


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
    if answer is not Answer.YES:
        return await lost(season, await find(season, case.pairing.id) or case)
    meeting = None if case.pairing.meeting is None else await season.work.meetings.find(case.pairing.meeting)
    if meeting is None or not meeting.is_open:
        return []
    me = case.people[seat.member]
    attending = Attending(work=season.work, now=season.now, hosting=season.hosting)
    mine = Participant(meeting=meeting.id, member=me.id, seat=me.id, leads=True)
    return await attending.come_along(meeting, me, mine)


async def _nobody(season: Season, case: Conversation) -> list[Notice]:
    meeting = None if case.pairing.meeting is None else await season.work.meetings.find(case.pairing.meeting)
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
