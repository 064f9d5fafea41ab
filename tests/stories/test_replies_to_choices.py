"""A reply to choices means those, whatever was offered later."""

from dataclasses import replace

import pytest

from bot.messages import Outgoing
from tests.stage import Person, World


def _gone(person: Person) -> Outgoing:
    """Something that nothing is known of any more."""
    return replace(person.last, key="matrix:$gone")


async def test_a_yes_is_for_the_request_it_replies_to(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er aan ENSIA?", "ontmoet Bram")
    of_anna = bram.last
    carla = await world.member("Carla", "wie werkt er aan ENSIA?", "ontmoet Bram")
    await bram.replies("ja", of_anna)
    anna.hears("Goed nieuws")
    assert "Goed nieuws" not in carla.told_since(0)


@pytest.mark.parametrize("words", ["1", "nummer 1", "Ontmoet Bram"])
async def test_a_number_is_of_the_list_it_replies_to(steady_world: World, words: str) -> None:
    await steady_world.member("Bram", "ik werk aan ENSIA en BIO")
    anna = await steady_world.member("Anna", "wie werkt er aan ENSIA?")
    about_ensia = anna.last
    await anna.says("wie werkt er aan BIO?")
    await anna.replies(words, about_ensia)
    anna.hears("Ik vraag Bram om kennis te maken over ENSIA")


async def test_a_number_that_is_not_in_that_list_is_none_of_a_later_one(steady_world: World) -> None:
    anna = await steady_world.member("Anna")
    two = anna.last
    await anna.says("ENSIA")
    assert len(anna.last.options) == 4
    await anna.replies("3", two)
    anna.hears("Kies een nummer van 1 tot en met 2")


async def test_a_list_that_is_gone_has_nothing_to_choose(steady_world: World) -> None:
    anna = await steady_world.member("Anna", "ENSIA")
    for words in ("1", "ja"):
        await anna.replies(words, to=_gone(anna))
        anna.hears("Er is hier nu niets om uit te kiezen")
    await anna.replies("mijn profiel", to=_gone(anna))
    anna.hears("Dit kunnen andere deelnemers van je zien")


async def test_what_somebody_else_is_asked_is_theirs(steady_world: World) -> None:
    bram = await steady_world.member("Bram", "ik werk aan ENSIA")
    anna = await steady_world.member("Anna", "wie werkt er aan ENSIA?", "ontmoet Bram")
    await anna.replies("ja", bram.last)
    anna.hears("voor iemand anders bedoeld")
    await anna.replies("help", bram.last)
    anna.hears("Dit kun je mij vragen")


async def test_an_answer_in_a_form_is_of_its_own_question(steady_world: World) -> None:
    anna = await steady_world.member("Anna", "profiel invullen", *["overslaan"] * 5)
    languages = anna.last
    await anna.replies("2", languages)
    anna.hears("Wat is je tijdzone?")
    await anna.replies("1", languages)
    anna.hears("al beantwoord")
