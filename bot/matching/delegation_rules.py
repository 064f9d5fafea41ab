"""Which delegations may meet, who may lead them, and when: what no plan may break."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.domain.spans import Span
from bot.matching.delegation_moments import month_of
from bot.matching.delegation_values import Coming, Conditions, Leader, Surroundings
from bot.matching.quorums import can_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """The hard rules, for these people and moments."""

    terms: Conditions
    around: Surroundings
    moments: Sequence[Span]

    def may_meet(self, one: Coming, other: Coming) -> bool:
        """Whether the two may be put together at all, whenever it is."""
        return not (self.is_same(one, other) or self.is_blocked(one, other) or self.met_lately(one, other))

    def is_same(self, one: Coming, other: Coming) -> bool:
        """Whether they are of one organisation."""
        return one.organisation == other.organisation

    def is_blocked(self, one: Coming, other: Coming) -> bool:
        """Whether one of them does not want to meet the other."""
        return frozenset({one.organisation, other.organisation}) in self.around.blocks

    def met_lately(self, one: Coming, other: Coming) -> bool:
        """Whether they met too short ago."""
        ago = self.around.met.get(frozenset({one.organisation, other.organisation}))
        return ago is not None and ago <= self.terms.apart

    def may_lead(self, leader: Leader, one: Coming, other: Coming) -> bool:
        """Whether nothing stands between this facilitator and either side."""
        sides = {one.organisation, other.organisation}
        if sides & leader.refuses or leader.organisation in sides:
            return False
        if frozenset({one.id, other.id}) in leader.declined:
            return False
        if not self.terms.keeps_from_joint_bodies or leader.organisation is None:
            return True
        body = self.around.places.organisations.get(leader.organisation)
        return body is None or not body.participants & sides

    def can_at(self, free: Sequence[Span]) -> frozenset[int]:
        """At which of the moments, numbered, somebody can."""
        return frozenset(at for at, moment in enumerate(self.moments) if can_at(free, moment))

    def has_room(self, leader: Leader, moment: Span) -> bool:
        """Whether there is one conversation more for them in that month."""
        return leader.leads.get(month_of(moment, self.terms), 0) < leader.capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One conversation that could be; all three are numbers."""

    pair: tuple[int, int]
    leader: int
    moment: int


def options(delegations: Sequence[Coming], leaders: Sequence[Leader], allowed: Allowed) -> Iterator[Option]:
    """Everything that breaks no rule on its own."""
    times = [allowed.can_at(one.free) for one in delegations]
    leading = [
        frozenset(at for at in allowed.can_at(one.free) if allowed.has_room(one, allowed.moments[at]))
        for one in leaders
    ]
    for a, b in combinations(range(len(delegations)), 2):
        common = times[a] & times[b]
        if not common or not allowed.may_meet(delegations[a], delegations[b]):
            continue
        for number, leader in enumerate(leaders):
            if (here := common & leading[number]) and allowed.may_lead(leader, delegations[a], delegations[b]):
                for at in sorted(here):
                    yield Option(pair=(a, b), leader=number, moment=at)
