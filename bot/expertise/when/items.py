"""What a text about time consists of, in order: days, hours, lengths, "not", and what holds them together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

from bot.expertise.dates import read_day
from bot.expertise.when.days import Calendar, Stretch, day, list_at, pair_at, skip, stretch_at
from bot.expertise.when.hours import DAY, HOUR, PARTS, clock_at, clock_before, edge_at, kind_at, part_at
from bot.expertise.when.lengths import length_at
from bot.expertise.when.terms import Kind, Term

_A_DAY = timedelta(days=1)
_WEEK = 7
_EARLY, _LATE = 7, 22
_HOURS_LIKE_A_DATE = re.compile(r"(\d{1,2})-(\d{1,2})")
_UNTIL = frozenset({Kind.UNTIL, Kind.THROUGH, Kind.DASH})
_SEPARATORS = frozenset({Kind.AND, Kind.OR, Kind.COMMA, Kind.BUT, Kind.STOP})
_BOUNDS = frozenset({Kind.AFTER, Kind.BEFORE, Kind.FROM, Kind.UNTIL, Kind.THROUGH})
_BETWEEN_DAYS = frozenset({Kind.COMMA, Kind.AND, Kind.OR})
_ENDS_A_NUMBER = frozenset({Kind.UNKNOWN, Kind.MINUTES, Kind.DAYS, Kind.WEEK, Kind.A_WEEK, Kind.MONTHS, Kind.YEARS})


class What(Enum):
    """What an item is about."""

    SEPARATOR = auto()
    NOT = auto()
    YES = auto()
    EXCEPT = auto()
    NO_SOONER = auto()
    LATEST = auto()
    WEEKDAYS = auto()
    DAYS = auto()
    HOURS = auto()
    LENGTH = auto()
    RELATIVE = auto()
    """So long from now."""
    FILLER = auto()
    UNKNOWN = auto()
    SPOILER = auto()
    SUBORDINATE = auto()
    DANGLING = auto()
    """It says something of what stands around it, but what it says it of is not understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One of them, and where it stands in the text."""

    what: What
    start: int = 0
    end: int = 0
    separator: Kind | None = None
    weekdays: frozenset[int] = frozenset()
    first: date | None = None
    last: date | None = None
    stretch: Stretch | None = None
    """The days themselves, when they are not only what something comes before or after."""
    others: tuple[Stretch, ...] = ()
    """More days of the same list."""
    is_through: bool = False
    """The last day was said as one that is meant too."""
    start_at: int | None = None
    end_at: int | None = None
    is_clock: bool = False
    """An hour by the clock at which something begins; no part of the day, and no "after"."""
    length: timedelta = timedelta()


Found = tuple[Item, int] | None


def items(terms: Sequence[Term], calendar: Calendar) -> Iterator[Item]:
    """All of them. Whatever is not understood is an item too."""
    at = 0
    last = What.FILLER
    while at < len(terms):
        found = _item(terms, at, calendar, last) or _plain(terms, at)
        item, after = found
        start, end = terms[at].start, terms[after - 1].end
        yield replace(item, start=start, end=end)
        if item.what is not What.FILLER and item.separator is not Kind.COMMA:
            last = item.what
        at = after


def _item(terms: Sequence[Term], at: int, calendar: Calendar, last: What) -> Found:
    return (
        _bound(terms, at, calendar)
        or _days(terms, at, calendar)
        or _weekdays(terms, at)
        or _length(terms, at, last)
        or _hours(terms, at, last, calendar)
    )


def _plain(terms: Sequence[Term], at: int) -> tuple[Item, int]:
    kind = terms[at].kind
    if kind in _SEPARATORS:
        return Item(what=What.SEPARATOR, separator=kind), at + 1
    what = _PLAIN.get(kind, What.UNKNOWN)
    if kind is Kind.NUMBER and terms[at].name in {"a", "een"}:
        what = What.FILLER
    if kind is Kind.MONTH and terms[at].name:
        what = What.FILLER
    return Item(what=what), at + 1


_PLAIN = {
    Kind.NOT: What.NOT,
    Kind.YES: What.YES,
    Kind.EXCEPT: What.EXCEPT,
    Kind.NO_SOONER: What.NO_SOONER,
    Kind.LATEST: What.LATEST,
    Kind.SPOILER: What.SPOILER,
    Kind.SUBORDINATE: What.SUBORDINATE,
    Kind.FILLER: What.FILLER,
    Kind.ANY: What.FILLER,
    Kind.OF: What.FILLER,
    Kind.FROM_HOUR: What.FILLER,
    Kind.FROM: What.FILLER,
    Kind.AT: What.FILLER,
    Kind.IN: What.FILLER,
    Kind.LASTS: What.FILLER,
    Kind.DAYS: What.FILLER,
    Kind.THIS: What.FILLER,
    Kind.AFTER: What.DANGLING,
    Kind.BEFORE: What.DANGLING,
    Kind.UNTIL: What.DANGLING,
    Kind.THROUGH: What.DANGLING,
    Kind.BETWEEN: What.DANGLING,
    Kind.WEEK: What.DANGLING,
    Kind.A_WEEK: What.DANGLING,
    Kind.MONTHS: What.DANGLING,
    Kind.ORDINAL: What.DANGLING,
}


def _bound(terms: Sequence[Term], at: int, calendar: Calendar) -> Found:
    """`na 14u`, `voor de kerstvakantie`, `vanaf woensdag`, `tussen 3 en 12 december`, `van 10 tot 12`."""
    kind = kind_at(terms, at)
    if kind is Kind.BETWEEN:
        return _between(terms, at, calendar)
    if kind not in _BOUNDS:
        return None
    place = skip(terms, at + 1)
    if kind_at(terms, place) in {Kind.FROM, Kind.IN}:
        place += 1
    if kind is Kind.FROM and (ranged := _from(terms, place, calendar)):
        return ranged
    days = stretch_at(terms, place, calendar) or _weekend(terms, place, calendar)
    if days is None and kind_at(terms, place) is Kind.WEEKDAY and kind_at(terms, place + 1) is not Kind.PART:
        ahead = (terms[place].number - calendar.today.weekday() - 1) % _WEEK + 1
        days = day(calendar.today + ahead * _A_DAY), place + 1
    if days is not None:
        return _bounded_days(kind, days)
    if part := part_at(terms, place):
        named = PARTS.get(part[0])
        return None if named is None else (_bounded_hours(kind, *named), part[1])
    if (clock := clock_at(terms, place, bare=True)) and not _is_counted(terms, clock[1]):
        return _bounded_hours(kind, clock[0], clock[0]), clock[1]
    return None


def _from(terms: Sequence[Term], at: int, calendar: Calendar) -> Found:
    """`vanaf maandag t/m woensdag`, `from 3 until 12 December`, `from 10 to 12`."""
    if ranged := _weekday_range(terms, at):
        return Item(what=What.WEEKDAYS, weekdays=ranged[0]), ranged[1]
    if pair := pair_at(terms, at, calendar, _UNTIL):
        return _pair(pair)
    if stretch_at(terms, at, calendar) is not None:
        return None
    return _clock_pair(terms, at, is_named=True, links=_UNTIL)


def _weekend(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    if kind_at(terms, at) is not Kind.WEEKDAYS or terms[at].number & 1:
        return None
    saturday = calendar.today + (5 - calendar.today.weekday()) % _WEEK * _A_DAY
    return Stretch(first=saturday, last=saturday + _A_DAY, by=saturday), at + 1


def _bounded_days(kind: Kind, found: tuple[Stretch, int]) -> Found:
    days, after = found
    if days.is_weekday_wrong:
        return Item(what=What.DAYS, stretch=days), after
    try:
        match kind:
            case Kind.AFTER:
                return Item(what=What.DAYS, first=days.last + _A_DAY), after
            case Kind.FROM:
                return Item(what=What.DAYS, first=days.first), after
            case Kind.THROUGH:
                return Item(what=What.DAYS, last=days.last, is_through=True), after
            case _:
                return Item(what=What.DAYS, last=days.first - _A_DAY), after
    except OverflowError:
        return None


def _bounded_hours(kind: Kind, start: int, end: int) -> Item:
    match kind:
        case Kind.AFTER:
            return Item(what=What.HOURS, start_at=end)
        case Kind.FROM:
            return Item(what=What.HOURS, start_at=start)
        case Kind.THROUGH:
            return Item(what=What.HOURS, end_at=end)
        case _:
            return Item(what=What.HOURS, end_at=start)


def _between(terms: Sequence[Term], at: int, calendar: Calendar) -> Found:
    place = skip(terms, at + 1)
    links = _UNTIL | {Kind.AND}
    if found := pair_at(terms, place, calendar, links):
        # Between two holidays, and not in them.
        first, last = kind_at(terms, place), kind_at(terms, found[1] - 1)
        holidays = {Kind.SCHOOL_HOLIDAY, Kind.PUBLIC_HOLIDAY}
        if first in holidays and last in holidays:
            one = stretch_at(terms, place, calendar)
            other = stretch_at(terms, found[1] - 1, calendar)
            if one and other and one[0].last + _A_DAY <= other[0].first - _A_DAY:
                begin, end = one[0].last + _A_DAY, other[0].first - _A_DAY
                return Item(what=What.DAYS, stretch=Stretch(first=begin, last=end, by=end)), found[1]
        return _pair(found)
    return _clock_pair(terms, place, is_named=True, links=links)


def _pair(found: tuple[Stretch, int]) -> Found:
    days, after = found
    if days.first > days.last:
        return None
    return Item(what=What.DAYS, stretch=days), after


def _days(terms: Sequence[Term], at: int, calendar: Calendar) -> Found:
    place = at + 1 if kind_at(terms, at) is Kind.FROM_HOUR else at
    place = skip(terms, place) if place > at else place
    if kind_at(terms, place) in {Kind.SPOILER, Kind.UNKNOWN, Kind.FILLER} or kind_at(terms, place) in _SEPARATORS:
        return None
    if kind_at(terms, place) is Kind.WEEKDAY and _weekday_range(terms, place):
        return None
    if _hours_like_a_date(terms, place, calendar) or (
        kind_at(terms, place) is Kind.WEEKDAY and _hours_like_a_date(terms, place + 1, calendar)
    ):
        return None
    if found := pair_at(terms, place, calendar, _UNTIL):
        return _pair(found)
    if listed := list_at(terms, place, calendar):
        return Item(what=What.DAYS, stretch=listed[0][0], others=tuple(listed[0][1:])), listed[1]
    if found := stretch_at(terms, place, calendar):
        return Item(what=What.DAYS, stretch=found[0]), found[1]
    return None


def _hours_like_a_date(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[int, int] | None:
    """`maandag 9-11`, unless the ninth of November is a Monday."""
    found = _HOURS_LIKE_A_DATE.fullmatch(terms[at].name) if kind_at(terms, at) is Kind.DAY else None
    if found is None or kind_at(terms, at - 1) is not Kind.WEEKDAY:
        return None
    start, end = int(found[1]), int(found[2])
    meant = read_day(terms[at].name, calendar.today)
    if not _EARLY <= start < end <= _LATE or (meant is not None and meant.weekday() == terms[at - 1].number):
        return None
    return start * HOUR, end * HOUR


def _weekdays(terms: Sequence[Term], at: int) -> Found:
    """`ma t/m wo`, `maandag, dinsdag en vrijdag`, `doordeweeks`."""
    parts: list[tuple[frozenset[int], int]] = []
    place = at
    while place < len(terms) and (part := _weekday_part(terms, place)):
        parts.append(part)
        place = _to_next_weekday(terms, part[1])
    if not parts or (len(parts) == 1 and _is_small_talk(terms, at, parts[0][1])):
        return None
    if len(parts) > 1 and _has_own_part_of_day(terms, at, parts[-1][1]):
        # `maandag en dinsdagochtend`: the morning is of the last day alone.
        parts.pop()
    return Item(what=What.WEEKDAYS, weekdays=frozenset().union(*(days for days, _ in parts))), parts[-1][1]


def _weekday_part(terms: Sequence[Term], at: int) -> tuple[frozenset[int], int] | None:
    if ranged := _weekday_range(terms, at):
        return ranged
    if kind_at(terms, at) is Kind.WEEKDAY and not _is_dated(terms, at + 1):
        return frozenset({terms[at].number}), at + 1
    if kind_at(terms, at) is Kind.WEEKDAYS:
        return frozenset(number for number in range(_WEEK) if terms[at].number >> number & 1), at + 1
    return None


def _is_dated(terms: Sequence[Term], at: int) -> bool:
    """Whether a date follows, of which the day of the week is a part."""
    at = skip(terms, at, frozenset({Kind.FILLER}))
    kind = kind_at(terms, at)
    if kind in {Kind.NUMBER, Kind.ORDINAL}:
        return kind_at(terms, skip(terms, at + 1)) is Kind.MONTH
    return kind is Kind.MONTH and kind_at(terms, at + 1) in {Kind.NUMBER, Kind.ORDINAL}


def _has_own_part_of_day(terms: Sequence[Term], at: int, end: int) -> bool:
    is_one_word = kind_at(terms, end) is Kind.PART and terms[end].end == terms[end - 1].end
    return is_one_word and all(term.kind not in _UNTIL for term in terms[at:end])


def _to_next_weekday(terms: Sequence[Term], at: int) -> int:
    is_half_a_word = kind_at(terms, at) is Kind.DASH and kind_at(terms, at + 1) in {Kind.AND, Kind.OR}
    place = at + is_half_a_word
    while kind_at(terms, place) in _BETWEEN_DAYS or (kind_at(terms, place) is Kind.FILLER and terms[place].name):
        place += 1
    # `maandag, en ook op dinsdag`
    is_near = place - at <= 4  # noqa: PLR2004
    return place if kind_at(terms, place) in {Kind.WEEKDAY, Kind.WEEKDAYS} and is_near else len(terms)


def _is_small_talk(terms: Sequence[Term], at: int, end: int) -> bool:
    """`zo` and `do` are words too."""
    return end == at + 1 and terms[at].name == "zo" and kind_at(terms, at - 1) is not Kind.FILLER


def _weekday_range(terms: Sequence[Term], at: int) -> tuple[frozenset[int], int] | None:
    if kind_at(terms, at) is not Kind.WEEKDAY or kind_at(terms, at + 1) not in _UNTIL:
        return None
    place = skip(terms, at + 2, frozenset({Kind.FILLER}))
    if kind_at(terms, place) is not Kind.WEEKDAY or kind_at(terms, place + 1) in {Kind.NUMBER, Kind.ORDINAL}:
        return None
    first, last = terms[at].number, terms[place].number
    return frozenset((first + step) % _WEEK for step in range((last - first) % _WEEK + 1)), place + 1


def _length(terms: Sequence[Term], at: int, last: What) -> Found:
    kind = kind_at(terms, at)
    if kind is Kind.IN and (found := length_at(terms, at + 1)):
        return Item(what=What.RELATIVE, length=found[0]), found[1]
    if kind in {Kind.LASTS, Kind.WITHIN} and (found := length_at(terms, skip(terms, at + 1))):
        return Item(what=What.LENGTH, length=found[0]), found[1]
    if kind is Kind.BEFORE and (found := length_at(terms, at + 1)) and found[0] < timedelta(days=1):
        # "Voor een half uur"; before two o'clock was looked for already.
        return Item(what=What.LENGTH, length=found[0]), found[1]
    found = length_at(terms, at)
    if found is None:
        return None
    length, after = found
    if kind_at(terms, after) is Kind.LASTS:
        return Item(what=What.LENGTH, length=length), after + 1
    if kind_at(terms, after) is Kind.FROM_NOW:
        return Item(what=What.RELATIVE, length=length), after + 1
    is_hour = kind is Kind.NUMBER and after == at + 2 and terms[at + 1].kind is Kind.HOURS and not terms[at + 1].name
    if is_hour and terms[at].name not in {"a", "een"} and last is not What.HOURS:
        return None
    return Item(what=What.LENGTH, length=length), after


def _hours(terms: Sequence[Term], at: int, last: What, calendar: Calendar) -> Found:
    if found := edge_at(terms, at):
        return Item(what=What.HOURS, start_at=found[0][0], end_at=found[0][1]), found[1]
    if like := _hours_like_a_date(terms, at, calendar):
        return Item(what=What.HOURS, start_at=like[0], end_at=like[1], is_clock=True), at + 1
    kind = kind_at(terms, at)
    is_named = kind in {Kind.AT, Kind.FROM_HOUR}
    place = at + 1 if is_named else at
    is_after_day = last in {What.DAYS, What.WEEKDAYS}
    if pair := _clock_pair(terms, place, is_named=is_named or is_after_day, links=_UNTIL):
        return pair
    if part := part_at(terms, at):
        name, after = part
        place = after + (kind_at(terms, after) is Kind.AT)
        if (clock := clock_at(terms, place, bare=place > after, part=name)) and not _is_counted(terms, clock[1]):
            return Item(what=What.HOURS, start_at=clock[0], is_clock=True), clock[1]
        if name in PARTS:
            start, end = PARTS[name]
            return Item(what=What.HOURS, start_at=start, end_at=end), after
        return None
    if (
        clock := clock_at(terms, place, bare=kind is Kind.AT or part_at(terms, at + 1) is not None)
    ) and not _is_counted(terms, clock[1]):
        return Item(what=What.HOURS, start_at=clock[0], is_clock=True), clock[1]
    return None


def _clock_pair(terms: Sequence[Term], at: int, *, is_named: bool, links: frozenset[Kind]) -> Found:
    first = clock_before(terms, at)
    if first is None or kind_at(terms, first[1]) not in links:
        return None
    place = skip(terms, first[1] + 1, frozenset({Kind.FILLER, Kind.AT}))
    last = clock_before(terms, place)
    if last is None or _is_counted(terms, last[1]):
        return None
    one, other = first[0], last[0]
    after, part = last[1], ""
    if named := part_at(terms, after):
        part, after = named
    bare = all(term.kind is not Kind.CLOCK and term.kind is not Kind.HOURS for term in terms[at:after])
    if bare and not is_named and not part and kind_at(terms, skip(terms, after)) not in {Kind.WEEKDAY, Kind.WEEKDAYS}:
        return None
    start, end = one.resolved(part), other.resolved(part)
    if end <= start and not other.is_exact and end + 12 * HOUR <= DAY:
        end += 12 * HOUR
    if end <= start:
        return None
    return Item(what=What.HOURS, start_at=start, end_at=end, is_clock=links is _UNTIL), after


def _is_counted(terms: Sequence[Term], at: int) -> bool:
    """Whether a number before it may be of people or of pages."""
    return kind_at(terms, at - 1) is Kind.NUMBER and kind_at(terms, at) in _ENDS_A_NUMBER
