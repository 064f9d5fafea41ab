from dataclasses import replace
from datetime import date, timedelta

from bot.domain.delegations import Delegate, Delegation, Facilitator, Standing
from bot.domain.ids import DelegationId, MemberId, OrganisationId, RoleId
from bot.domain.spans import Span
from bot.ports import UnitOfWork
from tests.contracts.given import NOW, member
from tests.contracts.programmes import PROGRAMME, programme

ZEEWOLDE, URK = OrganisationId("gm0050"), OrganisationId("gm0184")
CISO, MAYOR = RoleId("ciso"), RoleId("mayor")
DAY = timedelta(days=1)


async def begun(work: UnitOfWork) -> tuple[MemberId, MemberId]:
    """A programme, and two who may be in its delegations."""
    one, other = MemberId("anna"), MemberId("bram")
    await work.members.save(member("anna"))
    await work.members.save(member("bram"))
    await work.programmes.save(programme(coordinator=one))
    await work.programmes.save(programme("other", coordinator=one))
    return one, other


def delegation(id: str, contact: MemberId, *, organisation: OrganisationId = ZEEWOLDE) -> Delegation:
    return Delegation(
        id=DelegationId(id),
        programme=PROGRAMME,
        organisation=organisation,
        contact=contact,
        quorum=2,
        brings=("ransomware; met 'aanhaling'", "BIO"),
        shares=("oefenen",),
        free=(Span(NOW, NOW + DAY), Span(NOW + 2 * DAY, NOW + 3 * DAY)),
        made_at=NOW,
        changed_at=NOW,
    )


async def test_a_delegation_comes_back_as_it_was_saved(work: UnitOfWork) -> None:
    one, other = await begun(work)
    saved = delegation("d", one)
    await work.delegations.save(saved)
    assert await work.delegations.find(saved.id) == saved
    changed = replace(saved, contact=other, quorum=1, brings=(), free=(), standing=Standing.WITHDRAWN)
    await work.delegations.save(changed)
    assert await work.delegations.find(saved.id) == changed
    assert await work.delegations.of(PROGRAMME) == [changed]


async def test_one_is_found_by_its_organisation_and_only_in_its_programme(work: UnitOfWork) -> None:
    one, _ = await begun(work)
    here = delegation("d", one)
    await work.delegations.save(here)
    assert await work.delegations.find_of(PROGRAMME, ZEEWOLDE) == here
    assert await work.delegations.find_of(PROGRAMME, URK) is None
    assert await work.delegations.find_of(programme("other", coordinator=one).id, ZEEWOLDE) is None
    assert await work.delegations.find(DelegationId("none")) is None


async def test_they_come_in_the_order_in_which_they_signed_up(work: UnitOfWork) -> None:
    one, _ = await begun(work)
    first, second = delegation("z", one), delegation("a", one, organisation=URK)
    await work.delegations.save(first)
    await work.delegations.save(second)
    await work.delegations.save(replace(first, quorum=3))
    assert [each.id for each in await work.delegations.of(PROGRAMME)] == ["z", "a"]


async def test_who_is_in_it_and_what_they_said(work: UnitOfWork) -> None:
    one, other = await begun(work)
    here, there = delegation("d", one), delegation("e", one, organisation=URK)
    await work.delegations.save(here)
    await work.delegations.save(there)
    mine = Delegate(delegation=here.id, member=one, role=MAYOR, agreed=True, asked_at=NOW)
    theirs = Delegate(delegation=here.id, member=other, role=CISO, stands_in=True, asked_at=NOW)
    elsewhere = replace(mine, delegation=there.id)
    await work.delegations.save_delegates(mine, theirs, elsewhere)
    await work.delegations.save_delegates()
    assert await work.delegations.delegates(here.id) == [mine, theirs]
    assert await work.delegations.delegates_of(one) == [mine, elsewhere]
    no = replace(theirs, agreed=False, stands_in=False)
    await work.delegations.save_delegates(no)
    assert await work.delegations.delegates_of(other) == [no]
    await work.delegations.remove_delegate(here.id, one)
    await work.delegations.remove_delegate(here.id, one)
    assert await work.delegations.delegates(here.id) == [no]
    assert await work.delegations.delegates_of(one) == [elsewhere]


async def test_who_leads_and_how_much(work: UnitOfWork) -> None:
    one, other = await begun(work)
    asked = Facilitator(programme=PROGRAMME, member=other, capacity=2, since=NOW)
    leads = Facilitator(
        programme=PROGRAMME,
        member=one,
        capacity=1,
        free=(Span(NOW, NOW + DAY),),
        region=OrganisationId("pv24"),
        rests_until=date(2027, 4, 1),
        agreed=True,
        since=NOW,
    )
    await work.delegations.save_facilitators(asked, leads)
    await work.delegations.save_facilitators()
    assert await work.delegations.facilitators(PROGRAMME) == [asked, leads]
    assert await work.delegations.find_facilitator(PROGRAMME, one) == leads
    await work.delegations.save_facilitators(replace(asked, agreed=False))
    assert await work.delegations.find_facilitator(PROGRAMME, other) == replace(asked, agreed=False)
    await work.delegations.remove_facilitator(PROGRAMME, one)
    assert await work.delegations.find_facilitator(PROGRAMME, one) is None
    assert await work.delegations.facilitators(programme("other", coordinator=one).id) == []
