"""Working weeks as people write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import OFFICE_WEEK, Language, WorkingHours
from bot.expertise.weeks import read_week
from bot.phrases import render
from bot.replies import Phrase
from bot.wording.describing import week as described
from tests.unit.shapes import UTC_ZONE

Week = dict[int, tuple[str, str]]


def _read(words: str) -> Week | None:
    week = read_week(words)
    return None if week is None else {one.weekday: (f"{one.start:%H:%M}", f"{one.end:%H:%M}") for one in week}


OFFICE = ("09:00", "17:00")


@pytest.mark.parametrize(
    ("words", "week"),
    [
        ("ma t/m do 9-17, vr 9:00-12:30", dict.fromkeys(range(4), OFFICE) | {4: ("09:00", "12:30")}),
        ("Monday to Thursday from 8 to 16", dict.fromkeys(range(4), ("08:00", "16:00"))),
        ("maandag en dinsdag", {0: OFFICE, 1: OFFICE}),
        ("ma, wo en vr van 8.30 tot 17.00 uur", dict.fromkeys((0, 2, 4), ("08:30", "17:00"))),
        ("ma-vr", dict.fromkeys(range(5), OFFICE)),
        ("doordeweeks", dict.fromkeys(range(5), OFFICE)),
        ("9-17", dict.fromkeys(range(5), OFFICE)),
        ("elke dag van 8 tot 12", dict.fromkeys(range(5), ("08:00", "12:00"))),
        ("vr-ma", {4: OFFICE, 5: OFFICE, 6: OFFICE, 0: OFFICE}),
        ("Mondays and Tuesdays", {0: OFFICE, 1: OFFICE}),
        ("ma 9u-17u", {0: OFFICE}),
        ("za 10-24", {5: ("10:00", "23:59")}),
        ("maandag, dinsdag en donderdagochtend", {0: OFFICE, 1: OFFICE, 3: ("09:00", "12:30")}),
        ("Monday to Wednesday, Friday afternoons", dict.fromkeys(range(3), OFFICE) | {4: ("12:30", "17:00")}),
        ("vrijdagmiddag", {4: ("12:30", "17:00")}),
        ("van 9 tot 5", dict.fromkeys(range(5), OFFICE)),
        ("ma 8:30-4:30", {0: ("08:30", "16:30")}),
        ("ma, di en do van 9 tot 15 uur", dict.fromkeys((0, 1, 3), ("09:00", "15:00"))),
        ("I work Mon-Thu 9 to 17", dict.fromkeys(range(4), OFFICE)),
        ("ma 12-5", None),
        ("ma 17-9", None),
        ("ma 9-25", None),
        ("ma 9:61-17:00", None),
        ("altijd", None),
        ("", None),
        ("12", None),
    ],
)
def test_how_people_write_their_week(words: str, week: Week | None) -> None:
    assert _read(words) == week


@given(words=st.text(max_size=200) | st.text(alphabet="madiwo 0123456789:-,t/", max_size=80))
def test_any_words_give_a_proper_week_or_none(words: str) -> None:
    week = read_week(words)
    if week is None:
        return
    days = [one.weekday for one in week]
    assert days == sorted(set(days))
    assert set(days) <= set(range(7))
    assert all(one.start < one.end for one in week)


@pytest.mark.parametrize("words", ["a" * 4000, "ma-" * 1300, "9-" * 2000, "1" * 4000, "ma t/m " * 500, " " * 4000])
def test_long_words_end_soon(words: str) -> None:
    assert read_week(words) is None


HOURS = st.tuples(
    st.integers(0, 23), st.sampled_from([0, 15, 30, 45]), st.integers(0, 23), st.sampled_from([0, 15, 30])
).filter(lambda drawn: drawn[:2] < drawn[2:])


@given(hours=st.dictionaries(st.integers(0, 6), HOURS, min_size=1), language=st.sampled_from(Language))
def test_a_week_as_we_write_it_is_read_back(hours: dict[int, tuple[int, int, int, int]], language: Language) -> None:
    week = tuple(
        WorkingHours(weekday=day, start=time(first, second), end=time(third, fourth))
        for day, (first, second, third, fourth) in sorted(hours.items())
    )
    text = render(Phrase("week-set", {"week": described(week)}), language, UTC_ZONE)
    assert read_week(text.partition(":")[2]) == week


def test_the_office_week_is_nine_to_five() -> None:
    assert read_week("werkdagen") == OFFICE_WEEK
