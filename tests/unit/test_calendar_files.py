"""Calendar files, read back: the same meeting asked for, moved over the change of the clock, and cancelled."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.domain.spans import Span
from bot.wording.calendar_files import Entry, Guest, feed, invitation

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r", exclude_categories=("Cs", "Cc")), max_size=300)


def at(month: int, day: int, hour: int, *, hours: int = 1) -> Span:
    start = datetime(2027, month, day, hour, tzinfo=AMSTERDAM)
    return Span(start, start + timedelta(hours=hours))


MEETING = Entry(
    uid="m1@bondje",
    sequence=0,
    span=at(3, 25, 10),
    zone="Europe/Amsterdam",
    summary="ENSIA: Anna en Bram",
    description="Inbreng:\n- hoe vul je de vragen over BIO2 in?",
    link="https://meet.example.nl/bondje-7f3a",
    organiser=Guest(name="Bondje", email="bondje@example.nl"),
    guests=(
        Guest(name="Anna, CISO; Zeewolde", email="anna@zeewolde.example"),
        Guest(name="Bram", email="bram@example.nl"),
    ),
    changed_at=NOW,
)


def read(text: str) -> tuple[Any, Any]:
    calendar = Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    assert not calendar.errors
    assert not event.errors
    return calendar, event


def test_an_invitation_says_when_where_and_who() -> None:
    file = invitation(MEETING)
    calendar, event = read(file.text)
    assert calendar["METHOD"] == "REQUEST"
    assert "method=REQUEST" in file.media_type
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("m1@bondje", 0, "CONFIRMED")
    assert event.start == datetime(2027, 3, 25, 9, tzinfo=UTC)
    assert event.end - event.start == timedelta(hours=1)
    assert event["SUMMARY"] == MEETING.summary
    assert event["DESCRIPTION"] == MEETING.description
    assert event["ORGANIZER"] == "mailto:bondje@example.nl"
    assert [guest.params["CN"] for guest in event["ATTENDEE"]] == ["Anna, CISO; Zeewolde", "Bram"]
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-15)
    assert all(len(line.encode()) <= 75 for line in file.text.split("\r\n"))


def test_the_times_are_written_by_the_clock_of_the_place() -> None:
    text = invitation(MEETING).text
    assert "DTSTART;TZID=Europe/Amsterdam:20270325T100000" in text
    calendar, _ = read(text)
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Amsterdam"
    for month, day in [(1, 15), (3, 27), (3, 28), (7, 1), (10, 30), (10, 31), (12, 31)]:
        noon = datetime(2027, month, day, 12)  # noqa: DTZ001 - the zone of the file is asked
        assert noon.replace(tzinfo=zone.to_tz()).utcoffset() == noon.replace(tzinfo=AMSTERDAM).utcoffset()


def test_a_meeting_that_is_moved_over_the_change_of_the_clock_and_cancelled_stays_itself() -> None:
    moved = replace(MEETING, span=at(3, 29, 10), sequence=1, changed_at=NOW + timedelta(days=1))
    cancelled = replace(moved, is_cancelled=True, sequence=2, changed_at=NOW + timedelta(days=2))
    events = [read(invitation(each).text) for each in (MEETING, moved, cancelled)]
    assert {event["UID"] for _, event in events} == {"m1@bondje"}
    assert [event["SEQUENCE"] for _, event in events] == [0, 1, 2]
    assert [calendar["METHOD"] for calendar, _ in events] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [event.start.astimezone(UTC).hour for _, event in events] == [9, 8, 8]
    assert events[2][1]["STATUS"] == "CANCELLED"
    assert not events[2][1].walk("VALARM")


def test_a_feed_has_all_and_names_nobody() -> None:
    text = feed([MEETING, replace(MEETING, uid="m2@bondje", is_cancelled=True)], name="Bondje van Anna")
    calendar = Calendar.from_ical(text)
    assert [event["STATUS"] for event in calendar.walk("VEVENT")] == ["CONFIRMED", "CANCELLED"]
    assert calendar["METHOD"] == "PUBLISH"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in text
    assert "mailto" not in text


def test_a_feed_may_be_empty() -> None:
    assert not Calendar.from_ical(feed([], name="Bondje")).walk("VEVENT")


@given(summary=WORDS, description=WORDS, name=WORDS, place=WORDS)
def test_peoples_words_come_through_and_stay_words(summary: str, description: str, name: str, place: str) -> None:
    guest = Guest(name=name, email="anna@example.nl")
    text = invitation(replace(MEETING, summary=summary, description=description, place=place, guests=(guest,))).text
    _, event = read(text)
    assert event["SUMMARY"] == summary
    assert event.get("DESCRIPTION", "") == description
    assert len(event.walk("VALARM")) == 1
    assert event["UID"] == "m1@bondje"


def test_what_is_no_text_is_left_out() -> None:
    _, event = read(invitation(replace(MEETING, summary="a\x00b\x07c\x85", description="een\r\ntwee\tdrie")).text)
    assert event["SUMMARY"] == "abc"
    assert event["DESCRIPTION"] == "een\ntwee\tdrie"


def test_line_breaks_in_words_begin_no_new_property() -> None:
    text = invitation(
        replace(MEETING, summary="a\r\nATTENDEE:mailto:eve@example.org\nX:1", guests=MEETING.guests[:1])
    ).text
    _, event = read(text)
    assert event["ATTENDEE"] == "mailto:anna@zeewolde.example"
    assert "X" not in event


def test_an_invitation_without_anybody_is_none() -> None:
    with pytest.raises(ValueError, match="RFC 5546"):
        invitation(replace(MEETING, guests=()))
    assert feed([replace(MEETING, guests=())], name="Bondje")
