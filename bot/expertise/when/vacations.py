"""Dutch school holidays by region, and public holidays by name."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache

REGIONS = ("Noord", "Midden", "Zuid")
_A_DAY = timedelta(days=1)
_YEARS_AHEAD = 2
_STAGGERED = timedelta(days=14)
"""How far the same holiday of two regions is apart at most."""
_NAMES = {
    "Nieuwjaarsdag": "new-years-day",
    "Goede vrijdag": "good-friday",
    "Eerste paasdag": "easter",
    "Tweede paasdag": "easter-monday",
    "Koningsdag": "kings-day",
    "Bevrijdingsdag": "liberation-day",
    "Hemelvaartsdag": "ascension",
    "Eerste pinksterdag": "pentecost",
    "Tweede pinksterdag": "whit-monday",
    "Eerste kerstdag": "christmas-day",
    "Tweede kerstdag": "boxing-day",
}
_TWO_DAYS = {"easter": 1, "pentecost": 1}

Period = tuple[date, date]
"""The first and the last day, both included."""


def school_holiday(name: str, region: str | None, today: date) -> Period | None:
    """The first one of that name that is not over; of any name when there is none. None: not known so far ahead.

    Without a region: from the first day of whoever begins first until the last day of whoever ends last.
    """
    regions = (region,) if region in REGIONS else REGIONS
    found = [_next_of(_school_holidays(one, today.year), name, today) for one in regions]
    known = [period for period in found if period is not None]
    if not known:
        return None
    # Whoever has had theirs already has the next one a year later, which is another holiday.
    soonest = min(known)
    together = [period for period in known if period[0] <= soonest[1] + _STAGGERED]
    return _with_those_just_over(together, name, regions, today)


def _with_those_just_over(periods: list[Period], name: str, regions: Iterable[str], today: date) -> Period:
    first, last = min(first for first, _ in periods), max(last for _, last in periods)
    for region in regions:
        for found, (start, end) in _school_holidays(region, today.year):
            if (not name or found == name) and end < today and first - end <= _STAGGERED and start <= last:
                first = min(first, start)
    return first, last


def public_holiday(name: str, today: date) -> Period | None:
    """The first one of that name that is not over."""
    for year in (today.year - 1, today.year, today.year + 1):
        period = _public(name, year)
        if period is not None and period[1] >= today:
            return period
    return None


def _public(name: str, year: int) -> Period | None:
    try:
        match name:
            case "christmas":
                return date(year, 12, 25), date(year, 12, 26)
            case "new-year":
                return date(year, 12, 31), date(year + 1, 1, 1)
            case "saint-nicholas":
                return date(year, 12, 5), date(year, 12, 5)
            case _:
                day = _public_holidays(year).get(name)
                return None if day is None else (day, day + _TWO_DAYS.get(name, 0) * _A_DAY)
    except (ValueError, OverflowError):
        return None  # The calendar ends with the year 9999.


def _next_of(periods: Iterable[tuple[str, Period]], name: str, today: date) -> Period | None:
    return next((period for found, period in periods if (not name or found == name) and period[1] >= today), None)


@cache
def _public_holidays(year: int) -> Mapping[str, date]:
    import holidays  # noqa: PLC0415 - slow, and many a start names no holiday

    known = holidays.country_holidays("NL", years=year, categories=("public", "optional"), language="nl")
    return {_NAMES[name]: day for day, names in known.items() for name in names.split("; ") if name in _NAMES}


@cache
def _school_holidays(region: str, year: int) -> tuple[tuple[str, Period], ...]:
    """From the year before, so that one over the turn of the year is whole."""
    import holidays  # noqa: PLC0415 - slow, and many a start names no holiday

    # Without a region the library says that there are none at all.
    years = range(year - 1, year + _YEARS_AHEAD + 1)
    known = holidays.country_holidays("NL", subdiv=region, years=years, categories=("school",), language="nl")
    periods: list[tuple[str, Period]] = []
    for day, name in sorted(known.items()):
        if periods and periods[-1][0] == name and periods[-1][1][1] + _A_DAY == day:
            periods[-1] = (name, (periods[-1][1][0], day))
        else:
            periods.append((name, (day, day)))
    # What ends with the year goes on in one that the library does not know yet.
    return tuple((name, period) for name, period in periods if (period[1].month, period[1].day) != (12, 31))
