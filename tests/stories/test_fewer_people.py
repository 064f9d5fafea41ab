"""Somebody goes while a time is looked for: away for long, gone, or forgotten."""

from dataclasses import replace

from bot.messages import Presence
from tests.stage import Person, World
from tests.stories.test_meetings import event_in, planned
from tests.stories.test_wishes import moments, seeking, three


async def closes_account(person: Person) -> None:
    message = person.message("", person.private)
    await person.world.bot.receive(replace(message, presence=Presence.LEFT, sender_name=""))


async def test_who_is_forgotten_is_waited_for_no_more(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("1")
    await carla.says("1")
    await bram.says("vergeet mij", "ja")
    carla.hears("Bram")
    await carla.says("mijn gesprekken")
    assert "Bram" not in carla.hears("met Anna over BIO")


async def test_of_two_the_meeting_goes_with_who_is_forgotten(world: World) -> None:
    anna, bram = await planned(world)
    uid = event_in(anna)["UID"]
    await bram.says("vergeet mij", "ja")
    anna.hears("Bram heeft jullie gesprek over ENSIA afgezegd")
    gone = event_in(anna)
    assert (gone["UID"], gone["STATUS"]) == (uid, "CANCELLED")
    await anna.says("mijn gesprekken")
    anna.hears("Je hebt geen gesprekken staan.")


async def test_whoever_organised_it_hands_it_on_when_they_are_forgotten(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("vergeet mij", "ja")
    bram.hears("Anna")
    await bram.says("zet het gesprek over BIO op donderdag 28 januari 14:00")
    carla.hears("Jullie gesprek over BIO is donderdag 28 januari 14:00")


async def test_whose_account_is_closed_is_waited_for_no_more(world: World) -> None:
    anna, bram, carla = await three(world)
    await anna.says("2")
    await anna.says("ja")
    await carla.says("2")
    await carla.says("ja")
    await closes_account(bram)
    await world.passes(days=4)
    anna.hears("Jullie gesprek over BIO is")
    carla.hears("Jullie gesprek over BIO is", "Je spreekt Anna.")


async def test_of_two_the_one_who_is_left_hears_that_no_time_was_found(world: World) -> None:
    anna, bram = await seeking(world)
    await anna.says("1")
    await closes_account(bram)
    await world.passes(days=4)
    anna.hears("Ik vond geen tijd die iedereen past voor het gesprek met Bram over ENSIA.")


async def test_a_pause_with_an_end_only_takes_those_days(world: World) -> None:
    anna, bram = await seeking(world)
    await bram.says("pauze tot 1 februari")
    await anna.presses("Geen van deze tijden")
    assert moments(anna)
    assert all("februari" in label for label in moments(anna))
