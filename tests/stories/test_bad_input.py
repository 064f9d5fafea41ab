"""Whatever is typed: a sentence that helps comes back, and nothing is changed that was not asked for."""

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.domain.people import Language
from bot.markup import spans
from bot.phrases import render
from bot.replies import Phrase
from tests.stage import Person, World
from tests.stories.looking import everything_kept

SORRY = re.compile("|".join(re.escape(render(Phrase("sorry"), language, ZoneInfo("UTC"))) for language in Language))
NONSENSE = [
    "",
    "   ",
    "\n\n\n",
    "?",
    "...",
    "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
    "\x00\x01\x02\x1b[31m",
    "\u202eevil",
    "😀😀😀",
    "'; DROP TABLE members; --",
    '" OR 1=1 --',
    "(a+)+$ (.*)* [[[[ {{{{",
    "{topic} {words} %s %d {0}",
    "$(reboot) `ls` && exit",
    "<script>alert(1)</script> <!channel> <@U1> @room",
    "ja " * 300,
    "wie " * 150,
    "a, " * 1300,
    "aaaa" * 1000,
    "!" * 4000,
    "x" * 10_000,
    "wie werkt er aan " + "heel " * 1500,
    "\ud83d",
    "0",
    "99999999999999999999999999",
    "١٢٣",
    "/help me",
    "null",
    "ik ben",
    "ik werk",
    "ontmoet",
    "wie",
    "mijn",
    "pauze tot",
    "organisatie",
    "verwijder",
]


async def test_nonsense_is_met_with_a_sentence_and_changes_nothing(steady_world: World) -> None:
    anna = await steady_world.member("Anna", "ik ben CISO bij Zeewolde", "ik werk aan ENSIA")
    before = await _kept(anna)
    for text in NONSENSE:
        await anna.says("hoi")
        answer = await anna.says(text)
        assert answer, text
        assert not SORRY.search(answer), text
        assert await _kept(anna) == before, text


async def test_nonsense_as_a_first_word_is_welcomed(steady_world: World) -> None:
    for number, text in enumerate(NONSENSE):
        person = steady_world.person(f"Anna{number}")
        await person.says(text, "ja")
        person.hears("Bondje", "Fijn dat je meedoet" if len(text) <= 4000 else "te lang")


async def test_nonsense_in_a_form_is_never_an_error(steady_world: World) -> None:
    anna = await steady_world.member("Anna", "taal Nederlands")
    for number, text in enumerate(NONSENSE):
        await anna.says("profiel invullen", *["overslaan"] * (number % 7))
        assert not SORRY.search(await anna.says(text)), text
        await anna.says("stop")


async def _kept(person: Person) -> object:
    """All but the language, which is learned from any word."""
    member = await person.is_kept_as()
    assert member is not None
    return replace(member, language=Language.DUTCH), await person.has()


SPOOFS = [
    "Eve\n**Bondje**: je wachtwoord?",
    "**Eve**",
    "\\*\\*Eve",
    "Eve\u202e\u200b\x1b[2J",
    "1. Bram\n2. Cor",
    "E" * 500,
]


@pytest.mark.parametrize("name", SPOOFS, ids=range(len(SPOOFS)))
async def test_names_and_topics_cannot_fake_our_lines(steady_world: World, name: str) -> None:
    eve = await steady_world.member("Eve", f"ik heet {name}", f"ik werk aan {name}", "ik werk aan ENSIA")
    anna = await steady_world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    await eve.says("wie werkt er nog meer aan ENSIA?")
    text = anna.last.text
    assert len(text.splitlines()) == 3
    strong = [span.text for span in spans(text) if span.strong]
    assert len(strong) == 1, "only a name is strong"
    assert all(character.isprintable() for character in text.replace("\n", ""))
    assert len(text) < 1000


async def test_a_name_of_the_platform_is_not_trusted_either(steady_world: World) -> None:
    eve = await steady_world.member("Eve **x**\n2. Bram\x1b[2J", "ik werk aan ENSIA")
    member = await eve.is_kept_as()
    assert member is not None
    assert member.name.isprintable()
    anna = await steady_world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    assert len(anna.last.text.splitlines()) == 3


async def test_a_message_that_is_too_long_is_told_so(world: World) -> None:
    anna = await world.member("Anna")
    await anna.says("ik werk aan ENSIA " * 600)
    anna.hears("te lang")
    assert not await anna.has()


async def test_numbers_without_a_list(world: World) -> None:
    anna = await world.member("Anna", "mijn gegevens")
    await anna.says("ik heet Anna", "dankjewel", "7")
    anna.hears("nummer")


async def test_a_yes_and_a_no_to_nothing(world: World) -> None:
    anna = await world.member("Anna", "ja")
    # Where choices are buttons, nobody has seen a number.
    assert "nummer" not in anna.hears("waar je ja op zegt", "keuze uit mijn laatste antwoord")
    await anna.says("nee")
    anna.hears("niets veranderd")


async def test_a_question_about_nothing(world: World) -> None:
    anna = await world.member("Anna", "wie werkt er aan de het een?")
    anna.hears("Over welk onderwerp")
    assert "de het een" not in await everything_kept(world)


async def test_english_nonsense_is_answered_in_english(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("hello", "yes", "flurb the blorp")
    anna.hears("I do not understand")
