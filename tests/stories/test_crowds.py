"""Who is in the channel that a programme is for."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.doctor import State, examine_store
from bot.domain.cadence import Cadence
from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.programmes import Audience, Joining, Programme, Shape, Status
from bot.errors import DelayedError, HiddenError
from bot.messages import Conversation
from tests.stage import PLATFORM, Person, World

COFFEE = ProgrammeId("koffie")
HERE = Conversation(platform=PLATFORM, id="#cisos", is_shared=True)


async def founds(carla: Person, **more: object) -> Programme:
    """A programme for whoever is in #cisos, made by Carla just now."""
    member = await carla.is_kept_as()
    assert member is not None
    now = carla.world.clock.now()
    programme = Programme(
        id=COFFEE,
        name="Koffie voor CISO's",
        shape=Shape.COFFEE,
        coordinator=member.id,
        audience=Audience(place=HERE),
        cadence=Cadence(weeks=2, weekday=1, at=time(9)),
        length=timedelta(minutes=30),
        made_at=now,
        changed_at=now,
    )
    programme = replace(programme, **more)  # type: ignore[arg-type]
    await save(carla.world, programme)
    return programme


async def save(world: World, programme: Programme) -> None:
    async with world.store.begin() as work:
        await work.programmes.save(programme)
        await work.commit()


async def crowd(world: World) -> set[str]:
    async with world.store.begin() as work:
        found = [await work.members.get(id) for id in await work.programmes.crowd(COFFEE)]
        return {member.name for member in found}


async def read_at(world: World) -> datetime | None:
    async with world.store.begin() as work:
        programme = await work.programmes.find(COFFEE)
        return None if programme is None else programme.crowd_read_at


async def test_who_is_there_is_known_and_looked_at_again_each_day(world: World) -> None:
    carla = await world.member("Carla")
    await world.member("Anna")
    await world.member("Bram")
    world.messenger.crowds["#cisos"] = {"anna", "carla", "somebody-who-never-spoke"}
    await founds(carla)
    await world.settles()
    assert await crowd(world) == {"Anna", "Carla"}
    world.messenger.crowds["#cisos"] = {"bram"}
    await world.passes(hours=23)
    assert await crowd(world) == {"Anna", "Carla"}
    await world.passes(hours=1)
    assert await crowd(world) == {"Bram"}
    carla.hears_nothing()


@pytest.mark.parametrize(
    ("reason", "told"), [("scope", "mist daarvoor een recht"), ("outside", "Nodig mij daar uit"), ("gone", "gesloten")]
)
async def test_what_hides_them_is_told_once_and_those_before_stay(world: World, reason: str, told: str) -> None:
    carla = await world.member("Carla")
    await world.member("Anna")
    world.messenger.crowds["#cisos"] = {"anna"}
    await founds(carla)
    await world.settles()
    world.messenger.crowds["#cisos"] = HiddenError(reason)
    await world.passes(days=2)
    heard = carla.hears("Koffie voor CISO's", told)
    assert heard.count(told) == 1
    assert await crowd(world) == {"Anna"}
    world.messenger.crowds["#cisos"] = {"carla"}
    await world.passes(hours=7)
    assert await crowd(world) == {"Carla"}
    world.messenger.crowds["#cisos"] = HiddenError(reason)
    await world.passes(days=2)
    carla.hears(told)
    findings = await examine_store(world.store, now=world.clock.now(), latest="x")
    (found,) = [finding for finding in findings if finding.part == "programmes"]
    assert (found.state, found.text.partition(":")[0]) == (State.LOOK, "koffie")


async def test_nobody_is_told_at_night(world: World) -> None:
    carla = await world.member("Carla")
    world.messenger.crowds["#cisos"] = HiddenError("outside")
    await world.passes(hours=14)
    await founds(carla)
    await world.settles()
    carla.hears_nothing()
    await world.passes(hours=9)
    carla.hears("Nodig mij daar uit")


async def test_a_platform_that_is_away_is_asked_again_and_nobody_hears_of_it(world: World) -> None:
    carla = await world.member("Carla")
    world.messenger.crowds["#cisos"] = DelayedError("limited", after=timedelta(minutes=1), maybe_said=False)
    await founds(carla)
    await world.settles()
    assert await read_at(world) is None
    world.messenger.crowds["#cisos"] = {"carla"}
    await world.passes(minutes=1)
    assert await crowd(world) == {"Carla"}
    carla.hears_nothing()


async def test_a_platform_that_cannot_tell_is_said_so(world: World) -> None:
    carla = await world.member("Carla")
    await founds(carla)
    await world.settles()
    carla.hears("dat kan op dit platform niet")


async def test_one_that_is_paused_or_for_everybody_is_not_looked_at(world: World) -> None:
    carla = await world.member("Carla")
    world.messenger.crowds["#cisos"] = {"carla"}
    await founds(carla, status=Status.PAUSED)
    await world.settles()
    assert await read_at(world) is None
    await founds(carla, audience=Audience())
    await world.settles()
    assert await read_at(world) is None


async def test_who_made_it_may_be_gone(world: World) -> None:
    carla = await world.member("Carla")
    world.messenger.crowds["#cisos"] = HiddenError("gone")
    await founds(carla, coordinator=MemberId(""))
    await world.passes(days=1)
    carla.hears_nothing()


async def test_a_process_looks_only_where_it_is(world: World) -> None:
    carla = await world.member("Carla")
    world.messenger.crowds["#cisos"] = {"carla"}
    await founds(carla)
    world.messenger.platforms = frozenset()
    await world.settles()
    assert await read_at(world) is None


async def test_in_english(world: World) -> None:
    carla = await world.member("Carla", "I work at gemeente Zeewolde", "english")
    world.messenger.crowds["#cisos"] = HiddenError("outside")
    await founds(carla)
    await world.settles()
    carla.hears("I cannot see who is in the channel", "Invite me there")


async def round_begins(world: World, carla: Person) -> None:
    """At once: one for whoever is there, unless they do not want to."""
    now = world.clock.now()
    start = now + timedelta(days=1)
    await founds(carla, joining=Joining.UNLESS_NOT, next_round_at=start, due_at=now)
    await world.settles()


async def enrolled(world: World) -> int:
    async with world.store.begin() as work:
        return len(await work.programmes.enrolments(COFFEE))


async def test_a_round_waits_a_little_until_it_was_seen_who_is_there(world: World) -> None:
    carla = await world.member("Carla")
    await world.member("Anna")
    world.messenger.crowds["#cisos"] = {"anna", "carla"}
    await round_begins(world, carla)
    await world.passes(minutes=6)
    assert await enrolled(world) == 2
    async with world.store.begin() as work:
        assert len(await work.rounds.of(COFFEE)) == 1


async def test_it_waits_for_nobody_who_cannot_be_seen(world: World) -> None:
    carla = await world.member("Carla")
    world.messenger.crowds["#cisos"] = HiddenError("outside")
    await round_begins(world, carla)
    await world.passes(minutes=6)
    assert await enrolled(world) == 0
    async with world.store.begin() as work:
        assert len(await work.rounds.of(COFFEE)) == 1


async def test_nor_for_a_process_that_never_looks(world: World) -> None:
    carla = await world.member("Carla")
    world.messenger.platforms = frozenset()
    await round_begins(world, carla)
    async with world.store.begin() as work:
        assert not await work.rounds.of(COFFEE)
    await world.passes(hours=1, minutes=6)
    async with world.store.begin() as work:
        assert len(await work.rounds.of(COFFEE)) == 1
