"""The organisation somebody works for comes to an end."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.ids import OrganisationId
from bot.domain.organisations import REGISTERS_ZONE, Organisation
from bot.domain.registers import Register, RegisterRecord
from bot.intake.organisations import Report, import_organisations
from tests.stage import World
from tests.stories.looking import everything_kept

ZEEWOLDE, DRONTEN, URK = map(OrganisationId, ("gm0050", "gm0303", "gm0184"))
NEW_YEAR = date(2028, 1, 1)


def ending(body: Organisation, *successors: OrganisationId) -> RegisterRecord:
    return RegisterRecord(
        register=Register.TOOI,
        id=body.id,
        kind=body.kind,
        name=body.name,
        official_name=body.official_name,
        other_names=body.other_names,
        province=body.province,
        ended_on=NEW_YEAR,
        successors=frozenset(successors),
    )


async def announce(world: World, *successors: OrganisationId) -> Report:
    """The register says that Zeewolde will end at new year."""
    async with world.store.begin() as work:
        body = await work.organisations.get(ZEEWOLDE)
    return await import_organisations(world.store, [ending(body, *successors)], world.clock.now())


async def test_a_merger_to_come_moves_people_on_its_day(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    report = await announce(world, DRONTEN)
    assert (len(report.outcome.merged), report.moved) == (1, 0)
    await world.passes(until=world.clock.now().replace(month=12, day=31, hour=22, minute=30))
    anna.hears_nothing()
    await world.passes(hours=1)
    anna.hears("Je gemeente Zeewolde is opgegaan in Dronten. Ik heb je profiel aangepast.")
    await world.passes(days=7)
    anna.hears_nothing()
    assert "gemeente Dronten" in await anna.says("mijn profiel")


async def test_a_divided_organisation_is_asked_about_once(world: World) -> None:
    anna = await world.member("Anna", "I am CISO at gemeente Zeewolde")
    await anna.says("speak English")
    await announce(world, DRONTEN, URK)
    await world.passes(until=world.clock.now().replace(month=12, day=31, hour=23, minute=30))
    anna.hears("Your municipality Zeewolde no longer exists", "Which organisation do you work for now?")
    assert anna.buttons == ["gemeente Dronten", "gemeente Urk"]
    await world.passes(days=7)
    anna.hears_nothing()
    assert "gemeente Zeewolde" in await anna.says("my profile")
    await anna.says("hello")
    await anna.presses("gemeente Urk")
    assert "gemeente Urk" in await anna.says("my profile")
    await world.passes(days=7)
    anna.hears_nothing()


async def test_a_divided_organisation_is_not_asked_about_again_when_the_choices_are_gone(steady_world: World) -> None:
    world = steady_world
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    await announce(world, DRONTEN, URK)
    await world.passes(until=world.clock.now().replace(year=2028))
    anna.hears("bestaat niet meer")
    await world.passes(days=200)
    anna.hears_nothing()
    await anna.says("vergeet mij", "ja")
    assert "moved" not in await everything_kept(world)


async def test_people_move_on_the_day_itself_before_anything_that_comes_after(steady_world: World) -> None:
    world = steady_world
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    await announce(world, DRONTEN)
    await world.settles()
    merging = next(routine for routine in world.bot.routines if routine.name == "merging")
    assert await merging.next_due_at() == datetime(2028, 1, 1, tzinfo=REGISTERS_ZONE)
    await world.passes(until=datetime(2027, 12, 31, 22, 59, tzinfo=UTC))
    anna.hears_nothing()
    await world.passes(minutes=1)
    anna.hears("opgegaan in Dronten")
    assert await merging.next_due_at() is None


async def test_who_cannot_be_moved_is_looked_at_once_a_day(steady_world: World) -> None:
    world = steady_world
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde", "pauze tot 1 maart 2028")
    await announce(world, DRONTEN)
    await world.passes(until=datetime(2028, 1, 10, tzinfo=UTC))
    merging = next(routine for routine in world.bot.routines if routine.name == "merging")
    assert await merging.next_due_at() == datetime(2028, 1, 11, tzinfo=REGISTERS_ZONE)
    assert await merging.run(world.clock.now()) == 0
    await world.passes(until=datetime(2028, 2, 28, 22, tzinfo=UTC))
    anna.hears_nothing()
    await world.passes(until=datetime(2028, 3, 1, 9, tzinfo=UTC))
    anna.hears("opgegaan in Dronten")


async def test_the_import_takes_people_along_when_the_day_has_been(steady_world: World) -> None:
    world = steady_world
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    await world.passes(until=world.clock.now().replace(year=2028))

    report = await announce(world, DRONTEN)

    assert (report.moved, report.asked) == (1, 0)
    await world.passes(minutes=1)
    anna.hears("opgegaan in Dronten")


async def test_one_who_cannot_be_moved_holds_up_nobody(steady_world: World) -> None:
    world = steady_world
    people = [await world.member(name, "ik ben CISO bij gemeente Zeewolde") for name in ("Anna", "Bram", "Cor")]
    await announce(world, DRONTEN)
    async with world.store.begin() as work:
        known = await work.accounts.find(people[1].account)
        assert known is not None
        bram = await work.members.get(known.member)
        await work.members.save(replace(bram, time_zone="No/Where"))
        await work.commit()

    await world.passes(until=world.clock.now().replace(year=2028))

    people[0].hears("opgegaan in Dronten")
    people[1].hears_nothing()
    people[2].hears("opgegaan in Dronten")
