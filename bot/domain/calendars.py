"""A member's own calendar: where it is, and when they are busy. Pure: each step gives it as it is then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit, urlunsplit

from bot.domain.ids import MemberId
from bot.domain.spans import Span, merged
from bot.messages import Sent

AHEAD = timedelta(weeks=13)
"""How far ahead it is read: a meeting in the next quarter may be looked for."""
EVERY = timedelta(hours=4)
FRESH = timedelta(hours=1)
"""Older than this it is read again when a time for a meeting is looked for."""
LEASE = timedelta(minutes=5)
"""Whoever reads it has done so by then, or was stopped."""
TELL_AFTER = timedelta(days=1)
GIVE_UP_AFTER = timedelta(weeks=2)
_FIRST_WAIT = timedelta(minutes=5)


_NAMES, _PACKED_NAMES = (".ics", ".ical", ".ifb", ".icalendar"), (".zip",)


def is_calendar_name(name: str) -> bool:
    """Whether a file of this name is a calendar, as far as its name tells."""
    return name.casefold().endswith(_NAMES)


def is_packed_name(name: str) -> bool:
    """Whether a calendar may be packed in it: some programs export them so."""
    return name.casefold().endswith(_PACKED_NAMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalCalendar:
    """One at most for each member. What is in it is not kept, but for when they are busy."""

    member: MemberId
    address: str | None = None
    """A secret: whoever has it can read the calendar. None: a file was handed in."""
    file: Sent | None = None
    """That was handed in and is still to be read."""
    given_at: datetime
    is_awaited: bool = True
    """They were told that they will hear what came of reading it."""
    busy: tuple[Span, ...] = ()
    known_until: datetime | None = None
    """What comes after that was not looked at."""
    read_at: datetime | None = None
    problem: str | None = None
    """The reason of a CalendarError, since `failing_since`."""
    failing_since: datetime | None = None
    is_told: bool = False
    """They know that it cannot be read any more."""
    former: str | None = None
    """While a first reading is awaited: the address it comes instead of, if that was read before."""
    tries: int = 0
    """In vain, one after the other."""
    next_read_at: datetime | None = None
    """When something is to be done with it."""

    @property
    def host(self) -> str | None:
        """The only part of its address that is ever shown."""
        return None if self.address is None else urlsplit(self.address.strip()).hostname

    @property
    def is_file(self) -> bool:
        """Whether it is read once and no more."""
        return self.address is None

    @property
    def has_former(self) -> bool:
        """Whether what is known is still of the one before: of its address, or of a file."""
        return self.is_awaited and self.read_at is not None


def secured(address: str) -> str:
    """The same by HTTPS: the address is a secret, and by HTTP anybody on the way would read it."""
    parts = urlsplit(address)
    if parts.scheme.lower() != "http":
        return address
    return urlunsplit(parts._replace(scheme="https", netloc=parts.netloc.removesuffix(":80")))


def put_instead(given: PersonalCalendar, known: PersonalCalendar | None) -> PersonalCalendar:
    """What was just given, with what is known of the one before until it was read."""
    if known is None or known.read_at is None:
        return given
    former = known.former if known.has_former else known.address
    return replace(given, former=former, busy=known.busy, known_until=known.known_until, read_at=known.read_at)


def put_back(calendar: PersonalCalendar, now: datetime) -> PersonalCalendar:
    """The one before: what came instead of it could not be read."""
    return replace(
        calendar,
        address=calendar.former,
        file=None,
        former=None,
        is_awaited=False,
        problem=None,
        failing_since=None,
        is_told=False,
        tries=0,
        next_read_at=calendar.known_until if calendar.former is None else now + _apart(calendar.member, EVERY),
    )


def is_read(calendar: PersonalCalendar, busy: Sequence[Span], now: datetime) -> PersonalCalendar:
    """It was read just now. A file is not read again, but looked at once more when it has run out."""
    until = now + AHEAD
    return replace(
        calendar,
        file=None,
        former=None,
        is_awaited=False,
        busy=tuple(merged(busy)),
        known_until=until,
        read_at=now,
        problem=None,
        failing_since=None,
        is_told=False,
        tries=0,
        next_read_at=until if calendar.is_file else now + _apart(calendar.member, EVERY),
    )


def has_failed(calendar: PersonalCalendar, problem: str, now: datetime) -> PersonalCalendar:
    """It could not be read: tried again, each time after twice as long. What was known stays known."""
    tries = calendar.tries + 1
    wait = min(_FIRST_WAIT * 2 ** min(tries - 1, 10), EVERY)
    return replace(
        calendar,
        problem=problem,
        failing_since=calendar.failing_since or now,
        tries=tries,
        next_read_at=now + _apart(calendar.member, wait),
    )


def is_worth_telling(calendar: PersonalCalendar, now: datetime) -> bool:
    """Whether they should know by now that it cannot be read any more."""
    failing = calendar.failing_since
    return failing is not None and not calendar.is_told and now - failing >= TELL_AFTER


def is_given_up(calendar: PersonalCalendar, now: datetime) -> bool:
    """It could not be read for so long that nobody expects it any more."""
    return calendar.failing_since is not None and now - calendar.failing_since >= GIVE_UP_AFTER


def busy_hours(calendar: PersonalCalendar, within: Span) -> int:
    """How many whole hours of that are taken, rounded to the nearest."""
    taken = sum((span.end - span.start for span in clipped(calendar.busy, within)), timedelta())
    return round(taken / timedelta(hours=1))


def clipped(spans: Sequence[Span], within: Span) -> list[Span]:
    """What of these lies within."""
    return [
        Span(max(span.start, within.start), min(span.end, within.end))
        for span in spans
        if span.start < within.end and within.start < span.end
    ]


def _apart(member: MemberId, wait: timedelta) -> timedelta:
    """Up to a quarter sooner, by member, so that not all are read in the same minute."""
    part = int.from_bytes(sha256(member.encode()).digest()[:2], "big") / 2**16
    return wait * (1 - part / 4)
