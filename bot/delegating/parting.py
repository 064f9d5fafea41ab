"""Somebody of a delegation, or who leads conversations, goes away: for a while, for good, or out of the delegation."""

from dataclasses import replace

from bot.attending import Attending
from bot.delegating import releading, standing_in
from bot.delegating.answering import hand_on, people_for
from bot.delegating.cases import HELD, Conversation, find
from bot.delegating.rounds import changed
from bot.delegating.season import Season
from bot.domain.delegations import Delegation
from bot.domain.ids import DelegationId
from bot.domain.meetings import Meeting, Participant
from bot.domain.people import Member
from bot.domain.rounds import Answer, PairingState, Seat
from bot.replies import Notice
from bot.wording import attending as attending_words


async def goes_away(season: Season, me: Member) -> list[Notice]:
    """They cannot be asked any more, or not now. What was planned stays: see `leaves_meetings`."""
    notices: list[Notice] = []
    for pairing in await season.work.rounds.pairings_of(me.id):
        case = await find(season, pairing.id)
        seat = None if case is None else case.seat_of(me.id)
        if case is None or seat is None or seat.answer not in HELD:
            continue
        may_lead = pairing.state is PairingState.AGREED and seat.leads and seat.answer is None
        if may_lead or pairing.state is PairingState.PROPOSED:
            notices += await _let_go(season, case, seat)
    await comes_back(season, me)
    return [one for one in notices if one.to != me.id or one.changes]


async def comes_back(season: Season, me: Member) -> None:
    """They can be asked again, or not any more: wherever they come or lead, what was reckoned is reckoned anew."""
    named = {each.delegation for each in await season.work.delegations.delegates_of(me.id)}
    for programme in await season.programmes():
        is_theirs = any(
            each.contact == me.id or each.id in named for each in await season.work.delegations.of(programme.id)
        )
        if is_theirs or await season.work.delegations.find_facilitator(programme.id, me.id) is not None:
            await changed(season, programme)


async def leaves_meetings(season: Season, me: Member, *, of: DelegationId | None = None) -> list[Notice]:
    """Of delegations, as far as they are still to come: who stands in takes their seat, or somebody else leads.

    `of`: only where they come for this delegation; they themselves hear of each, to take it out of their calendar.
    """
    notices: list[Notice] = []
    for meeting in await season.work.meetings.of(me.id):
        pairing = await season.work.rounds.pairing_of_meeting(meeting.id)
        if pairing is None or not pairing.delegations or of not in {None, *pairing.delegations}:
            continue
        there = await season.work.meetings.participants(meeting.id)
        if is_to_come(season, meeting) and any(each.member == me.id and each.comes for each in there):
            attending = Attending(work=season.work, now=season.now, hosting=season.hosting)
            notices += await attending.stay_away(meeting, me)
            notices += await standing_in.left(season, meeting, me.id)
            if of is not None:
                files = await season.arranging.inviting.withdrawn(meeting, me, season.now)
                notices.append(attending_words.left_out(meeting, me, files))
    return notices


async def steps_in(season: Season, delegation: Delegation, me: Member) -> list[Notice]:
    """They come for this delegation from now on: also to what is agreed. Who stands in comes when somebody cannot."""
    mine = next((each for each in await people_for(season, delegation) if each.member == me.id), None)
    notices: list[Notice] = []
    for round in await season.work.rounds.of(delegation.programme) if mine is not None else ():
        for pairing in await season.work.rounds.pairings(round.id):
            if delegation.id not in pairing.delegations or pairing.state is not PairingState.AGREED:
                continue
            meeting = None if pairing.meeting is None else await season.work.meetings.find(pairing.meeting)
            if meeting is None or not is_to_come(season, meeting):
                continue
            there = await season.work.meetings.participants(meeting.id)
            if any(each.member == me.id and each.comes for each in there):
                continue
            attending = Attending(work=season.work, now=season.now, hosting=season.hosting)
            seat = Participant(meeting=meeting.id, member=me.id, seat=delegation.organisation, needs=delegation.quorum)
            notices += await attending.come_along(meeting, me, seat)
    return notices


async def steps_out(season: Season, delegation: Delegation, me: Member) -> list[Notice]:
    """They come no more for this delegation; it goes on without them."""
    notices = await leaves_meetings(season, me, of=delegation.id)
    if delegation.contact == me.id:
        return notices
    for pairing in await season.work.rounds.pairings_of(me.id):
        case = await find(season, pairing.id) if pairing.state is PairingState.PROPOSED else None
        seat = None if case is None else case.seat_of(me.id)
        if case is not None and seat is not None and seat.delegation == delegation.id and seat.answer in HELD:
            notices += await hand_on(season, case, seat)
    return notices


def is_to_come(season: Season, meeting: Meeting) -> bool:
    """Whether it is not over, nor off."""
    return meeting.is_open and (meeting.span is None or meeting.span.end > season.now)


async def _let_go(season: Season, case: Conversation, seat: Seat) -> list[Notice]:
    if not seat.leads:
        return await hand_on(season, case, seat)
    await season.work.rounds.save_seats(replace(seat, answer=Answer.LATER, answered_at=season.now))
    return await releading.lost(season, await find(season, case.pairing.id) or case)
