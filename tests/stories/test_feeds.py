"""A calendar link: told in private, always true, and worth nothing once it is revoked."""

import json
import re
from datetime import UTC, timedelta
from typing import Any

from icalendar import Calendar

from tests.stage import Person, World
from tests.stories.test_meetings import event_in, planned

LINK = re.compile(r"https://bondje\.example\.nl/calendar/([0-9a-f]{64})\.ics")


async def link_of(person: Person, words: str = "mijn agenda-link") -> str:
    """The token."""
    told = await person.says(words)
    (token,) = LINK.findall(told)
    assert f"webcal://bondje.example.nl/calendar/{token}.ics" in told
    return str(token)


async def events(world: World, token: str) -> list[Any]:
    text = await world.bot.feeds.read(token)
    assert text is not None
    return list(Calendar.from_ical(text).walk("VEVENT"))


async def test_a_calendar_follows_what_becomes_of_a_meeting(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    token = await link_of(anna)
    (event,) = await events(hosted_world, token)
    invited = event_in(bram)
    assert (event["UID"], event["SEQUENCE"], event.start) == (invited["UID"], 0, invited.start)
    assert "ATTENDEE" not in event
    assert "ORGANIZER" not in event
    await bram.says("het gesprek is op het stadhuis in Assen")
    (event,) = await events(hosted_world, token)
    assert (event["LOCATION"], event["SEQUENCE"]) == ("stadhuis in Assen", 1)
    await bram.says("zeg mijn gesprek af")
    (event,) = await events(hosted_world, token)
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 2)
    await hosted_world.passes(days=31)
    assert await events(hosted_world, token) == []


async def test_what_is_past_stays_for_a_year(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    token = await link_of(anna)
    start = event_in(bram).start.astimezone(UTC)
    hosted_world.clock.move_to(start + timedelta(days=364))
    assert [event["STATUS"] for event in await events(hosted_world, token)] == ["CONFIRMED"]
    hosted_world.clock.move_to(start + timedelta(days=366))
    assert await events(hosted_world, token) == []


async def test_each_sees_their_own_and_a_stranger_nothing(hosted_world: World) -> None:
    anna, _ = await planned(hosted_world)
    carla = await hosted_world.member("Carla", "ik ben CISO bij gemeente Assen")
    hers, other = await link_of(anna), await link_of(carla)
    assert len(await events(hosted_world, hers)) == 1
    assert await events(hosted_world, other) == []
    assert await hosted_world.bot.feeds.read("0" * 64) is None


async def test_a_new_link_makes_the_old_one_worthless(hosted_world: World) -> None:
    anna, _ = await planned(hosted_world)
    old = await link_of(anna)
    await anna.says("mijn agenda-link")
    anna.hears("Je hebt al een agenda-link, sinds")
    assert not LINK.findall(anna.last.text)
    assert await hosted_world.bot.feeds.read(old) is not None
    new = LINK.findall(await anna.presses("Maak een nieuwe link"))[0]
    anna.hears("De oude werkt niet meer")
    assert await hosted_world.bot.feeds.read(old) is None
    assert len(await events(hosted_world, new)) == 1
    newest = await link_of(anna, "een nieuwe agenda-link")
    assert await hosted_world.bot.feeds.read(new) is None
    await anna.says("trek mijn agenda-link in")
    anna.hears("Je agenda-link is ingetrokken.")
    assert await hosted_world.bot.feeds.read(newest) is None
    await anna.says("trek mijn agenda-link in")
    anna.hears("Je hebt geen agenda-link.")


async def test_the_same_in_english(hosted_world: World) -> None:
    anna = await hosted_world.member("Anna", "in English please")
    token = await link_of(anna, "my calendar link")
    anna.hears("Give the link to nobody")
    await anna.says("my calendar link")
    anna.hears("You have a calendar link already")
    await anna.says("revoke my calendar link")
    anna.hears("Your calendar link is revoked.")
    assert await hosted_world.bot.feeds.read(token) is None


async def test_it_is_told_in_private_only(hosted_world: World) -> None:
    anna, _ = await planned(hosted_world)
    told = await anna.says("mijn agenda-link", room="#ciso")
    assert LINK.findall(told)
    assert not any("calendar/" in said for said in hosted_world.said_in("#ciso"))


async def test_my_data_says_that_there_is_a_link_and_not_which(hosted_world: World) -> None:
    anna, _ = await planned(hosted_world)
    token = await link_of(anna)
    await anna.says("mijn gegevens")
    (file,) = anna.last.files
    assert "made_at" in json.loads(file.text)["calendar_link"]
    assert token not in file.text


async def test_without_an_address_on_the_web_there_is_none(world: World) -> None:
    anna, _ = await planned(world)
    await anna.says("mijn agenda-link")
    anna.hears("Een agenda-link kan ik je hier niet geven")


async def test_a_pause_changes_nothing_and_who_is_forgotten_has_no_feed(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    hers, his = await link_of(anna), await link_of(bram)
    await anna.says("pauze tot 1 maart")
    assert len(await events(hosted_world, hers)) == 1
    await anna.says("vergeet mij", "ja")
    assert await hosted_world.bot.feeds.read(hers) is None
    (event,) = await events(hosted_world, his)
    assert "Anna" not in str(event["SUMMARY"]) + str(event["DESCRIPTION"])


async def test_whose_account_is_closed_can_read_nothing_until_they_are_back(hosted_world: World) -> None:
    anna, _ = await planned(hosted_world)
    token = await link_of(anna)
    await hosted_world.bot.lose(anna.platform, reached=lambda place: place == anna.private)
    assert await hosted_world.bot.feeds.read(token) is None
    await anna.says("hoi")
    assert len(await events(hosted_world, token)) == 1


async def test_who_does_not_come_sees_it_go(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    hers, his = await link_of(anna), await link_of(bram)
    await bram.says("ik kan niet naar het gesprek")
    assert [event["STATUS"] for event in await events(hosted_world, his)] == ["CANCELLED"]
    assert [event["STATUS"] for event in await events(hosted_world, hers)] == ["CANCELLED"]
