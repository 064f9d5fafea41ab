"""An organisation has ended, and another carries on its work: its delegation goes along."""

from dataclasses import replace

from bot.delegating.answering import call_off
from bot.delegating.cases import find
from bot.delegating.joining import Mine, with_all
from bot.delegating.rounds import changed
from bot.delegating.season import Season
from bot.delegating.withdrawing import withdraw
from bot.domain.delegations import Delegate, Delegation, Standing
from bot.domain.ids import DelegationId, OrganisationId
from bot.domain.organisations import heirs
from bot.domain.rounds import PairingState
from bot.replies import Notice
from bot.wording import delegations as wording


async def waiting(season: Season) -> list[DelegationId]:
    """Those of an organisation that has ended, and that one other carries on."""
    return [
        each.id
        for programme in await season.programmes()
        for each in await season.work.delegations.of(programme.id)
        if each.standing is Standing.SIGNED_UP and _heir(season, each) is not None
    ]


async def carry(season: Season, id: DelegationId, *, to: OrganisationId | None = None) -> list[Notice]:
    """To the only one who carries on its work, or `to`. Does that take part already, then the two are one now."""
    delegation = await season.work.delegations.find(id)
    found = None if delegation is None else await with_all(season, delegation)
    if found is None or found.delegation.standing is Standing.WITHDRAWN:
        return []
    heir = to or _heir(season, found.delegation)
    if heir is None or heir == found.delegation.organisation:
        return []
    there = await season.work.delegations.find_of(found.programme.id, heir)
    if there is not None and there.standing is Standing.SIGNED_UP:
        return await _join(season, found, there)
    after = replace(found.delegation, organisation=heir, changed_at=season.now)
    if there is not None:
        # An organisation has one, and this one is of it now: the one that withdrew is of what has ended.
        await season.work.delegations.save(replace(there, organisation=OrganisationId(f"{heir}/{there.id}")))
    await season.work.delegations.save(after)
    if there is not None:
        await season.work.delegations.save(replace(there, organisation=found.delegation.organisation))
    await changed(season, found.programme)
    contact = await season.find_member(after.contact)
    return [] if contact is None else [wording.carried(found.programme, after, contact, season.knowledge)]


async def _join(season: Season, found: Mine, there: Delegation) -> list[Notice]:
    """What is planned stays as it is; what was only proposed is not asked any more."""
    gone = found.delegation
    contact = await season.work.members.find(gone.contact)
    notices: list[Notice] = []
    for round in await season.work.rounds.of(found.programme.id):
        for pairing in await season.work.rounds.pairings(round.id):
            if gone.id not in pairing.delegations or pairing.state is PairingState.OFF:
                continue
            if there.id in pairing.delegations and contact is not None:
                # They were to talk to each other.
                notices += await withdraw(season, found, contact)
            elif pairing.state is not PairingState.AGREED and (case := await find(season, pairing.id)) is not None:
                notices += await call_off(season, case)
    await season.work.delegations.save(replace(gone, standing=Standing.WITHDRAWN, changed_at=season.now))
    await season.work.delegations.save(
        replace(
            there,
            brings=tuple(dict.fromkeys((*there.brings, *gone.brings))),
            shares=tuple(dict.fromkeys((*there.shares, *gone.shares))),
            changed_at=season.now,
        )
    )
    await season.work.delegations.save_delegates(*await _added(season, found, there))
    await changed(season, found.programme)
    for id in (gone.contact, there.contact):
        reader = await season.find_member(id)
        if reader is not None:
            notices.append(wording.joined(found.programme, gone, there, reader, season.knowledge))
    return notices


async def _added(season: Season, found: Mine, there: Delegation) -> list[Delegate]:
    """Who came for the one that ended comes for both; where a seat is taken, they stand in."""
    known = await season.work.delegations.delegates(there.id)
    members = {each.member for each in known}
    taken = {each.role for each in known if not each.stands_in and each.agreed is not False}
    return [
        replace(each, delegation=there.id, stands_in=each.stands_in or each.role in taken)
        for each in found.delegates
        if each.member not in members
    ]


def _heir(season: Season, delegation: Delegation) -> OrganisationId | None:
    body = season.knowledge.organisations.get(delegation.organisation)
    if body is None:
        return None
    following = heirs(body, season.knowledge.organisations, season.registers_day)
    return following[0].id if len(following) == 1 and following[0].id != body.id else None
