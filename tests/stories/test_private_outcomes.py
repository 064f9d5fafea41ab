"""What nobody may learn of another: not in a sentence, and not in their own data either."""

import json

import pytest

from tests.stage import World


async def _data_of(world: World, name: str) -> dict[str, list[dict[str, object]]]:
    person = world.person(name)
    await person.says("mijn gegevens")
    found: dict[str, list[dict[str, object]]] = json.loads(person.heard[-1].files[0].text)
    return found


@pytest.mark.parametrize("ending", ["declined", "expired"])
async def test_own_data_do_not_tell_a_no_from_a_silence(world: World, ending: str) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    if ending == "declined":
        await bram.presses("nee, liever niet")
    else:
        await world.passes(days=20)
    (made,) = (await _data_of(world, "Anna"))["introductions"]
    assert (made["outcome"], "answered_at" in made) == ("not_now", False)
    (got,) = (await _data_of(world, "Bram"))["introductions"]
    assert got["outcome"] == ending
    assert anna.heard


async def test_blocking_takes_an_own_request_back(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet 1", "blokkeer Bram")
    bram.hears("ingetrokken")
    await bram.says("mijn verzoeken")
    bram.hears("geen verzoeken open")
    await anna.says("ontmoet Bram")
    anna.hears("geblokkeerd")


async def test_never_again_works_on_a_request_that_has_lapsed(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    await world.passes(days=20)
    await bram.presses("geen verzoeken meer")
    bram.hears("kan je niets meer vragen")
    await world.passes(days=91)
    bram.hears()
    await anna.says("wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    anna.hears("Ik vraag Bram")
    bram.hears_nothing()


async def test_asking_and_taking_back_is_no_way_to_reach_somebody(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    await anna.says("mijn verzoeken", "1", "ontmoet 1")
    anna.hears("Over een week")
    bram.hears("ingetrokken")
