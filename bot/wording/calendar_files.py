"""Meetings as iCalendar (RFC 5545), to be invited to (RFC 5546) or to be followed.

The same meeting keeps its UID; each change has a higher SEQUENCE, by which calendars know what is newer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from unicodedata import category
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress, vText, vUri

from bot.domain.spans import Span
from bot.messages import File
from bot.wording.time_zones import time_zone

PRODUCT = "-//Bondje//Bondje//EN"
REFRESH = timedelta(hours=1)
"""How often whoever follows a feed is asked to look again."""


class Method(StrEnum):
    """What a calendar is to do with it. The values are those of RFC 5546."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    PUBLISH = "PUBLISH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who comes, or who invites."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A meeting as it stands in a calendar. All words are plain text."""

    uid: str
    sequence: int
    span: Span
    zone: str
    """In whose clock the times are written, so that they stay at their hour; in UTC, if its rule cannot be told."""
    summary: str
    description: str = ""
    place: str = ""
    """An address, or a room; not a link."""
    link: str | None = None
    organiser: Guest
    guests: tuple[Guest, ...] = ()
    remind_before: timedelta | None = timedelta(minutes=15)
    is_cancelled: bool = False
    changed_at: datetime


def invitation(entry: Entry) -> File:
    """To be put into a calendar: new, changed or cancelled."""
    method = Method.CANCEL if entry.is_cancelled else Method.REQUEST
    name = "cancelled.ics" if entry.is_cancelled else "invitation.ics"
    return File(name=name, media_type=f"text/calendar; method={method}; charset=utf-8", text=_write([entry], method))


def feed(entries: Iterable[Entry], *, name: str) -> str:
    """All meetings of one person, for a calendar that comes back to look. What was cancelled says so."""
    return _write(entries, Method.PUBLISH, name=name)


def _write(entries: Iterable[Entry], method: Method, *, name: str | None = None) -> str:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if name is not None:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "PT1H")
    events = list(entries)
    for zone in sorted({entry.zone for entry in events}):
        if (known := time_zone(zone)) is not None:
            calendar.add_component(known)
    for entry in events:
        calendar.add_component(_event(entry, method))
    return str(calendar.to_ical().decode())


def _event(entry: Entry, method: Method) -> Event:
    zone = UTC if time_zone(entry.zone) is None else ZoneInfo(entry.zone)
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("last-modified", entry.changed_at.astimezone(UTC))
    event.add("dtstart", entry.span.start.astimezone(zone))
    event.add("dtend", entry.span.end.astimezone(zone))
    event.add("summary", _plain(entry.summary))
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.is_cancelled else "OPAQUE")
    # Who meets whom about what is nobody else's business, also in a shared calendar.
    event.add("class", "PRIVATE")
    if entry.description:
        event.add("description", _plain(entry.description))
    if entry.place or entry.link:
        event.add("location", _plain(entry.place) or entry.link)
    if entry.link:
        event.add("url", vUri(entry.link))
        event.add("conference", vUri(entry.link), parameters={"VALUE": "URI", "FEATURE": "VIDEO"})
    if method is not Method.PUBLISH:
        if not entry.guests:
            raise ValueError("an invitation without a guest is none: RFC 5546, 3.2.2")
        event.add("organizer", _address(entry.organiser))
        for guest in entry.guests:
            event.add("attendee", _attendee(guest), encode=False)
    if entry.remind_before is not None and not entry.is_cancelled:
        event.add_component(_alarm(entry.remind_before, entry.summary))
    return event


def _plain(words: str) -> str:
    """Without what no calendar can show."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign in "\n\t" or category(sign) not in {"Cc", "Cs"})


def _address(guest: Guest) -> vCalAddress:
    address = vCalAddress(f"mailto:{guest.email}")
    address.params["cn"] = vText(_plain(guest.name))
    return address


def _attendee(guest: Guest) -> vCalAddress:
    attendee = _address(guest)
    # They said yes to Bondje already: no calendar has to answer.
    attendee.params |= {"role": "REQ-PARTICIPANT", "partstat": "ACCEPTED", "rsvp": "FALSE", "cutype": "INDIVIDUAL"}
    return attendee


def _alarm(before: timedelta, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(summary))
    alarm.add("trigger", -before)
    return alarm
