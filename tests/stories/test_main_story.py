"""The whole way: two people join, one asks, the other says yes, both meet."""

import pytest

from tests.stage import World


async def _in_dutch(world: World) -> None:
    anna, bram = world.person("Anna"), world.person("Bram")
    await bram.says("hoi", "ja", "ik ben CISO bij gemeente Dronten", "wij werken aan ENSIA, het draait al")
    bram.hears("CISO", "gemeente Dronten", "ENSIA", "draait al")
    await world.member("Chantal", "ik ben functionaris gegevensbescherming bij Maastricht", "ik werk aan ENSIA")
    await anna.says("goedemorgen!")
    anna.hears("Bondje", "Ik bewaar", "vergeet mij", "Wil je meedoen?")
    await anna.says("ja", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA, we zijn net begonnen")
    answer = await anna.says("Wie werkt er nog meer aan ENSIA?")
    first, second = [line for line in answer.splitlines() if line[0].isdigit()]
    assert first.startswith("1. Bram, CISO bij gemeente Dronten: ")
    for reason in ("ook CISO", "buurgemeente in dezelfde veiligheidsregio", "vergelijkbare omvang", "stappen verder"):
        assert reason in first
    assert "Chantal" in second
    assert "ook CISO" not in second
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Bram")
    bram.hears("kennismaken", "Anna", "CISO", "gemeente Zeewolde", "ENSIA", "een nee blijft tussen jou en mij")
    await bram.says("ja")
    bram.hears("Anna", "in contact")
    anna.hears("Bram", "in contact")
    (room,) = world.rooms
    (opening,) = world.said_in(room)
    assert "Anna" in opening
    assert "Bram" in opening
    assert "ENSIA" in opening


async def _in_english(world: World) -> None:
    anna, bram = world.person("Anna"), world.person("Bram")
    await bram.says("hello", "yes", "I'm the CISO of Dronten", "we work on ENSIA, it's up and running")
    bram.hears("CISO", "Dronten", "ENSIA")
    await anna.says("hello there")
    anna.hears("Bondje", "forget me")
    await anna.says("yes", "I am CISO at Zeewolde and I work on ENSIA, we've only just started")
    answer = await anna.says("Who else is working on ENSIA?")
    (first,) = [line for line in answer.splitlines() if line[0].isdigit()]
    assert first.startswith("1. Bram, CISO at gemeente Dronten: ")
    for reason in (
        "also CISO",
        "neighbouring municipality in the same safety region",
        "similar in size",
        "steps ahead",
    ):
        assert reason in first
    await anna.says("meet 1")
    bram.hears("Anna", "ENSIA", "no")
    await bram.presses("yes")
    bram.hears("Anna")
    anna.hears("Bram")
    (room,) = world.rooms
    assert len(world.said_in(room)) == 1


async def test_two_people_meet_in_dutch(world: World) -> None:
    await _in_dutch(world)


async def test_two_people_meet_in_english(world: World) -> None:
    await _in_english(world)


async def test_a_dutch_and_an_english_speaker_both_read_their_own_language(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    bob = world.person("Bob")
    await bob.says("hello", "yes", "I work on ENSIA", "who else is doing ENSIA?", "meet 1")
    anna.hears("wil graag", "Bob")
    await anna.says("ja")
    bob.hears("Anna", "in touch")
    (opening,) = world.said_in(world.rooms[0])
    assert "Hier kunnen jullie kennismaken" in opening
    assert "Here you can meet" in opening


@pytest.mark.parametrize("story", [_in_dutch, _in_english], ids=["dutch", "english"])
async def test_the_same_on_postgresql(postgresql_world: World, story: object) -> None:
    assert callable(story)
    await story(postgresql_world)
