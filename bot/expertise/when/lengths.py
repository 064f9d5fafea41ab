"""How long something takes, and how long before it somebody wants to be told."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.people import Language
from bot.expertise.when.hours import kind_at
from bot.expertise.when.reading import read
from bot.expertise.when.terms import Kind, Term

_UNITS = {
    Kind.MINUTES: timedelta(minutes=1),
    Kind.QUARTERS: timedelta(minutes=15),
    Kind.HOURS: timedelta(hours=1),
    Kind.DAYS: timedelta(days=1),
    Kind.WEEK: timedelta(weeks=1),
    Kind.A_WEEK: timedelta(weeks=1),
}
_HALF = timedelta(minutes=30)
_MOST = 999
_IGNORED = frozenset(
    {Kind.FILLER, Kind.AND, Kind.COMMA, Kind.STOP, Kind.BEFORE, Kind.OR, Kind.LASTS, Kind.OF, Kind.YES}
)
_OTHER_LANGUAGE = {Language.DUTCH: Language.ENGLISH, Language.ENGLISH: Language.DUTCH}


def read_length(text: str, language: Language) -> timedelta | None:
    """`anderhalf uur`, `90 minutes`, `1 uur en een kwartier`. None: not understood, or nothing at all."""
    for tried in (language, _OTHER_LANGUAGE[language]):
        lengths, is_all = _lengths(read(text, tried))
        if lengths and is_all:
            return sum(lengths, timedelta())
    return None


def read_befores(text: str, language: Language) -> tuple[timedelta, ...] | None:
    """`een dag en een uur van tevoren`, the longest first; nothing at all for `geen`. None: not understood."""
    for tried in (language, _OTHER_LANGUAGE[language]):
        terms = read(text, tried)
        left = [term for term in terms if term.kind not in _IGNORED]
        if left and all(term.kind is Kind.NOT for term in left):
            return ()
        lengths, is_all = _lengths(terms)
        if lengths and is_all:
            return tuple(sorted(set(lengths), reverse=True))
    return None


def length_at(terms: Sequence[Term], at: int) -> tuple[timedelta, int] | None:
    """One length, and where it ends."""
    kind, following = kind_at(terms, at), kind_at(terms, at + 1)
    if kind is Kind.ONE_AND_A_HALF and following in _UNITS:
        return _UNITS[following] * 3 / 2, at + 2
    if kind is Kind.DECIMAL and following is Kind.HOURS:
        return timedelta(minutes=terms[at].number), at + 2
    if kind is Kind.HALF and following is Kind.HOURS:
        return _HALF, at + 2
    if kind is Kind.QUARTERS:
        return _UNITS[kind], at + 1
    if kind is not Kind.NUMBER or not 0 < terms[at].number <= _MOST:
        return None
    if terms[at].number == 1 and following is Kind.HALF and kind_at(terms, at + 2) is Kind.HOURS:
        return _HALF, at + 3
    if following is Kind.AND and (found := _and_a_half(terms, at)):
        return found
    if following not in _UNITS:
        return None
    length = _UNITS[following] * terms[at].number
    return length, at + 2


def _and_a_half(terms: Sequence[Term], at: int) -> tuple[timedelta, int] | None:
    """`twee en een half uur`."""
    place = at + 2 + (kind_at(terms, at + 2) is Kind.NUMBER and terms[at + 2].number == 1)
    unit = kind_at(terms, place + 1)
    if kind_at(terms, place) is not Kind.HALF or unit not in _UNITS:
        return None
    return _UNITS[unit] * terms[at].number + _UNITS[unit] / 2, place + 2


def _lengths(terms: Sequence[Term]) -> tuple[list[timedelta], bool]:
    lengths: list[timedelta] = []
    at, is_all = 0, True
    while at < len(terms):
        if found := length_at(terms, at) or _spelled(terms, at):
            length, at = found
            lengths.append(length)
            continue
        is_all &= terms[at].kind in _IGNORED or (terms[at].kind is Kind.NUMBER and terms[at].name in {"a", "een"})
        at += 1
    return lengths, is_all


def _spelled(terms: Sequence[Term], at: int) -> tuple[timedelta, int] | None:
    """`1u30`, `2u`, where only a length can be meant."""
    if kind_at(terms, at) is not Kind.CLOCK:
        return None
    return timedelta(minutes=terms[at].number), at + 1 + (kind_at(terms, at + 1) is Kind.HOURS)
