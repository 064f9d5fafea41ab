"""From yes to a meeting: finding a time together, the invitation, moving and calling off."""

from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar

from tests.stage import Person, World


async def introduced(world: World) -> tuple[Person, Person]:
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Urk en ik werk aan ENSIA")
    await anna.says("wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    await bram.says("ja")
    return anna, bram


async def test_two_who_said_yes_find_a_time_that_suits_both(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    assert anna.last.text.startswith("Wanneer kun je? Het gaat om een gesprek met Bram over ENSIA.")
    assert bram.last.text.startswith("Wanneer kun je? Het gaat om een gesprek met Anna over ENSIA.")
    assert [option.label for option in anna.last.options] == [option.label for option in bram.last.options]
    await anna.says("1 en 3")
    anna.hears("Dank je. Je kunt:")
    await bram.says("2, 3")
    bram.hears("Jullie gesprek over ENSIA is")
    anna.hears("Jullie gesprek over ENSIA is")
    (file,) = bram.last.files
    event: Any = Calendar.from_ical(file.text).walk("VEVENT")[0]
    assert event.start > datetime(2027, 1, 20, tzinfo=UTC)
    assert event["SUMMARY"] == "ENSIA: Anna - Bram"
