"""Looking for people without a topic: other CISOs in a province, colleagues of the same region."""

import pytest

from tests.stage import Person, World


async def _people(world: World) -> None:
    await world.member("Bram", "ik ben CISO bij gemeente Assen", "ik werk aan ENSIA, dat draait al")
    await world.member("Cees", "ik ben CISO bij gemeente Urk")
    await world.member("Dora", "ik ben privacy officer bij gemeente Westerveld", "ik zoek hulp bij de AVG")


async def _anna(world: World, *lines: str) -> Person:
    return await world.member("Anna", "ik ben CISO bij gemeente Zeewolde", *lines)


@pytest.mark.parametrize(
    ("asks", "finds"),
    [
        ("zijn er andere CISO's in Drenthe?", {"Bram"}),
        ("zoek CISO's", {"Bram", "Cees"}),
        ("ken je nog een privacy officer", {"Dora"}),
        ("welke CISO's zijn er?", {"Bram", "Cees"}),
        ("ik zoek collega's in Drenthe", {"Bram", "Dora"}),
        ("collega's uit onze regio", {"Cees"}),
        ("wie zit er bij gemeente Urk?", {"Cees"}),
        ("welke gemeenten doen mee?", {"Bram", "Cees", "Dora"}),
        ("zijn er ook kleine gemeenten?", {"Cees", "Dora"}),
        ("are there other CISOs in Drenthe?", {"Bram"}),
        ("looking for a data protection officer in Drenthe", set()),
        ("I'm looking for people in Drenthe", {"Bram", "Dora"}),
        ("find me a privacy officer", {"Dora"}),
    ],
)
async def test_whoever_fits_is_found(steady_world: World, asks: str, finds: set[str]) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, asks)
    told = anna.hears()
    assert {name for name in ("Bram", "Cees", "Dora") if name in told} == finds
    assert "Ik zocht alleen" in told or "I looked only for" in told


@pytest.mark.parametrize(
    "words", ["buurgemeenten", "zoek iemand", "wie zijn er allemaal?", "ik ken niemand bij gemeente Urk", "ik ben CISO"]
)
async def test_that_is_no_such_question(steady_world: World, words: str) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, words)
    told = anna.hears()
    assert "past daarbij" not in told
    assert "passen daarbij" not in told


@pytest.mark.parametrize(
    "words", ["wie is Bram?", "Ken je Bram de Vries", "waar werkt Dora?", "who is Bram van der Meer?"]
)
async def test_nobody_is_looked_for_by_name(steady_world: World, words: str) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world, words)
    told = anna.hears()
    assert "Op naam zoek ik niemand" in told or "by name" in told
    assert "Assen" not in told


async def test_why_each_fits_and_meeting_them(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "andere CISO's")
    told = anna.hears("1. Cees", "zelfde veiligheidsregio", "2. Bram", "werkt aan ENSIA")
    assert "Dora" not in told
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Cees om kennis te maken over het werk als CISO")


async def test_saying_more_about_it(world: World) -> None:
    await _people(world)
    anna = await _anna(world, "andere CISO's")
    await anna.says("alleen uit Drenthe")
    assert "Cees" not in anna.hears("Bram", "met de rol CISO en in provincie Drenthe")
    await anna.presses("Niet alleen met de rol CISO")
    anna.hears("Bram", "Dora")
    await anna.presses("Niet alleen in provincie Drenthe")
    anna.hears("Over welk onderwerp")
    await anna.says("andere CISO's", "meer")
    anna.hears("Meer mensen die daarbij passen ken ik niet")
    await anna.says("houd dit in de gaten")
    anna.hears("Ik houd mensen met de rol CISO voor je in de gaten")
    await anna.says("zijn er andere CISO's in Drenthe?", "en wie werkt er aan ENSIA?")
    anna.hears("Bij je vraag over ENSIA", "Bram", "met de rol CISO")


async def test_what_is_hidden_finds_nobody(world: World) -> None:
    await _people(world)
    bram = await world.member("Bas", "ik ben CISO bij gemeente Assen", "verberg mijn functie")
    anna = await _anna(world, "zijn er andere CISO's in Drenthe?")
    assert "Bas" not in anna.hears("Bram")
    await anna.says("ik zoek collega's in Drenthe")
    anna.hears("Bas")
    await bram.says("verberg mijn organisatie")
    await anna.says("ik zoek collega's in Drenthe")
    assert "Bas" not in anna.hears("Bram")


async def test_where_all_read_along_not_even_how_many_is_said(world: World) -> None:
    await _people(world)
    anna = await _anna(world)
    await anna.says("zijn er andere CISO's in Drenthe?", room="#veiligheid")
    (aloud,) = world.said_in("#veiligheid")
    assert "alleen in ons privégesprek" in aloud
    assert "1" not in aloud
    assert "Bram" not in aloud
    anna.hears("Bram")


@pytest.mark.parametrize(
    "words", ["wie werkt er bij gemeente Urk aan NIS2?", "wie werkt er bij gemeente Assen aan ENSIA?"]
)
async def test_nor_of_one_in_a_small_place(steady_world: World, words: str) -> None:
    await _people(steady_world)
    anna = await _anna(steady_world)
    await anna.says(words, room="#veiligheid")
    (aloud,) = steady_world.said_in("#veiligheid")
    assert "alleen in ons privégesprek" in aloud
