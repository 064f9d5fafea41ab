from dataclasses import replace
from datetime import date

import pytest

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.errors import NotFoundError
from bot.expertise.knowledge import Library
from bot.ports import UnitOfWork
from storage.engine import SqlStore

ZEEWOLDE = Organisation(
    id=OrganisationId("gm0050"),
    kind=Kind.MUNICIPALITY,
    name="Zeewolde",
    official_name="gemeente Zeewolde",
    other_names=frozenset({"Zwolde", "'t Zeewoud"}),
    province=OrganisationId("pv24"),
    safety_region=OrganisationId("vr25"),
    inhabitants=23_000,
    neighbours=frozenset({OrganisationId("gm0303"), OrganisationId("gm0034")}),
)
BRIELLE = Organisation(
    id=OrganisationId("gm0501"),
    kind=Kind.MUNICIPALITY,
    name="Brielle",
    official_name="gemeente Brielle",
    ended_on=date(2023, 1, 1),
    successors=frozenset({OrganisationId("gm1992")}),
    participants=frozenset({OrganisationId("gm0501")}),
)


async def test_an_organisation_is_kept_whole(work: UnitOfWork) -> None:
    await work.organisations.save_all([ZEEWOLDE, BRIELLE])
    assert await work.organisations.get(ZEEWOLDE.id) == ZEEWOLDE
    assert await work.organisations.get(BRIELLE.id) == BRIELLE


async def test_getting_an_unknown_one_is_an_error(work: UnitOfWork) -> None:
    with pytest.raises(NotFoundError):
        await work.organisations.get(ZEEWOLDE.id)


async def test_all_come_ordered_by_id(work: UnitOfWork) -> None:
    ids = ["own-b", "own-A", "ownz", "gm0050", "gm-2", "ws0646"]
    await work.organisations.save_all([replace(ZEEWOLDE, id=OrganisationId(id)) for id in ids])
    assert [organisation.id for organisation in await work.organisations.all()] == sorted(ids)


async def test_saving_again_replaces_and_leaves_the_others(work: UnitOfWork) -> None:
    await work.organisations.save_all([ZEEWOLDE, BRIELLE])
    ended = replace(ZEEWOLDE, ended_on=date(2030, 1, 1), inhabitants=None, province=None)
    await work.organisations.save_all({ended})
    assert await work.organisations.all() == [ended, BRIELLE]


async def test_the_version_rises_with_every_change(work: UnitOfWork) -> None:
    versions = [await work.organisations.version()]
    for organisations in ([ZEEWOLDE], [ZEEWOLDE, BRIELLE]):
        await work.organisations.save_all(organisations)
        versions.append(await work.organisations.version())
    assert versions == sorted(set(versions))
    await work.organisations.save_all([])
    assert await work.organisations.version() == versions[-1]


async def test_the_whole_register_at_once(work: UnitOfWork) -> None:
    register = [replace(ZEEWOLDE, id=OrganisationId(f"gm{number:05}")) for number in range(5_000)]
    await work.organisations.save_all(register)
    assert await work.organisations.all() == register


async def test_a_unit_of_work_knows_that_it_has_changed_them(work: UnitOfWork) -> None:
    assert not work.organisations.are_changed
    await work.organisations.save_all([])
    assert not work.organisations.are_changed
    await work.organisations.save_all([ZEEWOLDE])
    assert work.organisations.are_changed


async def test_what_was_undone_is_not_remembered(store: SqlStore) -> None:
    """Two units of work reach the same version, and only the second one lasts."""
    library = Library()
    async with store.begin() as work:
        await work.organisations.save_all([ZEEWOLDE])
        assert set((await library.current(work)).organisations) == {ZEEWOLDE.id}
    async with store.begin() as work:
        await work.organisations.save_all([BRIELLE])
        await work.commit()
    async with store.begin() as work:
        assert set((await library.current(work)).organisations) == {BRIELLE.id}
