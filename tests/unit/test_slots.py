"""Proposed moments: never outside anybody's hours, never too early or too late, the same whoever is named first."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import is_public_holiday
from bot.domain.people import Member, WorkingHours
from bot.domain.slots import MOST_PROPOSED, Party, Search, free_time, proposals
from bot.domain.spans import Span
from bot.domain.wishes import Wish, Wishes
from tests.builders import hours, member

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = ["Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Auckland", "UTC"]
HOUR = timedelta(hours=1)
WEEKS = st.dictionaries(
    st.integers(0, 6), st.tuples(st.integers(6, 12), st.integers(13, 22)), min_size=1, max_size=6
).map(
    lambda week: tuple(
        WorkingHours(weekday=day, start=time(start), end=time(end)) for day, (start, end) in sorted(week.items())
    )
)
PEOPLE = st.lists(st.tuples(WEEKS, st.sampled_from(ZONES)), min_size=1, max_size=4)
BEGINS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
BUSY = st.lists(st.tuples(st.integers(0, 20 * 24), st.integers(1, 30)), max_size=6)


def weeks(begin: datetime, number: int = 3) -> Span:
    return Span(begin, begin + timedelta(weeks=number))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In January 2027; the 18th is a Monday."""
    return datetime(2027, 1, day, hour, minute, tzinfo=AMSTERDAM)


def one_each(*free: list[Span]) -> list[Party]:
    return [Party(free=(each,)) for each in free]


@given(
    people=PEOPLE, begin=BEGINS, busy=BUSY, length=st.sampled_from([30, 45, 60, 120]), organiser=st.sampled_from(ZONES)
)
def test_a_proposal_suits_everybody_and_the_order_does_not_matter(
    people: list[tuple[tuple[WorkingHours, ...], str]],
    begin: datetime,
    busy: list[tuple[int, int]],
    length: int,
    organiser: str,
) -> None:
    within = weeks(begin)
    taken = [Span(begin + start * HOUR, begin + (start + lasting) * HOUR) for start, lasting in busy]
    members = [member(week=week, zone=zone) for week, zone in people]
    search = Search(length=timedelta(minutes=length), within=within, zone=ZoneInfo(organiser))
    found = proposals(one_each(*(free_time(each, within, taken) for each in members)), search)

    assert len(found) <= MOST_PROPOSED
    assert found == sorted(found)
    for slot in found:
        assert within.start <= slot.start
        assert slot.end <= within.end
        assert slot.end - slot.start == search.length
        assert slot.start.astimezone(search.zone).minute in {0, 30}
        assert not any(slot.start < other.end and other.start < slot.end for other in taken)
        assert all(_is_at_work(each, slot) for each in members)
    assert not any(one.end > other.start for one, other in pairwise(found))
    random.Random(1).shuffle(members)
    assert proposals(one_each(*(free_time(each, within, taken) for each in members)), search) == found


def _is_at_work(who: Member, slot: Span) -> bool:
    zone = ZoneInfo(who.time_zone)
    start, end = slot.start.astimezone(zone), slot.end.astimezone(zone)
    return not is_public_holiday(start.date()) and any(
        part.weekday == start.weekday() and part.start <= start.time() and end.time() <= part.end
        for part in who.working_week
    )


def test_two_people_with_one_common_morning_meet_then() -> None:
    anna = member(week=(hours(0), hours(3)))
    bram = member(week=(hours(3, 8, 12),))
    within = Span(at(18, 0), at(23, 0))
    found = proposals(
        one_each(free_time(anna, within), free_time(bram, within)), Search(length=HOUR, within=within, zone=AMSTERDAM)
    )
    assert found
    assert all(at(21, 9) <= slot.start and slot.end <= at(21, 12) for slot in found)


def test_five_are_spread_over_days_and_parts_of_the_day() -> None:
    within = weeks(at(18, 0), 2)
    free = free_time(member(), within)
    found = proposals(one_each(free, free), Search(length=HOUR, within=within, zone=AMSTERDAM))
    local = [slot.start.astimezone(AMSTERDAM) for slot in found]
    assert len(found) == MOST_PROPOSED
    assert len({each.weekday() for each in local}) == MOST_PROPOSED
    mornings = sum(each.hour < 12 for each in local)
    assert 2 <= mornings <= 3
    assert not any(each.hour == 12 for each in local)


def test_nobody_is_asked_for_a_day_of_their_pause() -> None:
    away = replace(member(), paused_until=date(2027, 1, 20))
    within = Span(at(18, 0), at(21, 0))
    assert {span.start.astimezone(AMSTERDAM).date() for span in free_time(away, within)} == {date(2027, 1, 20)}


def test_of_a_delegation_a_number_is_enough_and_more_is_better() -> None:
    within = Span(at(18, 0), at(20, 0))
    monday, both = member(week=(hours(0),)), member(week=(hours(0), hours(1)))
    delegation = Party(free=(free_time(monday, within), free_time(both, within), free_time(both, within)), needs=2)
    search = Search(length=HOUR, within=within, zone=AMSTERDAM)
    found = proposals([delegation], search, most=2)
    assert {slot.start.astimezone(AMSTERDAM).day for slot in found} == {18}
    tuesday = Party(free=(free_time(member(week=(hours(1),)), within),))
    found = proposals([delegation, tuesday], search)
    assert {slot.start.astimezone(AMSTERDAM).day for slot in found} == {19}


def test_more_needed_than_there_are_is_never() -> None:
    within = weeks(at(18, 0))
    assert (
        proposals(
            [Party(free=(free_time(member(), within),), needs=2)], Search(length=HOUR, within=within, zone=AMSTERDAM)
        )
        == []
    )


def test_wishes_are_followed() -> None:
    within = weeks(at(18, 0))
    free = free_time(member(), within)
    wishes = Wishes(
        wishes=(
            Wish(weekdays=frozenset({3}), start=time(14)),
            Wish(is_unwanted=True, first=date(2027, 1, 18), last=date(2027, 1, 24)),
        ),
        zone=AMSTERDAM,
    )
    search = Search(length=HOUR, within=within, zone=AMSTERDAM, suits=wishes.suit)
    found = [slot.start.astimezone(AMSTERDAM) for slot in proposals(one_each(free), search)]
    assert found
    assert {each.date() for each in found} == {date(2027, 1, 28), date(2027, 2, 4)}
    assert all(each.hour >= 14 for each in found)


def test_an_hour_that_the_clock_skips_is_not_proposed() -> None:
    night = member(week=(hours(6, 1, 5),))
    within = Span(datetime(2026, 3, 28, tzinfo=AMSTERDAM), datetime(2026, 3, 30, tzinfo=AMSTERDAM))
    found = proposals(
        one_each(free_time(night, within)), Search(length=timedelta(minutes=30), within=within, zone=AMSTERDAM), most=20
    )
    times = {slot.start.astimezone(AMSTERDAM).strftime("%H:%M") for slot in found}
    assert times == {"01:00", "01:30", "03:00", "03:30", "04:00", "04:30"}
