"""The one moment, or the one day, that somebody means."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Language, Member
from bot.expertise.dates import read_day
from bot.expertise.when.values import Missing, Moment, Unclear

_HOUR = re.compile(r"(?:^|\s)(?:om |at )?([01]?\d|2[0-3])(?::([0-5]\d)|\s?(?:u|uur)\b)\s*$")
_MORNING = time(9)


def read_moment(text: str, *, language: Language, now: datetime, zone: ZoneInfo) -> Moment | Unclear | None:
    """The moment, or what is missing of it; None when it is not about time at all."""
    words = text[:200].strip(" .!?")
    today = now.astimezone(zone).date()
    found = _HOUR.search(words)
    day = read_day(words[: found.start()] if found else words, today)
    if found is None:
        return None if day is None else Unclear(missing=Missing.HOUR, day=day)
    hour = time(int(found[1]), int(found[2] or 0))
    if day is None:
        return Unclear(missing=Missing.DAY, hour=hour, rest=words[: found.start()])
    return Moment(start=datetime.combine(day, hour, tzinfo=zone))


def read_later(text: str, *, language: Language, now: datetime, zone: ZoneInfo, member: Member) -> datetime | None:
    """When somebody wants to be reminded again; always after now."""
    day = read_day(text, now.astimezone(zone).date())
    if day is None:
        return None
    later = datetime.combine(day, _MORNING, tzinfo=zone)
    return later if later > now else now + timedelta(hours=2)


def read_date(text: str, *, language: Language, today: date) -> date | None:
    """The day by which something is to be done, itself included."""
    return read_day(text.removeprefix("voor ").removeprefix("before "), today)
