"""Hours as people say them: `14u`, `half drie`, `quarter past two`, `2 uur 's middags`."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.expertise.when.reading import assumed
from bot.expertise.when.terms import Kind, Term

HOUR = 60
DAY = 24 * HOUR
PARTS = {
    "morning": (0, 12 * HOUR),
    "afternoon": (12 * HOUR, 18 * HOUR),
    "evening": (18 * HOUR, DAY),
    "lunch": (12 * HOUR, 13 * HOUR),
    "office": (9 * HOUR, 17 * HOUR),
}
_EDGES = {
    ("begin", "morning"): (0, 10 * HOUR),
    ("end", "morning"): (10 * HOUR + 30, 12 * HOUR),
    ("begin", "afternoon"): (12 * HOUR, 14 * HOUR),
    ("end", "afternoon"): (16 * HOUR, 18 * HOUR),
    ("begin", "evening"): (18 * HOUR, 20 * HOUR),
}
_OF_THE_DAY = {"begin": (0, 11 * HOUR), "end": (16 * HOUR, 18 * HOUR)}
_MIDDAY = 12
_QUARTER, _HALF = 15, 30
_MOST_MINUTES_NAMED = 29
_BEFORE = frozenset({Kind.BEFORE, Kind.TO_HOUR, Kind.UNTIL})
_PAST = frozenset({Kind.IN, Kind.PAST_HOUR, Kind.AFTER})


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour, in minutes since midnight, and whether its part of the day was said."""

    minutes: int
    is_exact: bool

    def resolved(self, part: str = "") -> int:
        """With the part of the day that was said elsewhere, or the one in which people meet."""
        if self.is_exact:
            return self.minutes
        if part in {"afternoon", "evening"}:
            return self.minutes + _MIDDAY * HOUR if self.minutes < _MIDDAY * HOUR else self.minutes
        if part in {"morning", "night"}:
            return self.minutes % (_MIDDAY * HOUR) if part == "night" else self.minutes
        return assumed(self.minutes)


Terms = Sequence[Term]


def kind_at(terms: Terms, at: int) -> Kind | None:
    """What stands there, if anything does."""
    return terms[at].kind if 0 <= at < len(terms) else None


def part_at(terms: Terms, at: int) -> tuple[str, int] | None:
    """A part of the day, `in the afternoon`, and where it ends."""
    if kind_at(terms, at) in {Kind.IN, Kind.OF, Kind.FILLER}:
        at += 1
    if kind_at(terms, at) is Kind.FILLER and kind_at(terms, at + 1) is Kind.PART:
        at += 1
    if kind_at(terms, at) is Kind.PART and terms[at].name in {*PARTS, "night"}:
        return terms[at].name, at + 1
    return None


def edge_at(terms: Terms, at: int) -> tuple[tuple[int, int], int] | None:
    """`aan het eind van de middag`, `early in the morning`."""
    if kind_at(terms, at) is not Kind.EDGE:
        return None
    name, at = terms[at].name, at + 1
    while kind_at(terms, at) in {Kind.OF, Kind.FROM_HOUR, Kind.IN, Kind.FILLER, Kind.THIS}:
        at += 1
    if kind_at(terms, at) is Kind.PART and (hours := _EDGES.get((name, terms[at].name))):
        return hours, at + 1
    if kind_at(terms, at) is Kind.DAYS and (hours := _OF_THE_DAY.get(name)):
        return hours, at + 1
    return None


def clock_at(terms: Terms, at: int, *, bare: bool, part: str = "") -> tuple[int, int] | None:
    """Minutes since midnight, and where it ends. `bare`: a number alone is an hour too."""
    found = _clock_at(terms, at, bare=bare)
    if found is None:
        return None
    clock, after = found
    if named := part_at(terms, after):
        part, after = named
    return clock.resolved(part), after


def clock_before(terms: Terms, at: int) -> tuple[Clock, int] | None:
    """An hour of which the part of the day may follow from another one."""
    return _clock_at(terms, at, bare=True)


def _clock_at(terms: Terms, at: int, *, bare: bool) -> tuple[Clock, int] | None:
    kind = kind_at(terms, at)
    if kind is Kind.CLOCK:
        after = at + 1
        if kind_at(terms, after) in {Kind.HOURS, Kind.O_CLOCK}:
            after += 1
        return Clock(terms[at].number, terms[at].name == "exact"), after
    if found := _half(terms, at) or _around(terms, at):
        return found
    if kind is not Kind.NUMBER or not 0 <= terms[at].number <= DAY // HOUR or terms[at].name in {"a", "een"}:
        return None
    hour = terms[at].number
    clock = Clock(hour * HOUR, hour == 0 or hour > _MIDDAY)
    following = kind_at(terms, at + 1)
    if following is Kind.O_CLOCK or following is Kind.HOURS:
        return clock, at + 2
    if following is Kind.NUMBER and not bare:
        return None
    return (clock, at + 1) if bare else None


def _half(terms: Terms, at: int) -> tuple[Clock, int] | None:
    """`half drie` is before three; `half past two`, and `half two` in English, after two."""
    if kind_at(terms, at) is not Kind.HALF:
        return None
    if kind_at(terms, at + 1) is Kind.PAST_HOUR:
        return _from_hour(terms, at + 2, _HALF)
    if kind_at(terms, at + 1) is not Kind.NUMBER:
        return None
    number = terms[at + 1].name
    is_english = number.startswith("en:") or (not number and terms[at].name == "past")
    return _from_hour(terms, at + 1, _HALF if is_english else -_HALF)


def _around(terms: Terms, at: int) -> tuple[Clock, int] | None:
    """`kwart voor drie`, `vijf over half vier`, `ten past two`."""
    kind = kind_at(terms, at)
    if kind is Kind.QUARTER_OF:
        minutes = _QUARTER
    elif kind is Kind.NUMBER and 1 <= terms[at].number <= _MOST_MINUTES_NAMED:
        minutes = terms[at].number
    else:
        return None
    after = at + 1 + (kind_at(terms, at + 1) is Kind.MINUTES)
    direction = kind_at(terms, after)
    if direction not in _BEFORE | _PAST:
        return None
    if kind_at(terms, after + 1) is Kind.NUMBER and terms[after + 1].name in {"a", "een"}:
        return None  # At ten for an hour.
    if direction is Kind.UNTIL and (terms[after].name != "to" or (kind is Kind.NUMBER and not terms[at].name)):
        return None  # From "10 to 12".
    signed = minutes if direction in _PAST else -minutes
    if kind_at(terms, after + 1) is Kind.HALF:
        return _from_hour(terms, after + 2, signed - _HALF)
    return _from_hour(terms, after + 1, signed)


def _from_hour(terms: Terms, at: int, minutes: int) -> tuple[Clock, int] | None:
    if kind_at(terms, at) is not Kind.NUMBER or not 1 <= terms[at].number <= _MIDDAY:
        return None
    after = at + 1 + (kind_at(terms, at + 1) in {Kind.HOURS, Kind.O_CLOCK})
    return Clock((terms[at].number * HOUR + minutes) % DAY, is_exact=False), after
