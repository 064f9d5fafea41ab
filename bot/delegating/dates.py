"""The dates that a delegation can: from words about time to stretches, and from those to wishes for a meeting."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.spans import Span, merged, without
from bot.domain.wishes import Wish

AHEAD = timedelta(weeks=26)
"""Nobody knows their dates further ahead."""
_DAY_BEGINS, _DAY_ENDS = time(8), time(18)
"""Who names a day means office hours."""
_A_DAY = timedelta(days=1)


def spans_of(wishes: Sequence[Wish], *, today: date, zone: ZoneInfo) -> tuple[Span, ...]:
    """What they want, without what they do not want. Only unwanted days: all others are wanted."""
    days = [today + number * _A_DAY for number in range(1, AHEAD // _A_DAY + 1)]
    wanted = [wish for wish in wishes if not wish.is_unwanted] or [Wish()]
    unwanted = [wish for wish in wishes if wish.is_unwanted]
    free = merged(span for day in days for wish in wanted for span in _hours(wish, day, zone))
    return tuple(without(free, [span for day in days for wish in unwanted for span in _hours(wish, day, zone)]))


def wishes_of(spans: Sequence[Span], zone: ZoneInfo) -> tuple[Wish, ...]:
    """The same, as somebody in a meeting would say it."""
    return tuple(
        Wish(first=start.date(), last=start.date(), start=start.time(), end=end.time())
        for span in spans
        for start, end in [(span.start.astimezone(zone), span.end.astimezone(zone))]
        if start.date() == end.date()
    )


def _hours(wish: Wish, day: date, zone: ZoneInfo) -> Iterator[Span]:
    is_weekend = day.weekday() > 4 and not wish.weekdays and wish.first is None  # noqa: PLR2004  # From Saturday on.
    if is_weekend or not wish.has_day(day):
        return
    start, end = max(wish.start, _DAY_BEGINS), min(wish.end or _DAY_ENDS, _DAY_ENDS)
    if start < end:
        yield Span(_instant(day, start, zone), _instant(day, end, zone))


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
