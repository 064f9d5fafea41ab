"""What somebody has not seen yet, or saw long ago, is not what they answer."""

import pytest

from tests.stage import World


async def test_a_number_answers_what_was_read_not_what_still_waits(world: World) -> None:
    carla = await world.member("Carla", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik werk aan ENSIA")
    bram = await world.member("Bram", "ik werk aan ENSIA", "wie werkt er nog meer aan ENSIA?")
    number = next(n for n, label in enumerate(bram.buttons, start=1) if "Carla" in label)
    await anna.says("wie werkt er nog meer aan ENSIA?")
    world.messenger.is_down = True
    await anna.presses("Bram")
    await bram.says(str(number))
    world.messenger.is_down = False
    await world.passes(hours=1)
    carla.hears("Bram")
    bram.hears("Anna")
    await bram.says("ja")
    anna.hears("Bram")


async def test_what_was_typed_before_an_offer_does_not_take_it(steady_world: World) -> None:
    anna = await steady_world.member("Anna", "ik werk aan ENSIA")
    bram = await steady_world.member("Bram", "ik werk aan ENSIA")
    typed = bram.message("1", bram.private)
    await steady_world.passes(minutes=1)
    await anna.says("wie werkt er nog meer aan ENSIA?")
    await anna.presses("Bram")
    await bram._sends(typed)
    await steady_world.settles()
    assert "zeg ja" not in anna.hears().casefold()
    assert not steady_world.rooms


async def test_whoever_left_is_not_announced_afterwards(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er nog meer aan ENSIA?")
    heard = len(bram.heard)
    world.messenger.out_of_reach.add("bram")
    await anna.presses("Bram")
    await anna.says("vergeet mij", "ja")
    anna.hears("gewist")
    world.messenger.out_of_reach.clear()
    await world.passes(hours=1)
    assert "Zeewolde" not in bram.told_since(heard)
    assert not bram.last.options or bram.heard[heard:] == []


@pytest.mark.parametrize("hours", [23, 25])
async def test_a_form_that_was_left_asks_nothing_any_more(world: World, hours: int) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await world.passes(hours=hours)
    await anna.says("CISO bij Zeewolde")
    member = await anna.is_kept_as()
    assert member is not None
    assert (member.organisation is None) == (hours == 23)


async def test_an_answer_keeps_a_form_open(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await world.passes(hours=20)
    await anna.says("Zeewolde")
    await world.passes(hours=20)
    await anna.says("CISO")
    anna.hears("Waar werk je aan")


async def test_a_question_in_a_form_is_answered_and_the_form_goes_on(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "profiel invullen", "overslaan", "overslaan")
    question = anna.hears().splitlines()[-1]
    await anna.says("heeft iemand al iets met ENSIA gedaan?")
    anna.hears("Bram", question)
    await anna.says("ENSIA?", "stop")
    assert await anna.has() == set()
