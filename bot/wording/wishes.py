"""What somebody said about when, said back."""

from collections.abc import Sequence
from datetime import time, timedelta

from bot.domain.wishes import Wish
from bot.replies import Param, Phrase
from bot.wording.describing import weekday

_MIDNIGHT = time()
_WORKDAYS = frozenset(range(5))
_A_DAY = timedelta(days=1)


def wishes(said: Sequence[Wish]) -> tuple[Phrase, ...]:
    """`op donderdag vanaf 14:00 uur`, `niet voor maandag 26 oktober 2026`: `bot.expertise.when` reads it the same."""
    return tuple(
        Phrase("wish-not" if one.is_unwanted else "wish-yes", {"when": _when(one)})
        for one in sorted(said, key=lambda one: one.is_unwanted)
    )


def _when(wish: Wish) -> Phrase:
    parts = [part for part in (_days(wish), _dates(wish), _hours(wish)) if part is not None]
    if not parts:
        return Phrase("wish-always")
    joined = parts[0]
    for part in parts[1:]:
        joined = Phrase("wish-parts", {"first": joined, "second": part})
    return joined


def _days(wish: Wish) -> Phrase | None:
    if not wish.weekdays:
        return None
    if wish.weekdays == _WORKDAYS:
        return Phrase("wish-on-workdays")
    return Phrase("wish-on", {"days": tuple(weekday(day) for day in sorted(wish.weekdays))})


def _dates(wish: Wish) -> Phrase | None:
    named: dict[str, Param] = {}
    if wish.first is not None:
        named["first"] = wish.first
    if wish.last is not None:
        named["last"] = wish.last
    if wish.first is not None and wish.first == wish.last:
        return Phrase("wish-on-date", named)
    if wish == Wish(is_unwanted=True, last=wish.last) and wish.last is not None:
        return Phrase("wish-before-date", {"first": wish.last + _A_DAY})
    if wish == Wish(is_unwanted=True, first=wish.first) and wish.first is not None:
        return Phrase("wish-after-date", {"last": wish.first - _A_DAY})
    match sorted(named):
        case []:
            return None
        case ["first"]:
            return Phrase("wish-from-date", named)
        case ["last"]:
            return Phrase("wish-until-date", named)
        case _:
            return Phrase("wish-between-dates", named)


def _hours(wish: Wish) -> Phrase | None:
    start, end = f"{wish.start:%H:%M}", "" if wish.end is None else f"{wish.end:%H:%M}"
    if wish.start == _MIDNIGHT:
        return Phrase("wish-until-hour", {"end": end}) if end else None
    if not end:
        return Phrase("wish-from-hour", {"start": start})
    return Phrase("wish-between-hours", {"start": start, "end": end})
