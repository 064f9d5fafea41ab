"""Days as people write them: `1 februari`, `2027-02-01`, `over 3 weken`, `volgende maandag`, `tomorrow`."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from babel.dates import get_day_names, get_month_names

from bot.expertise.days_in_words import read_day_in_words

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|de)?(?:\s+of)?\s+([a-zé]+)\.?(?:\s+(\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_LENGTH = re.compile(r"(?:over|in|voor|for|nog)?\s*(\d{1,3}|een|één|a|an|one|twee|two|drie|three)\s+([a-z]+)")
_WEEKDAY = re.compile(r"(?:(volgende|aanstaande|komende|next|coming)\s+)?([a-z]+)")

_COUNTS = {"een": 1, "één": 1, "a": 1, "an": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3}
_DAYS = {"dag": 1, "dagen": 1, "day": 1, "days": 1, "week": 7, "weken": 7, "weeks": 7}
_MONTHS = {"maand", "maanden", "month", "months"}
_WORDS = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
_FILLERS = re.compile(r"(?:(?:op|tot|on|until|till|the|de)\s+)+")
_THROUGH = re.compile(r"(?:tot )?(?:t/m|en met|through|up to and including)\s+")
_LONGEST = 80
_CENTURY = 2000
_MONTHS_A_YEAR = 12


def read_day(words: str, today: date) -> date | None:
    """The day that was meant; a day without a year is the next one. None: not understood, or there is no such day.

    After "t/m" it is the day after: the first that is no longer meant.
    """
    text = " ".join(words[:_LONGEST].lower().replace("’", "'").split()).strip(" .!")
    through = _THROUGH.match(text)
    try:
        if through is None:
            return _read(text, today)
        last = _read(text[through.end() :], today)
        return None if last is None else last + timedelta(days=1)
    except OverflowError:  # The calendar ends with the year 9999.
        return None


def _read(words: str, today: date) -> date | None:
    text = words[found.end() :] if (found := _FILLERS.match(words)) else words
    if text in _WORDS:
        return today + timedelta(days=_WORDS[text])
    if text in {"volgende week", "next week"}:
        return today + timedelta(days=7 - today.weekday())
    if text in {"volgende maand", "next month"}:
        return _later(today, "1", "month", day=1)
    if found := _ISO.fullmatch(text):
        return _day(*map(int, found.groups()))
    if found := _NUMBERS.fullmatch(text):
        return _dated(int(found[1]), int(found[2]), found[3], today)
    if (found := _DAY_MONTH.fullmatch(text)) and (month := _month_names().get(found[2])):
        return _dated(int(found[1]), month, found[3], today)
    if (found := _MONTH_DAY.fullmatch(text)) and (month := _month_names().get(found[1])):
        return _dated(int(found[2]), month, found[3], today)
    if (found := _LENGTH.fullmatch(text)) and found[2] in {*_DAYS, *_MONTHS}:
        return _later(today, found[1], found[2])
    if (found := _WEEKDAY.fullmatch(text)) and (weekday := weekday_names().get(found[2])) is not None:
        return next_weekday(weekday, today)
    return read_day_in_words(text, today, weekday_names(), _month_names().keys())


def next_weekday(weekday: int, today: date) -> date:
    """The first such day after today, Monday being 0."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def day_of_month(day: int, today: date) -> date | None:
    """`de 12e`: the first one from today on; months that have no such day are passed over."""
    for ahead in range(_MONTHS_A_YEAR):
        months = today.month - 1 + ahead
        found = _day(today.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1, day)
        if found is not None and found >= today:
            return found
    return None


@cache
def weekday_names() -> Mapping[str, int]:
    """Every way to write a weekday in Dutch and English, Monday being 0."""
    return _names(get_day_names, first=0)


@cache
def _month_names() -> Mapping[str, int]:
    return _names(get_month_names, first=1)


def _names(named: object, *, first: int) -> dict[str, int]:
    names: dict[str, int] = {}
    for locale in ("nl", "en", "en_GB"):
        for width in ("wide", "abbreviated"):
            table = named(width, locale=locale)  # type: ignore[operator]
            names |= {str(table[number]).lower().rstrip("."): number for number in range(first, first + len(table))}
    return names


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(int(year) if len(year) > 2 else _CENTURY + int(year), month, day)  # noqa: PLR2004 - digits
    this_year = _day(today.year, month, day)
    return _day(today.year + 1, month, day) if this_year is None or this_year < today else this_year


def _later(today: date, count: str, unit: str, *, day: int | None = None) -> date | None:
    number = _COUNTS.get(count) or int(count)
    if not number:
        return None
    if unit in _DAYS:
        return today + timedelta(days=number * _DAYS[unit])
    months = today.month - 1 + number
    year, month = today.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1
    return next((found for last in range(day or today.day, 0, -1) if (found := _day(year, month, last))), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
