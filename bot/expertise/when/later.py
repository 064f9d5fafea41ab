"""When somebody wants to be reminded again, and by which day something is to be done."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Language, Member
from bot.expertise.dates import next_weekday, read_day
from bot.expertise.when.days import Calendar
from bot.expertise.when.hours import HOUR
from bot.expertise.when.items import Item, What, items
from bot.expertise.when.leftovers import best, unread
from bot.expertise.when.reading import read
from bot.expertise.when.terms import Kind

_A_DAY = timedelta(days=1)
_MORNING = time(9)
_PARTS = {0: time(9), 12 * HOUR: time(14), 18 * HOUR: time(19)}
_A_WHILE = timedelta(hours=2)
_LONGEST = timedelta(days=366)
_REFUSED = frozenset({What.NOT, What.EXCEPT, What.SPOILER})


def read_later(text: str, *, language: Language, now: datetime, zone: ZoneInfo, member: Member) -> datetime | None:
    """`morgen`, `over 2 uur`, `maandag`, `vanmiddag`: always after now, and within a year. None: not understood.

    A day alone is when the member begins to work on it.
    """
    calendar = Calendar(today=now.astimezone(zone).date())

    def tried(language: Language) -> tuple[datetime, int] | None:
        terms = read(text, language)
        found = list(items(terms, calendar))
        if any(item.what in _REFUSED for item in found):
            return None
        unknown = unread(found)
        if any(term.kind is Kind.LATER for term in terms) and not any(item.what in _ABOUT_TIME for item in found):
            return now + _A_WHILE, unknown
        later = _later(found, calendar, now, zone, member)
        return None if later is None else (later, unknown)

    later = best(language, tried)
    return later if later is not None and now < later <= now + _LONGEST else None


_ABOUT_TIME = frozenset({What.DAYS, What.WEEKDAYS, What.HOURS, What.RELATIVE, What.LENGTH})


def _later(found: list[Item], calendar: Calendar, now: datetime, zone: ZoneInfo, member: Member) -> datetime | None:
    lengths = [item.length for item in found if item.what in {What.RELATIVE, What.LENGTH}]
    if lengths:
        return now + sum(lengths, timedelta())
    hours = [item for item in found if item.what is What.HOURS]
    day = _day(found, calendar)
    if day is None and not hours:
        return None
    hour = _hour(hours, day or calendar.today, member)
    later = datetime.combine(day or calendar.today, hour, tzinfo=zone)
    if later > now:
        return later
    if day is None:
        return datetime.combine(calendar.today + _A_DAY, hour, tzinfo=zone)
    # This afternoon, said in the afternoon.
    return now + _A_WHILE if day == calendar.today and not (hours and hours[0].is_clock) else None


def _hour(hours: list[Item], day: date, member: Member) -> time:
    if not hours:
        return min((part.start for part in member.working_week if part.weekday == day.weekday()), default=_MORNING)
    minutes = hours[0].start_at or 0
    if not hours[0].is_clock and minutes in _PARTS:
        return _PARTS[minutes]
    return time(minutes // HOUR % 24, minutes % HOUR)


def _day(found: Iterable[Item], calendar: Calendar) -> date | None:
    day: date | None = None
    for item in found:
        if item.what is What.WEEKDAYS:
            after = calendar.today if day is None else day - _A_DAY
            day = next_weekday(min(item.weekdays, key=lambda one: next_weekday(one, after)), after)
        elif item.what is What.DAYS and item.stretch is not None:
            is_exact = item.stretch.first == item.stretch.last
            day = item.stretch.by if is_exact or _is_counted(item) else item.stretch.first
        elif item.what is What.DAYS and item.first is not None:
            day = item.first
    return day


def _is_counted(item: Item) -> bool:
    """Two weeks from now is a day, next week is its first one."""
    return item.stretch is not None and item.stretch.is_counted


def read_date(text: str, *, language: Language, today: date) -> date | None:
    """The day by which something is to be done, itself included: `voor 1 februari`, `eind deze maand`, `week 50`.

    A week is its Friday, a month its last day. None: no day, or several of them.
    """
    calendar = Calendar(today=today)

    def tried(language: Language) -> tuple[date, int] | None:
        found = list(items(read(text, language), calendar))
        days = {day for item in found for day in _by(item, calendar)}
        unknown = unread(found)
        refused = any(item.what in _REFUSED for item in found)
        return (min(days), unknown) if len(days) == 1 and not refused else None

    return best(language, tried) or read_day(text, today)


def _by(item: Item, calendar: Calendar) -> list[date]:
    if item.what is What.WEEKDAYS:
        return [next_weekday(day, calendar.today) for day in item.weekdays]
    if item.what is not What.DAYS:
        return []
    if item.stretch is not None:
        stretches = [item.stretch, *item.others]
        return [one.by for one in stretches if not one.is_weekday_wrong and one.by >= calendar.today]
    # "Before 1 February" is said of what is done on that day at the latest.
    bound = item.first or (item.last and item.last + (0 if item.is_through else 1) * _A_DAY)
    return [bound] if bound is not None else []
