"""Days as people write them."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.expertise.dates import read_day, weekday_names

MONDAY = date(2027, 1, 18)
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2120, 12, 31))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1 februari", date(2027, 2, 1)),
        ("1 feb.", date(2027, 2, 1)),
        ("op 1 februari 2028", date(2028, 2, 1)),
        ("17 januari", date(2028, 1, 17)),
        ("18 januari", MONDAY),
        ("29 februari", date(2028, 2, 29)),
        ("29 februari 2028", date(2028, 2, 29)),
        ("30 februari", None),
        ("2027-02-01", date(2027, 2, 1)),
        ("1-2-2027", date(2027, 2, 1)),
        ("1/2", date(2027, 2, 1)),
        ("1.2.27", date(2027, 2, 1)),
        ("32-1", None),
        ("February 1st, 2027", date(2027, 2, 1)),
        ("1st of February", date(2027, 2, 1)),
        ("March 3", date(2027, 3, 3)),
        ("vandaag", MONDAY),
        ("morgen", date(2027, 1, 19)),
        ("overmorgen", date(2027, 1, 20)),
        ("tomorrow", date(2027, 1, 19)),
        ("over 2 weken", date(2027, 2, 1)),
        ("twee weken", date(2027, 2, 1)),
        ("2 weeks", date(2027, 2, 1)),
        ("een maand", date(2027, 2, 18)),
        ("over drie maanden", date(2027, 4, 18)),
        ("a week", date(2027, 1, 25)),
        ("volgende week", date(2027, 1, 25)),
        ("next week", date(2027, 1, 25)),
        ("volgende maand", date(2027, 2, 1)),
        ("next month", date(2027, 2, 1)),
        ("maandag", date(2027, 1, 25)),
        ("aanstaande vrijdag", date(2027, 1, 22)),
        ("next Friday", date(2027, 1, 22)),
        ("vr", date(2027, 1, 22)),
        ("t/m 31 januari", date(2027, 2, 1)),
        ("en met 31 januari", date(2027, 2, 1)),
        ("through 31 January", date(2027, 2, 1)),
        ("tot 1 februari", date(2027, 2, 1)),
        ("a year from now", date(2028, 1, 18)),
        ("over 1 jaar", date(2028, 1, 18)),
        ("in 2 weeks and 3 days", date(2027, 2, 4)),
        ("in a fortnight", date(2027, 2, 1)),
        ("the day after tomorrow", date(2027, 1, 20)),
        ("maandag 1 februari 2027", date(2027, 2, 1)),
        ("Mon 1 Feb 2027", date(2027, 2, 1)),
        ("1 feb '27", date(2027, 2, 1)),
        ("dinsdag 1 februari 2027", None),
        ("2 weeks ago", None),
        ("32 december 10:00", None),
        ("3 december om 10 uur", None),
        ("0 years from now", None),
        ("9999 years from now", None),
        ("gisteren", None),
        ("sint-juttemis", None),
        ("0 weken", None),
        ("", None),
    ],
)
def test_how_people_write_a_day(words: str, day: date | None) -> None:
    assert read_day(words, MONDAY) == day


def test_the_last_day_of_a_shorter_month() -> None:
    assert read_day("over een maand", date(2027, 1, 31)) == date(2027, 2, 28)


@given(words=st.text(max_size=60), today=st.dates())
def test_no_words_are_an_error(words: str, today: date) -> None:
    read_day(words, today)


@given(
    count=st.integers(0, 9999),
    unit=st.sampled_from(["dagen", "weken", "maanden", "days", "weeks", "months"]),
    today=DAYS,
)
def test_a_length_lies_ahead_and_within_bounds(count: int, unit: str, today: date) -> None:
    day = read_day(f"over {count} {unit}", today)
    assert day is None or today < day <= today + timedelta(days=31 * 1000)


@given(
    day=DAYS,
    today=DAYS,
    locale=st.sampled_from(["nl", "en", "en_GB"]),
    form=st.sampled_from(["long", "short", "medium"]),
)
def test_a_day_as_we_write_it_is_read_back(day: date, today: date, locale: str, form: str) -> None:
    if form == "short" and (locale == "en" or not 2000 <= day.year < 2100):
        return  # Americans put the month first; and two digits are of this century.
    assert read_day(format_date(day, form, locale=locale), today) == day


@given(day=DAYS, within=st.integers(0, 364), locale=st.sampled_from(["nl", "en_GB"]))
def test_a_day_without_a_year_is_the_next_one(day: date, within: int, locale: str) -> None:
    today = day - timedelta(days=within)
    assert read_day(format_date(day, "d MMMM", locale=locale), today) == day


@given(today=DAYS, name=st.sampled_from(sorted(weekday_names())))
def test_a_weekday_lies_within_a_week(today: date, name: str) -> None:
    day = read_day(name, today)
    assert day is not None
    assert timedelta(0) < day - today <= timedelta(days=7)
    assert day.weekday() == weekday_names()[name]
