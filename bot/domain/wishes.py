"""What somebody says about when: not before the autumn holiday, Thursdays after two."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from bot.domain.spans import Span

_MIDNIGHT = time()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Days and hours that somebody wants, or wants not. What is left open is any."""

    is_unwanted: bool = False
    first: date | None = None
    last: date | None = None
    weekdays: frozenset[int] = frozenset()
    """0 is Monday. None named: every day."""
    start: time = _MIDNIGHT
    end: time | None = None
    """None: until midnight."""

    def has_day(self, day: date) -> bool:
        """Whether the wish is about this day."""
        return (
            (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
            and (not self.weekdays or day.weekday() in self.weekdays)
        )

    def has_all_of(self, start: time, end: time) -> bool:
        """Whether these hours, of one day, lie within its own; `end` of midnight is the end of the day."""
        return self.start <= start and (self.end is None or _MIDNIGHT < end <= self.end)

    def has_some_of(self, start: time, end: time) -> bool:
        """Whether these hours, of one day, touch its own."""
        return (end == _MIDNIGHT or self.start < end) and (self.end is None or start < self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """All that one person said about it, by the clock of their own place."""

    wishes: tuple[Wish, ...]
    zone: ZoneInfo

    def suit(self, span: Span) -> bool:
        """Whether nothing unwanted is touched, and, if anything was wanted, it all lies in one of those."""
        start, end = span.start.astimezone(self.zone), span.end.astimezone(self.zone)
        if start.date() != end.date() and end.time() != _MIDNIGHT:
            return not self.wishes  # Nobody means the night when they name days.
        hours = (start.time(), end.time())
        about = [wish for wish in self.wishes if wish.has_day(start.date())]
        if any(wish.is_unwanted and wish.has_some_of(*hours) for wish in about):
            return False
        wanted = [wish for wish in self.wishes if not wish.is_unwanted]
        return not wanted or any(wish in about and wish.has_all_of(*hours) for wish in wanted)


def all_suit(everybody: Iterable[Wishes], span: Span) -> bool:
    """Whether it suits each of them."""
    return all(wishes.suit(span) for wishes in everybody)
