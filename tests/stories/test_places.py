"""Where a meeting is: an address of its own, a place that somebody names, another link. All calendars follow."""

from datetime import UTC, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from tests.stage import Person, World
from tests.stories.test_meetings import event_in, introduced, planned

OURS = "https://meet.example.nl/bondje-7f3a"
THEIRS = "https://video.example.nl/ons-gesprek?a=1&b=2#c"


def all_in(person: Person) -> Any:  # noqa: ANN401 - the library has no types for what is inside
    (file,) = person.last.files
    return Calendar.from_ical(file.text)


async def test_a_meeting_that_is_planned_has_an_address_of_its_own(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    anna.hears(f"Link: {OURS}")
    bram.hears(f"Link: {OURS}")
    event = event_in(anna)
    assert (event["URL"], event["LOCATION"]) == (OURS, OURS)
    assert "zeg mijn gesprek af" in event["DESCRIPTION"]


async def test_without_a_template_nothing_is_made_up(world: World) -> None:
    anna, _ = await planned(world)
    assert "LOCATION" not in event_in(anna)
    assert "Link:" not in anna.last.text


async def test_a_place_takes_the_place_of_our_address_and_all_are_told(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    before = event_in(bram)
    await bram.says("Het gesprek is op het Stadhuis in Assen, zaal 2.")
    bram.hears("Ik heb genoteerd waar jullie gesprek over ENSIA is", "Plek: Stadhuis in Assen, zaal 2")
    anna.hears("Bram heeft gezegd waar jullie gesprek over ENSIA is.", "Plek: Stadhuis in Assen, zaal 2")
    for one in (anna, bram):
        after = event_in(one)
        assert after["LOCATION"] == "Stadhuis in Assen, zaal 2"
        assert "URL" not in after
        assert (after["UID"], after["SEQUENCE"]) == (before["UID"], before["SEQUENCE"] + 1)
        assert after.start == before.start


async def test_a_link_of_theirs_is_taken_in_english_and_stands_beside_a_place(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    await anna.says("in English please", "we meet at the town hall in Assen", f"use this link: {THEIRS}")
    anna.hears("I noted where your meeting about ENSIA is.", "Place: town hall in Assen", f"Link: {THEIRS}")
    bram.hears("Anna heeft gezegd waar", f"Link: {THEIRS}")
    event = event_in(bram)
    assert (event["LOCATION"], event["URL"], event["SEQUENCE"]) == ("town hall in Assen", THEIRS, 2)


async def test_a_place_that_is_an_address_is_a_link(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    await anna.says(f"het gesprek is op {THEIRS}")
    bram.hears(f"Link: {THEIRS}")
    assert event_in(anna)["URL"] == THEIRS


async def test_my_meetings_say_where(hosted_world: World) -> None:
    anna, _ = await planned(hosted_world)
    await anna.says("mijn gesprekken")
    anna.hears("met Bram over ENSIA", f"Link: {OURS}")
    await anna.says("de plek is Stadhuis Assen", "mijn gesprekken")
    anna.hears("Plek: Stadhuis Assen")
    assert OURS not in anna.last.text


async def test_a_reminder_says_where(hosted_world: World) -> None:
    anna, _ = await planned(hosted_world)
    start = event_in(anna).start.astimezone(UTC)
    await hosted_world.passes(until=start - timedelta(hours=1))
    anna.hears("Zo begint je gesprek over ENSIA met Bram", f"Link: {OURS}")


async def test_the_same_once_more_changes_nothing(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    await anna.says("de plek is Stadhuis Assen")
    assert event_in(bram)["SEQUENCE"] == 1
    heard = len(bram.heard)
    await anna.says("de plek is Stadhuis Assen")
    anna.hears("Dat stond al zo bij jullie gesprek over ENSIA.")
    await bram.says("locatie: Stadhuis Assen")
    bram.hears("Dat stond al zo")
    assert len(bram.heard) == heard + 1


async def test_what_was_said_before_there_was_a_time_stands_in_the_invitation(hosted_world: World) -> None:
    anna, bram = await introduced(hosted_world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await bram.says("we spreken af in Stadhuis Assen")
    bram.hears("Plek: Stadhuis Assen")
    assert not bram.last.files
    anna.hears("Bram heeft gezegd waar")
    earlier = next(one for one in reversed(anna.heard) if one.options)
    await anna.replies("1", earlier)
    earlier = next(one for one in reversed(bram.heard) if one.options)
    await bram.replies("1", earlier)
    event = event_in(anna)
    assert (event["LOCATION"], event["SEQUENCE"]) == ("Stadhuis Assen", 0)
    assert "URL" not in event


@pytest.mark.parametrize(
    "words",
    [
        "neem deze link: http://meet.example.nl/a",
        "neem deze link: https://anna:geheim@meet.example.nl/a",  # pragma: allowlist secret
        "neem deze link: https://meet.example.nl/a b",
        "neem deze link: javascript:alert(1)",
        "neem deze link: https://localhost/a",
        f"neem deze link: https://meet.example.nl/{'a' * 520}",
        "het gesprek is op ftp://meet.example.nl/a",
    ],
)
async def test_a_link_that_cannot_be_used_changes_nothing(steady_world: World, words: str) -> None:
    anna, bram = await planned(steady_world)
    heard = len(bram.heard)
    await anna.says(words)
    anna.hears("Die link kan ik niet gebruiken, dus ik heb niets veranderd.")
    assert not anna.last.files
    assert len(bram.heard) == heard


async def test_a_time_is_no_place_and_too_many_words_are_none(steady_world: World) -> None:
    anna, bram = await planned(steady_world)
    heard = len(bram.heard)
    await anna.says("het gesprek is op dinsdag 9 februari 14:00")
    anna.hears("Dat lees ik als een tijd en niet als een plek")
    await anna.says(f"de plek is {'zaal ' * 60}")
    anna.hears("Schrijf de plek in hoogstens 200 tekens.")
    assert len(bram.heard) == heard


async def test_a_place_is_words_whatever_stands_in_it(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    await anna.says("de plek is **Zaal 1**; a,b\\c\nATTENDEE:mailto:eve@example.org")
    place = "**Zaal 1**; a,b\\c ATTENDEE:mailto:eve@example.org"
    bram.hears(f"Plek: {place}")
    event = event_in(bram)
    assert event["LOCATION"] == place
    assert "eve@example.org" not in str(event["ATTENDEE"])


async def test_whoever_has_no_meeting_cannot_say_where_it_is(world: World) -> None:
    await planned(world)
    carla = await world.member("Carla", "ik ben CISO bij gemeente Assen")
    await carla.says("het gesprek is op het stadhuis in Assen")
    carla.hears("Je hebt geen gesprekken staan.")


async def test_what_is_brought_stands_in_the_calendar_and_nobodys_address(hosted_world: World) -> None:
    anna, bram = await planned(hosted_world)
    await anna.says("stuur de uitnodiging nog eens")
    event = event_in(anna)
    assert "Bram" in event["DESCRIPTION"]
    assert str(event["ATTENDEE"]).endswith("@bondje.invalid")
    assert all_in(anna)["METHOD"] == "REQUEST"
    assert event["ORGANIZER"] == "mailto:noreply@bondje.invalid"
    bram.hears()
