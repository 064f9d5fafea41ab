"""How often something comes back: every so many weeks, on one day, at one time."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.cadence import Cadence
from bot.domain.people import Language
from bot.expertise.when.moments import read_moment
from bot.expertise.when.values import Moment, Unclear

MOST_WEEKS = 26
_MONTH = 4
_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("een één one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven", "acht eight"),
        start=1,
    )
    for word in words.split()
}
_EVERY = r"(?:elke|iedere|ieder|elk|om de|every|each)"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_WEEKS = re.compile(
    rf"\b(?:{_EVERY}\s+(?:{_COUNT}\s+)?(?:weken|week|weeks)\b|(?:{_COUNT.replace('count', 'other')})[-\s]?wekelijks\b)",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"\b(?:om de week|om de andere week|elke andere week|(?:every|each) (?:other|second) week|fortnightly|biweekly"
    r"|tweewekelijks|every fortnight)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(r"\b(?:(?:every|each) (?:other|second)|om de andere|elke andere)\s+(?=\w)", re.IGNORECASE)
_MONTHLY = re.compile(rf"\b(?:maandelijks|monthly|{_EVERY}\s+(?:maand|month))\b", re.IGNORECASE)
_OF_MONTH = re.compile(r"\b(?:van|in|of)\s+(?:de|elke|iedere|the|each|every)\s+(?:maand|month)\b", re.IGNORECASE)
_WEEKLY = re.compile(rf"\b(?:wekelijks|weekly)\b|\b{_EVERY}\s+(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCadence:
    """What was read, and whether months were made weeks of."""

    cadence: Cadence
    was_monthly: bool = False


def read_cadence(text: str, *, language: Language, now: datetime, zone: ZoneInfo) -> ReadCadence | None:
    """`elke 2 weken op dinsdag 9:00`. None: no day of the week or no hour in it, or too few or too many weeks.

    Rounds come in weeks, so that they stay on the same day; a month is four of them.
    """
    weeks, rest, was_monthly = _weeks(" ".join(text.split()))
    moment = read_moment(rest, language=language, now=now, zone=zone)
    if not 1 <= weeks <= MOST_WEEKS or not isinstance(moment, Moment) or _is_dated(rest, language, now, zone):
        return None
    local = moment.start.astimezone(zone)
    at = time(local.hour, local.minute)
    cadence = Cadence(weeks=weeks, weekday=local.weekday(), at=at, zone=zone.key)
    return ReadCadence(cadence=cadence, was_monthly=was_monthly)


def _weeks(text: str) -> tuple[int, str, bool]:
    if _OF_MONTH.search(text):
        rest = re.sub(
            r"\b(?:elke|iedere|every|each|the|de)?\s*(?:eerste|tweede|derde|vierde|laatste|first|second|third"
            r"|fourth|last)\s+",
            " ",
            _OF_MONTH.sub(" ", text),
            flags=re.IGNORECASE,
        )
        return _MONTH, rest, True
    if (found := _MONTHLY.search(text)) is not None:
        return _MONTH, _without(text, found), True
    if (found := _SECOND.search(text)) is not None or (found := _OTHER_DAY.search(text)) is not None:
        return 2, _without(text, found), False
    if (found := _WEEKS.search(text)) is not None:
        count = (found["count"] or found["other"] or "1").casefold()
        return _NUMBERS.get(count) or int(count), _without(text, found), False
    if (found := _WEEKLY.search(text)) is not None:
        return 1, _without(text, found), False
    return 1, text, False


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,")


def _is_dated(rest: str, language: Language, now: datetime, zone: ZoneInfo) -> bool:
    """Whether it names one day, and no day of the week: read a year later it is another day of the week."""
    later = read_moment(rest, language=language, now=now + timedelta(days=374), zone=zone)
    first = read_moment(rest, language=language, now=now, zone=zone)
    if isinstance(later, Unclear) or later is None or not isinstance(first, Moment):
        return True
    return later.start.astimezone(zone).weekday() != first.start.astimezone(zone).weekday()
