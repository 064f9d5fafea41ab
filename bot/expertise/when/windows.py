"""Between which days something is to be."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.expertise.dates import next_weekday
from bot.expertise.when.days import Calendar
from bot.expertise.when.items import Item, What, items
from bot.expertise.when.leftovers import best, leftover, unread
from bot.expertise.when.reading import read
from bot.expertise.when.values import Window

OPEN_ENDED = timedelta(weeks=4)
"""How long it goes on when only its beginning was said."""
_A_DAY = timedelta(days=1)


def read_window(text: str, *, language: Language, now: datetime, zone: ZoneInfo) -> Window | None:
    """From when until when; None when no days are named. Never before now.

    Hours, several days of the week, and what is not wanted are left in its `rest`: they are wishes.
    """
    calendar = Calendar(today=now.astimezone(zone).date())

    def tried(language: Language) -> tuple[Window, int] | None:
        found = list(items(read(text, language), calendar))
        window = _read(text, found, calendar, now, zone)
        return None if window is None else (window, unread(found))

    return best(language, tried)


def _read(text: str, found: list[Item], calendar: Calendar, now: datetime, zone: ZoneInfo) -> Window | None:
    if any(item.what in {What.SPOILER, What.EXCEPT} for item in found):
        return None
    is_denied = any(item.what is What.NOT for item in found)
    taken: list[Item] = []
    first, last, weekday = None, None, None
    weekdays = [item for item in found if item.what is What.WEEKDAYS]
    if len(weekdays) == 1 and len(weekdays[0].weekdays) == 1:
        weekday = weekdays[0]
    for item in found:
        if item.what is What.DAYS and (not is_denied or item.stretch is None):
            begin, end = _days(item, is_denied=is_denied)
            if (
                item.stretch is not None
                and taken
                and taken[-1].stretch is not None
                and first
                and last
                and begin
                and end
            ):
                # In December or January: from the one until the other.
                first, last = min(first, begin), max(last, end)
            else:
                first = max(filter(None, (first, begin)), default=None)
                last = min(filter(None, (last, end)), default=None)
            taken.append(item)
    if weekday is not None and not is_denied:
        first, last = _on(weekday, first, last, calendar)
        taken.append(weekday)
    if not taken or (first is None and last is None):
        return None
    start = max(_midnight(first or calendar.today, zone), now)
    end = _midnight(last + _A_DAY, zone) if last is not None else start + OPEN_ENDED
    if start >= end or any(_is_wrong(item) for item in taken):
        return None
    kept = [id(item) for item in taken]
    dropped = {What.FILLER, What.YES, What.LATEST, What.NO_SOONER, What.SEPARATOR}
    rest = leftover(text, found, lambda item: item.what not in dropped and id(item) not in kept)
    return Window(not_before=start, not_after=end, rest="" if is_denied and rest.lower() in _DENIALS else rest)


_DENIALS = frozenset({"niet", "not", "don't", "liever niet", "rather not"})


def _days(item: Item, *, is_denied: bool) -> tuple[date | None, date | None]:
    """Of several days in one list, from the first until the last. "Not before" is from then on."""
    if item.stretch is None:
        if not is_denied:
            return item.first, item.last
        return item.last and item.last + _A_DAY, item.first and item.first - _A_DAY
    stretches = [item.stretch, *item.others]
    return min(one.first for one in stretches), max(one.last for one in stretches)


def _is_wrong(item: Item) -> bool:
    return item.stretch is not None and item.stretch.is_weekday_wrong


def _on(item: Item, first: date | None, last: date | None, calendar: Calendar) -> tuple[date | None, date | None]:
    """That day of the week, in the days that were named or else from tomorrow on."""
    weekday = min(item.weekdays)
    day = next_weekday(weekday, (first - _A_DAY) if first is not None else calendar.today)
    if last is not None and day > last:
        return date.max, date.min
    return day, day


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone)
