"""Days that our own short list does not have, read by dateparser: `a year from now`, `in 2 weeks and 3 days`.

It guesses: "32 december 10:00" is a day in 2032 to it, and the wrong day of the week does not matter. So it gets words
about days only, no hours, and what it makes of them has to lie ahead.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta

_SHAPE = re.compile(r"[a-zé]+|\d{1,4}")
_LONGEST = 40
_FARTHEST = timedelta(days=366 * 20)
_SMALL_WORDS = frozenset(
    {
        "over",
        "in",
        "from",
        "now",
        "and",
        "of",
        "the",
        "a",
        "an",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twelve",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "fortnight",
        "after",
        "tomorrow",
        "jaar",
        "dag",
        "dagen",
        "weken",
        "maand",
        "maanden",
    }
)


def read_day_in_words(text: str, today: date, weekdays: Mapping[str, int], months: AbstractSet[str]) -> date | None:
    """The day, if every word is about days and the day lies ahead; it is the weekday that was named, if one was."""
    words = _SHAPE.findall(text[: _LONGEST + 1])
    known = _SMALL_WORDS | weekdays.keys() | months
    if len(text) > _LONGEST or len(words) < 2 or not all(word in known or word.isdigit() for word in words):  # noqa: PLR2004
        return None
    if re.search(r"[^\w\s',./-]|\d[.:]\d", text):
        return None
    found = _parsed(text, today)
    if found is None or not today < found <= today + _FARTHEST:
        return None
    named = {weekdays[word] for word in words if word in weekdays}
    return found if not named or named == {found.weekday()} else None


def _parsed(text: str, today: date) -> date | None:
    import dateparser  # noqa: PLC0415 - slow, and hardly anybody needs it

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime.combine(today, time()),
        "REQUIRE_PARTS": ["day", "month"],
        "PARSERS": ["relative-time", "absolute-time"],
    }
    try:
        found = dateparser.parse(text, languages=["nl", "en"], settings=settings)
    except (ValueError, OverflowError, TypeError):
        return None  # The calendar ends somewhere, and it does not look where.
    return None if found is None else found.date()
