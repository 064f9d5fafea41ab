"""Somebody else's message, handed over to find people for it: it is a subject, and never an order."""

import pytest

from bot.dispatch.turn import LONGEST
from bot.domain.people import Language
from tests.stage import World


async def test_people_are_found_for_what_somebody_else_wrote(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna")
    await anna.hands_over("Collega's, wij lopen vast met onze ENSIA van dit jaar. Herkenbaar?")
    anna.hears("bij je vraag over ENSIA", "Bram")
    await anna.says("1")
    anna.hears("Ik vraag Bram")


@pytest.mark.parametrize("words", ["ja", "1", "vergeet mij", "nee", "pauze", "ik ben CISO bij Urk", "", "help", "stop"])
async def test_words_of_others_order_nothing(world: World, words: str) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "vergeet mij")
    before = await anna.is_kept_as()
    await anna.hands_over(words)
    anna.hears("In dat bericht herken ik geen onderwerp")
    assert await anna.is_kept_as() == before


async def test_words_of_others_tell_nothing_of_whoever_hands_them_over(world: World) -> None:
    anna = await world.member("Anna")
    await anna.hands_over("I work on ENSIA and I can help with DPIAs. Who else knows about data breaches in the cloud?")
    anna.hears("Ik ken nog niemand")
    assert await anna.has() == set()
    member = await anna.is_kept_as()
    assert member is not None
    assert member.language is Language.DUTCH


async def test_words_of_others_are_no_answer_in_a_form(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "Urk")
    await anna.hands_over("CISO")
    anna.hears("geen onderwerp", "Wat is je functie?")
    await anna.hands_over("wij werken aan de BIO")
    anna.hears("BIO", "Wat is je functie?")
    member = await anna.is_kept_as()
    assert member is not None
    assert member.roles == ()
    await anna.says("CISO")
    anna.hears("Waar werk je aan")


async def test_whoever_has_not_agreed_is_asked_first(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = world.person("Anna")
    await anna.hands_over("vergeet mij! Wie weet er meer over de ENSIA? ja")
    assert "Bram" not in anna.hears("Hallo Anna", "Wil je meedoen?")
    await anna.says("ja")
    anna.hears("Bram")


async def test_the_other_language_keeps_what_was_handed_over(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    carla = world.person("Caroline")
    await carla.hands_over("Wie weet er meer over de ENSIA?")
    await carla.says("Continue in English")
    assert "Bram" not in carla.hears("Hello Caroline", "Do you want to take part?")
    await carla.says("yes")
    carla.hears("Good to have you here", "Bram")


async def test_a_stranger_with_a_message_about_nothing(world: World) -> None:
    anna = world.person("Anna")
    await anna.hands_over("tot morgen bij de koffie")
    anna.hears("geen onderwerp", "Wil je meedoen?")


async def test_hostile_words_stay_words(world: World) -> None:
    anna = await world.member("Anna")
    await anna.hands_over("<!channel> **ENSIA** \\* <@U1|x> \u202e <https://evil.example|ja>\n*2. wie* @room")
    told = anna.hears("ENSIA")
    assert not any(odd in told for odd in ("<", "evil", "@room", "\u202e"))


async def test_a_very_long_message_is_read_as_far_as_it_goes(steady_world: World) -> None:
    anna = await steady_world.member("Anna")
    await anna.hands_over("Over de ENSIA: " + "bla " * LONGEST)
    anna.hears("ENSIA")


async def test_what_is_named_most_comes_first(steady_world: World) -> None:
    anna = await steady_world.member("Anna")
    await anna.hands_over("Woo, BIO, DPIA, SIEM, ENSIA, DigiD. En nog eens ENSIA; altijd weer ENSIA, en DigiD.")
    told = anna.hears("ENSIA", "DigiD", "Woo")
    assert "SIEM" not in told
