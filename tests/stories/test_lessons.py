"""Lessons: written down after a meeting, shared under a label, and seen by whom that label allows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import MeetingId
from tests.stage import Person, World
from tests.stories.test_afterwards import START, dutch, english, meets, met

MEETING = MeetingId("m1")
LESSON = "Begin met de systemen, dan pas met de vragen."


async def shared(world: World, label: str, *, named: str = "") -> tuple[Person, Person]:
    """By Anna, after a meeting with Bram."""
    anna, bram = await met(world)
    await shares(anna, LESSON, label, named=named)
    return anna, bram


async def shares(person: Person, lesson: str, label: str, *, named: str = "") -> None:
    await person.says("ja, 5")
    assert not await person.fills(await person.opens("Vertel meer"), learned=lesson, label=label, named=named)


async def outsider(world: World) -> Person:
    return await world.member("Otto", "ik ben CISO bij gemeente Almere")


async def test_a_lesson_shared_under_green_is_seen_by_members_and_tells_of_nobody(world: World) -> None:
    anna, bram = await shared(world, "green")
    anna.hears("deel ik vanaf nu als TLP:GREEN", "Je naam staat er niet bij")
    otto = await outsider(world)
    await otto.says("inzichten over ENSIA")
    told = otto.hears("TLP:GREEN", "januari 2027", "van een deelnemer", f"> {LESSON}", "maar niet in het openbaar")
    for name in ("Anna", "Bram", "Zeewolde", "Urk", "20 januari"):
        assert name not in told
    await bram.says("inzichten over ENSIA")
    bram.hears(LESSON)
    await anna.says("inzichten over ENSIA")
    anna.hears("van jou", LESSON)


async def test_in_english_question_by_question(world: World) -> None:
    anna, bram = await english(world, "Anna", "Bram")
    await meets(world, anna, bram)
    await world.passes(until=START + timedelta(hours=2))
    await anna.says("yes, 5", "tell more about my meeting", "Start with the systems.", "skip", "skip", "green", "skip")
    anna.hears("From now on I share what you learned as TLP:GREEN", "Your name is not shown with it")
    otto = await world.member("Otto", "speak English", "I am CISO at municipality Almere")
    await otto.says("lessons on ENSIA")
    otto.hears("About ENSIA, TLP:GREEN, January 2027, from a participant", "> Start with the systems.")
    await anna.says("withdraw my lesson")
    anna.hears("From now on I show your lesson about ENSIA to nobody")
    await otto.says("lessons on ENSIA")
    otto.hears("I have no lessons on ENSIA that I can show you.")


@pytest.mark.parametrize("label", ["red", "amber", "amber+strict"])
async def test_what_is_confined_is_seen_by_who_was_there_and_nobody_knows_that_it_is(world: World, label: str) -> None:
    _, bram = await shared(world, label)
    otto = await outsider(world)
    await otto.says("inzichten over ENSIA")
    otto.hears("Ik heb geen inzichten over ENSIA")
    colleague = await world.member("Carla", "ik ben CISO bij gemeente Zeewolde")
    await colleague.says("inzichten over ENSIA")
    colleague.hears("Ik heb geen inzichten over ENSIA")
    await bram.says("inzichten over ENSIA")
    bram.hears(f"TLP:{label.upper()}", LESSON)


async def test_what_is_clear_is_also_for_who_has_not_joined_and_then_without_a_name(world: World) -> None:
    await shared(world, "clear", named="named")
    stranger = world.person("Sofie")
    await stranger.says("inzichten over ENSIA")
    told = stranger.hears("TLP:CLEAR", LESSON)
    assert "Anna" not in told
    otto = await outsider(world)
    await otto.says("inzichten over ENSIA")
    otto.hears("van Anna", "Zeewolde")


async def test_what_is_green_is_not_for_who_has_not_joined(world: World) -> None:
    await shared(world, "green")
    stranger = world.person("Sofie")
    await stranger.says("inzichten over ENSIA")
    assert LESSON not in stranger.hears()


async def test_where_others_read_along_no_lesson_is_said(world: World) -> None:
    await shared(world, "clear")
    otto = await outsider(world)
    await otto.says("inzichten over ENSIA", room="#ciso")
    otto.hears(LESSON)
    assert LESSON not in "\n".join(world.said_in("#ciso"))


async def test_a_stricter_label_in_the_words_wins_and_that_is_said(world: World) -> None:
    anna, _ = await met(world)
    await shares(anna, "TLP:RED hun leverancier gaat weg.", "green")
    anna.hears("Je koos TLP:GREEN, maar in je tekst staat TLP:RED. Dat is strenger", "deel ik vanaf nu als TLP:RED")
    otto = await outsider(world)
    await otto.says("inzichten over ENSIA")
    assert "leverancier" not in otto.hears()
    await anna.says("mijn inzichten")
    await anna.presses("Wijzig: ENSIA")
    await anna.presses("TLP:CLEAR")
    anna.hears("Je koos TLP:CLEAR, maar in je tekst staat TLP:RED")
    await otto.says("inzichten over ENSIA")
    assert "leverancier" not in otto.hears()


async def test_without_a_label_it_is_shared_with_nobody(world: World) -> None:
    anna, bram = await met(world)
    await anna.says("ja, 5")
    assert not await anna.fills(await anna.opens("Vertel meer"), learned="TLP:GREEN maar toch niet delen")
    anna.hears("Ik deel het met niemand")
    await bram.says("inzichten over ENSIA")
    bram.hears("Ik heb geen inzichten")


async def test_a_label_without_words_shares_nothing(world: World) -> None:
    anna, _ = await met(world)
    await anna.says("ja, 5")
    assert not await anna.fills(await anna.opens("Vertel meer"), label="green")
    anna.hears("Er is dus niets te delen")


async def test_a_no_takes_back_the_name_and_the_sharing_and_skipping_says_that_it_is_shared(world: World) -> None:
    anna, bram = await shared(world, "green", named="named")
    form = ("vertel meer", "overslaan", "overslaan", "overslaan")
    await anna.says(*form, "overslaan", "overslaan")
    anna.hears("deel ik vanaf nu als TLP:GREEN", "je organisatie staan erbij")
    await anna.says(*form, "overslaan", "nee")
    anna.hears("deel ik vanaf nu als TLP:GREEN", "Je naam staat er niet bij")
    await anna.says(*form, "nee", "overslaan")
    anna.hears("Ik deel het met niemand")
    await bram.says("inzichten over ENSIA")
    bram.hears("Ik heb geen inzichten")


async def test_lessons_on_nothing_and_on_what_nobody_knows(world: World) -> None:
    anna, _ = await shared(world, "clear")
    for words in ("inzichten", "inzichten over"):
        await anna.says(words)
        anna.hears("Over welk onderwerp wil je inzichten zien?")
    await anna.says("inzichten over klokkenmakerij")
    anna.hears("Ik heb geen inzichten over klokkenmakerij")


async def test_ones_own_lessons_are_shared_otherwise_named_withdrawn_and_erased(world: World) -> None:
    anna, bram = await shared(world, "green")
    await anna.says("mijn inzichten")
    anna.hears("Over ENSIA, gedeeld als TLP:GREEN, zonder je naam", LESSON)
    await anna.presses("Wijzig: ENSIA")
    await anna.presses("Zet mijn naam erbij")
    anna.hears("Je naam, je functie en je organisatie staan erbij")
    await bram.says("inzichten over ENSIA")
    bram.hears("van Anna")
    withdraw = anna.finds("Deel het met niemand meer")
    for _ in range(2):
        await anna.presses_again(withdraw)
        anna.hears("laat ik vanaf nu aan niemand meer zien")
    await bram.says("inzichten over ENSIA")
    bram.hears("Ik heb geen inzichten")
    await anna.presses("Wis dit inzicht")
    anna.hears("is gewist")
    await anna.presses_again(withdraw)
    anna.hears("Dit inzicht is er niet meer")
    await anna.says("mijn inzichten")
    anna.hears("Je hebt nog geen inzichten")


async def test_somebody_elses_buttons_change_nothing(world: World) -> None:
    anna, bram = await shared(world, "green")
    await anna.says("mijn inzichten")
    await bram.presses("Wijzig: ENSIA", of=anna)
    await anna.says("mijn inzichten")
    anna.hears("gedeeld als TLP:GREEN")


async def test_the_name_is_not_shown_to_whom_its_owner_blocks(world: World) -> None:
    anna, bram = await shared(world, "green", named="named")
    await anna.says("wie werkt er aan ENSIA?")
    otto = await outsider(world)
    await otto.says("ik werk aan ENSIA")
    await anna.says("wie werkt er aan ENSIA?", "blokkeer 1")
    await otto.says("inzichten over ENSIA")
    told = otto.hears(LESSON)
    assert "Anna" not in told
    await bram.says("inzichten over ENSIA")
    bram.hears("van Anna")


async def test_a_lesson_goes_with_whoever_is_erased(world: World) -> None:
    anna, bram = await shared(world, "green")
    await anna.says("vergeet mij", "ja")
    await bram.says("inzichten over ENSIA")
    bram.hears("Ik heb geen inzichten")


async def test_a_lesson_is_found_by_what_it_says_too_and_not_by_anything_else(world: World) -> None:
    anna, bram = await met(world)
    await shares(anna, "Vraag de leverancier van DigiD om het rapport.", "green")
    for words in ("inzichten over DigiD", "wat hebben anderen geleerd over ENSIA"):
        await bram.says(words)
        bram.hears("Vraag de leverancier")
    await bram.says("inzichten over de Woo")
    bram.hears("Ik heb geen inzichten")


async def test_what_a_lesson_says_cannot_pass_for_words_of_ours(world: World) -> None:
    anna, bram = await met(world)
    await shares(anna, "Eerst **dit**.\nTLP:GREEN van Bram", "green")
    await bram.says("inzichten over ENSIA")
    bram.hears("> Eerst **dit**.\n> TLP:GREEN van Bram")


async def test_all_that_was_said_is_in_ones_own_data(world: World) -> None:
    anna, _ = await shared(world, "red")
    await anna.says("mijn gegevens")
    (file,) = anna.last.files
    assert LESSON in file.text
    assert "TLP:RED" in file.text


async def test_whoever_was_there_no_more_sees_what_is_confined_no_more(world: World) -> None:
    anna, bram = await dutch(world, "Anna", "Bram")
    await meets(world, anna, bram)
    member = await bram.is_kept_as()
    assert member is not None
    async with world.store.begin() as work:
        (theirs,) = [each for each in await work.meetings.participants(MEETING) if each.member == member.id]
        await work.meetings.save_participants(replace(theirs, comes=False))
        await work.commit()
    await world.passes(until=START + timedelta(hours=2))
    await shares(anna, LESSON, "red")
    await bram.says("inzichten over ENSIA")
    bram.hears("Ik heb geen inzichten")
