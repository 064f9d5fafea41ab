"""Reminders: how long before, once more later, and when nothing was planned."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.stage import Person, World
from tests.stories.test_meetings import event_in, introduced, planned

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def start_of(person: Person) -> datetime:
    start: datetime = event_in(person).start
    return start.astimezone(UTC)


async def test_reminders_come_as_long_before_as_somebody_likes(world: World) -> None:
    anna, bram = await planned(world)
    start = start_of(bram)
    await anna.says("herinner me drie dagen en een kwartier van tevoren")
    anna.hears("Ik herinner je voortaan 3 dagen en een kwartier voor elk gesprek")
    await anna.says("wanneer herinner je me")
    anna.hears("Ik herinner je 3 dagen en een kwartier voor elk gesprek")
    await world.passes(until=start - 3 * DAY)
    anna.hears("Je hebt binnenkort een gesprek over ENSIA met Bram")
    await world.passes(until=start - 16 * timedelta(minutes=1))
    assert "gesprek over ENSIA met Bram" not in anna.told_since(anna.noticed + 1)
    before = len(anna.heard)
    await world.passes(until=start - 15 * timedelta(minutes=1))
    assert "Zo begint je gesprek over ENSIA" in anna.told_since(before)


async def test_whoever_wants_no_reminders_gets_none(world: World) -> None:
    anna, bram = await planned(world)
    start = start_of(bram)
    await anna.says("geen herinneringen")
    anna.hears("Je krijgt geen herinneringen")
    await world.passes(until=start)
    assert not [one for one in anna.heard if "Zo begint" in one.text]
    assert [one for one in bram.heard if "Zo begint" in one.text]
    await anna.says("gewone herinneringen")
    anna.hears("Ik herinner je voortaan een dag en een uur voor elk gesprek")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("herinner me een banaan van tevoren", "Ik begrijp niet hoe lang van tevoren"),
        ("herinner me 400 dagen van tevoren", "van 5 minuten tot 30 dagen"),
        ("herinner me een week, 6, 5, 4, 3 en 2 dagen van tevoren", "niets veranderd"),
    ],
)
async def test_what_cannot_be_done_changes_nothing(world: World, said: str, heard: str) -> None:
    anna = await world.member("Anna")
    await anna.says(said)
    anna.hears(heard)
    await anna.says("wanneer herinner je me")
    anna.hears("een dag en een uur")


async def test_in_english(world: World) -> None:
    anna, bram = await planned(world)
    await anna.says("speak English", "remind me 30 minutes before")
    anna.hears("From now on I will remind you 30 minutes before every meeting")
    await anna.says("no reminders")
    anna.hears("You get no reminders")
    await anna.says("usual reminders", "remind me two days before")
    start = start_of(bram)
    await world.passes(until=start - 2 * DAY)
    await anna.presses("Again in an hour")
    anna.hears("Fine, I will come back to it")
    before = len(anna.heard)
    await world.passes(hours=1)
    assert "meeting about ENSIA" in anna.told_since(before)


async def test_a_reminder_is_put_off_once_however_often_that_is_asked(world: World) -> None:
    anna, bram = await planned(world)
    start = start_of(bram)
    await world.passes(until=start - DAY)
    pick = anna.finds("Over een uur nog eens")
    await anna.presses_again(pick)
    await anna.presses_again(pick)
    await world.restarts()
    before = len(anna.heard)
    await world.passes(hours=2)
    assert anna.told_since(before).count("Je hebt binnenkort een gesprek over ENSIA") == 1
    await bram.says("herinner me later nog eens over 400 dagen")
    bram.hears("Ik begrijp niet wanneer ik erop terug moet komen")


async def test_in_words_something_can_be_put_off_for_as_long_as_one_likes(world: World) -> None:
    anna, bram = await planned(world)
    await world.passes(until=start_of(bram) - DAY)
    await anna.says("herinner me over 2 uur")
    anna.hears("ik kom er", "op terug")
    # Another time takes the place of the one before.
    await anna.says("herinner me over drie uur")
    before = len(anna.heard)
    await world.passes(minutes=179)
    assert "binnenkort" not in anna.told_since(before)
    await world.passes(minutes=1)
    assert anna.told_since(before).count("Je hebt binnenkort een gesprek over ENSIA") == 1
    await bram.says("speak English", "remind me in 2 hours")
    bram.hears("Fine, I will come back to it")


async def test_what_was_put_off_is_not_said_of_a_meeting_that_is_called_off(world: World) -> None:
    anna, bram = await planned(world)
    start = start_of(bram)
    await world.passes(until=start - DAY)
    await anna.presses("Over een uur nog eens")
    await bram.says("zeg mijn gesprek af", "ja")
    before = len(anna.heard)
    await world.passes(hours=3)
    assert "binnenkort" not in anna.told_since(before)


async def test_what_makes_no_sense_later_is_said_so(world: World) -> None:
    anna, bram = await planned(world)
    start = start_of(bram)
    await world.passes(until=start - HOUR)
    await anna.says("herinner me morgen")
    anna.hears("Dan is het te laat")
    await anna.says("herinner me als de kat van huis is")
    anna.hears("Ik begrijp niet wanneer")


async def test_without_anything_to_come_back_to_that_is_said(world: World) -> None:
    anna = await world.member("Anna")
    await anna.says("herinner me morgen")
    anna.hears("Ik weet niet waar ik op terug moet komen")


async def test_the_moments_can_be_asked_for_again(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await bram.says("herinner me morgen")
    bram.hears("ik kom er", "op terug")
    before = len(bram.heard)
    await world.passes(days=1, minutes=1)
    assert "gesprek over ENSIA" in bram.told_since(before)
    anna.hears_nothing()


async def test_whoever_planned_nothing_hears_of_it_once(world: World) -> None:
    anna, bram = await introduced(world)
    before = len(anna.heard)
    await world.passes(days=13)
    assert not anna.told_since(before)
    await world.passes(days=2)
    anna.hears("Er is nog geen gesprek gepland")
    bram.hears("Er is nog geen gesprek gepland")
    await anna.presses("Zoek een tijd voor ons gesprek")
    anna.hears("Wanneer kun je?")
    await world.passes(days=1)
    before = len(anna.heard)
    await world.passes(days=30)
    assert "nog geen gesprek gepland" not in anna.told_since(before)


async def test_whoever_planned_something_hears_nothing_of_that(world: World) -> None:
    anna, _ = await planned(world)
    await world.passes(days=20)
    assert not [one for one in anna.heard if "nog geen gesprek gepland" in one.text]


async def test_a_pause_holds_up_what_is_asked_and_no_reminder(world: World) -> None:
    anna, bram = await planned(world)
    start = start_of(bram)
    await anna.says("pauze")
    await world.passes(until=start)
    assert [one for one in anna.heard if "Zo begint" in one.text]
    before = len(anna.heard)
    await world.passes(until=start + 3 * DAY)
    anna_heard = anna.told_since(before)
    assert not anna_heard, anna_heard


async def test_what_somebody_chose_is_among_their_data(world: World) -> None:
    anna = await world.member("Anna", "herinner me een dag en een kwartier van tevoren", "mijn gegevens")
    (file,) = [file for one in anna.heard for file in one.files]
    assert json.loads(file.text)["reminder_minutes"] == [24 * 60, 15]
