"""Finding moments with wishes, seats and a window: nothing that somebody said is passed over."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import is_public_holiday
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import (
    HORIZON,
    MOST_WISHES,
    NOTICE,
    NOTICE_IN_WINDOW,
    Meeting,
    Participant,
    propose,
    seats_of,
    votes_of,
    window_of,
    wish,
)
from bot.domain.people import Member, WorkingHours
from bot.domain.slots import Party, Search, free_time, proposals
from bot.domain.spans import Span
from bot.domain.wishes import Wish, Wishes, all_suit
from tests.builders import MONDAY, hours, member

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOUR = timedelta(hours=1)
ZONES = ["Europe/Amsterdam", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"]
BEGINS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
WEEKS = st.dictionaries(
    st.integers(0, 6), st.tuples(st.integers(6, 12), st.integers(13, 22)), min_size=1, max_size=6
).map(
    lambda week: tuple(
        WorkingHours(weekday=day, start=time(start), end=time(end)) for day, (start, end) in sorted(week.items())
    )
)
HOURS = st.tuples(st.integers(0, 12), st.one_of(st.none(), st.integers(13, 23)))
WISHES = st.lists(
    st.builds(
        lambda unwanted, days, span: Wish(
            is_unwanted=unwanted,
            weekdays=frozenset(days),
            start=time(span[0]),
            end=None if span[1] is None else time(span[1]),
        ),
        st.booleans(),
        st.sets(st.integers(0, 4), max_size=3),
        HOURS,
    ),
    max_size=3,
)
PEOPLE = st.lists(st.tuples(WEEKS, st.sampled_from(ZONES), WISHES), min_size=2, max_size=5)
BUSY = st.lists(st.tuples(st.integers(0, 20 * 24), st.integers(1, 30)), max_size=4)


@given(people=PEOPLE, begin=BEGINS, busy=BUSY, needs=st.integers(1, 3), organiser=st.sampled_from(ZONES))
def test_wishes_quorum_and_hours_hold_whoever_is_named_first(
    people: list[tuple[tuple[WorkingHours, ...], str, list[Wish]]],
    begin: datetime,
    busy: list[tuple[int, int]],
    needs: int,
    organiser: str,
) -> None:
    within = Span(begin, begin + timedelta(weeks=3))
    taken = [Span(begin + start * HOUR, begin + (start + lasting) * HOUR) for start, lasting in busy]
    members = [member(f"{number}", week=week, zone=zone) for number, (week, zone, _) in enumerate(people)]
    wishes = [Wishes(wishes=tuple(said), zone=ZoneInfo(zone)) for _, zone, said in people]
    lead, *delegation = members
    needed = min(needs, len(delegation))
    free = {each.id: free_time(each, within, taken if each is lead else ()) for each in members}

    def found(group: list[Member], said: list[Wishes]) -> list[Span]:
        parties = [Party(free=(free[lead.id],)), Party(free=tuple(free[each.id] for each in group), needs=needed)]
        search = Search(length=HOUR, within=within, zone=ZoneInfo(organiser), suits=lambda span: all_suit(said, span))
        return proposals(parties, search)

    slots = found(delegation, wishes)
    for slot in slots:
        assert within.start <= slot.start < slot.end <= within.end
        assert slot.end - slot.start == HOUR
        assert not any(slot.start < other.end and other.start < slot.end for other in taken)
        assert _is_at_work(lead, slot)
        assert sum(_is_at_work(each, slot) for each in delegation) >= needed
        assert all(_suits(each, slot) for each in wishes)
    shuffled = list(zip(delegation, wishes[1:], strict=True))
    random.Random(2).shuffle(shuffled)
    again = found([each for each, _ in shuffled], [*(said for _, said in shuffled), wishes[0]])
    assert again == slots


def _is_at_work(who: Member, slot: Span) -> bool:
    zone = ZoneInfo(who.time_zone)
    start, end = slot.start.astimezone(zone), slot.end.astimezone(zone)
    return not is_public_holiday(start.date()) and any(
        part.weekday == start.weekday() and part.start <= start.time() and end.time() <= part.end
        for part in who.working_week
    )


def _suits(wishes: Wishes, slot: Span) -> bool:
    """Told again, minute by minute, and not as the domain tells it."""
    minutes = [slot.start + timedelta(minutes=number) for number in range(60)]
    local = [minute.astimezone(wishes.zone) for minute in minutes]

    def has(one: Wish, at: datetime) -> bool:
        is_day = not one.weekdays or at.weekday() in one.weekdays
        return is_day and one.start <= at.time() and (one.end is None or at.time() < one.end)

    wanted = [one for one in wishes.wishes if not one.is_unwanted]
    unwanted = [one for one in wishes.wishes if one.is_unwanted]
    return not any(has(one, at) for one in unwanted for at in local) and (
        not wanted or any(all(has(one, at) for at in local) for one in wanted)
    )


def meeting(**changes: Any) -> Meeting:  # noqa: ANN401 - whatever a test changes
    about = Meeting(
        id=MeetingId("m"),
        about="ENSIA",
        organiser=MemberId("anna"),
        zone="Europe/Amsterdam",
        made_at=MONDAY,
        changed_at=MONDAY,
    )
    return replace(about, **changes)


@given(begin=BEGINS, after=st.integers(-400, 400), lasting=st.integers(1, 900), asleep=st.integers(0, 70))
def test_the_window_is_kept_and_nothing_is_past(begin: datetime, after: int, lasting: int, asleep: int) -> None:
    not_before = begin + after * HOUR
    not_after = not_before + lasting * HOUR
    found = window_of(meeting(not_before=not_before, not_after=not_after), begin, begin + asleep * HOUR)
    if found is None:
        assert not_after <= begin + asleep * HOUR + NOTICE_IN_WINDOW
    else:
        assert not_before <= found.start
        assert begin + asleep * HOUR + NOTICE_IN_WINDOW <= found.start
        assert found.end == not_after


def test_without_a_window_there_is_notice_and_an_end() -> None:
    assert window_of(meeting(), MONDAY) == Span(MONDAY + NOTICE, MONDAY + NOTICE + HORIZON)


@given(begin=BEGINS, ahead=st.integers(5, 600), asleep=st.integers(0, 4))
def test_waiting_ends_before_the_first_moment_and_after_everybody_was_asked(
    begin: datetime, ahead: int, asleep: int
) -> None:
    first = Span(begin + ahead * HOUR, begin + (ahead + 1) * HOUR)
    heard_at = begin + asleep * HOUR
    asked = propose(meeting(), [first], member(), begin, heard_at)
    assert asked.answer_by is not None
    assert heard_at < asked.answer_by < first.start


def test_moments_that_are_proposed_once_more_are_not_refused() -> None:
    one, other = (Span(MONDAY + day * 24 * HOUR, MONDAY + day * 24 * HOUR + HOUR) for day in (7, 8))
    asked = propose(meeting(), [one, other], member(), MONDAY)
    again = propose(asked, [other], member(), MONDAY)
    assert again.refused == (one,)
    assert again.proposed == (other,)


def participant(name: str, seat: str, *, needs: int = 1, leads: bool = False, comes: bool = True) -> Participant:
    return Participant(meeting=MeetingId("m"), member=MemberId(name), seat=seat, needs=needs, leads=leads, comes=comes)


def test_whoever_leads_always_has_to_be_there() -> None:
    there = [
        participant("anna", "zeewolde", needs=2),
        participant("bram", "zeewolde", needs=2),
        participant("carla", "zeewolde", needs=2),
        participant("dirk", "urk"),
        participant("femke", "zeewolde", leads=True),
    ]
    assert sorted((sorted(seats.members), seats.needs) for seats in seats_of(there)) == [
        (["anna", "bram", "carla"], 2),
        (["dirk"], 1),
        (["femke"], 1),
    ]
    two = meeting(proposed=tuple(Span(MONDAY + day * HOUR, MONDAY + (day + 1) * HOUR) for day in (1, 3)))
    ticked = {"anna": {1, 2}, "bram": {1, 2}, "carla": set[int](), "dirk": {1, 2}, "femke": {2}}
    voted = [replace(each, ticked=frozenset(ticked[each.member])) for each in there]
    assert votes_of(two, voted).settled() == 2
    voted[-1] = replace(voted[-1], ticked=frozenset())
    assert votes_of(two, voted).settled() is None
    assert votes_of(two, voted).is_hopeless()


def test_more_is_not_needed_than_still_come() -> None:
    there = [participant("anna", "urk", needs=3), participant("bram", "urk", needs=3, comes=False)]
    assert [(sorted(seats.members), seats.needs) for seats in seats_of(there)] == [(["anna"], 1)]


def test_the_latest_wishes_are_kept_and_none_twice() -> None:
    monday = Wish(weekdays=frozenset({0}))
    mine = wish(wish(participant("anna", "a"), [monday]), [monday])
    assert mine.wishes == (monday,)
    many = [Wish(first=date(2027, 1, day)) for day in range(1, 20)]
    assert wish(mine, many).wishes == tuple(many[-MOST_WISHES:])


def test_on_the_day_the_clocks_change_an_hour_is_an_hour() -> None:
    sunday = member(week=(hours(6, 0, 12),))
    for day in (date(2027, 3, 28), date(2027, 10, 31)):
        within = Span(
            datetime.combine(day, time(), tzinfo=AMSTERDAM),
            datetime.combine(day + timedelta(days=1), time(), tzinfo=AMSTERDAM),
        )
        search = Search(length=HOUR, within=within, zone=AMSTERDAM)
        found = proposals([Party(free=(free_time(sunday, within),))], search, most=30)
        # Easter is a holiday, and nobody meets then.
        assert bool(found) is not is_public_holiday(day)
        for slot in found:
            assert slot.end - slot.start == HOUR
            assert slot.end.astimezone(AMSTERDAM).time() <= time(12)
