"""From yes to a meeting: finding a time together, the invitation, moving and calling off."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.domain.spans import Span
from bot.markup import plain
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


async def planned(world: World) -> tuple[Person, Person]:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await anna.says("1")
    await bram.says("1")
    return anna, bram


def event_in(person: Person) -> Any:  # noqa: ANN401 - the library has no types for what is inside
    (file,) = person.last.files
    (event,) = Calendar.from_ical(file.text).walk("VEVENT")
    return event


async def test_moments_can_be_ticked_one_by_one(world: World) -> None:
    anna, bram = await introduced(world)
    await bram.presses("Zoek een tijd voor ons gesprek")
    first, second, third = (option.label for option in anna.last.options[:3])
    await anna.presses(plain(second))
    anna.hears(f"Ik heb genoteerd dat je kunt: {plain(second)}. Kies meer")
    await anna.says("ja")
    anna.hears(f"Dank je. Je kunt: {plain(second)}.")
    await bram.presses(plain(third))
    bram.hears("Ik heb genoteerd")
    anna.hears_nothing()
    await bram.presses(plain(second))
    bram.hears("Jullie gesprek over ENSIA is", plain(second))
    anna.hears("Jullie gesprek over ENSIA is", plain(second))
    assert first != second


async def test_when_nothing_suits_other_moments_are_proposed_and_at_last_they_are_left_to_it(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    seen = [option.label for option in anna.last.options[:5]]
    for _ in range(2):
        await bram.presses("Geen van deze tijden")
        anna.hears("Geen van de vorige tijden past iedereen")
        bram.hears("Geen van de vorige tijden past iedereen")
        assert not set(seen) & {option.label for option in anna.last.options[:5]}
    await bram.presses("Geen van deze tijden")
    anna.hears("Ik vond geen tijd die iedereen past")
    await anna.says("mijn gesprekken")
    anna.hears("Nog geen tijd: met Bram over ENSIA")


async def test_whoever_is_silent_is_nudged_once_and_then_others_are_asked_for(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await anna.says("1, 2 en 4")
    await world.passes(days=2)
    bram.hears("Ik heb nog niet gehoord wanneer je kunt")
    anna.hears_nothing()
    await world.passes(days=2)
    anna.hears("Geen van de vorige tijden past iedereen")


async def test_an_answer_to_earlier_moments_counts_no_more(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    earlier = anna.last
    await bram.presses("Geen van deze tijden")
    await anna.replies("1", earlier)
    anna.hears("gaan deze tijden niet meer")


async def test_a_meeting_is_reminded_of_a_day_and_an_hour_before(world: World) -> None:
    anna, bram = await planned(world)
    start = event_in(bram).start.astimezone(UTC)
    await world.passes(until=start - timedelta(days=1))
    anna.hears("Je hebt binnenkort een gesprek over ENSIA met Bram")
    await world.passes(until=start - timedelta(hours=2))
    anna.hears_nothing()
    await world.passes(until=start - timedelta(hours=1))
    anna.hears("Zo begint je gesprek over ENSIA met Bram")
    bram.hears("Zo begint je gesprek over ENSIA met Anna")
    await world.passes(until=start)
    anna.hears_nothing()


async def test_a_meeting_that_is_moved_stays_itself_and_is_reminded_of_at_its_new_time(world: World) -> None:
    anna, bram = await planned(world)
    before = event_in(bram)
    await bram.presses("Zoek een andere tijd")
    anna.hears("Wanneer kun je")
    await anna.says("2")
    await bram.says("2")
    anna.hears("is verzet")
    after = event_in(anna)
    assert (after["UID"], after["SEQUENCE"]) == (before["UID"], before["SEQUENCE"] + 1)
    assert after.start != before.start
    await world.passes(until=before.start.astimezone(UTC) - timedelta(hours=1))
    assert "Zo begint" not in anna.hears("Wat wil je inbrengen")


async def test_a_meeting_that_is_called_off_leaves_the_calendar_and_is_not_reminded_of(world: World) -> None:
    anna, bram = await planned(world)
    event = event_in(bram)
    await anna.says("zeg mijn gesprek af")
    anna.hears("is afgezegd, en de anderen weten het")
    bram.hears("Anna heeft jullie gesprek over ENSIA afgezegd")
    gone = event_in(bram)
    assert (gone["UID"], gone["STATUS"], gone["SEQUENCE"]) == (event["UID"], "CANCELLED", event["SEQUENCE"] + 1)
    await world.passes(until=event.start.astimezone(UTC))
    bram.hears_nothing()
    await bram.says("mijn gesprekken")
    bram.hears("Je hebt geen gesprekken staan.")


async def test_what_fell_due_while_it_stood_still_and_makes_no_sense_any_more_is_left(world: World) -> None:
    anna, bram = await planned(world)
    start = event_in(bram).start.astimezone(UTC)
    anna.hears()
    await world.ends()
    world.clock.move_to(start + timedelta(minutes=5))
    await world.begins()
    await world.settles()
    anna.hears_nothing()


@pytest.mark.parametrize("words", ["zoek een tijd", "vind een tijd met Bram", "find a time for our meeting"])
async def test_a_time_is_sought_when_somebody_says_so(world: World, words: str) -> None:
    anna, bram = await introduced(world)
    await anna.says(words)
    bram.hears("Wanneer kun je? Het gaat om een gesprek met Anna over ENSIA.")


async def test_with_whom_a_time_is_sought_is_asked_where_it_is_not_clear(world: World) -> None:
    anna, _ = await introduced(world)
    carla = await world.member("Carla", "ik ben FG bij gemeente Dronten en ik werk aan DPIA's")
    await anna.says("zoek een tijd met Carla")
    anna.hears("Ik weet niet met wie je een tijd zoekt.")
    await anna.says("wie werkt er aan DPIA's?", "ontmoet Carla")
    await carla.says("ja")
    await anna.says("zoek een tijd")
    anna.hears("Met wie zoek je een tijd?")
    await anna.presses("Met Carla, over DPIA's")
    carla.hears("Wanneer kun je? Het gaat om een gesprek met Anna")


async def test_where_nobody_answers_nobody_is_asked_again(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await world.passes(days=10)
    for one in (anna, bram):
        one.hears("Ik hoorde niet van iedereen wanneer het kan")
        assert sum("Wanneer kun je" in said.text for said in one.heard) == 1
    await bram.presses("Zoek een andere tijd")
    anna.hears("Wanneer kun je")


async def test_what_is_decided_is_told_on_a_working_day(world: World) -> None:
    anna, bram = await introduced(world)
    await world.passes(days=3)
    await anna.presses("Zoek een tijd voor ons gesprek")
    for _ in range(24 * 10):
        if "Ik hoorde niet van iedereen" in bram.last.text:
            break
        await world.passes(hours=1)
    local = world.clock.now().astimezone(ZoneInfo("Europe/Amsterdam"))
    assert local.weekday() < 5
    assert 9 <= local.hour <= 17


async def test_one_who_wants_to_wait_until_after_the_holidays_is_followed_there(world: World) -> None:
    anna, bram = await introduced(world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    await bram.says("niet voor de voorjaarsvakantie")
    bram.hears("Wanneer kun je")
    assert "februari" in bram.last.options[0].label or "maart" in bram.last.options[0].label


async def test_another_time_is_not_the_old_one_shifted(world: World) -> None:
    anna, bram = await planned(world)
    event = event_in(bram)
    await bram.says("verzet het gesprek")
    moments = await _proposed(world, anna)
    assert moments
    assert all(span.end <= event.start or span.start >= event.end for span in moments)


async def _proposed(world: World, person: Person) -> tuple[Span, ...]:
    member = await person.is_kept_as()
    assert member is not None
    async with world.store.begin() as work:
        (meeting,) = await work.meetings.of(member.id)
    return meeting.proposed
