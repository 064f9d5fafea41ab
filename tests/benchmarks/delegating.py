"""How many conversations of delegations can be planned: Bondje's way, greedily, and at most.

Forty municipalities of five seats, eight facilitators and twenty dates in two months; made up, at real municipalities.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import mean
from time import perf_counter

from bot.domain.ids import DelegationId, MemberId, RoleId, TopicId
from bot.domain.organisations import Kind, Organisation
from bot.domain.spans import Span
from bot.matching.delegation_model import Market, greedy_plan
from bot.matching.delegation_rules import Allowed, options
from bot.matching.delegation_values import Coming, Conditions, Leader, Surroundings
from bot.matching.delegation_worth import reasons_for, worth_of
from bot.matching.delegations import couple
from bot.matching.quorums import Place, times_with_quorum
from bot.matching.values import Places
from bot.reference.organisations import load_organisations
from tests.benchmarks.figures import milliseconds, show

TWO_HOURS = timedelta(hours=2)
SEATS = tuple(RoleId(name) for name in ("burgemeester", "gemeentesecretaris", "fg", "ciso", "oov"))
TOPICS = tuple(TopicId(name) for name in ("bio", "ensia", "nis2", "ransomware", "backup", "cyber-crisis", "awareness"))
DATES = tuple(
    Span(start, start + TWO_HOURS)
    for day in range(10)
    for start in (
        datetime(2027, 2, 23, 9, tzinfo=UTC) + timedelta(days=3 * day),
        datetime(2027, 2, 23, 13, tzinfo=UTC) + timedelta(days=3 * day),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tightness:
    """How hard it is to plan."""

    name: str
    free: float
    """How often one person can at a date."""
    quorum: int
    leads: float
    """How often a facilitator can at a date."""
    capacity: int


LEVELS = (
    Tightness(name="roomy", free=0.6, quorum=3, leads=0.6, capacity=3),
    Tightness(name="tight", free=0.4, quorum=3, leads=0.35, capacity=2),
    Tightness(name="hardly any dates", free=0.3, quorum=3, leads=0.35, capacity=3),
    Tightness(name="hardly anybody to lead", free=0.5, quorum=3, leads=0.2, capacity=1),
)


def towns() -> list[Organisation]:
    known = [each for each in load_organisations() if each.kind is Kind.MUNICIPALITY and each.ended_on is None]
    return sorted(known, key=lambda each: each.id)


def made(level: Tightness, seed: int, size: int = 40) -> tuple[list[Coming], list[Leader], Surroundings]:
    chance = Random(f"{level.name} {seed}")
    known = towns()
    there = chance.sample(known, size)

    def dates(often: float) -> list[Span]:
        return [date for date in DATES if chance.random() < often]

    delegations = [
        Coming(
            id=DelegationId(each.id),
            organisation=each.id,
            roles=frozenset(SEATS),
            brings=frozenset(chance.sample(TOPICS, 2)),
            shares=frozenset(chance.sample(TOPICS, 2)),
            free=times_with_quorum([Place(people=(dates(level.free),)) for _ in SEATS], level.quorum),
        )
        for each in there
    ]
    leaders = [
        Leader(
            member=MemberId(f"facilitator {at}"),
            organisation=each.id,
            region=each.province,
            capacity=level.capacity,
            free=tuple(dates(level.leads)),
        )
        for at, each in enumerate(chance.sample(known, max(size // 5, 1)))
    ]
    pairs = {frozenset(each.id for each in chance.sample(there, 2)): chance.randint(1, 10) for _ in range(2 * size)}
    return delegations, leaders, Surroundings(met=pairs, places=Places(organisations={each.id: each for each in known}))


def by_hand(there: list[Coming], leaders: list[Leader], around: Surroundings, conditions: Conditions) -> int:
    """What somebody with a list does: the best that still fits, again and again."""
    possible = list(options(there, leaders, Allowed(terms=conditions, around=around, moments=DATES)))
    pairs = {one.pair: [there[at] for at in one.pair] for one in possible}
    worth = {pair: worth_of(reasons_for(sides[0], sides[1], around), sides) for pair, sides in pairs.items()}
    market = Market(options=possible, worth=worth, nearby={}, leaders=leaders, moments=DATES, conditions=conditions)
    return len(greedy_plan(market))


def row(level: Tightness, size: int, trials: int) -> tuple[str, ...]:
    conditions = Conditions(moments=DATES)
    ours, greedily, most, worth, took, loads = [], [], [], [], [], []
    for seed in range(trials):
        there, leaders, around = made(level, seed, size)
        began = perf_counter()
        found = couple(there, leaders, conditions, around, seed=str(seed))
        took.append(perf_counter() - began)
        ours.append(len(found.couples))
        most.append(found.most)
        worth.append(found.value / found.bound if found.bound else 1)
        greedily.append(by_hand(there, leaders, around, conditions))
        led = [sum(one.facilitator == each.member for one in found.couples) for each in leaders]
        loads.append(max(led) - min(led))
    half = size // 2
    return (
        f"{size}, {level.name}",
        f"{mean(ours) / half:.0%}",
        f"{mean(greedily) / half:.0%}",
        f"{mean(most) / half:.0%}",
        f"{mean(worth):.3f}",
        f"{mean(loads):.1f}",
        f"{milliseconds(mean(took))} / {milliseconds(max(took))}",
    )


def main() -> None:
    rows = [row(level, 40, 5) for level in LEVELS]
    rows += [row(LEVELS[1], 100, 1), row(LEVELS[0], 100, 1)]
    show(
        "Delegations of 5 seats, a facilitator for every 5, 20 dates",
        ("delegations", "planned", "greedily", "at most", "worth/bound", "load apart", "ms mean / max"),
        rows,
        remark="Of all there could be. 'At most' is proven. Load apart: of the busiest and the least busy.",
    )


if __name__ == "__main__":
    main()
