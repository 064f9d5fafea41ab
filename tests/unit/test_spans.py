"""Stretches of time against the plain meaning: minutes that are in, and minutes that are not."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.spans import Span, covers, merged, without

BEGIN = datetime(2027, 1, 18, tzinfo=UTC)
MINUTES = range(40)


def span(start: int, end: int) -> Span:
    return Span(BEGIN + timedelta(minutes=start), BEGIN + timedelta(minutes=end))


SPANS = st.lists(
    st.tuples(st.integers(0, 39), st.integers(1, 40)).filter(lambda drawn: drawn[0] < drawn[1]), max_size=8
).map(lambda drawn: [span(*each) for each in drawn])


def minutes(spans: list[Span]) -> set[int]:
    return {
        minute for minute in MINUTES if any(one.start <= BEGIN + timedelta(minutes=minute) < one.end for one in spans)
    }


@given(spans=SPANS)
def test_merged_is_the_same_time(spans: list[Span]) -> None:
    together = merged(spans)
    assert minutes(together) == minutes(spans)
    assert all(one.end < other.start for one, other in pairwise(together))


@given(spans=SPANS, taken=SPANS)
def test_what_is_taken_out_is_gone_and_nothing_else(spans: list[Span], taken: list[Span]) -> None:
    left = without(merged(spans), taken)
    assert minutes(left) == minutes(spans) - minutes(taken)
    assert left == sorted(left)


@given(spans=SPANS, wanted=st.tuples(st.integers(0, 39), st.integers(1, 10)))
def test_covered_is_every_minute(spans: list[Span], wanted: tuple[int, int]) -> None:
    start, length = wanted
    every = set(range(start, start + length))
    together = merged(spans)
    assert covers(together, span(start, start + length)) == (every <= minutes(together))


def test_a_span_is_told_in_utc() -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    one = Span(datetime(2027, 1, 18, 10, tzinfo=amsterdam), datetime(2027, 1, 18, 11, tzinfo=amsterdam))
    assert (one.start.hour, one.start.tzinfo) == (9, UTC)


@pytest.mark.parametrize("end", [BEGIN, BEGIN - timedelta(hours=1), BEGIN.replace(tzinfo=None) + timedelta(hours=1)])
def test_an_empty_or_naive_span_is_refused(end: datetime) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(BEGIN, end)
