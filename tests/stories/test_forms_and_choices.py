"""While questions of a form are open, other things are asked: a number is for what was asked last, and nothing is lost.

A coordinator makes a programme here, and a proposal comes in between.
"""

from tests.stage import Person, World
from tests.stories.round_stage import begun, together

_SIZE = "Met hoeveel mensen is een gesprek?"


async def _interrupted(world: World) -> tuple[Person, Person]:
    """Carla was asked with how many people a conversation is; then she is put together with Bram."""
    carla = await world.member("Carla", "ik ben CISO bij gemeente Zeewolde")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Dronten")
    round = await begun(world, [carla, bram])
    await carla.says("nieuw programma", "2", "Thee", *["overslaan"] * 4)
    carla.hears(_SIZE)
    await world.passes(minutes=5)
    await together(world, round, carla, bram)
    carla.hears("Voor Koffie stel ik je voor aan Bram")
    await world.passes(minutes=5)
    return carla, bram


async def _made(world: World) -> list[tuple[str, int]]:
    async with world.store.begin() as work:
        return [(each.name, each.rules.group_size) for each in await work.programmes.all() if each.name == "Thee"]


async def test_after_the_answer_to_something_else_the_form_goes_on(world: World) -> None:
    carla, bram = await _interrupted(world)
    told = await carla.says("1")
    assert "ik heb je ja genoteerd" in told
    assert told.endswith("Van 2 tot 5.")
    assert _SIZE in told
    await carla.says("4")
    carla.hears("Hoeveel rondes moeten er tussen zitten")
    await carla.says(*["overslaan"] * 3)
    assert await _made(world) == [("Thee", 4)]
    await bram.says("nee")
    carla.hears("gaat deze keer niet door")


async def test_what_is_asked_in_its_turn_comes_first(world: World) -> None:
    carla, bram = await _interrupted(world)
    await bram.says("ja")
    await carla.says("ja")
    carla.hears("Wanneer kun je?")
    await world.passes(minutes=5)
    await carla.says("1 en 2")
    carla.hears(_SIZE)
    await carla.says("3")
    carla.hears("Hoeveel rondes")


async def test_of_two_forms_the_first_is_left_and_said_so(world: World) -> None:
    carla, _ = await _interrupted(world)
    await carla.says("4")
    carla.hears("gestopt met de vragen die nog open stonden", "Wie gaat er in jouw plaats?")
    await carla.says("stop", "mijn voorstellen")
    carla.hears("Bram")
    assert await _made(world) == []


async def test_an_answer_to_an_older_question_asks_the_present_one_again(world: World) -> None:
    carla = await world.member("Carla", "nieuw programma", "2", "Thee", "overslaan")
    regions = carla.hears("schoolvakanties van een regio")
    pick = carla.finds("regio Zuid")
    await carla.says("overslaan")
    await carla.presses_again(pick)
    carla.hears("al beantwoord", "Voor wie is het?")
    assert regions not in carla.last.text
    await carla.says(*["overslaan"] * 6)
    carla.hears("Het programma Thee is gemaakt")


async def test_in_english(world: World) -> None:
    carla = await world.member("Carla", "speak English", "I'm the CISO of Zeewolde")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Dronten")
    round = await begun(world, [carla, bram])
    await carla.says("new programme", "2", "Tea", *["skip"] * 4)
    await world.passes(minutes=5)
    await together(world, round, carla, bram)
    await world.passes(minutes=5)
    told = await carla.says("1")
    assert "I noted your yes" in told
    assert told.endswith("From 2 to 5.")
    await carla.says("4")
    carla.hears("How many rounds")
