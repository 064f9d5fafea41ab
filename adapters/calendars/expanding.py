"""A calendar file -> when somebody is busy. Runs in a process of its own, which may be stopped at any time.

What people write into rules of recurrence can take for ever, and nobody can tell beforehand.
"""

import json
import resource
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
import x_wr_timezone
from icalendar import Calendar

MOST_EVENTS = 20_000
MOST_SPANS = 5_000
_MEMORY = 512 * 2**20
_FREE = {"FREE", "WORKINGELSEWHERE"}

Stretch = tuple[datetime, datetime]


def busy_in(text: bytes, start: datetime, end: datetime, zone: ZoneInfo) -> list[Stretch]:
    """What is taken between these. Times without a zone, and whole days, are those of `zone`.

    Raises ValueError for what is no calendar, or has too much in it.
    """
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except (ValueError, IndexError, KeyError) as error:
        raise ValueError("no calendar") from error
    if not calendars or any(calendar.name != "VCALENDAR" for calendar in calendars):
        raise ValueError("no calendar")
    found: list[Stretch] = []
    for calendar in calendars:
        if len(calendar.subcomponents) > MOST_EVENTS:
            raise ValueError("too many events")
        whole = x_wr_timezone.to_standard(calendar)
        found += islice(_busy(whole, start, end, zone), MOST_SPANS + 1)
        found += islice(_told_busy(whole, zone), MOST_SPANS + 1)
        if len(found) > MOST_SPANS:
            raise ValueError("too many events")
    return [(max(one, start), min(other, end)) for one, other in found if one < end and start < other]


def _busy(calendar: Calendar, start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[Stretch]:
    expanded = recurring_ical_events.of(calendar, skip_bad_series=True)
    for event in expanded.between(start - timedelta(days=1), end + timedelta(days=1)):
        if _takes_time(event):
            begin, finish = _instant(event.start, zone), _instant(event.end, zone)
            if begin < finish:
                yield begin, finish


def _takes_time(event: Any) -> bool:  # noqa: ANN401 - the library has no types for what is inside
    status = str(event.get("STATUS", "")).upper()
    shown = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper()
    return status != "CANCELLED" and str(event.get("TRANSP", "")).upper() != "TRANSPARENT" and shown not in _FREE


def _told_busy(calendar: Calendar, zone: ZoneInfo) -> Iterator[Stretch]:
    """A calendar may show no events, only that there are some."""
    for part in calendar.walk("VFREEBUSY"):
        told = part.get("FREEBUSY") or []
        for each in told if isinstance(told, list) else [told]:
            if str(each.params.get("FBTYPE", "BUSY")).upper() == "FREE":
                continue
            begin, finish = each.start, each.end
            yield _instant(begin, zone), _instant(finish, zone)


def _instant(moment: date, zone: ZoneInfo) -> datetime:
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def main() -> int:
    """Reads the file from standard input; the arguments are start, end, zone and seconds. 1: it cannot be read."""
    start, end, zone, seconds = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        spans = busy_in(
            sys.stdin.buffer.read(), datetime.fromisoformat(start), datetime.fromisoformat(end), ZoneInfo(zone)
        )
    except Exception:  # noqa: BLE001 - it comes from anybody, and its contents are nobody's business
        return 1
    json.dump([[one.isoformat(), other.isoformat()] for one, other in spans], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
