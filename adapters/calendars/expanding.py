"""A calendar file -> when somebody is busy. Runs in a process of its own, which may be stopped at any time.

What people write into rules of recurrence can take for ever, and nobody can tell beforehand.
"""

import json
import resource
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, islice
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
import x_wr_timezone
from icalendar import Calendar

MOST_EVENTS = 20_000
MOST_SPANS = 5_000
UNREADABLE, TOO_MUCH = 1, 3
"""What `main` ends with when there is nothing to tell."""
_MEMORY = 512 * 2**20
_FREE = {"FREE", "WORKINGELSEWHERE"}

Stretch = tuple[datetime, datetime]


class TooMuchError(ValueError):
    """Nobody has so many appointments."""


def busy_in(text: bytes, start: datetime, end: datetime, zone: ZoneInfo) -> list[Stretch]:
    """What is taken between these. Times without a zone, and whole days, are those of `zone`.

    Raises ValueError for what is no calendar, or has too much in it.
    """
    calendars = _calendars(text)
    if sum(len(calendar.subcomponents) for calendar in calendars) > MOST_EVENTS:
        raise TooMuchError("too many events")
    wholes = [x_wr_timezone.to_standard(calendar) for calendar in calendars]
    every = chain.from_iterable(chain(_busy(whole, start, end, zone), _told_busy(whole, zone)) for whole in wholes)
    within = ((max(one, start), min(other, end)) for one, other in every if one < end and start < other)
    found = list(islice((each for each in within if each[0] < each[1]), MOST_SPANS + 1))
    if len(found) > MOST_SPANS:
        raise TooMuchError("too many events")
    return found


def _calendars(text: bytes) -> list[Calendar]:
    try:
        found: list[Calendar] = Calendar.from_ical(text, multiple=True)
    except (ValueError, IndexError, KeyError) as error:
        raise ValueError("no calendar") from error
    if not found or any(calendar.name != "VCALENDAR" for calendar in found):
        raise ValueError("no calendar")
    return found


def _busy(calendar: Calendar, start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[Stretch]:
    expanded = recurring_ical_events.of(calendar, skip_bad_series=True)
    for event in expanded.between(start - timedelta(days=1), end + timedelta(days=1)):
        if _takes_time(event):
            yield _instant(event.start, zone), _instant(event.end, zone)


def _takes_time(event: Any) -> bool:  # noqa: ANN401 - the library has no types for what is inside
    """Unless it is off, or leaves them free. A whole day is a birthday more often than not, so it has to say so."""
    status, shown = _word(event, "STATUS"), _word(event, "TRANSP")
    outlook = _word(event, "X-MICROSOFT-CDO-BUSYSTATUS")
    if status == "CANCELLED" or shown == "TRANSPARENT" or outlook in _FREE:
        return False
    is_whole_day = not isinstance(event.start, datetime)
    return shown == "OPAQUE" or bool(outlook) or not is_whole_day


def _word(event: Any, name: str) -> str:  # noqa: ANN401 - the same
    """Said several times, the first counts."""
    said = event.get(name, "")
    return str(said[0] if isinstance(said, list) else said).strip().upper()


def _told_busy(calendar: Calendar, zone: ZoneInfo) -> Iterator[Stretch]:
    """A calendar may show no events, only that there are some."""
    for part in calendar.walk("VFREEBUSY"):
        told = part.get("FREEBUSY") or []
        for each in told if isinstance(told, list) else [told]:
            try:
                is_free = str(each.params.get("FBTYPE", "BUSY")).upper() == "FREE"
                begin, finish = _instant(each.start, zone), _instant(each.end, zone)
            except (AttributeError, TypeError, ValueError, OverflowError):
                # What one of them lacks does not spoil the others.
                continue
            if not is_free:
                yield begin, finish


def _instant(moment: date, zone: ZoneInfo) -> datetime:
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def main() -> int:
    """Reads the file from standard input; the arguments are start, end, zone and seconds."""
    start, end, zone, seconds = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    # Nothing of it comes to lie on the disk, not even when this is stopped.
    for limit in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        resource.setrlimit(limit, (0, 0))
    try:
        spans = busy_in(
            sys.stdin.buffer.read(), datetime.fromisoformat(start), datetime.fromisoformat(end), ZoneInfo(zone)
        )
    except (TooMuchError, MemoryError, RecursionError):
        return TOO_MUCH
    except Exception:  # noqa: BLE001 - it comes from anybody, and its contents are nobody's business
        return UNREADABLE
    json.dump([[one.isoformat(), other.isoformat()] for one, other in spans], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
