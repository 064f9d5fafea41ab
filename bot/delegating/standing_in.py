"""Somebody of a delegation cannot come to its conversation: who stands in for them takes the seat."""

from bot.attending import Attending
from bot.delegating import releading
from bot.delegating.season import Season
from bot.domain.delegations import Delegate
from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting, Participant
from bot.domain.rounds import Pairing
from bot.replies import Notice
from bot.wording import couples as wording


async def left(season: Season, meeting: Meeting, gone: MemberId) -> list[Notice]:
    """They left this meeting, and the others have heard it. A meeting of no delegations: nothing happens."""
    pairing = await season.work.rounds.pairing_of_meeting(meeting.id)
    now = await season.work.meetings.find(meeting.id)
    if pairing is None or not pairing.delegations or now is None or not now.is_open:
        return []
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
