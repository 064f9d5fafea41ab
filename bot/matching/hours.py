"""When in a week two people both work, in quarters of an hour since Monday midnight in UTC."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import WorkingHours

QUARTER = timedelta(minutes=15)
_WEEK = 7 * 96
_MONDAY = date(2027, 1, 4)
"""Of an ordinary week: an hour more or less between two countries is decided when a time is looked for."""

Week = int
"""A bit for each quarter."""


def week_of(hours: Sequence[WorkingHours], zone: str) -> Week:
    """The quarters that lie within these hours, by the clock of that place."""
    place, found = ZoneInfo(zone), 0
    begin = datetime(_MONDAY.year, _MONDAY.month, _MONDAY.day, tzinfo=UTC)
    for each in hours:
        day = _MONDAY + timedelta(days=each.weekday)
        start = datetime.combine(day, each.start, tzinfo=place).astimezone(UTC)
        end = datetime.combine(day, each.end, tzinfo=place).astimezone(UTC)
        first, last = -((begin - start) // QUARTER), (end - begin) // QUARTER
        for quarter in range(first, last):
            found |= 1 << (quarter % _WEEK)
    return found


def has_room(week: Week, length: timedelta) -> bool:
    """Whether so much time lies in one piece in it."""
    needed = -(-length // QUARTER)
    for _ in range(needed - 1):
        week &= week >> 1
    return week != 0
