"""Somebody of a delegation cannot come to its conversation: who stands in for them takes the seat."""

from dataclasses import replace

from bot.attending import Attending
from bot.delegating import releading
from bot.delegating.answering import look_again
from bot.delegating.cases import find
from bot.delegating.season import Season
from bot.domain.delegations import Delegate
from bot.domain.ids import DelegationId, MemberId
from bot.domain.meetings import Meeting, Participant
from bot.domain.rounds import Answer, Pairing, PairingState
from bot.replies import Notice
from bot.wording import couples as wording


async def left(season: Season, meeting: Meeting, gone: MemberId) -> list[Notice]:
    """They left this meeting, and the others have heard it. A meeting of no delegations: nothing happens."""
    pairing = await season.work.rounds.pairing_of_meeting(meeting.id)
    now = await season.work.meetings.find(meeting.id)
    if pairing is None or not pairing.delegations or now is None:
        return []
    if not now.is_open:
        # Too few were left to meet.
        return await called_off(season, now, gone)
    there = await season.work.meetings.participants(meeting.id)
    mine = next((each for each in there if each.member == gone), None)
    if mine is None or mine.leads:
        return await releading.stepped_back(season, now, gone)
    instead = await _stand_in(season, pairing, gone, {each.member for each in there})
    if instead is None:
        return await _is_short(season, now, mine)
    member = await season.work.members.get(instead.member)
    attending = Attending(work=season.work, now=season.now, hosting=season.hosting)
    seat = Participant(meeting=now.id, member=member.id, seat=mine.seat, needs=mine.needs)
    notices = await attending.come_along(now, member, seat)
    giver = await season.work.members.find(gone)
    told = [] if giver is None else [wording.stands_in(now, member, giver)]
    return [*told, *notices]


async def called_off(
    season: Season, meeting: Meeting, by: MemberId, *, delegation: DelegationId | None = None
) -> list[Notice]:
    """The whole conversation is off, and everybody has heard it: the side that did not want that is coupled again.

    `delegation`: which did not; else that of who called it off.
    """
    pairing = await season.work.rounds.pairing_of_meeting(meeting.id)
    case = None if pairing is None else await find(season, pairing.id)
    if case is None or case.pairing.state is not PairingState.AGREED:
        return []
    theirs = {each.delegation for each in await season.work.delegations.delegates_of(by)}
    if delegation is not None:
        theirs = {delegation}
    for seat in case.speakers:
        if seat.delegation in theirs:
            await season.work.rounds.save_seats(replace(seat, answer=Answer.NO, answered_at=season.now))
    await season.work.rounds.save_pairings(replace(case.pairing, state=PairingState.OFF, changed_at=season.now))
    await season.work.meetings.promise_about(case.pairing.id, ())
    if not await look_again(season, case.round):
        return []
    left = [case.people[seat.member] for seat in case.speakers if seat.delegation not in theirs]
    return [wording.off(case.programme, one, is_sought=True) for one in left if one.id != by]


async def _stand_in(season: Season, pairing: Pairing, gone: MemberId, there: set[MemberId]) -> Delegate | None:
    """Of the same role, who said yes to standing in, and is not there yet."""
    for id in pairing.delegations:
        delegates = await season.work.delegations.delegates(id)
        theirs = next((each for each in delegates if each.member == gone), None)
        if theirs is None:
            continue
        for each in delegates:
            is_able = each.agreed and each.stands_in and each.role == theirs.role and each.member not in there
            if is_able and await season.find_member(each.member) is not None:
                return each
    return None


async def _is_short(season: Season, meeting: Meeting, gone: Participant) -> list[Notice]:
    """With fewer than they wanted to be at least, they hear so: they decide."""
    participants = [each for each in await season.work.meetings.participants(meeting.id) if each.seat == gone.seat]
    coming = [each for each in participants if each.comes]
    if len(coming) >= gone.needs:
        return []
    found = [await season.find_member(each.member) for each in coming]
    return [wording.too_few(meeting, one, gone.needs) for one in found if one is not None]
