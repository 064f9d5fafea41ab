"""Days and stretches of days: `3 december`, `de 12e`, `week 50`, `eind januari`, `in de kerstvakantie`."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.expertise.dates import day_of_month, next_weekday, read_day
from bot.expertise.when.hours import kind_at
from bot.expertise.when.terms import Kind, Term
from bot.expertise.when.vacations import Period, public_holiday, school_holiday

_A_DAY = timedelta(days=1)
_WEEK = 7
_MONTHS_A_YEAR = 12
_FIRST_YEAR, _LAST_YEAR = 2000, 2199
_LAST_WEEK = 53
_THIRDS = {"begin": (1, 10), "middle": (11, 20), "end": (21, 31)}
_OF_A_WEEK = {"begin": (0, 1), "middle": (2, 2), "end": (3, 4)}
_MOST_AHEAD = 400
_MOST_IN_A_LIST = 6
_LINKS = frozenset({Kind.FILLER, Kind.OF, Kind.FROM_HOUR})
_BEFORE_MAY = frozenset(
    {Kind.OF, Kind.IN, Kind.EDGE, Kind.HALF, Kind.AFTER, Kind.BEFORE, Kind.FROM, Kind.UNTIL, Kind.THROUGH}
)
_COUNTED = {Kind.DAYS: 1, Kind.WEEK: _WEEK, Kind.A_WEEK: _WEEK, Kind.MONTHS: 30}


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """From where one looks at the calendar."""

    today: date
    region: str | None = None
    """Of school holidays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days that are meant, first and last included."""

    first: date
    last: date
    by: date
    """The one day that is meant when something is to be done then."""
    is_counted: bool = False
    """From today on: in two weeks."""
    is_weekday_wrong: bool = False
    """A day of the week was said as well, and it is another day."""


def stretch_at(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """The longest thing about days that stands there, and where it ends. A bare day of the week is not."""
    try:
        for read in (_week, _ahead, _edge, _month, _year, _holiday, _one_day):
            if found := read(terms, at, calendar):
                return found
    except (OverflowError, ValueError):
        return None  # The calendar ends with the year 9999.
    return None


def pair_at(terms: Sequence[Term], at: int, calendar: Calendar, links: frozenset[Kind]) -> tuple[Stretch, int] | None:
    """`3 t/m 12 december`, `7 december tot en met 9 januari`: from the one until the other, both included."""
    for middle in range(at + 1, min(at + 7, len(terms))):
        if terms[middle].kind not in links:
            continue
        last = _after_fillers(terms, middle + 1, calendar)
        if last is None:
            return None
        first = stretch_at(terms, at, calendar) or _borrowed(terms, at, middle, last[0], calendar)
        if first is None or first[1] != middle:
            return None
        begin, end = first[0], last[0]
        if begin.first > end.last and end.last.year < _LAST_YEAR:
            end = Stretch(first=end.first, last=_next_year(end.last), by=_next_year(end.by))
        return Stretch(first=begin.first, last=end.last, by=end.last), last[1]
    return None


def day(first: date, *, is_weekday_wrong: bool = False) -> Stretch:
    """One day alone."""
    return Stretch(first=first, last=first, by=first, is_weekday_wrong=is_weekday_wrong)


def skip(terms: Sequence[Term], at: int, kinds: frozenset[Kind] = _LINKS) -> int:
    """Where something else stands than `van de`."""
    while kind_at(terms, at) in kinds:
        at += 1
    return at


def list_at(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[list[Stretch], int] | None:
    """`3, 4 en 10 december`: days that share the month at their end, two at least."""
    ahead, places = at, [at]
    while ahead < len(terms) and len(places) <= _MOST_IN_A_LIST:
        number = _number_at(terms, ahead)
        if kind_at(terms, number) not in {Kind.NUMBER, Kind.ORDINAL}:
            return None
        if kind_at(terms, skip(terms, number + 1)) is Kind.MONTH:
            found = stretch_at(terms, ahead, calendar)
            if found is None or len(places) == 1:
                return None
            shared = [
                _borrowed(terms, place, _number_at(terms, place) + 1, found[0], calendar) for place in places[:-1]
            ]
            days = [one[0] for one in shared if one is not None]
            return ([*days, found[0]], found[1]) if len(days) == len(shared) else None
        if kind_at(terms, number + 1) not in {Kind.COMMA, Kind.AND, Kind.OR}:
            return None
        ahead = skip(terms, number + 2, frozenset({Kind.FILLER, Kind.AND, Kind.OR}))
        places.append(ahead)
    return None


def _number_at(terms: Sequence[Term], at: int) -> int:
    return at + (kind_at(terms, at) is Kind.WEEKDAY)


def _after_fillers(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    at = skip(terms, at, frozenset({Kind.FILLER}))
    found = stretch_at(terms, at, calendar)
    if found is None and kind_at(terms, at) is Kind.WEEKDAY:
        return day(next_weekday(terms[at].number, calendar.today)), at + 1
    return found


def _borrowed(
    terms: Sequence[Term], at: int, end: int, last: Stretch, calendar: Calendar
) -> tuple[Stretch, int] | None:
    """A day that has its month from one that comes later."""
    at = skip(terms, at)
    weekday = None
    if kind_at(terms, at) is Kind.WEEKDAY:
        weekday, at = terms[at].number, at + 1
    if kind_at(terms, at) not in {Kind.NUMBER, Kind.ORDINAL} or at + 1 != end:
        return None
    found = read_day(f"{terms[at].number}-{last.first.month}-{last.first.year:04}", calendar.today)
    if found is None or found < calendar.today:
        return None
    return day(found, is_weekday_wrong=weekday not in {None, found.weekday()}), end


def _week(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`volgende week`, `week 50`, `de week van 7 december`."""
    monday = calendar.today - calendar.today.weekday() * _A_DAY
    kind, following = kind_at(terms, at), kind_at(terms, at + 1)
    if kind in {Kind.NEXT, Kind.COMING} and following is Kind.WEEK:
        return _days_of_week(monday + _WEEK * _A_DAY, calendar), at + 2
    if kind is Kind.THIS and following is Kind.WEEK:
        return _days_of_week(monday, calendar), at + 2
    if kind is Kind.THIS and following is Kind.WEEKDAYS:
        weekend = monday + 5 * _A_DAY
        return Stretch(first=max(weekend, calendar.today), last=weekend + _A_DAY, by=weekend), at + 2
    if kind is Kind.COMING and following is Kind.WEEKDAYS:
        return Stretch(first=monday + 5 * _A_DAY, last=monday + 6 * _A_DAY, by=monday + 5 * _A_DAY), at + 2
    if kind is not Kind.WEEK:
        return None
    if following is Kind.NUMBER and 1 <= terms[at + 1].number <= _LAST_WEEK:
        return _numbered_week(terms, at, calendar)
    after = skip(terms, at + 1)
    if after > at + 1 and (found := _one_day(terms, after, calendar)):
        inside = found[0].first
        return _days_of_week(inside - inside.weekday() * _A_DAY, calendar), found[1]
    return None


