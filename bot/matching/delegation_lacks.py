"""The true reason why a delegation has no conversation."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.spans import merged
from bot.matching.delegation_rules import Allowed
from bot.matching.delegation_values import Coming, Lack, Leader
from bot.matching.quorums import can_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Everyone:
    """All who are there, as they were before anything was planned."""

    delegations: tuple[Coming, ...]
    leaders: tuple[Leader, ...]
    unmatched: tuple[Coming, ...]
    """Who has no conversation, and could have had any."""
    has_kept: bool = False
    """Whether some are kept for one another and have no conversation all the same."""


def lack_of(one: Coming, everyone: Everyone, allowed: Allowed) -> Lack:
    """Each step asks who of the others is left."""
    others = [each for each in everyone.delegations if each.id != one.id]
    if not others:
        return Lack.ALONE
    steps: tuple[tuple[Callable[[Coming, Coming], bool], Lack], ...] = (
        (allowed.is_same, Lack.ONLY_OWN_ORGANISATION),
        (allowed.is_blocked, Lack.BLOCKED),
        (allowed.met_lately, Lack.MET_ALL),
    )
    for hinders, lack in steps:
        others = [each for each in others if not hinders(one, each)]
        if not others:
            return lack
    if all(span.end - span.start < allowed.terms.length for span in one.free):
        return Lack.NO_QUORUM
    mine = allowed.can_at(one.free)
    others = [each for each in others if mine & allowed.can_at(each.free)]
    if not others and not _can_at_all(one, everyone, allowed):
        return Lack.NO_COMMON_DATE
    others = [each for each in others if _could_be_led(one, each, everyone, allowed)]
    if not others:
        return Lack.NO_FACILITATOR
    if any(each in everyone.unmatched for each in others):
        return Lack.FACILITATORS_FULL
    is_odd = len(everyone.unmatched) == 1 and not everyone.has_kept
    return Lack.ODD_ONE if is_odd else Lack.OTHERS_WENT_FIRST


def _can_at_all(one: Coming, everyone: Everyone, allowed: Allowed) -> bool:
    """Whether it has time in common with another, where there are only moments at which somebody can lead."""
    if allowed.terms.moments:
        return False
    return any(
        min(mine.end, theirs.end) - max(mine.start, theirs.start) >= allowed.terms.length
        for other in everyone.delegations
        if other.id != one.id and allowed.may_meet(one, other)
        for mine in one.free
        for theirs in other.free
    )


def _could_be_led(one: Coming, other: Coming, everyone: Everyone, allowed: Allowed) -> bool:
    common = sorted(allowed.can_at(one.free) & allowed.can_at(other.free))
    for leader in everyone.leaders:
        if allowed.may_lead(leader, one, other):
            free = merged(leader.free)
            moments = (allowed.moments[at] for at in common)
            if any(can_at(free, moment) and allowed.has_room(leader, moment) for moment in moments):
                return True
    return False
