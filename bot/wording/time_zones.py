"""Time zones as calendars want them: one rule for each change of the clock.

Outlook reads nothing but such rules. The lists of dates that the icalendar library writes it leaves out, and is an hour
off in summer ([MS-STANOICAL] 2.2.47).
"""

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

_DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_SINCE = 1970
_LAST = 5
"""In a rule of POSIX: the last such day of the month."""
_NAME = r"(?:<[^>]+>|[A-Za-z]+)"
_OFFSET = r"[+-]?\d+(?::\d+)?"
_ONSET = r",M(\d+)\.(\d)\.(\d)(?:/(\d+)(?::(\d+))?)?"
_RULE = re.compile(rf"({_NAME})({_OFFSET})(?:({_NAME})({_OFFSET})?{_ONSET}{_ONSET})?")


@cache
def time_zone(key: str) -> Timezone | None:
    """The zone as it is from now on. None: it is UTC, or has no rule that could be told in so few words."""
    rule = _RULE.fullmatch(_rule_of(key))
    if rule is None or rule[1] == "UTC":
        return None
    standard = -_length(rule[2])
    zone = Timezone()
    zone.add("tzid", key)
    if rule[3] is None:
        zone.add_component(_observance(TimezoneStandard(), rule[1], (standard, standard), datetime(_SINCE, 1, 1)))  # noqa: DTZ001 - local time
        return zone
    summer = standard + timedelta(hours=1) if rule[4] is None else -_length(rule[4])
    begins, ends = _onset(rule.groups()[4:9]), _onset(rule.groups()[9:14])
    if begins is None or ends is None:
        return None
    # Ireland's law calls its summer time the standard one, which no calendar understands.
    later, earlier = (TimezoneDaylight, TimezoneStandard) if summer > standard else (TimezoneStandard, TimezoneDaylight)
    zone.add_component(_observance(earlier(), rule[1], (summer, standard), *ends))
    zone.add_component(_observance(later(), rule[3], (standard, summer), *begins))
    return zone


def _rule_of(key: str) -> str:
    """The last line of its file (RFC 8536, 3.3): what goes on from now on, as POSIX writes it."""
    try:
        data = files("tzdata").joinpath("zoneinfo", *key.split("/")).read_bytes()
    except OSError:
        return ""
    return data.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", "replace")


def _onset(parts: tuple[str | None, ...]) -> tuple[datetime, vRecur] | None:
    """When it begins for the first time, and how it recurs."""
    month, week, day, hour, minute = (int(part or 0) for part in parts)
    if parts[3] is None:
        hour = 2
    if hour > 23:  # noqa: PLR2004 - on another day then
        return None
    nth = -1 if week == _LAST else week
    recurs = vRecur({"freq": "YEARLY", "bymonth": month, "byday": f"{nth}{_DAYS[day]}"})
    return datetime.combine(_nth_day(_SINCE, month, nth, day), time(hour, minute)), recurs


def _nth_day(year: int, month: int, nth: int, day: int) -> date:
    """`day`: from Sunday on."""
    start = date(year, month, 1) if nth > 0 else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=7)
    ahead = (day - start.isoweekday()) % 7
    return start + timedelta(days=ahead + 7 * max(nth - 1, 0))


def _observance(
    made: TimezoneStandard | TimezoneDaylight,
    name: str,
    offsets: tuple[timedelta, timedelta],
    begins: datetime,
    recurs: vRecur | None = None,
) -> TimezoneStandard | TimezoneDaylight:
    made.add("dtstart", begins)
    if recurs is not None:
        made.add("rrule", recurs)
    made.add("tzname", name.strip("<>"))
    made.add("tzoffsetfrom", offsets[0])
    made.add("tzoffsetto", offsets[1])
    return made


def _length(words: str) -> timedelta:
    hours, _, minutes = words.lstrip("+-").partition(":")
    length = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -length if words.startswith("-") else length
