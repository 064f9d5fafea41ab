"""What Bondje says about members' own calendars. Of an address only the host is ever said."""

from datetime import datetime, timedelta

from bot.domain.calendars import AHEAD, PersonalCalendar, busy_hours
from bot.domain.spans import Span
from bot.replies import Param, Phrase

SHOWN_AHEAD = timedelta(weeks=3)
LASTING = frozenset({"address", "private", "refused", "gone", "large", "heavy", "page", "zip", "format"})
"""Problems that do not go away by themselves; each has its phrase, as have `away` and `slow`."""


def source(calendar: PersonalCalendar) -> Phrase:
    """`je agenda op outlook.office365.com`."""
    if calendar.host is None:
        return Phrase("calendar-of-file")
    return Phrase("calendar-of-address", {"host": calendar.host})


def problem(reason: str) -> Phrase:
    """What is wrong, and what to do."""
    return Phrase(f"calendar-problem-{reason if reason in LASTING or reason == 'slow' else 'away'}")


def found(calendar: PersonalCalendar, now: datetime) -> tuple[Phrase, ...]:
    """It was read."""
    hours = busy_hours(calendar, Span(now, now + SHOWN_AHEAD))
    what: dict[str, Param] = {"source": source(calendar), "count": hours}
    read = Phrase("calendar-found" if hours else "calendar-found-nothing", what)
    if calendar.is_file:
        return read, Phrase("calendar-of-file-until", {"day": (now + AHEAD).date()})
    return read, Phrase("calendar-kept")


def known(calendar: PersonalCalendar | None, now: datetime) -> tuple[Phrase, ...]:
    """What is kept, or how to give one."""
    if calendar is None:
        return Phrase("calendar-none"), Phrase("calendar-how")
    what: dict[str, Param] = {"source": source(calendar)}
    if calendar.read_at is None or calendar.is_awaited:
        shown = [Phrase("calendar-known-unread", what)]
    else:
        hours = busy_hours(calendar, Span(now, now + SHOWN_AHEAD))
        shown = [Phrase("calendar-known", {**what, "at": calendar.read_at, "count": hours})]
    if calendar.problem is not None and calendar.failing_since is not None:
        shown += [Phrase("calendar-known-problem", {"at": calendar.failing_since}), problem(calendar.problem)]
    return *shown, Phrase("calendar-how-to-forget")


def describe_kept(calendar: PersonalCalendar) -> Phrase:
    """Among everything that is kept about them."""
    if calendar.read_at is None:
        return Phrase("data-calendar-unread", {"source": source(calendar)})
    count = len(calendar.busy)
    return Phrase("data-calendar", {"source": source(calendar), "at": calendar.read_at, "count": count})
