"""What somebody means to do: noted with a day, reminded of on its morning, done, later or not any more."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.stage import Person, World
from tests.stories.test_afterwards import met

MORNING = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
"""Monday 1 March, when people begin to work."""


async def member(world: World) -> Person:
    return await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")


async def test_it_is_noted_reminded_of_once_on_its_morning_and_done(world: World) -> None:
    anna = await member(world)
    await anna.says("actiepunt: het register bijwerken voor 1 maart")
    anna.hears("Genoteerd: het register bijwerken. Ik herinner je eraan voor maandag 1 maart 2027.")
    await world.passes(until=MORNING - timedelta(hours=1))
    anna.hears_nothing()
    await world.passes(until=MORNING)
    anna.hears("Je wilde dit doen: het register bijwerken. Is het gelukt?")
    await anna.says("ja")
    anna.hears("Mooi, dit is gedaan: het register bijwerken.")
    await anna.says("mijn actiepunten")
    anna.hears("Je hebt geen actiepunten open staan.")
    await world.passes(days=60)
    anna.hears_nothing()


async def test_later_and_not_any_more(world: World) -> None:
    anna = await member(world)
    await anna.says("actiepunt: oefenen voor 1 maart")
    await world.passes(until=MORNING)
    later = anna.finds("Een week later")
    await anna.says("later")
    anna.hears("Ik herinner je opnieuw aan: oefenen, voor maandag 8 maart 2027.")
    await world.passes(until=MORNING + timedelta(days=7))
    anna.hears("Je wilde dit doen: oefenen.")
    await anna.presses("Ik doe het niet meer")
    anna.hears("dit staat niet meer op je lijst: oefenen")
    await anna.presses_again(later)
    anna.hears("Dit actiepunt staat niet meer op je lijst.")


async def test_in_english_and_by_button_twice(world: World) -> None:
    anna = await world.member("Anna", "speak English", "I am CISO at municipality Zeewolde")
    await anna.says("I will update the register by 1 March")
    anna.hears("Shall I note this as an action: update the register, by Monday 1 March 2027?")
    await anna.says("yes")
    anna.hears("Noted: update the register.")
    await anna.says("my actions")
    anna.hears("This is your action:", "update the register, by Monday 1 March 2027")
    done = anna.finds("Done")
    for _ in range(2):
        await anna.presses_again(done)
        anna.hears("Good, this is done: update the register.")


async def test_words_that_may_be_an_action_are_asked_about_and_not_noted_by_themselves(world: World) -> None:
    anna = await member(world)
    await anna.says("ik ga het register bijwerken voor 1 maart")
    anna.hears("Zal ik dit als actiepunt noteren: het register bijwerken, voor maandag 1 maart 2027?")
    await anna.says("nee", "mijn actiepunten")
    anna.hears("Je hebt geen actiepunten open staan.")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ik ga iets doen voor de burgemeester", "Wil je iets noteren om te doen?"),
        ("actiepunt: 123", "Wat wil je gaan doen?"),
        ("actiepunt: oefenen voor 1 januari 2020", "is al voorbij"),
        (f"actiepunt: {'oefenen ' * 40}", "te lang voor een actiepunt"),
        ("mijn actie is klaar", "Je hebt geen actiepunten open staan."),
    ],
)
async def test_what_cannot_be_an_action_changes_nothing(world: World, words: str, answer: str) -> None:
    anna = await member(world)
    await anna.says(words)
    anna.hears(answer)
    await anna.says("mijn actiepunten")
    anna.hears("Je hebt geen actiepunten open staan.")


async def test_without_a_day_it_is_two_weeks_and_in_a_weekend_the_working_day_before(world: World) -> None:
    anna = await member(world)
    await anna.says("actiepunt: bellen")
    anna.hears("Genoteerd: bellen. Ik herinner je eraan voor maandag 1 februari 2027.")
    await anna.says("actiepunt: oefenen voor zondag 7 februari 2027")
    await world.passes(until=datetime(2027, 2, 5, 8, 0, tzinfo=UTC))
    anna.hears("Je wilde dit doen: oefenen.")
    await anna.says("mijn actiepunten")
    anna.hears("Dit zijn je 2 actiepunten:", "bellen, dat was voor maandag 1 februari 2027")
    await anna.presses("Gedaan: bellen")
    anna.hears("Mooi, dit is gedaan: bellen.")


async def test_after_a_restart_it_is_still_due_and_in_a_pause_it_waits(world: World) -> None:
    anna = await member(world)
    await anna.says("actiepunt: oefenen voor 1 maart", "pauze tot 10 maart")
    await world.restarts()
    await world.passes(until=datetime(2027, 3, 10, 7, 59, tzinfo=UTC))
    anna.hears_nothing()
    await world.passes(until=datetime(2027, 3, 10, 8, 0, tzinfo=UTC))
    anna.hears("Je wilde dit doen: oefenen.")


async def test_somebody_elses_action_cannot_be_touched(world: World) -> None:
    anna, bram = await met(world)
    await anna.says("actiepunt: oefenen voor 1 maart", "mijn actiepunten")
    await bram.presses("Gedaan", of=anna)
    await anna.says("mijn actiepunten")
    anna.hears("oefenen")
    await bram.says("mijn actiepunten")
    bram.hears("Je hebt geen actiepunten open staan.")


async def test_whoever_is_erased_is_reminded_of_nothing(world: World) -> None:
    anna = await member(world)
    await anna.says("actiepunt: oefenen voor 1 maart", "vergeet mij", "ja")
    await world.passes(until=MORNING + timedelta(days=1))
    assert "oefenen. Is het" not in anna.told_since(0)
