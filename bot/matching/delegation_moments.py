"""When conversations of delegations can be, where the programme names no moments itself."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from bot.domain.spans import Span
from bot.matching.delegation_values import Coming, Conditions, Leader, Month
from bot.matching.quorums import can_at

_STEP = timedelta(minutes=30)
_MOST = 60
"""Moments that suit the most delegations; besides these, every two that can meet at all keep one."""


def moments_of(delegations: Sequence[Coming], facilitators: Sequence[Leader], terms: Conditions) -> tuple[Span, ...]:
    """Those of the programme; else those at which at least two delegations and somebody to lead can."""
    if terms.moments:
        return tuple(sorted(set(terms.moments)))
    there: dict[Span, frozenset[int]] = {}
    for start in _starts(delegations, terms):
        moment = Span(start, start + terms.length)
        here = frozenset(at for at, one in enumerate(delegations) if can_at(one.free, moment))
        if len(here) > 1 and any(can_at(one.free, moment) for one in facilitators):
            there[moment] = here
    by_use = sorted(there, key=lambda moment: (-len(there[moment]), moment))
    chosen: list[Span] = []
    for moment in by_use:
        if len(chosen) < _MOST and all(moment.end <= other.start or other.end <= moment.start for other in chosen):
            chosen.append(moment)
    met = {pair for moment in chosen for pair in combinations(sorted(there[moment]), 2)}
    for moment in by_use:
        pairs = set(combinations(sorted(there[moment]), 2))
        if not pairs <= met:
            chosen.append(moment)
            met |= pairs
    return tuple(sorted(chosen))


def month_of(moment: Span, terms: Conditions) -> Month:
    """In which month it begins, by the clock of the programme."""
    local = moment.start.astimezone(ZoneInfo(terms.zone))
    return Month((local.year, local.month))


def _starts(delegations: Sequence[Coming], terms: Conditions) -> list[datetime]:
    """Every half hour at which somebody can begin; all zones that matter here are whole half hours from UTC."""
    found = set()
    for one in delegations:
        for span in one.free:
            past_half = timedelta(minutes=span.start.minute % 30, seconds=span.start.second)
            start = span.start - past_half + (_STEP if past_half else timedelta())
            start = start.replace(microsecond=0)
            while start + terms.length <= span.end:
                found.add(start)
                start += _STEP
    return sorted(found)
