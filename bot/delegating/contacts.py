"""Who speaks for an organisation: somebody else, when a colleague takes it over, a coordinator says so, or they go."""

from dataclasses import replace

from bot.delegating.answering import hand_on
from bot.delegating.carrying import carry
from bot.delegating.cases import find
from bot.delegating.joining import Mine, with_all
from bot.delegating.parting import steps_out
from bot.delegating.rounds import changed
from bot.delegating.season import Season
from bot.delegating.withdrawing import withdraw
from bot.domain.delegations import Delegation, Standing
from bot.domain.ids import MemberId, OrganisationId
from bot.domain.people import Member
from bot.domain.rounds import PairingState
from bot.replies import Notice
from bot.wording import delegations as wording


async def hand_over(season: Season, found: Mine, to: Member, by: Member) -> list[Notice]:
    """This one speaks for it from now on; who did hears it, and can take it back."""
    before = found.delegation.contact
    delegation = replace(found.delegation, contact=to.id, changed_at=season.now)
    await season.work.delegations.save(delegation)
    # First who they are now, and then what is asked of them as that.
    notices = [
        wording.has_contact(found.programme, delegation, to, reader, season.knowledge)
        for reader in (await season.find_member(before), to)
        if reader is not None and reader.id != by.id
    ]
    for pairing in await season.work.rounds.pairings_of(before):
        case = await find(season, pairing.id) if pairing.state is PairingState.PROPOSED else None
        seat = None if case is None else case.seat_of(before)
        if case is not None and seat is not None and seat.delegation == delegation.id and seat.answer is None:
            notices += await hand_on(season, case, seat)
    return notices


async def pass_on(season: Season, gone: Member) -> list[Notice]:
    """Of all that they speak for: the first who said yes does. Nobody else in it: a colleague takes it over, or nobody.

    For who is about to be forgotten.
    """
    notices: list[Notice] = []
    for programme in await season.programmes():
        for delegation in await season.work.delegations.of(programme.id):
            if delegation.contact == gone.id and delegation.standing is Standing.SIGNED_UP:
                following = await _next(season, delegation, gone.id)
                found = await with_all(season, delegation)
                if following is not None and found is not None:
                    notices += await hand_over(season, found, following, gone)
    return notices


async def moves(season: Season, before: Member, after: Member) -> list[Notice]:
    """They work elsewhere now: they come no more for where they worked. What others are to hear, and they themselves.

    Where that is because their organisation has ended, its delegation comes along, and they in it.
    """
    if before.organisation is None or before.organisation == after.organisation:
        return []
    notices: list[Notice] = []
    for programme in await season.programmes():
        delegation = await season.work.delegations.find_of(programme.id, before.organisation)
        if delegation is None or delegation.standing is Standing.WITHDRAWN:
            continue
        found = await with_all(season, delegation)
        if found is None or not (delegation.contact == before.id or found.delegate(before.id)):
            continue
        if _has_ended(season, before.organisation):
            if delegation.contact == before.id and after.organisation is not None:
                notices += await carry(season, delegation.id, to=after.organisation)
            continue
        notices += await _leaves(season, found, after)
    return notices


async def _leaves(season: Season, found: Mine, me: Member) -> list[Notice]:
    delegation = found.delegation
    following = await _next(season, delegation, me.id)
    told = wording.left_out(found.programme, delegation, me, season.knowledge)
    if following is None:
        return [*await withdraw(season, found, me), told]
    await season.work.delegations.remove_delegate(delegation.id, me.id)
    notices = [told]
    if delegation.contact == me.id:
        notices += await hand_over(season, found, following, me)
    now = await with_all(season, replace(delegation, contact=following.id))
    if now is not None:
        notices += await steps_out(season, now.delegation, me)
    await changed(season, found.programme)
    return notices


async def _next(season: Season, delegation: Delegation, gone: MemberId) -> Member | None:
    """Who speaks for it then: of who said yes, whoever has a seat first."""
    there = [each for each in await season.work.delegations.delegates(delegation.id) if each.agreed]
    for each in sorted(there, key=lambda each: each.stands_in):
        member = await season.find_member(each.member) if each.member != gone else None
        if member is not None:
            return member
    return None


def _has_ended(season: Season, organisation: OrganisationId) -> bool:
    body = season.knowledge.organisations.get(organisation)
    return body is not None and not body.exists_on(season.registers_day)
