"""What is said back about somebody's wishes is read again as the same wishes."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language
from bot.domain.wishes import Wish
from bot.expertise.when import read_wishes
from bot.phrases import render
from bot.wording.wishes import wishes

TODAY = date(2026, 11, 22)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
A_WEEK = timedelta(weeks=1)

days = st.dates(min_value=TODAY + timedelta(days=1), max_value=date(2036, 12, 31))
weekdays = st.frozensets(st.integers(0, 6), max_size=6)
times = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))


@st.composite
def some_wishes(draw: st.DrawFn) -> Wish:
    """Whatever `read_wishes` can come to."""
    is_unwanted = draw(st.booleans())
    first, last = draw(st.none() | days), draw(st.none() | days)
    if first is not None and last is not None and first > last:
        first, last = last, first
    on = draw(weekdays)
    if first is not None and last is not None and last - first < A_WEEK:
        on = frozenset()  # They would be days by their date.
    start, end = draw(times), draw(st.none() | times.filter(lambda at: at > time()))
    if end is not None and start >= end:
        start = time()
    wish = Wish(is_unwanted=is_unwanted, first=first, last=last, weekdays=on, start=start, end=end)
    if wish in {Wish(first=first), Wish(last=last)} and (first is None or last is None):
        return Wish(is_unwanted=True, first=first, last=last, weekdays=on or frozenset({3}))
    return wish


def said(wish: Wish, language: Language) -> str:
    [phrase] = wishes([wish])
    return render(phrase, language, AMSTERDAM)


@pytest.mark.parametrize("language", Language)
@given(wish=some_wishes().filter(lambda wish: wish not in {Wish(), Wish(is_unwanted=True)}))
def test_what_is_said_back_is_read_as_the_same_wish(language: Language, wish: Wish) -> None:
    words = said(wish, language)
    read = read_wishes(words, language=language, today=TODAY, zone=AMSTERDAM, holidays_region=None)
    assert read is not None, words
    assert (read.wishes, read.rest) == ((wish,), ""), words


@pytest.mark.parametrize(
    ("wish", "dutch", "english"),
    [
        (Wish(weekdays=frozenset({3}), start=time(14)), "op donderdag vanaf 14:00 uur", "on Thursday from 14:00"),
        (
            Wish(is_unwanted=True, last=date(2027, 10, 25)),
            "niet voor dinsdag 26 oktober 2027",
            "not before Tuesday 26 October 2027",
        ),
        (
            Wish(is_unwanted=True, first=date(2027, 2, 2)),
            "niet na maandag 1 februari 2027",
            "not after Monday 1 February 2027",
        ),
        (Wish(weekdays=frozenset(range(5)), end=time(12)), "doordeweeks tot 12:00 uur", "on weekdays until 12:00"),
        (
            Wish(is_unwanted=True, first=date(2026, 12, 19), last=date(2027, 1, 3)),
            "niet van zaterdag 19 december 2026 tot en met zondag 3 januari 2027",
            "not from Saturday 19 December 2026 up to and including Sunday 3 January 2027",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_how_a_wish_is_said_back(wish: Wish, dutch: str, english: str) -> None:
    assert said(wish, Language.DUTCH) == dutch
    assert said(wish, Language.ENGLISH) == english