def _numbered_week(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    year, after = _year_at(terms, skip(terms, at + 2))
    for tried in (year,) if year else (calendar.today.year, calendar.today.year + 1):
        try:
            monday = date.fromisocalendar(tried, terms[at + 1].number, 1)
        except ValueError:
            continue
        if monday + 6 * _A_DAY >= calendar.today:
            return _more_weeks(terms, after if year else at + 2, _days_of_week(monday, calendar))
    return None


def _more_weeks(terms: Sequence[Term], at: int, first: Stretch) -> tuple[Stretch, int]:
    """`week 50 t/m 52`."""
    place = skip(terms, at + 1, frozenset({Kind.FILLER, Kind.WEEK}))
    if kind_at(terms, at) not in {Kind.THROUGH, Kind.UNTIL, Kind.DASH} or kind_at(terms, place) is not Kind.NUMBER:
        return first, at
    year, week, _ = first.last.isocalendar()
    if not 1 <= terms[place].number <= _LAST_WEEK or kind_at(terms, place + 1) in {Kind.HOURS, Kind.MONTH}:
        return first, at
    sunday = date.fromisocalendar(year + (terms[place].number < week), terms[place].number, 7)
    return Stretch(first=first.first, last=sunday, by=sunday - 2 * _A_DAY), place + 1


def _days_of_week(monday: date, calendar: Calendar) -> Stretch:
    sunday, friday = monday + 6 * _A_DAY, monday + 4 * _A_DAY
    first = max(monday, min(calendar.today, sunday))
    return Stretch(first=first, last=sunday, by=max(friday, first))


def _ahead(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`over 2 weken`, `de komende drie weken`, `two weeks from now`."""
    kind = kind_at(terms, at)
    if kind in {Kind.IN, Kind.WITHIN, Kind.COMING, Kind.NEXT}:
        place = skip(terms, at + 1, frozenset({Kind.FILLER}))
        number, unit, after = _count(terms, place)
        if unit is None and kind is Kind.WITHIN and kind_at(terms, place) in _COUNTED:
            number, unit, after = 1, kind_at(terms, place), place + 1
        if unit is None or not 0 < number * _COUNTED[unit] <= _MOST_AHEAD:
            return None
        if kind is Kind.IN:
            return _in_so_long(number, unit, calendar), after
        last = calendar.today + number * _COUNTED[unit] * _A_DAY
        return Stretch(first=calendar.today, last=last, by=last), after
    number, unit, after = _count(terms, at)
    if unit is not None and kind_at(terms, after) is Kind.FROM_NOW and 0 < number * _COUNTED[unit] <= _MOST_AHEAD:
        return _in_so_long(number, unit, calendar), after + 1
    return None


def _count(terms: Sequence[Term], at: int) -> tuple[int, Kind | None, int]:
    unit = kind_at(terms, at + 1)
    if kind_at(terms, at) is Kind.NUMBER and unit in _COUNTED:
        return terms[at].number, unit, at + 2
    return 0, None, at


def _in_so_long(number: int, unit: Kind, calendar: Calendar) -> Stretch:
    """The day itself for days; for weeks and months the week in which that day is."""
    words = {Kind.DAYS: "days", Kind.MONTHS: "months"}.get(unit, "weeks")
    found = read_day(f"over {number} {words}", calendar.today) or calendar.today
    if unit is Kind.DAYS:
        return day(found)
    monday = found - found.weekday() * _A_DAY
    return Stretch(first=max(monday, calendar.today), last=monday + 6 * _A_DAY, by=found, is_counted=True)


def _edge(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`eind januari`, `begin volgende week`, `half december`, `het einde van de maand`."""
    kind = kind_at(terms, at)
    if kind is not Kind.EDGE and not (kind is Kind.HALF and kind_at(terms, at + 1) is Kind.MONTH):
        return None
    edge = terms[at].name if kind is Kind.EDGE else "middle"
    after = skip(terms, at + 1, _LINKS | {Kind.IN})
    if found := _month(terms, after, calendar):
        first = found[0].first.replace(day=1)
        begin, end = _THIRDS[edge]
        last = first.replace(day=min(end, found[0].last.day))
        if last < calendar.today and edge != "end" and kind_at(terms, after) is Kind.MONTH:
            first, last = _next_year(first), _next_year(last)
        return Stretch(first=max(first.replace(day=begin), calendar.today), last=last, by=last), found[1]
    if edge == "end" and (found := _end_of_year(terms, after, calendar)):
        return found
    if found := _week(terms, after, calendar) or _this(terms, after, calendar):
        monday = found[0].last - 6 * _A_DAY
        begin, end = _OF_A_WEEK[edge]
        last = monday + end * _A_DAY
        return Stretch(first=max(min(monday + begin * _A_DAY, last), calendar.today), last=last, by=last), found[1]
    return None


def _end_of_year(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`eind van het jaar`: December."""
    found = _year(terms, at, calendar)
    if found is None and kind_at(terms, at) is not Kind.YEARS:
        return None
    last = date(calendar.today.year, 12, 31) if found is None else found[0].last
    after = at + 1 if found is None else found[1]
    return Stretch(first=max(last.replace(day=1), calendar.today), last=last, by=last), after


def _this(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`de week` alone, after `eind van`."""
    if kind_at(terms, at) is not Kind.WEEK:
        return None
    return _days_of_week(calendar.today - calendar.today.weekday() * _A_DAY, calendar), at + 1


def _month(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`januari`, `januari 2028`, `volgende maand`."""
    today, kind, following = calendar.today, kind_at(terms, at), kind_at(terms, at + 1)
    if kind_at(terms, at - 1) in {Kind.NUMBER, Kind.ORDINAL}:
        return None  # There is no such day.
    if kind is Kind.MONTH and following not in {Kind.NUMBER, Kind.ORDINAL}:
        if terms[at].name and kind_at(terms, at - 1) not in _BEFORE_MAY:
            return None  # "I may be late."
        month = terms[at].number
        return _days_of_month(today.year + (month < today.month), month, today), at + 1
    if kind is Kind.MONTH and following is Kind.NUMBER and (year := _year_at(terms, at + 1)[0]):
        return _days_of_month(year, terms[at].number, today), at + 2
    if kind in {Kind.THIS, Kind.NEXT, Kind.COMING} and following is Kind.MONTHS:
        months = today.month - 1 + (kind is not Kind.THIS)
        return _days_of_month(today.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1, today), at + 2
    if kind is Kind.MONTHS and kind_at(terms, at - 1) in _LINKS and _is_edge_before(terms, at):
        return _days_of_month(today.year, today.month, today), at + 1
    return None


def _is_edge_before(terms: Sequence[Term], at: int) -> bool:
    at -= 1
    while kind_at(terms, at) in _LINKS:
        at -= 1
    return kind_at(terms, at) is Kind.EDGE


def _days_of_month(year: int, month: int, today: date) -> Stretch:
    last = date(year, month, monthrange(year, month)[1])
    return Stretch(first=min(max(date(year, month, 1), today), last), last=last, by=last)


def _year(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`volgend jaar`, `in 2027`."""
    kind, this_year = kind_at(terms, at), calendar.today.year
    year = None
    if kind in {Kind.THIS, Kind.NEXT, Kind.COMING} and kind_at(terms, at + 1) is Kind.YEARS:
        year, after = this_year + (kind is not Kind.THIS), at + 2
    elif kind is Kind.NUMBER and (year := _year_at(terms, at)[0]):
        after = at + 1
    if not year:
        return None
    last = date(year, 12, 31)
    return Stretch(first=max(date(year, 1, 1), min(calendar.today, last)), last=last, by=last), after


def _year_at(terms: Sequence[Term], at: int) -> tuple[int | None, int]:
    if kind_at(terms, at) is Kind.NUMBER and _FIRST_YEAR <= terms[at].number <= _LAST_YEAR:
        return terms[at].number, at + 1
    return None, at


def _holiday(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    period: Period | None = None
    if kind_at(terms, at) is Kind.SCHOOL_HOLIDAY:
        period = school_holiday(terms[at].name, calendar.region, calendar.today)
    elif kind_at(terms, at) is Kind.PUBLIC_HOLIDAY:
        period = public_holiday(terms[at].name, calendar.today)
    if period is None:
        return None
    return Stretch(first=period[0], last=period[1], by=period[0]), at + 1


def _one_day(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`donderdag 3 december`, `volgende maandag`, `morgen`, `de 12e`."""
    if kind_at(terms, at) in {Kind.NEXT, Kind.COMING, Kind.THIS} and kind_at(terms, at + 1) is Kind.WEEKDAY:
        place = at + 1
        found = _dated(terms, skip(terms, place + 1, frozenset({Kind.FILLER, Kind.COMMA})), calendar)
        if found is None:
            return day(next_weekday(terms[place].number, calendar.today)), place + 1
        return _checked(found, terms[place].number)
    if found_later := _weeks_after(terms, at, calendar):
        return found_later
    if kind_at(terms, at) is Kind.WEEKDAY and kind_at(terms, at + 1) is Kind.COMING:
        return day(next_weekday(terms[at].number, calendar.today)), at + 2
    if kind_at(terms, at) is Kind.WEEKDAY:
        found = _dated(terms, skip(terms, at + 1, frozenset({Kind.FILLER, Kind.COMMA})), calendar)
        return None if found is None else _checked(found, terms[at].number)
    if (found := _dated(terms, at, calendar)) is not None:
        return day(found[0]), found[1]
    return None


def _weeks_after(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[Stretch, int] | None:
    """`maandag over een week`, `Monday week`, `a week from Monday`: so long after the next one."""
    weeks, unit, after = 0, None, at
    place = at
    if kind_at(terms, at) is Kind.WEEKDAY and kind_at(terms, at + 1) is Kind.IN:
        weeks, unit, after = _count(terms, at + 2)
    elif kind_at(terms, at) is Kind.WEEKDAY and kind_at(terms, at + 1) is Kind.WEEK and terms[at + 1].name == "week":
        weeks, unit, after = 1, Kind.WEEK, at + 2
    else:
        weeks, unit, place = _count(terms, at)
        is_from = kind_at(terms, place) is Kind.FROM or (kind_at(terms, place) is Kind.FILLER and terms[place].name)
        after = place = place + 1
        if not is_from or kind_at(terms, place) is not Kind.WEEKDAY:
            return None
        after += 1
    if unit not in {Kind.WEEK, Kind.A_WEEK} or not 0 < weeks * _WEEK <= _MOST_AHEAD:
        return None
    return day(next_weekday(terms[place].number, calendar.today) + weeks * _WEEK * _A_DAY), after


def _checked(found: tuple[date, int], weekday: int) -> tuple[Stretch, int]:
    return day(found[0], is_weekday_wrong=found[0].weekday() != weekday), found[1]


def _dated(terms: Sequence[Term], at: int, calendar: Calendar) -> tuple[date, int] | None:
    kind, today = kind_at(terms, at), calendar.today
    found: date | None = None
    after = at + 1
    if kind is Kind.DAY:
        found = today + terms[at].number * _A_DAY if terms[at].number >= 0 else read_day(terms[at].name, today)
    elif kind in {Kind.NUMBER, Kind.ORDINAL} and kind_at(terms, month := skip(terms, at + 1)) is Kind.MONTH:
        year, after = _year_at(terms, month + 1)
        found = _read(terms[at].number, terms[month].number, year, today)
    elif kind is Kind.MONTH and kind_at(terms, at + 1) in {Kind.NUMBER, Kind.ORDINAL}:
        year, after = _year_at(terms, skip(terms, at + 2, frozenset({Kind.COMMA})))
        after = after if year else at + 2
        found = _read(terms[at + 1].number, terms[at].number, year, today)
    elif kind is Kind.ORDINAL and not terms[at].name:
        found = day_of_month(terms[at].number, today)
    return None if found is None else (found, after)


def _read(number: int, month: int, year: int | None, today: date) -> date | None:
    return read_day(f"{number}-{month}" if year is None else f"{number}-{month}-{year:04}", today)


def _next_year(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
