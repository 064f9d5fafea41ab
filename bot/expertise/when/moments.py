"""The one moment that somebody means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.expertise.dates import next_weekday
from bot.expertise.when.days import Calendar
from bot.expertise.when.hours import DAY, HOUR
from bot.expertise.when.items import Item, What, items
from bot.expertise.when.leftovers import best, leftover
from bot.expertise.when.reading import read
from bot.expertise.when.values import Missing, Moment, Unclear

_A_DAY = timedelta(days=1)
_REFUSED = frozenset({What.NOT, What.EXCEPT, What.SPOILER, What.SUBORDINATE})
_TAKEN = frozenset(
    {What.DAYS, What.WEEKDAYS, What.HOURS, What.LENGTH, What.RELATIVE, What.FILLER, What.YES, What.SEPARATOR}
)


def read_moment(text: str, *, language: Language, now: datetime, zone: ZoneInfo) -> Moment | Unclear | None:
    """The moment, or what is missing of it; None when it is not about a moment at all.

    A day of the week is the next one, and today only with an hour that is still to come.
    """
    calendar = Calendar(today=now.astimezone(zone).date())

    def tried(language: Language) -> tuple[Moment | Unclear, int] | None:
        found = _read(text, language, calendar, now, zone)
        if found is None:
            return None
        return found, len(found.rest) + (isinstance(found, Unclear) and 1)

    return best(language, tried)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What of a moment was said."""

    days: Sequence[date]
    is_weekday: bool
    """Only the day of the week, so it may be today."""
    hour: int | None
    is_several: bool
    length: timedelta | None
    rest: str


def _read(text: str, language: Language, calendar: Calendar, now: datetime, zone: ZoneInfo) -> Moment | Unclear | None:
    found = list(items(read(text, language), calendar))
    if any(item.what in _REFUSED for item in found) or not any(item.what in _POINTS for item in found):
        return None
    rest = leftover(text, found, lambda item: item.what not in _TAKEN)
    wrong = [item.stretch for item in found if item.stretch is not None and item.stretch.is_weekday_wrong]
    if wrong:
        return Unclear(missing=Missing.WEEKDAY, day=wrong[0].first, rest=rest)
    relative = [item.length for item in found if item.what is What.RELATIVE]
    if relative:
        start = (now + relative[0]).astimezone(zone).replace(second=0, microsecond=0)
        return Moment(start=start if start >= now else start + timedelta(minutes=1), length=_length(found), rest=rest)
    said = _said(found, calendar, rest)
    return _moment(said, now, zone)


_POINTS = frozenset({What.DAYS, What.WEEKDAYS, What.HOURS, What.RELATIVE})


def _said(found: Sequence[Item], calendar: Calendar, rest: str) -> _Said:
    days, is_weekday = _days(found, calendar)
    clocks = [item for item in found if item.what is What.HOURS and item.is_clock]
    length = _length(found)
    if clocks and clocks[0].end_at is not None:
        length = timedelta(minutes=clocks[0].end_at - (clocks[0].start_at or 0))
    elif len(clocks) == 1 and (ends := [item.end_at for item in found if item.what is What.HOURS and _is_end(item)]):
        minutes = (ends[0] or 0) - (clocks[0].start_at or 0)
        length = timedelta(minutes=minutes) if minutes > 0 else length
    return _Said(
        days=days,
        is_weekday=is_weekday,
        hour=clocks[0].start_at if clocks else None,
        is_several=len(clocks) > 1,
        length=length,
        rest=rest,
    )


def _is_end(item: Item) -> bool:
    return item.start_at is None and item.end_at is not None


def _length(found: Sequence[Item]) -> timedelta | None:
    lengths = [item.length for item in found if item.what is What.LENGTH]
    return sum(lengths, timedelta()) if lengths else None


def _days(found: Sequence[Item], calendar: Calendar) -> tuple[list[date], bool]:
    """Each day that may be meant, and whether it may be today as well."""
    weekdays = [item.weekdays for item in found if item.what is What.WEEKDAYS]
    stretches = [one for item in found if item.stretch is not None for one in (item.stretch, *item.others)]
    if not stretches:
        return [next_weekday(day, calendar.today) for days in weekdays for day in sorted(days)], True
    named = {day for days in weekdays for day in days}
    days: list[date] = []
    for stretch in stretches:
        inside = [stretch.first + ahead * _A_DAY for ahead in range(min(7, (stretch.last - stretch.first).days + 1))]
        days += [day for day in inside if not named or day.weekday() in named]
    return days, False


def _moment(said: _Said, now: datetime, zone: ZoneInfo) -> Moment | Unclear:
    hour = None if said.hour is None or said.hour >= DAY else time(said.hour // HOUR, said.hour % HOUR)
    day = said.days[0] if len(said.days) == 1 else None

    def unclear(missing: Missing) -> Unclear:
        return Unclear(missing=missing, day=day, hour=hour, length=said.length, rest=said.rest)

    if said.is_several:
        return Unclear(missing=Missing.CHOICE, day=day, length=said.length, rest=said.rest)
    if day is None:
        return unclear(Missing.CHOICE if said.days else Missing.DAY)
    if hour is None:
        return unclear(Missing.HOUR)
    today = now.astimezone(zone).date()
    if said.is_weekday and day == today + 7 * _A_DAY and datetime.combine(today, hour, tzinfo=zone) > now:
        day = today
    start = datetime.combine(day, hour, tzinfo=zone)
    if start.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != start.replace(tzinfo=None):
        return unclear(Missing.SKIPPED)
    return Moment(start=start, length=said.length, rest=said.rest) if start > now else unclear(Missing.PAST)
