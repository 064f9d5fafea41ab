"""Working days of a member: weekends, public holidays, part-time weeks, other time zones, clocks that change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import is_public_holiday, working_days_before, working_days_later, works_on
from bot.domain.people import WorkingHours
from tests.builders import hours, member

ZONES = ["Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"]
HOURS = st.tuples(st.times(), st.times()).filter(lambda drawn: drawn[0] < drawn[1])
WEEKS = st.dictionaries(st.integers(0, 6), HOURS, min_size=1).map(
    lambda week: tuple(WorkingHours(weekday=day, start=start, end=end) for day, (start, end) in sorted(week.items()))
)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
OFFICE = {day: hours(day) for day in range(5)}


@given(start=INSTANTS, days=st.integers(1, 10), week=WEEKS, zone=st.sampled_from(ZONES))
def test_later_is_on_a_working_day_within_working_hours(
    start: datetime, days: int, week: tuple[WorkingHours, ...], zone: str
) -> None:
    who = member(week=week, zone=zone)
    later = working_days_later(start, days, who)
    local = later.astimezone(ZoneInfo(zone))
    assert later > start
    assert works_on(who, local.date())
    assert _is_within(local, week) or not _exists(local)
    passed = (local.date() - start.astimezone(ZoneInfo(zone)).date()).days
    between = [start.astimezone(ZoneInfo(zone)).date() + timedelta(days=day) for day in range(1, passed + 1)]
    assert sum(works_on(who, day) for day in between) == days


def _is_within(local: datetime, week: tuple[WorkingHours, ...]) -> bool:
    return any(one.weekday == local.weekday() and one.start <= local.time() < one.end for one in week)


def _exists(local: datetime) -> bool:
    """Whether no clock was changed within a day of it: an hour that was skipped is told as the one after."""
    zone = local.tzinfo
    around = {
        (local.replace(tzinfo=None) + timedelta(hours=step)).replace(tzinfo=zone).utcoffset() for step in (-24, 24)
    }
    return len(around) == 1


@pytest.mark.parametrize(
    ("start", "days", "later"),
    [
        ("2027-01-18T10:00+01:00", 2, "2027-01-20T10:00+01:00"),
        ("2027-01-22T10:00+01:00", 1, "2027-01-25T10:00+01:00"),
        ("2027-01-22T18:00+01:00", 1, "2027-01-25T09:00+01:00"),
        ("2027-01-18T03:00+01:00", 1, "2027-01-19T09:00+01:00"),
        ("2027-03-25T10:00+01:00", 1, "2027-03-30T10:00+02:00"),
        ("2027-12-24T10:00+01:00", 1, "2027-12-27T10:00+01:00"),
        ("2026-12-31T10:00+01:00", 1, "2027-01-04T10:00+01:00"),
        ("2027-10-29T10:00+02:00", 1, "2027-11-01T10:00+01:00"),
    ],
)
def test_in_an_office_week(start: str, days: int, later: str) -> None:
    found = working_days_later(datetime.fromisoformat(start), days, member())
    assert found == datetime.fromisoformat(later)


def test_who_has_no_working_days_is_reached_on_ordinary_ones() -> None:
    start = datetime(2027, 1, 18, 9, 0, tzinfo=UTC)
    assert working_days_later(start, 2, member(week=())) == start + timedelta(days=2)


@pytest.mark.parametrize(
    ("day", "is_holiday"),
    [
        (date(2027, 4, 27), True),
        (date(2027, 3, 29), True),
        (date(2025, 5, 5), True),
        (date(2025, 4, 26), True),
        (date(2027, 5, 5), False),
        (date(2027, 12, 24), False),
        (date(2027, 1, 18), False),
    ],
)
def test_dutch_public_holidays(day: date, is_holiday: bool) -> None:
    assert is_public_holiday(day) == is_holiday


def test_two_stretches_on_a_day() -> None:
    who = member(
        week=(
            WorkingHours(weekday=1, start=time(9), end=time(12)),
            WorkingHours(weekday=1, start=time(14), end=time(17)),
        )
    )
    noon = datetime(2027, 1, 18, 12, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert working_days_later(noon, 1, who).astimezone(noon.tzinfo).time() == time(14)


@given(start=INSTANTS, days=st.integers(0, 10), week=WEEKS, zone=st.sampled_from(ZONES))
def test_before_is_on_a_working_day_that_many_earlier(
    start: datetime, days: int, week: tuple[WorkingHours, ...], zone: str
) -> None:
    who = member(week=week, zone=zone)
    day = start.astimezone(ZoneInfo(zone)).date()
    before = working_days_before(start, days, who).astimezone(ZoneInfo(zone))
    assert before.date() <= day
    assert works_on(who, before.date())
    assert _is_within(before, week) or not _exists(before)
    between = [before.date() + timedelta(days=ahead) for ahead in range((day - before.date()).days)]
    assert sum(works_on(who, each) for each in between) == max(days, not works_on(who, day))


@pytest.mark.parametrize(
    ("start", "days", "before"),
    [
        ("2027-02-04T10:00+01:00", 3, "2027-02-01T10:00+01:00"),
        ("2027-02-01T10:00+01:00", 3, "2027-01-27T10:00+01:00"),
        ("2027-01-31T10:00+01:00", 0, "2027-01-29T10:00+01:00"),
        ("2027-01-29T20:00+01:00", 0, "2027-01-29T09:00+01:00"),
        ("2027-03-30T10:00+02:00", 1, "2027-03-25T10:00+01:00"),
    ],
)
def test_working_days_before_over_weekends_holidays_and_the_clock(start: str, days: int, before: str) -> None:
    who = member(week=tuple(OFFICE.values()))
    assert working_days_before(datetime.fromisoformat(start), days, who) == datetime.fromisoformat(before)


def test_whoever_never_works_is_reached_on_ordinary_days() -> None:
    start = datetime.fromisoformat("2027-02-04T10:00+01:00")
    assert working_days_before(start, 3, member(week=())) == start - timedelta(days=3)
