"""When rounds begin: never on a day that is left out, and always at the same time of day."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cadence import Cadence, SchoolRegion
from bot.domain.calendar import is_public_holiday
from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.programmes import Programme, Shape
from bot.rounding.dates import is_left_out, start_after, start_following, told_at
from tests.builders import member

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CADENCES = st.builds(
    Cadence,
    weeks=st.integers(1, 8),
    weekday=st.integers(0, 4),
    at=st.times(min_value=time(4), max_value=time(22)).map(lambda at: at.replace(second=0, microsecond=0)),
    school_region=st.sampled_from([None, *SchoolRegion]),
)
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 6, 1), timezones=st.just(UTC))  # noqa: DTZ001 - they get one


def programme(cadence: Cadence) -> Programme:
    return Programme(
        id=ProgrammeId("koffie"),
        name="Koffie",
        shape=Shape.COFFEE,
        coordinator=MemberId("anna"),
        cadence=cadence,
        length=timedelta(minutes=30),
        made_at=datetime(2026, 1, 1, tzinfo=UTC),
        changed_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@given(CADENCES, INSTANTS)
def test_a_start_is_ahead_on_its_day_at_its_time(cadence: Cadence, after: datetime) -> None:
    start = start_after(cadence, after)
    assert start is not None
    local = start.astimezone(AMSTERDAM)
    assert start > after
    assert (local.weekday(), local.time()) == (cadence.weekday, cadence.at)
    assert not is_public_holiday(local.date())
    assert not is_left_out(local.date(), cadence)


@given(CADENCES, INSTANTS)
def test_starts_follow_each_other_by_so_many_weeks_at_least(cadence: Cadence, after: datetime) -> None:
    start = start_after(cadence, after)
    assert start is not None
    following = start_following(programme(cadence), start)
    assert following is not None
    days = (following.astimezone(AMSTERDAM).date() - start.astimezone(AMSTERDAM).date()).days
    assert days >= 7 * cadence.weeks
    assert days % 7 == 0
    between = start.astimezone(AMSTERDAM).date() + timedelta(weeks=cadence.weeks)
    assert days == 7 * cadence.weeks or is_left_out(between, cadence)


@given(CADENCES, INSTANTS)
def test_people_hear_of_it_on_a_working_day_before(cadence: Cadence, after: datetime) -> None:
    start = start_after(cadence, after)
    assert start is not None
    told = told_at(start, member())
    assert told < start
    assert told.astimezone(AMSTERDAM).weekday() < 5
    assert not is_public_holiday(told.astimezone(AMSTERDAM).date())


def test_the_clock_going_forth_leaves_the_time_of_day() -> None:
    cadence = Cadence(weeks=1, weekday=1, at=time(9))
    before = datetime(2027, 3, 23, 8, 0, tzinfo=UTC)
    assert start_following(programme(cadence), before) == datetime(2027, 3, 30, 7, 0, tzinfo=UTC)


def test_school_holidays_count_only_where_they_were_chosen() -> None:
    cadence = Cadence(weeks=1, weekday=1, at=time(9))
    christmas = datetime(2026, 12, 18, 8, 0, tzinfo=UTC)
    assert start_after(cadence, christmas) == datetime(2026, 12, 22, 8, 0, tzinfo=UTC)
    in_school_region = Cadence(weeks=1, weekday=1, at=time(9), school_region=SchoolRegion.NORTH)
    assert start_after(in_school_region, christmas) == datetime(2027, 1, 5, 8, 0, tzinfo=UTC)
