"""A programme inside one organisation, across its parts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta

from bot.domain.cadence import Cadence
from bot.domain.ids import OrganisationId, ProgrammeId
from bot.domain.programmes import Audience, Enrolment, Joining, Mixing, Part, Programme, Rules, Shape
from tests.stage import Person, World

INSIDE = ProgrammeId("binnen")
ZEEWOLDE = OrganisationId("gm0050")


async def founds(world: World, carla: Person, *people: Person, parts: tuple[str, ...] = ()) -> None:
    """Carla has made one for Zeewolde, in which these take part."""
    made_by = await carla.is_kept_as()
    assert made_by is not None
    now = world.clock.now()
    programme = Programme(
        id=INSIDE,
        name="Binnenkoffie",
        shape=Shape.COFFEE,
        coordinator=made_by.id,
        audience=Audience(organisation=ZEEWOLDE),
        cadence=Cadence(weeks=2, weekday=1, at=time(9)),
        length=timedelta(minutes=30),
        rules=Rules(mixing=Mixing.ACROSS_PARTS),
        parts=parts,
        made_at=now,
        changed_at=now,
    )
    members = [await person.is_kept_as() for person in people]
    async with world.store.begin() as work:
        await work.programmes.save(programme)
        for member in filter(None, members):
            await work.programmes.save_enrolments(Enrolment(programme=INSIDE, member=member.id, since=now))
        await work.commit()


async def kept(world: World) -> Mapping[str, str]:
    async with world.store.begin() as work:
        enrolments = await work.programmes.enrolments(INSIDE)
        names = {one.member: (await work.members.get(one.member)).name for one in enrolments}
        return {names[one.member]: one.part for one in enrolments}


async def test_somebody_says_where_they_belong_and_changes_it_with_a_word(world: World) -> None:
    carla = await world.member("Carla")
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde")
    await founds(world, carla, anna)
    await anna.says("mijn onderdeel")
    anna.hears("Bij welk onderdeel van je organisatie hoor je", "Binnenkoffie")
    assert anna.buttons == ["bestuur", "management", "vakafdeling", "I&A en control"]
    await anna.presses("I&A en control")
    anna.hears("Genoteerd: in Binnenkoffie hoor je bij I&A en control")
    await anna.says("mijn onderdeel is bestuur")
    anna.hears("hoor je bij bestuur")
    await anna.says("mijn onderdeel is kantine")
    anna.hears('Het onderdeel "kantine" ken ik niet. Er is niets veranderd')
    assert await kept(world) == {"Anna": "board"}
    await anna.says("mijn onderdeel", "het management")
    anna.hears("hoor je bij: bestuur", "hoor je bij management")
    assert await kept(world) == {"Anna": "management"}


async def test_in_english(world: World) -> None:
    carla = await world.member("Carla")
    anna = await world.member("Anna", "I work at gemeente Zeewolde")
    await founds(world, carla, anna)
    await anna.says("my part")
    anna.hears("Which part of your organisation")
    await anna.says("line department")
    anna.hears("Noted: in Binnenkoffie you belong to line department")
    await anna.says("my part is the board")
    anna.hears("you belong to board")
    await anna.says("my part is canteen")
    anna.hears('I do not know the part "canteen"')


async def test_where_it_does_not_matter_that_is_said(world: World) -> None:
    anna = await world.member("Anna", "mijn onderdeel", "mijn onderdeel is bestuur")
    assert anna.hears().count("geen programma mee waarin het uitmaakt") == 2
    carla = await world.member("Carla", "onderdelen van Koffie zijn bestuur, I&A")
    carla.hears("geen programma tussen de onderdelen")


async def test_a_programme_has_parts_of_its_own(world: World) -> None:
    carla = await world.member("Carla")
    anna, bram = await world.member("Anna"), await world.member("Bram")
    await founds(world, carla, anna, bram)
    await anna.says("mijn onderdeel is bestuur")
    await anna.says("onderdelen van Binnenkoffie zijn bestuur, sociaal domein")
    anna.hears("Dit kan alleen een coördinator")
    await carla.says("onderdelen van Binnenkoffie zijn bestuur, sociaal domein, I&A")
    carla.hears("zijn nu: bestuur, sociaal domein en I&A", "Aan 2 deelnemers vraag ik")
    bram.hears("De onderdelen van Binnenkoffie zijn veranderd", "Bij welk onderdeel")
    await bram.presses("sociaal domein")
    await anna.says("bestuur")
    assert await kept(world) == {"Anna": "bestuur", "Bram": "sociaal domein"}
    await carla.says("onderdelen van Binnenkoffie zijn bestuur", "onderdelen van Thee zijn bestuur, I&A")
    carla.hears("Schrijf twee tot 12 onderdelen", 'Welk programma bedoel je met "Thee"', "Binnenkoffie")
    assert await kept(world) == {"Anna": "bestuur", "Bram": "sociaal domein"}


async def test_an_old_choice_and_one_who_left(world: World) -> None:
    carla = await world.member("Carla")
    anna, bram = await world.member("Anna"), await world.member("Bram")
    await founds(world, carla, anna)
    await anna.says("mijn onderdeel")
    old = anna.finds("management")
    await bram.says("hoi")
    await carla.says("onderdelen van binnen zijn A, B")
    await anna.presses_again(old)
    anna.hears("ken ik niet", "Bij welk onderdeel")
    async with world.store.begin() as work:
        (enrolment,) = await work.programmes.enrolments(INSIDE)
        await work.programmes.save_enrolments(replace(enrolment, state=Part.OUT))
        await work.commit()
    await anna.presses("B")
    anna.hears("geen programma mee waarin het uitmaakt")


async def test_a_round_inside_one_organisation_is_across_its_parts(world: World) -> None:
    """Everybody who works there is in it unless they do not want to; each is asked where they belong."""
    carla = await world.member("Carla")
    works = "ik werk bij gemeente Zeewolde"
    anna, bram, els, frank = [await world.member(name, works) for name in ("Anna", "Bram", "Els", "Frank")]
    elsewhere = await world.member("Gerda", "ik werk bij gemeente Urk")
    await founds(world, carla)
    async with world.store.begin() as work:
        programme = await work.programmes.find(INSIDE)
        assert programme is not None
        start = world.clock.now() + timedelta(days=8)
        programme = replace(
            programme, joining=Joining.UNLESS_NOT, next_round_at=start, due_at=start - timedelta(days=5)
        )
        await work.programmes.save(programme)
        await work.commit()
    await world.passes(days=4)
    for person, part in ((anna, "bestuur"), (bram, "bestuur"), (els, "vakafdeling"), (frank, "vakafdeling")):
        person.hears("Binnenkoffie", "Bij welk onderdeel van je organisatie hoor je")
        await person.presses(part)
        person.hears(f"hoor je bij {part}")
    elsewhere.hears_nothing()
    await world.passes(days=5)
    async with world.store.begin() as work:
        (round,) = await work.rounds.of(INSIDE)
        pairings = await work.rounds.pairings(round.id)
        together = [
            {(await work.members.get(seat.member)).name for seat in await work.rounds.seats(pairing.id)}
            for pairing in pairings
        ]
    assert len(together) == 2
    assert all(len(pair & {"Anna", "Bram"}) == len(pair & {"Els", "Frank"}) == 1 for pair in together)
    assert await kept(world) == {"Anna": "board", "Bram": "board", "Els": "line", "Frank": "line"}


async def test_who_joins_is_asked_at_once(world: World) -> None:
    carla = await world.member("Carla")
    await founds(world, carla)
    anna = await world.member("Anna", "ik werk bij gemeente Zeewolde", "doe mee aan Binnenkoffie")
    anna.hears("Binnenkoffie", "Bij welk onderdeel van je organisatie hoor je")
    await anna.says("I&A")
    anna.hears("hoor je bij I&A en control")
    bram = await world.member("Bram", "I work at gemeente Zeewolde", "join Binnenkoffie")
    bram.hears("Which part of your organisation do you belong to")
    await bram.presses("line department")
    assert await kept(world) == {"Anna": "information", "Bram": "line"}
    gerda = await world.member("Gerda", "ik werk bij gemeente Urk", "doe mee aan Binnenkoffie")
    assert "onderdeel" not in gerda.hears()
    assert await kept(world) == {"Anna": "information", "Bram": "line"}
