"""What words about time come to. The words that were not understood stay with it, so that nothing is guessed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.wishes import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWishes:
    """When somebody can and cannot, as they said it."""

    wishes: tuple[Wish, ...]
    rest: str = ""
    """What was not understood, in their own words. Empty: all of it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Between which instants something is to be: from `not_before` until, and without, `not_after`."""

    not_before: datetime
    not_after: datetime
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something begins, and how long it takes if that was said."""

    start: datetime
    length: timedelta | None = None
    rest: str = ""


class Missing(StrEnum):
    """Why it is not known yet which moment was meant."""

    DAY = "day"
    """An hour without a day, or a day that was named in a way that is not understood."""
    HOUR = "hour"
    SKIPPED = "skipped"
    """The clocks go forward, and that hour is not there."""
    PAST = "past"
    WEEKDAY = "weekday"
    """The day of the week and the date are two different days."""
    CHOICE = "choice"
    """Several days or hours, of which one is to be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """Somebody speaks of a moment, but something is missing. What is known of it can be asked no second time."""

    missing: Missing
    day: date | None = None
    hour: time | None = None
    length: timedelta | None = None
    rest: str = ""
