"""Invented people, put into an empty store."""

from datetime import UTC, date, datetime

from bot.domain.people import Language, Stage, Stance
from bot.intake.demo import fill, guide
from bot.intake.seeding import seed
from bot.messages import Account, Platform
from bot.ports import Store

CONSOLE = Platform("console")
NOW = datetime(2027, 1, 18, 8, tzinfo=UTC)
TODAY = date(2027, 1, 18)


async def test_forty_people_of_every_sort_who_can_be_spoken_for(store: Store) -> None:
    await seed(store)

    assert await fill(store, NOW, CONSOLE)

    async with store.begin() as work:
        accounts = await work.accounts.on(CONSOLE)
        members = [await work.members.get(known.member) for known in accounts]
        everything = [one for member in members for one in await work.involvements.of(member.id)]
        assert await work.members.count() == 40
        assert len(await work.members.invited()) == 1
        assert len(await work.members.coordinators()) == 1
        assert await work.accounts.find(Account(platform=CONSOLE, id="anna")) is None
        bram = await work.accounts.find(Account(platform=CONSOLE, id="bram"))
        assert bram is not None
        assert (await work.members.get(bram.member)).organisation == "gm0303"
        for member in members:
            assert member.organisation is not None
            assert (await work.organisations.get(member.organisation)).exists_on(TODAY)
    assert len(members) == 39
    assert [member.is_visible_on(TODAY) for member in members].count(False) == 1
    assert {member.language for member in members} == set(Language)
    assert {one.stance for one in everything} == set(Stance)
    assert {one.stage for one in everything} == {None, *Stage}


async def test_only_an_empty_store_is_filled(store: Store) -> None:
    await seed(store)

    assert [await fill(store, NOW, CONSOLE), await fill(store, NOW, CONSOLE)] == [True, False]


def test_the_guide_says_what_to_type_in_both_languages() -> None:
    for language in Language:
        lines = guide(language).splitlines()
        assert len(lines) == 23
        assert all(len(line) <= 100 for line in lines)
        assert lines[2].startswith("  anna: ")
