"""Working weeks as people write them: `ma t/m do 9-17, vr 9:00-12:30`, `Monday to Thursday from 8 to 16`."""

import re
from datetime import time

from bot.domain.people import OFFICE_WEEK, WorkingHours
from bot.expertise.dates import weekday_names

_CLOCK = r"(\d{1,2})(?:[:.u](\d{2})?)?(?:\s*(?:uur|h))?"
_HOURS = re.compile(
    rf"(?:van|from|between|tussen)?\s*\b{_CLOCK}\s*(?:-|–|tot(?: en met)?|t/m|to|until|till|en|and)\s*{_CLOCK}"
)
_RANGE = re.compile(r"([a-z]+)\.?\s*(?:-|–|t/m|tot en met|tot|through|to)\s*([a-z]+)\.?")
_WORD = re.compile(r"[a-z]+")
_PART = re.compile(r"\b([a-z]{2,9}?) ?(?:(ochtend|morgen|morning)|middag|afternoon)(?:en|s)?\b")
_NOON = time(12, 30)
_EVERY_DAY = {"elke", "alle", "doordeweeks", "weekdays", "every", "werkdagen", "iedere"}
_MIDDAY = time(12)
_LATEST_AFTERNOON = 7
_LONGEST = 300
_LAST_MINUTE = 59
_LAST_HOUR = 24


def read_week(words: str) -> tuple[WorkingHours, ...] | None:
    """One entry a day, Monday first. Days without hours get office hours. None: no day was named, or no such hours."""
    if len(words) > _LONGEST:
        return None
    text = words.lower().replace("'s", "").strip(" .!")
    week, text = _half_days(text)
    position = 0
    for found in _HOURS.finditer(text):
        days = _days(text[position : found.start()])
        hours = _hours(found)
        if hours is None:
            return None
        week |= {day: WorkingHours(weekday=day, start=hours[0], end=hours[1]) for day in days or set(range(5))}
        position = found.end()
    office = OFFICE_WEEK[0]
    for day in _days(text[position:]):
        week.setdefault(day, WorkingHours(weekday=day, start=office.start, end=office.end))
    return tuple(week[day] for day in sorted(week)) or None


def _half_days(text: str) -> tuple[dict[int, WorkingHours], str]:
    """`donderdagochtend`, `Friday afternoon`; and the text without them."""
    week: dict[int, WorkingHours] = {}
    office = OFFICE_WEEK[0]

    def taken(found: re.Match[str]) -> str:
        day = weekday_names().get(found[1])
        if day is None:
            return found[0]
        start, end = (office.start, _NOON) if found[2] else (_NOON, office.end)
        week[day] = WorkingHours(weekday=day, start=start, end=end)
        return " "

    return week, _PART.sub(taken, text)


def _days(text: str) -> set[int]:
    names = weekday_names()
    days: set[int] = set()

    def ranged(found: re.Match[str]) -> str:
        first, last = names.get(found[1]), names.get(found[2])
        if first is None or last is None:
            return found[0]
        days.update((first + step) % 7 for step in range((last - first) % 7 + 1))
        return " "

    rest = _RANGE.sub(ranged, text)
    for word in _WORD.findall(rest):
        if word in _EVERY_DAY:
            days.update(range(5))
        elif (day := names.get(word, names.get(word.removesuffix("s")))) is not None:
            days.add(day)
    return days


def _hours(found: re.Match[str]) -> tuple[time, time] | None:
    start, end = _time(found[1], found[2]), _time(found[3], found[4])
    if start is not None and end is not None and end < start < _MIDDAY and end.hour <= _LATEST_AFTERNOON:
        # From nine to five.
        end = end.replace(hour=end.hour + 12)
    return (start, end) if start is not None and end is not None and start < end else None


def _time(hour: str, minute: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if hours == _LAST_HOUR and minutes == 0:
        return time(23, 59)
    return time(hours, minutes) if hours < _LAST_HOUR and minutes <= _LAST_MINUTE else None
