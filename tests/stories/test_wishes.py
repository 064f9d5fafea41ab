"""Saying in words when one can, while a time is looked for."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.markup import plain
from tests.stage import Person, World
from tests.stories.test_meetings import introduced

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


async def seeking(world: World) -> tuple[Person, Person]:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    return anna, bram


async def three(world: World) -> tuple[Person, Person, Person]:
    """Anna organises, and knows both others."""
    anna, bram = await introduced(world)
    carla = await world.member("Carla", "ik ben CISO bij gemeente Almere en ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "ontmoet Carla")
    await carla.says("ja")
    await anna.says("plan een gesprek met Bram en Carla over BIO")
    return anna, bram, carla


def moments(person: Person) -> list[str]:
    return [plain(option.label) for option in person.last.options if option.is_moment]


async def test_a_counter_proposal_is_understood_and_moments_are_found_within_it(world: World) -> None:
    anna, bram = await seeking(world)
    before = moments(anna)
    await bram.says("alleen vrijdag na 15 uur")
    bram.hears("Ik begrijp wanneer je kunt voor het gesprek over ENSIA: op vrijdag vanaf 15:00 uur.")
    anna.hears("Bram liet weten wanneer het wel kan: op vrijdag vanaf 15:00 uur.", "Wanneer kun je?")
    assert moments(anna) == moments(bram)
    assert moments(anna)
    assert all(label.startswith("vrijdag") for label in moments(anna))
    assert not set(before) & set(moments(anna))


async def test_an_english_counter_proposal(world: World) -> None:
    anna = await world.member("Anna", "I am the CISO of gemeente Zeewolde and I work on ENSIA", "in english")
    bram = await world.member("Bram", "I am the CISO of gemeente Urk and I work on ENSIA", "in english")
    await anna.says("who else works on ENSIA?", "meet 1")
    await bram.says("yes")
    await anna.presses("Find a time for our meeting")
    await bram.says("only Friday after 3 pm")
    bram.hears("I understand when you can make it for the meeting about ENSIA: on Friday from 15:00.")
    anna.hears("Bram told me when it would suit: on Friday from 15:00.", "When can you make it?")
    assert all(label.startswith("Friday") for label in moments(anna))


async def test_moments_that_fit_already_are_not_asked_anew(world: World) -> None:
    anna, bram = await seeking(world)
    first = moments(anna)[0]
    day = first.split()[0]
    await bram.says(f"ik kan op {day}")
    bram.hears("Van de tijden waar ik naar vroeg, passen daarbij:", first)
    anna.hears_nothing()
    await bram.says("ja")
    bram.hears("Dank je. Je kunt:", first)
    await anna.says("1")
    anna.hears("Jullie gesprek over ENSIA is", first)


async def test_what_fits_can_be_passed_over_for_others(world: World) -> None:
    anna, bram = await seeking(world)
    before = moments(anna)
    await bram.says(f"ik kan op {before[0].split()[0]}")
    await bram.presses("Zoek andere tijden")
    anna.hears("Wanneer kun je dan?")
    assert moments(anna)
    assert all(label.split()[0] == before[0].split()[0] for label in moments(anna))
    assert not set(before) & set(moments(anna))


async def test_a_wish_that_leaves_nothing_changes_nothing(world: World) -> None:
    anna, bram = await seeking(world)
    before = moments(anna)
    await bram.says("alleen zondag")
    bram.hears("Binnen wat jullie allemaal zeiden, vind ik geen tijd.")
    anna.hears_nothing()
    await bram.says("2")
    bram.hears("Ik heb genoteerd dat je kunt")
    await anna.says("2")
    anna.hears("Jullie gesprek over ENSIA is", before[1])


async def test_a_no_with_a_wish_is_the_wish(world: World) -> None:
    anna, bram = await seeking(world)
    await bram.says("nee, liever vrijdag na 15 uur")
    bram.hears("Ik begrijp wanneer je kunt", "vrijdag vanaf 15:00")
    anna.hears("Bram liet weten")


async def test_of_three_nobody_hears_whose_wish_it_is(world: World) -> None:
    anna, bram, carla = await three(world)
    await bram.says("alleen vrijdag na 15 uur")
    anna.hears("Niet iedereen kan op de vorige tijden. Ik heb opnieuw gezocht.")
    carla.hears("Niet iedereen kan op de vorige tijden.")
    assert "Bram liet" not in anna.told
    assert "Bram liet" not in carla.told


async def test_everybodys_wishes_count_together_and_can_be_forgotten(world: World) -> None:
    anna, bram = await seeking(world)
    await bram.says("alleen vrijdag na 15 uur")
    await anna.says("niet op vrijdag")
    anna.hears("Binnen wat jullie allemaal zeiden, vind ik geen tijd.")
    await bram.presses("Vergeet wat ik over tijden zei")
    bram.hears("ik let niet meer op wat je over tijden zei")
    await anna.says("niet op vrijdag")
    anna.hears("niet op vrijdag", "Wanneer kun je?")
    assert not any(label.startswith("vrijdag") for label in moments(anna))


async def test_moments_are_not_looked_for_endlessly(world: World) -> None:
    anna, bram = await seeking(world)
    for words in ("alleen vrijdag na 15 uur", "niet op vrijdag"):
        await bram.presses("Geen van deze tijden")
        await bram.says(words)
    await bram.says("niet op vrijdag")
    bram.hears()
    await bram.says("mijn gesprekken")
    bram.hears("met Anna over ENSIA")
    assert anna.heard


async def test_words_that_are_about_something_else_are_no_wish(world: World) -> None:
    anna, bram = await seeking(world)
    await bram.says("wie werkt er aan de BIO?")
    anna.hears_nothing()
    await bram.says("dank je")
    anna.hears_nothing()
    await bram.says("blabla hoe dan ook")
    bram.hears("begrijp")
    anna.hears_nothing()


async def test_a_stranger_who_speaks_of_days_starts_nothing(world: World) -> None:
    await seeking(world)
    dirk = await world.member("Dirk", "ik ben CISO bij gemeente Almere en ik werk aan ENSIA")
    await dirk.says("donderdag na 14 uur")
    assert "begrijp wanneer" not in dirk.hears()


async def test_with_several_meetings_they_are_asked_which(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("plan een gesprek met Bram over ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "alleen vrijdag na 15 uur")
    anna.hears("Welk gesprek bedoel je?")
    carla.hears()
    await anna.presses("over ENSIA")
    anna.hears("Ik begrijp wanneer je kunt voor het gesprek over ENSIA")
    bram.hears("Anna liet weten")
    carla.hears_nothing()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("allemaal", "Jullie gesprek over ENSIA is"),
        ("1 t/m 3", "Jullie gesprek over ENSIA is"),
        ("alles behalve 2", "Jullie gesprek over ENSIA is"),
        ("ik kan op 1", "Jullie gesprek over ENSIA is"),
        ("geen van deze tijden", "Geen van de vorige tijden past iedereen"),
        ("geen", "Geen van de vorige tijden past iedereen"),
        ("none of these times", "None of the earlier times suits everybody"),
        ("kan niet op 2", "Dan kun je dus wel"),
        ("9", "kies"),
    ],
)
async def test_what_suits_can_be_typed_in_many_ways(world: World, words: str, expected: str) -> None:
    anna, bram = await seeking(world)
    await anna.says("1")
    await bram.says(words)
    bram.hears(expected)


async def test_what_is_ruled_out_after_ticking_is_taken_out(world: World) -> None:
    anna, bram = await seeking(world)
    await bram.says("1, 2 en 3")
    second = moments(anna)[1]
    await bram.replies("kan niet op 2", next(one for one in bram.heard if one.options and one.options[0].is_moment))
    told = bram.hears("Dank je. Je kunt:")
    assert second not in told
    await anna.says("1")
    anna.hears("Jullie gesprek over ENSIA is")


async def test_a_wish_survives_a_restart(world: World) -> None:
    world.restarts_before_each_line = True
    anna, bram = await seeking(world)
    await bram.says("alleen vrijdag na 15 uur")
    await bram.presses("Geen van deze tijden")
    anna.hears("Geen van de vorige tijden")
    assert all(label.startswith("vrijdag") for label in moments(anna))


async def test_nobody_is_woken_by_new_moments(world: World) -> None:
    anna, bram = await seeking(world)
    await world.passes(until=datetime(2027, 1, 18, 23, 0, tzinfo=AMSTERDAM))
    bram.hears()
    await anna.presses("Geen van deze tijden")
    anna.hears("Geen van de vorige tijden past iedereen")
    bram.hears_nothing()
    await world.passes(until=datetime(2027, 1, 19, 8, 59, tzinfo=AMSTERDAM))
    bram.hears_nothing()
    await world.passes(until=datetime(2027, 1, 19, 9, 0, tzinfo=AMSTERDAM))
    bram.hears("Geen van de vorige tijden past iedereen")
    assert moments(anna) == moments(bram)
    await bram.says("1")
    await anna.says("1")
    anna.hears("Jullie gesprek over ENSIA is")


async def test_an_ask_that_is_over_says_so_where_what_was_said_can_be_changed(world: World) -> None:
    world.messenger.changes.add("console")
    anna, bram = await seeking(world)
    asked = [number for number, one in enumerate(anna.heard) if one.options and one.options[0].is_moment]
    await bram.presses("Geen van deze tijden")
    gone = anna.heard[asked[0]]
    assert gone.text == "Deze vraag over ENSIA is voorbij. Kijk naar mijn laatste bericht hierover."
    assert not gone.options
    await anna.says("1")
    await bram.says("1")
    assert not any(option.is_moment for one in (*anna.heard, *bram.heard) for option in one.options)


async def test_on_postgresql_as_well(postgresql_world: World) -> None:
    anna, bram = await seeking(postgresql_world)
    await bram.says("alleen vrijdag na 15 uur")
    anna.hears("Bram liet weten", "Wanneer kun je?")
    await anna.says("1")
    await bram.says("allemaal")
    anna.hears("Jullie gesprek over ENSIA is vrijdag")


async def test_where_no_time_was_found_none_is_said_to_stand(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await anna.says("alleen op zondag")
    anna.hears("vind ik geen tijd", "De tijden van net blijven staan.")
    for _ in range(3):
        await bram.presses("Geen van deze tijden")
    anna.hears("Ik vond geen tijd die iedereen past")
    told = await anna.says("alleen op zondag")
    assert "vind ik geen tijd" in told
    assert "blijven staan" not in told
