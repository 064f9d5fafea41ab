"""Time zones in calendars agree with those of the operating system, summer and winter."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from bot.wording.time_zones import time_zone

ZONES = (
    "Europe/Amsterdam",
    "Europe/Brussels",
    "Europe/Dublin",
    "Europe/London",
    "America/Curacao",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Australia/Lord_Howe",
)


def changes(zone: Any, year: int) -> list[tuple[datetime, timedelta]]:  # noqa: ANN401 - the library has no types for it
    """When its clock changes in that year and the one before, and to what."""
    found = []
    for part in zone.subcomponents:
        begins = [part["DTSTART"].dt]
        if "RRULE" in part:
            rule = rrulestr(part["RRULE"].to_ical().decode(), dtstart=begins[0])
            begins = rule.between(datetime(year - 1, 1, 1), datetime(year + 1, 1, 1))  # noqa: DTZ001 - local time
        found += [(begin, part["TZOFFSETTO"].td) for begin in begins]
    return sorted(found)


@pytest.mark.parametrize("key", ZONES)
@pytest.mark.parametrize("year", [2026, 2027, 2035])
def test_the_rules_say_what_the_clock_says_on_every_day(key: str, year: int) -> None:
    zone, clock = time_zone(key), ZoneInfo(key)
    assert zone is not None
    known = changes(zone, year)
    for day in range(365):
        # At noon no clock is changed.
        local = datetime(year, 1, 1, 12) + timedelta(days=day)  # noqa: DTZ001 - the same
        told = [offset for begins, offset in known if begins <= local][-1]
        assert told == local.replace(tzinfo=clock).utcoffset(), local


@pytest.mark.parametrize("key", ["UTC", "Etc/UTC", "Zulu", "America/Nuuk", "Europe/Zeewolde", "../../etc/passwd", ""])
def test_what_has_no_rule_has_none(key: str) -> None:
    assert time_zone(key) is None
