"""Delegations and facilitators by chance, and the best plan of few of them by trying all."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations

from hypothesis import strategies as st

from bot.domain.ids import DelegationId, MemberId, OrganisationId, TopicId
from bot.domain.organisations import Kind, Organisation
from bot.domain.spans import Span
from bot.matching.delegation_values import Coming, Conditions, Couple, Leader, Month, Surroundings
from bot.matching.delegation_worth import reasons_for, worth_of
from bot.matching.values import Places

FIRST = datetime(2027, 2, 23, 9, tzinfo=UTC)
TWO_HOURS = timedelta(hours=2)
MOMENTS = tuple(Span(FIRST + timedelta(hours=at), FIRST + timedelta(hours=at) + TWO_HOURS) for at in (0, 1, 144, 146))
"""The first two overlap, and the last two are in another month."""
TOPICS = [TopicId(name) for name in ("bio", "ensia", "woo")]
TOWNS = [OrganisationId(name) for name in ("ede", "urk", "zwolle", "assen")]
JOINT = OrganisationId("dienst")
ORGANISATIONS = {
    **{
        id: Organisation(id=id, kind=Kind.MUNICIPALITY, name=id, official_name=id, inhabitants=size)
        for id, size in zip(TOWNS, (30_000, 20_000, 130_000, 70_000), strict=True)
    },
    JOINT: Organisation(id=JOINT, kind=Kind.JOINT_BODY, name="d", official_name="d", participants=frozenset(TOWNS[:2])),
}
FREE = st.sets(st.sampled_from(MOMENTS)).map(lambda chosen: tuple(sorted(chosen)))
SOME_TOPICS = st.frozensets(st.sampled_from(TOPICS), max_size=2)
TWO_TOWNS = st.frozensets(st.sampled_from(TOWNS), min_size=2, max_size=2)
AROUND = st.builds(
    Surroundings,
    met=st.dictionaries(TWO_TOWNS, st.integers(1, 4), max_size=2),
    blocks=st.frozensets(TWO_TOWNS, max_size=1),
    places=st.builds(
        Places,
        organisations=st.just(ORGANISATIONS),
        ahead=st.dictionaries(st.tuples(st.sampled_from(TOWNS), st.sampled_from(TOPICS)), st.floats(0, 1), max_size=5),
    ),
)
TERMS = st.builds(Conditions, apart=st.integers(0, 3), moments=st.just(MOMENTS), keeps_from_joint_bodies=st.booleans())


@st.composite
def delegations(draw: st.DrawFn, most: int = 5) -> list[Coming]:
    number = draw(st.integers(0, most))
    return [
        Coming(
            id=DelegationId(f"d{at}"),
            organisation=draw(st.sampled_from(TOWNS)),
            brings=draw(SOME_TOPICS),
            shares=draw(SOME_TOPICS),
            free=draw(FREE),
            missed=draw(st.integers(0, 2)),
        )
        for at in range(number)
    ]


@st.composite
def leaders(draw: st.DrawFn, most: int = 2) -> list[Leader]:
    number = draw(st.integers(0, most))
    return [
        Leader(
            member=MemberId(f"f{at}"),
            organisation=draw(st.sampled_from([None, TOWNS[0], JOINT])),
            region=draw(st.sampled_from([None, *TOWNS])),
            capacity=draw(st.integers(0, 2)),
            leads=draw(st.dictionaries(st.sampled_from([Month((2027, 2)), Month((2027, 3))]), st.integers(0, 1))),
            load=draw(st.integers(0, 3)),
            free=draw(FREE),
            refuses=draw(st.frozensets(st.sampled_from(TOWNS), max_size=1)),
        )
        for at in range(number)
    ]


def all_plans(
    there: Sequence[Coming], leading: Sequence[Leader], terms: Conditions, around: Surroundings
) -> Iterator[list[Couple]]:
    """Every set of conversations that breaks no rule, written down once more and in another way than the matching."""
    single = [
        Couple(delegations=(one.id, other.id), facilitator=leader.member, moment=moment)
        for one, other in combinations(there, 2)
        for leader in leading
        for moment in MOMENTS
        if is_allowed(one, other, leader, moment, terms, around)
    ]

    def grow(plan: list[Couple], rest: list[Couple]) -> Iterator[list[Couple]]:
        yield plan
        for at, couple in enumerate(rest):
            if fits([*plan, couple], leading):
                yield from grow([*plan, couple], rest[at + 1 :])

    yield from grow([], single)


def is_allowed(
    one: Coming, other: Coming, leader: Leader, moment: Span, terms: Conditions, around: Surroundings
) -> bool:
    sides = {one.organisation, other.organisation}
    lately = around.met.get(frozenset(sides), 99) <= terms.apart
    joint = leader.organisation == JOINT and terms.keeps_from_joint_bodies and bool(sides & set(TOWNS[:2]))
    strange = len(sides) < 2 or frozenset(sides) in around.blocks or lately
    barred = leader.organisation in sides or bool(leader.refuses & sides) or joint
    return not strange and not barred and all(moment in each.free for each in (one, other, leader))


def fits(plan: Sequence[Couple], leading: Sequence[Leader]) -> bool:
    named = [id for couple in plan for id in couple.delegations]
    if len(named) != len(set(named)):
        return False
    for leader in leading:
        mine = [couple.moment for couple in plan if couple.facilitator == leader.member]
        if any(a.start < b.end and b.start < a.end for a, b in combinations(mine, 2)):
            return False
        for month in (2, 3):
            theirs = leader.leads.get(Month((2027, month)), 0) + sum(each.start.month == month for each in mine)
            if theirs > leader.capacity and any(each.start.month == month for each in mine):
                return False
    return True


def value_of(plan: Sequence[Couple], there: Sequence[Coming], around: Surroundings) -> int:
    known = {each.id: each for each in there}
    total = 0
    for couple in plan:
        one, other = (known[id] for id in couple.delegations)
        total += worth_of(reasons_for(one, other, around), (one, other))
    return total


def unfairness(plan: Sequence[Couple], there: Sequence[Coming], leading: Sequence[Leader]) -> float:
    """Each conversation weighs more than the one before, and less for who has more room, or is near."""
    known = {each.id: each for each in there}
    cost = 0.0
    for leader in leading:
        mine = [couple for couple in plan if couple.facilitator == leader.member]
        weight = sum(2 * (leader.load + more) - 1 for more in range(1, len(mine) + 1))
        near = sum(known[id].organisation == leader.region for couple in mine for id in couple.delegations)
        cost += (weight - near / 4) / max(leader.capacity, 1)
    return cost
