"""Somebody changes what they said: what a change may still change, and what it may not."""

import asyncio
from dataclasses import replace

import pytest

from bot.messages import Message
from tests.stage import World

TOO_LATE = "aangepast dat ik al heb verwerkt"
ANEW = "antwoord op je nieuwe tekst"
ANSWER = "je hebt je vorige antwoord aangepast"


async def test_a_question_is_answered_anew(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna")
    await anna.writes("wie werkt er aan de Wmo?", id="1")
    await anna.rewrites("1", "wie werkt er aan ENSIA?")
    anna.hears(ANEW, "Bram")
    await anna.rewrites("1", "help")
    anna.hears(ANEW, "Dit kun je mij vragen")


async def test_what_was_not_understood_is_understood_after_all(world: World) -> None:
    anna = await world.member("Anna")
    await anna.writes("hlepp", id="1")
    anna.hears("Dat begrijp ik niet")
    await anna.rewrites("1", "help")
    anna.hears(ANEW)


async def test_an_answer_in_a_form_is_corrected(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await anna.writes("Urk", id="1")
    anna.hears("Wat is je functie?")
    await anna.rewrites("1", "Zeewolde")
    anna.hears(ANSWER, "Wat is je functie?")
    await anna.rewrites("1", "Dronten")
    anna.hears(ANSWER, "Wat is je functie?")
    await anna.says("CISO", *["overslaan"] * 7, "mijn profiel")
    anna.hears("CISO bij gemeente Dronten")


async def test_a_corrected_answer_has_to_be_usable(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await anna.writes("Urk", id="1")
    await anna.rewrites("1", "Nergenshuizen")
    anna.hears(ANSWER, 'Ik ken geen organisatie "Nergenshuizen"')
    await anna.rewrites("1", "Zeewolde")
    anna.hears("Wat is je functie?")
    await anna.says("CISO", *["overslaan"] * 7, "mijn profiel")
    anna.hears("CISO bij gemeente Zeewolde")


async def test_an_answer_that_could_not_be_used_is_still_asked_for(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await anna.writes("Nergenshuizen", id="1")
    await anna.rewrites("1", "Zeewolde")
    told = anna.hears("Wat is je functie?")
    assert ANSWER not in told


async def test_a_number_means_what_it_meant_with_its_question(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", *["Urk", "CISO"], *["geen"] * 3)
    anna.hears("Welke talen spreek je?")
    await anna.writes("1", id="1")
    anna.hears("tijdzone")
    await anna.rewrites("1", "2")
    anna.hears(ANSWER, "tijdzone")
    await anna.says(*["overslaan"] * 3)
    member = await anna.is_kept_as()
    assert member is not None
    assert member.languages == ("en",)


async def test_a_corrected_answer_may_be_a_way_out(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await anna.writes("Urk", id="1")
    await anna.rewrites("1", "stop")
    anna.hears("We zijn gestopt")
    await anna.rewrites("1", "Zeewolde")
    anna.hears(TOO_LATE)


async def test_an_earlier_answer_is_not_taken_for_the_present_one(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await anna.writes("Urk", id="1")
    await anna.writes("CISO", id="2")
    await anna.rewrites("1", "Zeewolde")
    anna.hears(TOO_LATE, "Waar werk je aan")
    await anna.says(*["overslaan"] * 7, "mijn profiel")
    anna.hears("CISO bij gemeente Urk")


@pytest.mark.parametrize("changed", ["wie werkt er aan ENSIA?", "Zeewolde"])
async def test_what_came_between_the_questions_stays_beside_them(world: World, changed: str) -> None:
    anna = await world.member("Anna", "profiel invullen")
    await anna.writes("wie werkt er aan de Wmo?", id="1")
    await anna.rewrites("1", changed)
    anna.hears(ANEW if "?" in changed else TOO_LATE, "Bij welke organisatie werk je?")


async def test_the_last_answer_of_a_form_is_given(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "Urk", "CISO", *["overslaan"] * 6)
    await anna.writes("1 februari", id="1")
    anna.hears("bijgewerkt")
    await anna.rewrites("1", "nee")
    anna.hears(TOO_LATE)


async def test_what_had_its_effect_is_not_undone(world: World) -> None:
    anna = await world.member("Anna")
    await anna.writes("ik werk aan de BIO", id="1")
    await anna.rewrites("1", "ik werk aan ENSIA")
    anna.hears(TOO_LATE, "nieuw bericht")
    assert await anna.has() == {("bio", "works_on", None)}


async def test_a_yes_stays_a_yes(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er aan ENSIA?", "1")
    bram.hears("Anna")
    await bram.writes("ja", id="1")
    anna.hears("Bram")
    await bram.rewrites("1", "nee")
    bram.hears(TOO_LATE)
    anna.hears_nothing()


async def test_what_is_only_set_is_set_anew(world: World) -> None:
    anna = await world.member("Anna")
    await anna.writes("pauze tot sint-juttemis", id="1")
    anna.hears("Er is niets veranderd")
    await anna.rewrites("1", "pauze tot 1 februari")
    anna.hears(ANEW, "Je hebt pauze tot")
    await anna.rewrites("1", "help")
    anna.hears(TOO_LATE)


async def test_an_older_message_is_let_be(world: World) -> None:
    anna = await world.member("Anna")
    await anna.writes("help", id="1")
    await anna.writes("mijn profiel", id="2")
    await anna.rewrites("1", "vergeet mij")
    anna.hears(TOO_LATE)
    await anna.rewrites("2", "help")
    anna.hears(ANEW)


async def test_a_stranger_who_changes_their_first_words_is_welcome(world: World) -> None:
    anna = world.person("Anna")
    await anna.rewrites("1", "wie werkt er aan ENSIA?")
    told = anna.hears("Bondje")
    assert TOO_LATE not in told
    assert anna.buttons


async def test_first_words_can_be_changed_before_the_yes(world: World) -> None:
    await world.member("Bram", "ik werk aan ENSIA")
    anna = world.person("Anna")
    await anna.writes("wie werkt er aan de Wmo?", id="1")
    await anna.rewrites("1", "wie werkt er aan ENSIA?")
    await anna.says("ja")
    anna.hears("Bram")


async def test_where_others_read_along(world: World) -> None:
    anna = await world.member("Anna")
    room = replace(anna.private, id="#ciso", is_shared=True)
    await anna.writes("help", id="1", place=room)
    await anna.rewrites("1", "wat is ENSIA?", place=room)
    await anna.writes("ik werk aan ENSIA", id="2", place=room)
    await anna.rewrites("2", "ik werk aan de BIO", place=room)
    told = world.said_in("#ciso")
    assert ANEW in told[1]
    assert TOO_LATE in told[3]


async def test_a_change_that_comes_while_the_first_words_are_worked_off(steady_world: World) -> None:
    anna = await steady_world.member("Anna", "profiel invullen")
    first = replace(anna.message("Urk", anna.private), id="1")
    changes = [replace(anna.message(words, anna.private), replaces="1") for words in ("Almere", "Zeewolde")]
    await asyncio.gather(*map(steady_world.bot.receive, (first, *changes)))
    await anna.says("CISO", *["overslaan"] * 7, "mijn profiel")
    anna.hears("CISO bij gemeente Zeewolde")


async def test_the_same_change_delivered_twice_counts_once(world: World) -> None:
    anna = await world.member("Anna")
    await anna.writes("hallo", id="1")
    change: Message = replace(anna.message("help", anna.private), replaces="1")
    for _ in range(2):
        await world.bot.receive(change)
    assert len([one for one in anna.heard if ANEW in one.text]) == 1


async def test_what_was_said_since_counts_also_when_it_has_no_name(world: World) -> None:
    anna = await world.member("Anna")
    await anna.writes("help", id="1")
    await anna.says("mijn profiel")
    await anna.rewrites("1", "help")
    anna.hears(TOO_LATE)
