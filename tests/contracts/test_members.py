from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.ids import MemberId, OrganisationId, RoleId
from bot.domain.organisations import Kind, Organisation
from bot.domain.people import Language, WorkingHours
from bot.errors import NotFoundError
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW, known, member

ANNA = member(
    "anna",
    name="Anna de Wit",
    language=Language.ENGLISH,
    language_is_chosen=True,
    organisation=OrganisationId("gm0050"),
    roles=(RoleId("ciso"), RoleId("free:hoofd van alles")),
    languages=(Language.ENGLISH, Language.DUTCH),
    time_zone="Europe/Berlin",
    working_week=(
        WorkingHours(weekday=0, start=time(8, 30), end=time(12)),
        WorkingHours(weekday=0, start=time(13), end=time(17, 15, 30)),
    ),
    email="Anna@Zeewolde.example",
    is_coordinator=True,
    invited_at=NOW,
    consented_at=NOW + MINUTE,
    paused_until=date.max,
    left_at=NOW + MINUTE,
)


async def test_a_member_is_kept_whole(work: UnitOfWork) -> None:
    for kept in (ANNA, member("bram", consented_at=None, roles=(), languages=(), working_week=())):
        await work.members.save(kept)
        assert await work.members.get(kept.id) == kept


async def test_saving_again_replaces(work: UnitOfWork) -> None:
    await work.members.save(ANNA)
    await work.members.save(member("anna"))
    assert await work.members.find(ANNA.id) == member("anna")
    assert await work.members.count() == 1


async def test_nobody_is_found_or_not_got(work: UnitOfWork) -> None:
    assert await work.members.find(MemberId("")) is None
    with pytest.raises(NotFoundError):
        await work.members.get(MemberId("nobody"))


async def test_the_invited_are_those_who_have_not_agreed_yet(work: UnitOfWork) -> None:
    invited = member("bram", invited_at=NOW, consented_at=None)
    for kept in (ANNA, invited, member("cor", consented_at=None)):
        await work.members.save(kept)
    assert await work.members.invited() == [invited]


async def test_the_expected_are_those_who_were_invited_and_not_seen_yet(work: UnitOfWork) -> None:
    invited = {id: member(id, invited_at=NOW, consented_at=None) for id in ("bram", "dirk")}
    for kept in (ANNA, *invited.values(), member("cor", consented_at=None)):
        await work.members.save(kept)
    await work.accounts.save(known("dirk"))
    assert await work.members.expected() == [invited["bram"]]


@pytest.mark.parametrize("written", ["bram@dronten.example", "BRAM@Dronten.Example", " bram@dronten.example "])
async def test_the_invited_are_found_by_address_whatever_its_case(work: UnitOfWork, written: str) -> None:
    invited = member("bram", invited_at=NOW, consented_at=None, email="Bram@dronten.example")
    await work.members.save(invited)
    await work.members.save(ANNA)
    assert await work.members.find_invited_by_email(written) == invited
    assert await work.members.find_invited_by_email("anna@zeewolde.example") is None
    assert await work.members.find_invited_by_email("%") is None


async def test_members_by_office_and_organisation(work: UnitOfWork) -> None:
    bram = member("bram", organisation=OrganisationId("gm0050"), first_seen_at=NOW + MINUTE)
    for kept in (bram, ANNA, member("cor")):
        await work.members.save(kept)
    assert await work.members.coordinators() == [ANNA]
    assert await work.members.of_organisation(OrganisationId("gm0050")) == [ANNA, bram]
    assert await work.members.of_organisation(OrganisationId("gm0303")) == []


async def test_anybody_is_found_by_address_whatever_its_case(work: UnitOfWork) -> None:
    agreed, invited = member("bram", email="Bram@dronten.example"), member("cor", email="bram@DRONTEN.example")
    for kept in (agreed, replace(invited, consented_at=None), member("dirk", email="dirk@urk.example"), member("els")):
        await work.members.save(kept)
    assert [one.id for one in await work.members.with_email("BRAM@dronten.example")] == [agreed.id, invited.id]
    assert await work.members.with_email("nobody@dronten.example") == []


async def test_who_works_at_a_body_that_is_no_more(work: UnitOfWork) -> None:
    def body(id: str, ended_on: date | None) -> Organisation:
        organisation = OrganisationId(id)
        return Organisation(id=organisation, kind=Kind.MUNICIPALITY, name=id, official_name=id, ended_on=ended_on)

    ends = {"gm0001": None, "gm0002": date(2027, 1, 1), "gm0003": date(2026, 1, 1)}
    await work.organisations.save_all([body(id, ended_on) for id, ended_on in ends.items()])
    for id in (*ends, "gm9999"):
        await work.members.save(member(f"of-{id}", organisation=OrganisationId(id)))
    await work.members.save(member("of-none"))
    for day, left_behind in {
        date(2025, 12, 31): [],
        date(2026, 1, 1): ["of-gm0003"],
        date(2026, 12, 31): ["of-gm0003"],
        date(2027, 1, 1): ["of-gm0002", "of-gm0003"],
    }.items():
        assert [one.id for one in await work.members.in_ended_organisations(day)] == left_behind


async def test_who_came_and_never_agreed_can_be_found_after_a_while(work: UnitOfWork) -> None:
    long_ago = NOW - MINUTE
    await work.members.save(member("never", consented_at=None, first_seen_at=long_ago))
    await work.members.save(member("agreed", first_seen_at=long_ago))
    await work.members.save(member("invited", consented_at=None, first_seen_at=long_ago, invited_at=long_ago))
    await work.members.save(member("new", consented_at=None))
    assert [one.id for one in await work.members.undecided(before=NOW)] == ["never"]


async def test_when_the_next_body_ends_where_somebody_works(work: UnitOfWork) -> None:
    ends = {"gm0001": None, "gm0002": date(2027, 1, 1), "gm0003": date(2026, 1, 1), "gm0004": date(2026, 6, 1)}
    for id, ended_on in ends.items():
        body = Organisation(id=OrganisationId(id), kind=Kind.MUNICIPALITY, name=id, official_name=id, ended_on=ended_on)
        await work.organisations.save_all([body])
    for id in ("gm0001", "gm0002", "gm0003"):
        await work.members.save(member(f"of-{id}", organisation=OrganisationId(id)))
    for day, next_one in {
        date(2025, 12, 31): date(2026, 1, 1),
        date(2026, 1, 1): date(2027, 1, 1),
        date(2027, 1, 1): None,
    }.items():
        assert await work.members.next_end_of_organisation(after=day) == next_one


async def test_since_when_somebody_has_not_agreed(work: UnitOfWork) -> None:
    assert await work.members.undecided_since() is None
    assert await work.members.invited_since() is None
    long_ago = NOW - MINUTE
    await work.members.save(member("alone", consented_at=None, first_seen_at=long_ago))
    await work.members.save(member("later", consented_at=None))
    await work.members.save(member("early", consented_at=None, invited_at=long_ago))
    await work.members.save(member("late", consented_at=None, invited_at=NOW))
    await work.members.save(member("agreed", invited_at=long_ago - MINUTE))
    assert await work.members.undecided_since() == long_ago
    assert await work.members.invited_since() == long_ago
    assert [one.id for one in await work.members.invited(before=NOW)] == ["early"]
