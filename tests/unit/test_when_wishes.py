"""When people can, in their own words."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language
from bot.domain.wishes import Wish
from bot.expertise.when import ReadWishes, read_wishes
from tests.unit.when_phrases import DUTCH, ENGLISH

TODAY = date(2026, 11, 22)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


def read(
    text: str, language: Language = Language.DUTCH, *, today: date = TODAY, region: str | None = None
) -> ReadWishes | None:
    return read_wishes(text, language=language, today=today, zone=AMSTERDAM, holidays_region=region)


def written(found: ReadWishes | None) -> str:
    """As in the tables."""
    if found is None:
        return "?"
    said = " | ".join(_written(wish) for wish in found.wishes)
    return f"{said} ({found.rest})" if found.rest else said


def _written(wish: Wish) -> str:
    parts = ["not"] if wish.is_unwanted else []
    if wish.weekdays:
        parts.append(",".join(DAYS[day] for day in sorted(wish.weekdays)))
    if wish.first or wish.last:
        parts.append(str(wish.first) if wish.first == wish.last else f"{wish.first or ''}..{wish.last or ''}")
    if wish.start != time() or wish.end:
        parts.append(f"{wish.start:%H:%M}-{wish.end:%H:%M}" if wish.end else f"{wish.start:%H:%M}-")
    return " ".join(parts)


@pytest.mark.parametrize(("text", "meant"), DUTCH.items(), ids=DUTCH)
def test_dutch(text: str, meant: str) -> None:
    assert written(read(text)) == meant


@pytest.mark.parametrize(("text", "meant"), ENGLISH.items(), ids=ENGLISH)
def test_english(text: str, meant: str) -> None:
    assert written(read(text, Language.ENGLISH)) == meant


@pytest.mark.parametrize(
    "text", ["Donderdag na 14u", "DONDERDAG NA 14U!", "  donderdag   na 14u. ", "(donderdag na 14u)"]
)
def test_how_it_is_written_makes_no_difference(text: str) -> None:
    assert written(read(text)) == "do 14:00-"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Thursday after 2pm", "do 14:00-"),
        ("not in the week of 7 December", "not 2026-12-07..2026-12-13"),
        ("Monday or Tuesday, not before 10", "ma,di | not 00:00-10:00"),
        ("not until the 12th", "not ..2026-12-11"),
        ("niet op Friday", "not vr"),
    ],
)
def test_english_from_somebody_who_speaks_dutch(text: str, meant: str) -> None:
    assert written(read(text)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [("donderdag na 14u", "do 14:00-"), ("niet voor de herfstvakantie", "not ..2027-10-15"), ("half vier", "15:30-")],
)
def test_dutch_from_somebody_who_speaks_english(text: str, meant: str) -> None:
    assert written(read(text, Language.ENGLISH)) == meant


@pytest.mark.parametrize(
    ("region", "meant"),
    [
        ("Noord", "not 2027-02-20..2027-02-28"),
        ("Midden", "not 2027-02-20..2027-02-28"),
        ("Zuid", "not 2027-02-13..2027-02-21"),
        (None, "not 2027-02-13..2027-02-28"),
        ("Twente", "not 2027-02-13..2027-02-28"),
    ],
    ids=str,
)
def test_school_holidays_are_those_of_the_region_or_of_all(region: str | None, meant: str) -> None:
    assert written(read("niet in de voorjaarsvakantie", region=region)) == meant


def test_a_school_holiday_that_has_begun_is_this_one() -> None:
    assert written(read("niet in de kerstvakantie", today=date(2026, 12, 30))) == "not 2026-12-19..2027-01-03"


def test_a_school_holiday_that_nobody_knows_yet_is_not_understood() -> None:
    assert read("niet in de zomervakantie", today=date(2035, 1, 1)) is None


def test_whoever_has_had_the_holiday_already_does_not_move_it_a_year() -> None:
    assert written(read("na de voorjaarsvakantie", today=date(2027, 2, 23))) == "not ..2027-02-28"


@pytest.mark.parametrize(
    ("today", "meant"),
    [(date(2026, 12, 11), "2026-12-12"), (date(2026, 12, 12), "2026-12-12"), (date(2026, 12, 13), "2027-12-12")],
    ids=str,
)
def test_a_day_without_a_year_is_the_next_one(today: date, meant: str) -> None:
    assert written(read("12 december", today=today)) == meant


def test_a_day_that_is_over_is_not_understood() -> None:
    assert read("12 december 2020") is None


@pytest.mark.parametrize("language", Language)
@given(text=st.text(max_size=200), today=st.dates())
def test_any_text_can_be_read(language: Language, text: str, today: date) -> None:
    read(text, language, today=today)


WORDS = st.sampled_from(
    [
        "maandag",
        "ma",
        "zo",
        "niet",
        "geen",
        "op",
        "na",
        "voor",
        "vanaf",
        "tot",
        "t/m",
        "tussen",
        "en",
        "of",
        ",",
        ".",
        "-",
        "maar",
        "3",
        "12",
        "31",
        "99",
        "2027",
        "14u",
        "10:00",
        "25:00",
        "half",
        "kwart",
        "week",
        "weken",
        "volgende",
        "eind",
        "begin",
        "januari",
        "december",
        "kerstvakantie",
        "vakantie",
        "kerst",
        "'s",
        "middags",
        "ochtend",
        "lunch",
        "over",
        "uur",
        "een",
        "12e",
        "3/12",
        "pas",
        "uiterlijk",
        "behalve",
        "want",
        "even",
        "doordeweeks",
        "Monday",
        "not",
        "after",
        "until",
        "between",
        "may",
        "2pm",
        "next",
        "the",
        "of",
    ]
)


@pytest.mark.parametrize("language", Language)
@given(
    words=st.lists(WORDS, max_size=25),
    today=st.sampled_from([TODAY, date(2028, 2, 29), date(2030, 12, 31), date(9999, 12, 31), date.min]),
)
def test_words_about_time_in_any_order_can_be_read(language: Language, words: list[str], today: date) -> None:
    found = read(" ".join(words), language, today=today)
    for wish in () if found is None else found.wishes:
        assert wish.first is None or wish.last is None or wish.first <= wish.last
        assert wish.end is None or wish.start < wish.end


@pytest.mark.parametrize(
    "text", ["maandag ", "3 ", "1 en ", "half ", "t/m ", "a", "9", "12:", "van de ", "maandag, ", "("]
)
def test_a_very_long_text_is_read_no_further_than_a_page(text: str) -> None:
    found = read("donderdag na 14u. " + text * 100_000)
    assert found is None or len(found.rest) < 2000


def test_what_comes_after_that_page_is_said_not_to_be_understood() -> None:
    found = read("donderdag" + " " * 600 + "niet op vrijdag")
    assert written(found) == "do (niet op vrijdag)"
