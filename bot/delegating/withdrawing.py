"""An organisation does not take part any more, or somebody of a delegation does not."""

from dataclasses import replace

from bot.delegating.answering import call_off
from bot.delegating.cases import find
from bot.delegating.joining import Mine
from bot.delegating.parting import is_to_come
from bot.delegating.rounds import changed
from bot.delegating.season import Season
from bot.delegating.standing_in import called_off
from bot.domain.delegations import Standing
from bot.domain.ids import PairingId
from bot.domain.people import Member
from bot.domain.rounds import Answer, PairingState
from bot.replies import Notice, Phrase
from bot.wording import delegations as wording


async def withdraw(season: Season, found: Mine, me: Member) -> list[Notice]:
    """Whoever was in it hears it; the other side of what was proposed or planned is coupled again."""
    delegation = found.delegation
    await season.work.delegations.save(replace(delegation, standing=Standing.WITHDRAWN, changed_at=season.now))
    await season.work.meetings.promise_about(delegation.id, ())
    notices: list[Notice] = []
    # Also of a round that is over: what came of it may still be to come.
    for round in await season.work.rounds.of(found.programme.id):
        for pairing in await season.work.rounds.pairings(round.id):
            if delegation.id in pairing.delegations and pairing.state is not PairingState.OFF:
                notices += await _leave(season, found, pairing.id, me)
    await changed(season, found.programme)
    for delegate in found.delegates:
        member = await season.find_member(delegate.member)
        if member is not None and member.id != me.id and delegate.agreed is not False:
            notices.append(wording.withdrawn(found.programme, delegation, member, season.knowledge))
    return [notice for notice in notices if notice.to != me.id or notice.changes or notice.files]


async def _leave(season: Season, found: Mine, pairing: PairingId, me: Member) -> list[Notice]:
    case = await find(season, pairing)
    if case is None:
        return []
    for seat in case.speakers:
        if seat.delegation == found.delegation.id:
            await season.work.rounds.save_seats(replace(seat, answer=Answer.NO, answered_at=season.now))
    mine = next((seat.member for seat in case.speakers if seat.delegation == found.delegation.id), None)
    if case.pairing.state is not PairingState.AGREED:
        return await call_off(season, case, by=mine)
    meeting = None if case.pairing.meeting is None else await season.work.meetings.find(case.pairing.meeting)
    if meeting is None or not is_to_come(season, meeting):
        return []
    notices = await season.arranging.call_off(meeting, me)
    if any(each.member == me.id and each.comes for each in await season.work.meetings.participants(meeting.id)):
        files = await season.arranging.inviting.withdrawn(meeting, me, season.now)
        told = Phrase("meeting-cancelled", {"about": meeting.about})
        notices.append(Notice(to=me.id, phrases=(told,), files=files))
    # All who were to come have heard it from that; who speaks for the other side hears that another is looked for.
    return [*notices, *await called_off(season, meeting, me.id, delegation=found.delegation.id)]
