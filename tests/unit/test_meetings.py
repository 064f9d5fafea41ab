"""A meeting's way, and what is promised around it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import NIGHT_BEGINS, NIGHT_ENDS
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State, cancel, give_up, propose, settle, votes_of
from bot.domain.people import Member
from bot.domain.promises import Kind, Promise, promises_of
from bot.domain.spans import Span
from tests.builders import member

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2027, 1, 18, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANNA, BRAM = member("Anna"), member("Bram")
MEMBERS = {each.id: each for each in (ANNA, BRAM)}
MEETING = Meeting(
    id=MeetingId("m"), about="ENSIA", organiser=ANNA.id, zone="Europe/Amsterdam", made_at=MONDAY, changed_at=MONDAY
)
NOWS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


def moment(days: float, hours: int = 1) -> Span:
    return Span(MONDAY + days * DAY, MONDAY + days * DAY + hours * HOUR)


def coming(who: Member, *ticked: int) -> Participant:
    return Participant(meeting=MEETING.id, member=who.id, seat=who.id, ticked=frozenset(ticked) if ticked else None)


def made(meeting: Meeting, now: datetime = MONDAY) -> dict[tuple[Kind, MemberId | None, datetime], Promise]:
    found = promises_of(meeting, [coming(ANNA), coming(BRAM)], MEMBERS, now)
    return {(each.kind, each.member, each.due_at): each for each in found}


def test_moments_are_numbered_in_order_of_time_and_answered_within_three_working_days() -> None:
    asked = propose(MEETING, [moment(10), moment(9)], ANNA, MONDAY)
    assert asked.proposed == (moment(9), moment(10))
    assert (asked.state, asked.set_number, asked.answer_by) == (State.SEEKING, 1, MONDAY + 3 * DAY)


def test_an_answer_is_due_before_the_first_moment_is_there() -> None:
    asked = propose(MEETING, [moment(2)], ANNA, MONDAY)
    assert asked.answer_by == MONDAY + DAY


def test_a_meeting_has_a_higher_number_with_every_change_of_what_is_in_calendars() -> None:
    planned = settle(propose(MEETING, [moment(9)], ANNA, MONDAY), moment(9), MONDAY)
    assert (planned.state, planned.sequence) == (State.PLANNED, 0)
    asked_again = propose(planned, [moment(12)], ANNA, MONDAY + DAY)
    assert (asked_again.state, asked_again.sequence, asked_again.span) == (State.SEEKING, 0, moment(9))
    moved = settle(asked_again, moment(12), MONDAY + 2 * DAY)
    assert (moved.sequence, moved.span) == (1, moment(12))
    assert (cancel(moved, MONDAY).sequence, cancel(moved, MONDAY).state) == (2, State.CANCELLED)
    assert cancel(MEETING, MONDAY).sequence == 0


def test_when_nothing_suits_what_stood_still_stands() -> None:
    assert give_up(propose(MEETING, [moment(9)], ANNA, MONDAY), MONDAY).state is State.STUCK
    planned = settle(MEETING, moment(9), MONDAY)
    assert give_up(propose(planned, [moment(12)], ANNA, MONDAY), MONDAY).state is State.PLANNED


def test_whoever_does_not_come_is_not_waited_for() -> None:
    asked = propose(MEETING, [moment(9), moment(10)], ANNA, MONDAY)
    both = [coming(ANNA, 2), coming(BRAM)]
    assert votes_of(asked, both).settled() is None
    assert votes_of(asked, [both[0], replace(both[1], comes=False)]).settled() == 2


def test_of_one_organisation_a_number_is_enough() -> None:
    asked = propose(MEETING, [moment(9), moment(10)], ANNA, MONDAY)
    seat = [replace(coming(who), seat="gm0050", needs=2) for who in (ANNA, BRAM, member("Carla"))]
    ticked = [
        replace(each, ticked=frozenset(numbers)) for each, numbers in zip(seat, ({1}, {1, 2}, set()), strict=True)
    ]
    assert votes_of(asked, ticked).settled() == 1
    assert votes_of(asked, [replace(each, needs=9) for each in seat]).seats[0].needs == 3


def test_what_is_promised_around_a_meeting() -> None:
    planned = settle(MEETING, moment(14), MONDAY)
    start = MONDAY + 14 * DAY
    assert set(made(planned)) == {
        *((Kind.ASK_AGENDA, who, start - 7 * DAY) for who in MEMBERS),
        *((Kind.SEND_AGENDA, who, start - 3 * DAY) for who in MEMBERS),  # Two days before is a Saturday.
        *((Kind.REMIND, who, start - before) for who in MEMBERS for before in (DAY, HOUR)),
        (Kind.END, None, start + HOUR),
        *((Kind.ASK_AFTERWARDS, who, start + 2 * HOUR) for who in MEMBERS),
    }


def test_a_moved_meeting_is_reminded_of_anew_and_its_agenda_is_asked_once() -> None:
    before = {each.key for each in made(settle(MEETING, moment(14), MONDAY)).values()}
    after = {each.key: each for each in made(settle(MEETING, moment(15), MONDAY)).values()}
    assert {after[key].kind for key in before & after.keys()} == {Kind.ASK_AGENDA}


def test_nothing_is_promised_of_what_is_cancelled_and_of_what_is_over_only_that_it_is_asked_about() -> None:
    planned = settle(MEETING, moment(14), MONDAY)
    assert made(cancel(planned, MONDAY)) == {}
    assert {kind for kind, _, _ in made(replace(planned, state=State.OVER))} == {Kind.ASK_AFTERWARDS}


def test_while_a_time_is_sought_somebody_is_nudged_and_then_it_is_decided() -> None:
    asked = propose(MEETING, [moment(9)], ANNA, MONDAY)
    morning_after = datetime(2027, 1, 20, 9, tzinfo=AMSTERDAM)
    assert set(made(asked)) == {
        *((Kind.NUDGE, who, morning_after) for who in MEMBERS),
        (Kind.DECIDE, None, MONDAY + 3 * DAY),
    }


def test_a_reminder_in_the_night_waits_for_the_morning() -> None:
    early = Span(datetime(2027, 1, 25, 7, 30, tzinfo=AMSTERDAM), datetime(2027, 1, 25, 8, 30, tzinfo=AMSTERDAM))
    reminders = [each for each in made(settle(MEETING, early, MONDAY)).values() if each.kind is Kind.REMIND]
    assert {each.due_at.astimezone(AMSTERDAM).strftime("%d %H:%M") for each in reminders} == {"24 07:30", "25 07:00"}


def test_a_reminder_after_its_time_is_no_reminder() -> None:
    soon = settle(MEETING, moment(0.2), MONDAY)
    assert {kind for kind, _, _ in made(soon)} == {
        *(Kind.ASK_AGENDA, Kind.SEND_AGENDA, Kind.REMIND),
        *(Kind.END, Kind.ASK_AFTERWARDS),
    }
    now_here = settle(MEETING, Span(MONDAY, MONDAY + HOUR), MONDAY)
    assert {kind for kind, _, _ in made(now_here)} == {Kind.END, Kind.ASK_AFTERWARDS}


ZONES = st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Kolkata"])


@given(now=NOWS, ahead=st.integers(0, 60 * 24 * 30), length=st.integers(15, 480), zone=ZONES)
def test_every_promise_makes_sense(now: datetime, ahead: int, length: int, zone: str) -> None:
    start = now + timedelta(minutes=ahead)
    span = Span(start, start + timedelta(minutes=length))
    there = {each: member(each, zone=zone) for each in ("Anna", "Bram")}
    people = {each.id: each for each in there.values()}
    found = promises_of(settle(MEETING, span, now), [coming(each) for each in people.values()], people, now)
    assert len({each.key for each in found}) == len(found)
    for each in found:
        assert each.due_at < each.until
        assert each.makes_sense_at(now)
        if each.kind is Kind.ASK_AFTERWARDS:
            assert each.due_at >= span.end + HOUR
        elif each.kind is Kind.END:
            assert each.due_at == span.end
        else:
            assert each.until <= span.start
        if each.member is not None:
            assert NIGHT_ENDS <= _minute(each.due_at, zone) < NIGHT_BEGINS
    for_anna = (each for each in found if each.member == MemberId("anna") and each.kind is Kind.REMIND)
    reminders = sorted(for_anna, key=lambda each: each.due_at)
    assert all(one.until <= other.due_at for one, other in pairwise(reminders))


def _minute(instant: datetime, zone: str) -> time:
    return instant.astimezone(ZoneInfo(zone)).time()


def test_what_was_promised_of_another_time_is_known_by_its_key() -> None:
    planned = settle(MEETING, moment(9), MONDAY)
    moved = settle(planned, moment(12), MONDAY)
    of_a_time = [each for each in made(planned).values() if each.kind in {Kind.REMIND, Kind.END, Kind.SEND_AGENDA}]
    assert of_a_time
    assert not any(each.is_of_earlier_time(planned) for each in of_a_time)
    assert all(each.is_of_earlier_time(moved) for each in of_a_time)
    (again, *_) = (replace(each, key=f"{each.key}/again") for each in of_a_time)
    assert not again.is_of_earlier_time(moved)
