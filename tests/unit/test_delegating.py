"""What is said of a delegation's seats and dates."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delegating.dates import AHEAD, spans_of, wishes_of
from bot.delegating.named import MOST_NAMED, is_open, read_seat
from bot.domain.spans import Span
from bot.domain.wishes import Wish, Wishes

ZONE = ZoneInfo("Europe/Amsterdam")
TODAY = date(2027, 1, 18)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Anna", [("Anna", False)]),
        ("@anna", [("@anna", False)]),
        ("Anna, reserve Bram", [("Anna", False), ("Bram", True)]),
        ("Anna en Bram", [("Anna", False), ("Bram", True)]),
        ("Anna; plaatsvervanger: Bram", [("Anna", False), ("Bram", True)]),
        ("Anna, deputy Bram and stand-in Dirk", [("Anna", False), ("Bram", True), ("Dirk", True)]),
        ("reserve Bram", [("Bram", True)]),
        ("Anna, Bram (reserve)", [("Anna", False), ("Bram", True)]),
        ("Jan de Vries, reserve Els van den Berg", [("Jan de Vries", False), ("Els van den Berg", True)]),
        ("Henk Enter", [("Henk Enter", False)]),
        ("nog te bepalen", []),
        ("Nog te bepalen.", []),
        ("to be decided", []),
        ("nog te bepalen, reserve Bram", [("Bram", True)]),
        ("?", []),
        ("", []),
    ],
)
def test_who_has_a_seat_and_who_stands_in(words: str, named: list[tuple[str, bool]]) -> None:
    assert [(one.words, one.stands_in) for one in read_seat(words)] == named


@given(st.text(max_size=200))
def test_any_words_are_read_without_complaint(words: str) -> None:
    found = read_seat(words)
    assert len(found) <= MOST_NAMED
    assert all(one.words.strip() for one in found)
    assert sum(not one.stands_in for one in found) <= 1
    assert not (is_open(words) and found)


def test_a_day_of_the_week_is_that_day_each_week_in_office_hours() -> None:
    spans = spans_of([Wish(weekdays=frozenset({1}), start=time(12))], today=TODAY, zone=ZONE)
    assert len(spans) == AHEAD // timedelta(weeks=1)
    assert spans[0] == Span(datetime(2027, 1, 19, 11, tzinfo=UTC), datetime(2027, 1, 19, 17, tzinfo=UTC))
    # The clocks go forward on 28 March: noon stays noon.
    assert {span.start.astimezone(ZONE).hour for span in spans} == {12}


def test_what_is_unwanted_is_left_out_of_all_working_days() -> None:
    spans = spans_of([Wish(is_unwanted=True, weekdays=frozenset({4}))], today=TODAY, zone=ZONE)
    assert {span.start.astimezone(ZONE).weekday() for span in spans} == {0, 1, 2, 3}


def test_a_saturday_that_is_named_is_meant() -> None:
    saturday = date(2027, 1, 23)
    (span,) = spans_of([Wish(first=saturday, last=saturday)], today=TODAY, zone=ZONE)
    assert span.start.astimezone(ZONE).date() == saturday


@given(
    st.lists(
        st.builds(
            Wish,
            is_unwanted=st.booleans(),
            weekdays=st.frozensets(st.integers(0, 6), max_size=3),
            start=st.sampled_from([time(), time(9), time(13, 30), time(19)]),
            end=st.sampled_from([None, time(12), time(17)]),
        ),
        max_size=4,
    )
)
def test_what_comes_of_words_suits_them_and_means_the_same_in_a_meeting(said: list[Wish]) -> None:
    spans = spans_of(said, today=TODAY, zone=ZONE)
    assert list(spans) == sorted(spans)
    before = Wishes(wishes=tuple(said), zone=ZONE)
    after = Wishes(wishes=wishes_of(spans, ZONE), zone=ZONE)
    for span in spans:
        assert after.suit(span)
        hour = Span(span.start, min(span.end, span.start + timedelta(hours=1)))
        assert before.suit(hour) or any(not wish.is_unwanted for wish in said)
