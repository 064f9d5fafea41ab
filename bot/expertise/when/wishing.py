"""What somebody says about when they can and when they cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.domain.wishes import Wish
from bot.expertise.dates import next_weekday
from bot.expertise.when.days import Calendar
from bot.expertise.when.grouping import Group, contradicts, groups, is_denied_later, is_unwanted
from bot.expertise.when.hours import DAY, HOUR
from bot.expertise.when.items import Item, What, items
from bot.expertise.when.leftovers import best, leftover
from bot.expertise.when.reading import read
from bot.expertise.when.terms import Kind
from bot.expertise.when.values import ReadWishes

MOST_WISHES = 20
_A_DAY = timedelta(days=1)


def read_wishes(
    text: str,
    *,
    language: Language,
    today: date,
    zone: ZoneInfo,  # noqa: ARG001 - days and hours are by the clock of whoever says them, and stay so
    holidays_region: str | None,
) -> ReadWishes | None:
    """All wishes in it; None when nothing in it is about time. School holidays are those of the region, or of all."""
    calendar = Calendar(today=today, region=holidays_region)

    def tried(language: Language) -> tuple[ReadWishes | None, int] | None:
        found = list(items(read(text, language), calendar))
        wishes = _read(text, found, calendar)
        if wishes is None:
            # What is understood, and has no value here, is not looked for in another language.
            whats = {item.what for item in found}
            return (None, 0) if What.SPOILER in whats or What.UNKNOWN not in whats else None
        return wishes, len(wishes.rest)

    return best(language, tried)


def _read(text: str, found: Sequence[Item], calendar: Calendar) -> ReadWishes | None:
    unwanted: list[Wish] = []
    wanted: list[Wish] = []
    lost: set[int] = set()
    last: Group | None = None
    was_unwanted = False
    parts = list(groups(found))
    for number, group in enumerate(parts):
        if group.has(What.SPOILER) or contradicts(group, calendar.today):
            lost.update(id(item) for item in group.items)
            continue
        if not group.about:
            continue
        is_denied = is_unwanted(group, last, was_unwanted=was_unwanted) or is_denied_later(parts, number)
        wishes = list(_wishes(group, calendar.today, is_unwanted=is_denied))
        if not wishes:
            lost.update(id(item) for item in group.items)
            continue
        negative = [wish for wish in wishes if wish.is_unwanted]
        positive = [wish for wish in wishes if not wish.is_unwanted]
        unwanted += negative
        if positive:
            wanted = _with_more(wanted, positive, group)
        last, was_unwanted = group, is_denied
    all_wishes = tuple(dict.fromkeys([*wanted, *unwanted]))[:MOST_WISHES]
    if not all_wishes:
        return None
    rest = leftover(text, found, lambda item: item.what in _NOT_UNDERSTOOD or id(item) in lost)
    return ReadWishes(wishes=all_wishes, rest=rest)


_NOT_UNDERSTOOD = frozenset({What.UNKNOWN, What.SPOILER, What.SUBORDINATE, What.RELATIVE, What.LENGTH, What.DANGLING})


def _wishes(group: Group, today: date, *, is_unwanted: bool) -> Iterator[Wish]:
    """What one group wishes; nothing when its parts exclude each other."""
    said = _said(group)
    if said.start >= said.end or said.start >= DAY:
        return
    if group.has(What.NO_SOONER, What.LATEST) and not is_unwanted:
        yield from _outside(group, said, today)
        return
    if said.is_bare_bound and not is_unwanted:
        # What is not before then is wanted or not; the other wishes tell.
        yield Wish(
            is_unwanted=True,
            last=said.first and said.first - _A_DAY,
            first=said.last and said.last + _A_DAY,
        )
        return
    for begin, until in said.stretches or [(None, None)]:
        one = max(filter(None, (begin, said.first)), default=None)
        other = min(filter(None, (until, said.last)), default=None)
        if one is None or other is None or one <= other:
            wish = Wish(
                is_unwanted=is_unwanted,
                first=one,
                last=other,
                weekdays=said.weekdays,
                start=_time(said.start),
                end=None if said.end == DAY else _time(said.end),
            )
            if one is None or other is None or any(map(wish.has_day, _days_of_a_week(one, other))):
                yield _settled(wish)


@dataclass(slots=True, kw_only=True)
class _Said:
    """What one group says about days and hours."""

    weekdays: frozenset[int] = frozenset()
    start: int = 0
    end: int = DAY
    first: date | None = None
    last: date | None = None
    stretches: list[tuple[date | None, date | None]] = field(default_factory=list)

    @property
    def is_bare_bound(self) -> bool:
        """Whether it only says from when on, or until when, and nothing else."""
        is_bound = (self.first is None) != (self.last is None)
        return is_bound and not self.stretches and not self.weekdays and (self.start, self.end) == (0, DAY)


def _said(group: Group) -> _Said:
    said = _Said()
    for item in group.items:
        if item.what is What.WEEKDAYS:
            said.weekdays = (said.weekdays & item.weekdays) or said.weekdays | item.weekdays
        elif item.what is What.HOURS:
            said.start = max(said.start, item.start_at or 0)
            said.end = min(said.end, DAY if item.end_at is None else item.end_at)
        elif item.stretch is not None:
            said.stretches += [(one.first, one.last) for one in (item.stretch, *item.others)]
        elif item.what is What.DAYS:
            said.first = max(filter(None, (said.first, item.first)), default=None)
            said.last = min(filter(None, (said.last, item.last)), default=None)
    return said


def _outside(group: Group, said: _Said, today: date) -> Iterator[Wish]:
    """`pas vanaf de 12e`, `uiterlijk 1 februari`: what comes before, or after, is not wanted."""
    first = min((begin for begin, _ in said.stretches if begin), default=said.first)
    last = max((until for _, until in said.stretches if until), default=said.last)
    if len(said.weekdays) == 1 and (first, last, said.start, said.end) == (None, None, 0, DAY):
        first = last = next_weekday(min(said.weekdays), today)
    if group.has(What.NO_SOONER):
        if first is not None:
            yield Wish(is_unwanted=True, last=first - _A_DAY)
        if said.start:
            yield Wish(is_unwanted=True, weekdays=said.weekdays, end=_time(said.start))
    else:
        if last is not None:
            yield Wish(is_unwanted=True, first=last + _A_DAY)
        latest = said.end if said.end < DAY else said.start
        if latest:
            yield Wish(is_unwanted=True, weekdays=said.weekdays, start=_time(latest))


def _days_of_a_week(first: date, last: date) -> Iterator[date]:
    for ahead in range(min(6, (last - first).days) + 1):
        yield first + ahead * _A_DAY


def _settled(wish: Wish) -> Wish:
    """A day of the week within one week is a day."""
    if wish.first is None or wish.last is None or not wish.weekdays or wish.last - wish.first >= 7 * _A_DAY:
        return wish
    days = list(_days_of_a_week(wish.first, wish.last))
    meant = [day for day in days if day.weekday() in wish.weekdays]
    if len(meant) == len(days):
        return replace(wish, weekdays=frozenset())
    return replace(wish, first=meant[0], last=meant[0], weekdays=frozenset()) if len(meant) == 1 else wish


def _with_more(wanted: list[Wish], more: Sequence[Wish], group: Group) -> list[Wish]:
    """Narrower when it says something else about the same, wider when it says more of the same."""
    if not wanted:
        return list(more)
    if group.separator is not Kind.OR:
        together = [_both(one, other) for one, other in product(wanted, more)]
        if all(one is not None for one in together):
            return [one for one in together if one is not None]
    if group.about == {What.HOURS.name} and _has_hours(wanted[-1]):
        # On Thursday after two or before ten.
        last = wanted[-1]
        return [*wanted, *(replace(last, start=wish.start, end=wish.end) for wish in more)]
    return [*wanted, *more]


def _both(one: Wish, other: Wish) -> Wish | None:
    """One wish for both, when neither says anything about what the other is about."""
    if (one.first or one.last) and (other.first or other.last):
        return None
    if (one.weekdays and other.weekdays) or (_has_hours(one) and _has_hours(other)):
        return None
    hours = other if _has_hours(other) else one
    return _settled(
        Wish(
            first=one.first or other.first,
            last=one.last or other.last,
            weekdays=one.weekdays or other.weekdays,
            start=hours.start,
            end=hours.end,
        )
    )


def _has_hours(wish: Wish) -> bool:
    return wish.start != time() or wish.end is not None


def _time(minutes: int) -> time:
    return time(minutes // HOUR, minutes % HOUR)
