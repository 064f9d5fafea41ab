"""Finding a time: when somebody is free, at what moments enough people are, and which few of them to propose.

Nothing here depends on the order in which people are named.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import works_on
from bot.domain.people import Member
from bot.domain.spans import Span, covers, merged, without

MOST_PROPOSED = 5
"""More is not read."""
_STEP = timedelta(minutes=30)
"""Meetings begin on the hour or at half past, for whoever organises them."""
_MIDDAY = time(12)
_LUNCH = (time(12), time(13))
_LATE_ON_FRIDAY = time(15)
_FRIDAY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """People of whom a number is enough: one member, or the delegation of an organisation."""

    free: tuple[Sequence[Span], ...]
    """When each of them is free, as `free_time` tells."""
    needs: int = 1
    """How many of them have to be free; more than there are is nobody's time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a time is looked for. Instants may be in any time zone."""

    length: timedelta
    within: Span
    """No part of the meeting lies outside."""
    zone: ZoneInfo
    """Of whoever organises it: half hours, mornings and days are theirs."""
    suits: Callable[[Span], bool] = lambda _span: True
    """What people have said about it in words; see `bot.domain.wishes`."""


def free_time(member: Member, within: Span, busy: Iterable[Span] = ()) -> list[Span]:
    """When a member works and has nothing else, on their own days and hours: no holidays, no pause."""
    zone = ZoneInfo(member.time_zone)
    work = merged(
        span
        for day in _days(within, zone)
        if works_on(member, day) and not member.is_away_on(day)
        for span in _hours(member, day, zone)
    )
    outside = [Span(_EARLIEST, within.start), Span(within.end, _LATEST)]
    return without(work, [*busy, *outside])


def proposals(parties: Sequence[Party], search: Search, *, most: int = MOST_PROPOSED) -> list[Span]:
    """The best few moments at which enough of every party are free, in order of time; perhaps none.

    They are spread over days, over days of the week and over mornings and afternoons; lunch and Friday afternoon come
    last. More people free goes before anything else.
    """
    options = [_rated(span, parties, search) for span in _enough(parties, search)]
    chosen: list[_Option] = []
    while options and len(chosen) < most:
        best = min(options, key=lambda option: (_cost(option, chosen), option.span))
        chosen.append(best)
        options = [option for option in options if _is_apart(option.span, best.span)]
    return sorted(option.span for option in chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Option:
    span: Span
    missing: int
    """People who are not free then, and are not needed either."""
    day: date
    is_morning: bool
    is_unloved: bool
    days_ahead: int


_EARLIEST, _LATEST = datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)
_SAME_DAY, _SAME_WEEKDAY, _SAME_PART, _UNLOVED, _ABSENT = 8.0, 3.0, 2.0, 4.0, 100.0
_A_DAY_LATER = 0.2


def _cost(option: _Option, chosen: Sequence[_Option]) -> float:
    cost = _ABSENT * option.missing + _UNLOVED * option.is_unloved + _A_DAY_LATER * option.days_ahead
    for other in chosen:
        cost += _SAME_DAY * (option.day == other.day)
        cost += _SAME_WEEKDAY * (option.day.weekday() == other.day.weekday())
        cost += _SAME_PART * (option.is_morning == other.is_morning)
    return cost


def _rated(span: Span, parties: Sequence[Party], search: Search) -> _Option:
    start, end = span.start.astimezone(search.zone), span.end.astimezone(search.zone)
    at_lunch = start.time() < _LUNCH[1] and end.time() > _LUNCH[0]
    late = start.weekday() == _FRIDAY and end.time() > _LATE_ON_FRIDAY
    return _Option(
        span=span,
        missing=sum(not covers(free, span) for party in parties for free in party.free),
        day=start.date(),
        is_morning=start.time() < _MIDDAY,
        is_unloved=at_lunch or late,
        days_ahead=(start.date() - search.within.start.astimezone(search.zone).date()).days,
    )


def _enough(parties: Sequence[Party], search: Search) -> Iterator[Span]:
    for start in _starts(search):
        span = Span(start, start + search.length)
        if all(sum(covers(free, span) for free in party.free) >= party.needs for party in parties) and search.suits(
            span
        ):
            yield span


def _starts(search: Search) -> Iterator[datetime]:
    """Every half hour by the clock of the organiser; all zones are whole quarters from UTC, so UTC would not do."""
    for day in _days(search.within, search.zone):
        begin = datetime.combine(day, time(), tzinfo=search.zone)
        for step in range(timedelta(days=1) // _STEP):
            local = (begin + step * _STEP).replace(tzinfo=search.zone)
            start = local.astimezone(UTC)
            if start.astimezone(search.zone).time() != local.time():
                continue  # An hour that is skipped when the clocks go forward.
            if start >= search.within.start and start + search.length <= search.within.end:
                yield start


def _hours(member: Member, day: date, zone: ZoneInfo) -> Iterator[Span]:
    for part in member.working_week:
        if part.weekday == day.weekday():
            start = datetime.combine(day, part.start, tzinfo=zone).astimezone(UTC)
            end = datetime.combine(day, part.end, tzinfo=zone).astimezone(UTC)
            if start < end:
                yield Span(start, end)


def _days(within: Span, zone: ZoneInfo) -> Iterator[date]:
    day, last = within.start.astimezone(zone).date(), within.end.astimezone(zone).date()
    while day <= last:
        yield day
        day += timedelta(days=1)


def _is_apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or other.end <= one.start
