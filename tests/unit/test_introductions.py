"""A request to meet, step by step."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.introductions import Due, State, close, postpone, step
from tests.builders import MONDAY, hours, member, request


def test_it_begins_open_with_a_reminder_to_come() -> None:
    asked = request(member("Bram"))
    assert asked.is_open
    assert (asked.next_step, asked.due_at) == (Due.NUDGE, MONDAY + timedelta(days=2))


def test_a_reminder_then_the_end() -> None:
    bram = member("Bram")
    asked = request(bram)
    assert asked.due_at is not None
    nudged = step(asked, bram, asked.due_at)
    assert nudged.next_step is Due.EXPIRE
    assert nudged.due_at is not None
    assert nudged.due_at == asked.due_at + timedelta(days=5), "three working days, over a weekend"
    over = step(nudged, bram, nudged.due_at)
    assert (over.state, over.next_step, over.due_at) == (State.EXPIRED, None, None)
    assert over.answered_at == nudged.due_at


def test_later_starts_over_once_it_was_asked_again() -> None:
    bram = member("Bram")
    later = postpone(request(bram), bram, MONDAY)
    assert (later.next_step, later.due_at) == (Due.ASK_AGAIN, MONDAY + timedelta(days=7))
    assert later.due_at is not None
    again = step(later, bram, later.due_at)
    assert again.next_step is Due.NUDGE


@given(days=st.sets(st.integers(0, 6), min_size=1), silent=st.booleans())
def test_it_always_comes_to_an_end(days: set[int], silent: bool) -> None:
    bram = member("Bram", week=tuple(hours(day) for day in sorted(days)))
    one = request(bram, is_silent=silent)
    before = MONDAY
    for _ in range(2):
        assert one.due_at is not None
        assert one.due_at > before
        before = one.due_at
        one = step(one, bram, before)
    assert one.state is State.EXPIRED
    assert not one.is_open


def test_a_silent_one_takes_the_same_steps_at_the_same_time() -> None:
    bram = member("Bram")
    told, silent = request(bram), request(bram, is_silent=True)
    while told.due_at is not None:
        assert (told.next_step, told.due_at) == (silent.next_step, silent.due_at)
        now = told.due_at
        told, silent = step(told, bram, now), step(silent, bram, now)
    assert told.state is silent.state


def test_an_end_is_an_end() -> None:
    ended = close(request(member("Bram")), State.WITHDRAWN, MONDAY)
    assert (ended.is_open, ended.next_step, ended.due_at, ended.answered_at) == (False, None, None, MONDAY)
