"""Who leads conversations: how many a month, over all programmes, and from which day on."""

from dataclasses import replace
from datetime import date, timedelta

from bot.delegating.gathering import material_of
from bot.delegating.season import Season
from bot.domain.ids import ProgrammeId, RoundId
from bot.expertise.knowledge import Library
from bot.matching.delegation_values import Leader
from tests.stage import Person, World
from tests.stories.delegations_stage import PROGRAMME, a_programme, a_round, delegation, leads
from tests.stories.round_stage import id_of

OTHER = ProgrammeId("ander")


async def leader(world: World, programme: ProgrammeId, person: Person) -> Leader | None:
    """As they are seen when conversations of this programme are made; None: they do not lead now."""
    who = await id_of(person)
    async with world.store.begin() as work:
        knowledge = await Library().current(work)
        season = Season(work=work, now=world.clock.now(), hosting=world.house.hosting, knowledge=knowledge)
        found = await work.programmes.find(programme)
        (round, *_) = await work.rounds.of(PROGRAMME)
        assert found is not None
        material = await material_of(season, found, replace(round, id=RoundId(f"{programme}/9"), number=9))
    return next((each for each in material.facilitators if each.member == who), None)


async def test_what_they_lead_elsewhere_counts_for_the_month(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    programme = await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    who = await id_of(fenna)
    async with world.store.begin() as work:
        known = await work.delegations.find_facilitator(PROGRAMME, who)
        assert known is not None
        await work.programmes.save(replace(programme, id=OTHER, name="Ander gesprek"))
        await work.delegations.save_facilitators(replace(known, programme=OTHER))
        await work.commit()
    await world.member("Bas", "ik ben burgemeester van gemeente Nijkerk")
    for place, names in (("Zeewolde", ("Anna", "Bram")), ("Urk", ("Vera", "Wim"))):
        people = [await world.member(name, f"ik werk bij gemeente {place}") for name in names]
        seats = ("ik", people[1].name, "nog te bepalen")
        await people[0].says("meld onze gemeente aan voor Cybergesprek", *seats, *["overslaan"] * 3, "altijd")
        await people[1].presses("Ja, ik kom mee")
    await a_round(world)
    await world.passes(days=3)
    fenna.hears("dit gesprek leiden")
    mine = await leader(world, OTHER, fenna)
    assert mine is not None
    assert sum(mine.leads.values()) == 1
    assert mine.load == 0


async def test_a_day_of_rest_ends_at_midnight_where_they_are(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    await a_round(world)
    who = await id_of(fenna)
    async with world.store.begin() as work:
        known = await work.delegations.find_facilitator(PROGRAMME, who)
        assert known is not None
        await work.delegations.save_facilitators(replace(known, rests_until=date(2027, 2, 1)))
        await work.commit()
    before = world.clock.now().replace(month=1, day=31, hour=22, minute=30)
    await world.passes(until=before)
    assert await leader(world, PROGRAMME, fenna) is None
    await world.passes(until=before + timedelta(hours=1))
    assert await leader(world, PROGRAMME, fenna) is not None


async def test_of_whom_nobody_could_be_reached_one_hears_it_when_they_are_back(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla, quorum=1)
    (anna,) = await delegation(world, "Zeewolde", "Anna")
    await a_round(world)
    await anna.says("pauze tot 1 april")
    await world.passes(days=3)
    assert "geen gesprek voor jullie" not in anna.told_since(0)
    await anna.says("ik ben er weer")
    await world.passes(days=10)
    anna.hears("geen gesprek voor jullie")
