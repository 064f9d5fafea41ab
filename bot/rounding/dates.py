"""When the next round of a programme begins, and when people hear of it."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.domain.cadence import Cadence, SchoolRegion
from bot.domain.calendar import is_public_holiday, working_days_before
from bot.domain.people import Member
from bot.domain.programmes import ANNOUNCED_BEFORE, Programme

_LOOK_AHEAD = 120
"""Dates that are tried: whoever chose days on which nothing can be has no rounds."""


def start_after(cadence: Cadence, after: datetime) -> datetime | None:
    """The first after that instant, a number of weeks after its day or later; the time of day stays what it is."""
    zone = ZoneInfo(cadence.zone)
    day = after.astimezone(zone).date()
    day += timedelta(days=(cadence.weekday - day.weekday()) % 7)
    for _ in range(_LOOK_AHEAD):
        start = datetime.combine(day, cadence.at, tzinfo=zone).astimezone(UTC)
        if start > after and not is_left_out(day, cadence):
            return start
        day += timedelta(weeks=1)
    return None


def start_following(programme: Programme, start: datetime) -> datetime | None:
    """The one after the round that begins then: so many weeks later, or the first later one that can be."""
    cadence = programme.cadence
    zone = ZoneInfo(cadence.zone)
    day = start.astimezone(zone).date() + timedelta(weeks=cadence.weeks - 1)
    # Counted from the end of that day, so that the clock going back or forth makes no difference.
    return start_after(cadence, datetime.combine(day, cadence.at, tzinfo=zone).astimezone(UTC))


def told_at(start: datetime, coordinator: Member) -> datetime:
    """Some working days before; by the days of whoever runs it."""
    return working_days_before(start, ANNOUNCED_BEFORE, coordinator)


def is_left_out(day: date, cadence: Cadence) -> bool:
    """A public holiday, or a school holiday in the region that was chosen."""
    if is_public_holiday(day):
        return True
    return cadence.school_region is not None and day in _school_holidays(cadence.school_region, day.year)


@cache
def _school_holidays(region: SchoolRegion, year: int) -> frozenset[date]:
    import holidays  # noqa: PLC0415 - slow, and many a start needs none

    # Without a region the library says that there are none at all.
    subdivision = region.value.capitalize()
    return frozenset(holidays.country_holidays("NL", subdiv=subdivision, years=year, categories=("school",)))
