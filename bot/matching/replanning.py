"""A conversation of two delegations loses who leads it or when it is; the others stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.ids import DelegationId, MemberId
from bot.matching.delegation_values import Coming, Conditions, Couple, Coupling, Kept, Leader, Surroundings
from bot.matching.delegations import couple


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """All who are part of a round of delegations."""

    delegations: tuple[Coming, ...]
    facilitators: tuple[Leader, ...]
    terms: Conditions
    around: Surroundings


def without_facilitator(
    plan: Sequence[Couple], declined: frozenset[DelegationId], by: MemberId, party: Party, *, seed: str
) -> Coupling:
    """Somebody else leads it: at the same moment if that can be, else at another; else both may find another side.

    `plan`: all couples, with the one of which `by` said no.
    """
    known = next((one for one in plan if frozenset(one.delegations) == declined and one.facilitator == by), None)
    if known is None:
        raise LookupError("nobody leads that conversation who could say no to it")
    asked = replace(
        party,
        facilitators=tuple(
            replace(one, declined=one.declined | {declined}) if one.member == by else one for one in party.facilitators
        ),
    )
    rest = [
        Kept(delegations=frozenset(one.delegations), facilitator=one.facilitator, moment=one.moment)
        for one in plan
        if one is not known
    ]
    same_moment = Kept(delegations=declined, moment=known.moment)
    same_sides = Kept(delegations=declined)
    tries = ([*rest, same_moment], [*rest, same_sides], rest)
    for locked in tries:
        found = couple(asked.delegations, asked.facilitators, asked.terms, asked.around, seed=seed, locked=locked)
        if not found.broken:
            return found
    return found
