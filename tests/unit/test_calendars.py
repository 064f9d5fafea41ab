from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendars import (
    EVERY,
    GIVE_UP_AFTER,
    PersonalCalendar,
    busy_hours,
    clipped,
    has_failed,
    is_calendar_name,
    is_given_up,
    is_read,
    is_worth_telling,
)
from bot.domain.ids import MemberId
from bot.domain.spans import Span

NOW = datetime(2027, 1, 18, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
GIVEN = PersonalCalendar(member=MemberId("anna"), address="webcal://Agenda.example.nl:443/geheim", given_at=NOW)


def span(start: float, end: float) -> Span:
    return Span(NOW + start * HOUR, NOW + end * HOUR)


def test_only_the_host_is_shown() -> None:
    assert GIVEN.host == "agenda.example.nl"
    assert replace(GIVEN, address=None).host is None


def test_what_is_read_is_merged_and_read_again_at_a_time_of_its_own() -> None:
    others = [is_read(replace(GIVEN, member=MemberId(str(number))), [], NOW).next_read_at for number in range(50)]
    assert all(at is not None and NOW + EVERY * 3 / 4 <= at <= NOW + EVERY for at in others)
    assert len(set(others)) > 40
    assert is_read(GIVEN, [span(3, 4), span(1, 3)], NOW).busy == (span(1, 4),)


def test_tries_come_ever_more_seldom_and_end() -> None:
    calendar, now, tries = GIVEN, NOW, 0
    while not is_given_up(calendar, now):
        calendar = has_failed(calendar, "away", now)
        assert calendar.next_read_at is not None
        assert calendar.next_read_at > now
        now, tries = calendar.next_read_at, tries + 1
    assert now - NOW < GIVE_UP_AFTER + EVERY
    assert 80 < tries < 150
    assert calendar.failing_since == NOW


def test_it_is_worth_telling_once_after_a_day() -> None:
    failing = has_failed(GIVEN, "away", NOW)
    assert not is_worth_telling(failing, NOW + 23 * HOUR)
    assert is_worth_telling(failing, NOW + 24 * HOUR)
    assert not is_worth_telling(replace(failing, is_told=True), NOW + 24 * HOUR)
    assert is_read(replace(failing, is_told=True), [], NOW).failing_since is None


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 30)), max_size=8), st.integers(0, 90), st.integers(1, 40))
def test_what_is_clipped_lies_within(starts: list[tuple[int, int]], start: int, length: int) -> None:
    spans, within = [span(at, at + long) for at, long in starts], span(start, start + length)
    found = clipped(spans, within)
    assert all(within.start <= each.start < each.end <= within.end for each in found)
    hours = is_read(GIVEN, spans, NOW)
    assert 0 <= busy_hours(hours, within) <= length


@pytest.mark.parametrize(("name", "is_one"), [("A.ICS", True), ("a.ifb", True), ("ics", False), ("a.ics.exe", False)])
def test_a_calendar_shows_in_its_name(name: str, is_one: bool) -> None:
    assert is_calendar_name(name) is is_one
