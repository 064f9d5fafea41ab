"""Whether what members said still holds: asked twice a year, answered by a button or in words."""

from datetime import timedelta

from bot.dispatch.arriving import House
from bot.domain.confirming import ASKED_AFTER
from bot.domain.people import Stage
from tests.stage import Person, World
from tests.stories.round_stage import id_of

LONG_ENOUGH = ASKED_AFTER + timedelta(days=21)
"""Half a year, two weeks in which not everybody is asked at once, and days on which nobody works."""


async def _half_a_year_passes(world: World) -> None:
    await world.passes(until=world.clock.now() + LONG_ENOUGH)


async def _stages(world: World, one: Person) -> dict[str, Stage | None]:
    id = await id_of(one)
    async with world.store.begin() as work:
        return {each.topic: each.stage for each in await work.involvements.of(id)}


async def test_everybody_is_asked_after_half_a_year_and_one_button_is_enough(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA", "ik zoek hulp bij NIS2")
    await world.passes(until=world.clock.now() + ASKED_AFTER - timedelta(days=1))
    anna.hears_nothing()
    await world.passes(until=world.clock.now() + timedelta(days=22))
    anna.hears("Klopt dit nog?", "je werkt aan ENSIA", "je zoekt hulp bij NIS2", "blijft alles staan")
    await anna.presses("Alles klopt nog")
    anna.hears("Je 2 onderwerpen zijn bevestigd")
    await world.passes(until=world.clock.now() + ASKED_AFTER - timedelta(days=1))
    anna.hears_nothing()
    await world.passes(until=world.clock.now() + timedelta(days=7))
    anna.hears("Klopt dit nog?")


async def test_one_topic_is_different(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA, we zijn net begonnen", "ik werk aan NIS2")
    await _half_a_year_passes(world)
    await anna.presses("ENSIA: anders")
    anna.hears("Wat is er anders aan ENSIA?")
    await anna.presses("Het draait al")
    anna.hears("Genoteerd", "ENSIA")
    assert (await _stages(world, anna))["ensia"] is Stage.RUNNING
    await anna.says("NIS2 klopt niet meer")
    anna.hears("NIS2")
    assert set(await _stages(world, anna)) == {"ensia"}
    await anna.says("NIS2 klopt nog")
    anna.hears("niet in je profiel")


async def test_who_does_not_answer_loses_nothing_and_is_asked_again_later(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await _half_a_year_passes(world)
    anna.hears("Klopt dit nog?")
    await world.passes(until=world.clock.now() + timedelta(days=60))
    anna.hears_nothing()
    assert set(await _stages(world, anna)) == {"ensia"}
    await _half_a_year_passes(world)
    anna.hears("Klopt dit nog?")


async def test_who_wants_no_question_gets_none(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await _half_a_year_passes(world)
    await anna.presses("Vraag dit niet meer")
    anna.hears("ik vraag dit niet meer")
    await anna.says("ik werk aan NIS2")
    await _half_a_year_passes(world)
    anna.hears_nothing()
    await anna.says("vraag mij of mijn profiel klopt")
    anna.hears("Over een half jaar")
    await _half_a_year_passes(world)
    anna.hears("Klopt dit nog?", "ENSIA", "NIS2")


async def test_who_is_away_is_left_in_peace(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA", "pauzeer")
    await _half_a_year_passes(world)
    anna.hears_nothing()
    await anna.says("ik ben er weer")
    await world.passes(until=world.clock.now() + timedelta(days=12))
    anna.hears("Klopt dit nog?")


async def test_whoever_says_it_unasked_is_asked_half_a_year_later(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await world.passes(until=world.clock.now() + timedelta(days=150))
    await anna.says("alles klopt nog")
    anna.hears("Je onderwerp is bevestigd")
    await world.passes(until=world.clock.now() + timedelta(days=150))
    anna.hears_nothing()
    await world.passes(until=world.clock.now() + timedelta(days=40))
    anna.hears("Klopt dit nog?")


async def test_in_english_too_and_with_nothing_to_confirm(world: World) -> None:
    anna = await world.member("Anna", "speak English")
    await anna.says("everything is still right")
    anna.hears("You have no topics in your profile yet")
    await anna.says("I work on ENSIA")
    await _half_a_year_passes(world)
    anna.hears("Is this still right?", "you work on ENSIA")
    await anna.presses("ENSIA: different")
    await anna.presses("It is no longer right")
    anna.hears("ENSIA")
    await anna.presses("ENSIA: different")
    anna.hears("not in your profile")
    assert await _stages(world, anna) == {}


async def test_a_house_that_does_not_want_it_asks_nobody(world: World) -> None:
    world.house = House(asks_to_confirm=False)
    await world.restarts()
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await _half_a_year_passes(world)
    anna.hears_nothing()
