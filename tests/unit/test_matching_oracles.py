"""Matching people against other ways of finding out the same: everything tried, and networkx."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from itertools import combinations
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import MemberId, OrganisationId, RoleId, TopicId
from bot.domain.people import OFFICE_WEEK, Involvement, Language, Member, Stance, WorkingHours
from bot.domain.programmes import Rules
from bot.matching import pairs, parts, weights
from bot.matching.judging import Judge
from bot.matching.matching import broken_rules, match
from bot.matching.pool import Pool
from bot.matching.values import Entrant, Outcome, Past, Places, Terms, Why

NOW = datetime(2027, 1, 18, 9, tzinfo=UTC)
APART = 3
TERMS = Terms(rules=Rules(apart=APART))
MORNINGS = tuple(WorkingHours(weekday=day, start=time(8), end=time(12)) for day in range(3))
EVENINGS = tuple(WorkingHours(weekday=day, start=time(16, 45), end=time(21)) for day in range(5))
NAMES = [MemberId(name) for name in "abcdefghijklmnopqrstuvwxyz"]

Round = tuple[list[Entrant], Past]


def entrant(id: MemberId, organisation: str, **more: object) -> Entrant:
    member = Member(id=id, name=id, organisation=OrganisationId(organisation), first_seen_at=NOW, consented_at=NOW)
    return Entrant(member=replace(member, **more))  # type: ignore[arg-type]


def involved(one: Entrant, topic: str, stance: Stance = Stance.WORKS_ON) -> Entrant:
    more = Involvement(member=one.member.id, topic=TopicId(topic), words=topic, stance=stance, confirmed_at=NOW)
    return replace(one, involvements=(*one.involvements, more))


@st.composite
def people(draw: st.DrawFn, most: int = 9) -> Round:
    """A few people who can by no means all meet each other."""
    ids = NAMES[: draw(st.integers(1, most))]
    made = []
    for id in ids:
        one = entrant(
            id,
            draw(st.sampled_from("PQRS")),
            languages=draw(st.sampled_from([(Language.DUTCH,), (Language.ENGLISH,), tuple(Language)])),
            working_week=draw(st.sampled_from([OFFICE_WEEK, OFFICE_WEEK, MORNINGS, EVENINGS])),
            roles=(RoleId(draw(st.sampled_from(["fg", "ciso"]))),),
        )
        for topic in draw(st.sets(st.sampled_from(["bio", "nis2"]))):
            one = involved(one, topic, draw(st.sampled_from(Stance)))
        blocks = draw(st.sets(st.sampled_from(ids), max_size=2)) - {id}
        made.append(replace(one, blocks=frozenset(blocks), missed=draw(st.sampled_from([0, 0, 0, 1, 2]))))
    pairs = list(combinations(ids, 2))
    met = draw(st.dictionaries(st.sampled_from(pairs), st.integers(1, 6), max_size=8)) if pairs else {}
    return made, Past(met={frozenset(pair): (ago,) for pair, ago in met.items()})


def week(one: Entrant) -> set[tuple[int, int]]:
    """Days and quarters, by the one clock they all live by here."""
    return {
        (hours.weekday, quarter)
        for hours in one.member.working_week
        for quarter in range(
            hours.start.hour * 4 + hours.start.minute // 15, hours.end.hour * 4 + hours.end.minute // 15
        )
    }


def may(group: Sequence[Entrant], past: Past, apart: int = APART) -> bool:
    """What the hard rules say, as plainly as can be."""
    for one, other in combinations(group, 2):
        pair = frozenset({one.member.id, other.member.id})
        if one.member.organisation == other.member.organisation:
            return False
        if other.member.id in one.blocks or one.member.id in other.blocks:
            return False
        if any(ago <= apart for ago in past.met.get(pair, ())):
            return False
    if not set.intersection(*(set(one.member.languages) for one in group)):
        return False
    common = set.intersection(*(week(one) for one in group))
    return any((day, quarter + 1) in common for day, quarter in common)


def most_placed(entrants: Sequence[Entrant], past: Past) -> int:
    """Of all ways to make pairs and trios."""
    count = len(entrants)
    groups = [
        sum(1 << number for number in numbers)
        for size in (2, 3)
        for numbers in combinations(range(count), size)
        if may([entrants[number] for number in numbers], past)
    ]
    reachable = {0}
    for group in groups:
        reachable |= {placed | group for placed in reachable if not placed & group}
    return max(placed.bit_count() for placed in reachable)


def members_of(outcome: Outcome) -> list[MemberId]:
    return [id for group in outcome.groups for id in group.members]


@given(people())
@settings(max_examples=300, deadline=None)
def test_as_many_as_possible_have_somebody_and_no_hard_rule_is_broken(round: Round) -> None:
    entrants, past = round
    known = {one.member.id: one for one in entrants}

    outcome = match(entrants, TERMS, past, Places(), seed="s")

    placed = members_of(outcome)
    assert sorted([*placed, *outcome.unmatched]) == sorted(known)
    assert all(may([known[id] for id in group.members], past) for group in outcome.groups)
    assert all(len(group.members) in {2, 3} for group in outcome.groups)
    assert len(placed) == most_placed(entrants, past)
    assert outcome.value <= outcome.bound


@given(people())
@settings(max_examples=150, deadline=None)
def test_why_somebody_has_nobody_is_true(round: Round) -> None:
    entrants, past = round
    known = {one.member.id: one for one in entrants}
    outcome = match(entrants, TERMS, past, Places(), seed="s")
    for id, why in outcome.unmatched.items():
        me, others = known[id], [one for one in entrants if one.member.id != id]
        assert why is expected_why(me, others, past)


def expected_why(me: Entrant, others: Sequence[Entrant], past: Past) -> Why:
    def met(other: Entrant) -> bool:
        return any(ago <= APART for ago in past.met.get(frozenset({me.member.id, other.member.id}), ()))

    def talks(other: Entrant) -> bool:
        return bool(set(me.member.languages) & set(other.member.languages))

    if not others:
        return Why.ALONE
    if all(other.member.organisation == me.member.organisation for other in others):
        return Why.ONLY_OWN_ORGANISATION
    suiting = [one for one in others if one.member.organisation != me.member.organisation]
    suiting = [one for one in suiting if one.member.id not in me.blocks and me.member.id not in one.blocks]
    if not suiting:
        return Why.NOBODY_SUITS
    if not any(may([me, one], past) for one in suiting):
        # Of several rules that only together leave nobody, each is part of the truth; it has to be one of these.
        talking = [one for one in suiting if talks(one)]
        if not talking:
            return Why.NO_SHARED_LANGUAGE
        in_time = [one for one in talking if may([me, one], Past())]
        if not in_time:
            return Why.NO_COMMON_HOURS
        assert all(met(one) for one in in_time)
        return Why.MET_ALL
    return Why.OTHERS_WENT_FIRST


@st.composite
def houses(draw: st.DrawFn) -> list[str]:
    """Where people work, some organisations far larger than others."""
    sizes = draw(st.lists(st.integers(1, 14), min_size=1, max_size=7))
    homes = [f"house {number}" for number, size in enumerate(sizes) for _ in range(size)]
    return homes[: len(homes) // 2 * 2]


@given(houses(), st.integers(0, 9), st.sampled_from(["whole", "pruned", "in parts"]))
@settings(max_examples=150, deadline=None)
def test_everybody_has_somebody_wherever_all_can_be_paired(homes: list[str], seed: int, way: str) -> None:
    chance = Random(seed)
    entrants = [entrant(MemberId(f"{number:03}"), home) for number, home in enumerate(homes)]
    entrants = [involved(one, chance.choice(["bio", "nis2", "ensia"])) for one in entrants]
    ids = [one.member.id for one in entrants]
    met = {frozenset(chance.sample(ids, 2)): (1,) for _ in range(len(ids) if len(ids) > 1 else 0)}
    past = Past(met=met)
    graph = nx.Graph(
        (one.member.id, other.member.id) for one, other in combinations(entrants, 2) if may([one, other], past)
    )
    possible = 2 * len(nx.max_weight_matching(graph, maxcardinality=True))

    with pytest.MonkeyPatch.context() as patch:
        if way == "in parts":
            # As among ten thousand.
            patch.setattr(parts, "PART", 10)
            patch.setattr(pairs, "FROM", 20)
        if way != "whole":
            # As among thousands: only a few are looked at for each.
            for name, value in (("ALL_UP_TO", 4), ("CANDIDATES", 2), ("CHANCES", 1)):
                patch.setattr(weights, name, value)
        outcome = match(entrants, TERMS, past, Places(), seed=str(seed))

    assert len(members_of(outcome)) >= possible


@given(st.integers(8, 13), st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_nothing_is_worth_more_as_long_as_there_are_new_people_enough(half: int, seed: int) -> None:
    chance = Random(seed)
    entrants = [entrant(id, f"house {number // 3}") for number, id in enumerate(NAMES[: 2 * half])]
    for _ in range(3):
        entrants = [
            involved(one, chance.choice(["bio", "nis2", "ensia", "avg"]), chance.choice(list(Stance)))
            for one in entrants
        ]

    outcome = match(entrants, TERMS, Past(), Places(), seed="s")

    graph = nx.Graph()
    for one, other, points in worths(entrants, TERMS, Past()):
        graph.add_edge(one, other, weight=points)
    best = nx.max_weight_matching(graph, maxcardinality=True)
    assert outcome.value == sum(graph.edges[pair]["weight"] for pair in best)


def worths(entrants: Sequence[Entrant], terms: Terms, past: Past) -> Iterator[tuple[MemberId, MemberId, int]]:
    pool = Pool(entrants, terms, past, Places())
    judge = Judge(pool)
    ids = [one.member.id for one in pool.entrants]
    for block in judge.blocks():
        allowed, worth = judge.may(block), judge.worth(block)
        for row, number in enumerate(block.lefts.tolist()):
            for other in range(number + 1, len(ids)):
                if allowed[row, other]:
                    yield ids[number], ids[other], int(worth[row, other])


@given(people(), st.data())
@settings(max_examples=100, deadline=None)
def test_who_is_locked_stays_together_and_the_others_are_placed_without_them(round: Round, data: st.DataObject) -> None:
    entrants, past = round
    if len(entrants) < 2:
        return
    ids = [one.member.id for one in entrants]
    together = frozenset(data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)))

    outcome = match(entrants, TERMS, past, Places(), seed="s", locked=[together])

    assert [group for group in outcome.groups if group.is_locked] == [
        group for group in outcome.groups if frozenset(group.members) == together
    ]
    rest = [one for one in entrants if one.member.id not in together]
    assert len(members_of(outcome)) == 2 + (most_placed(rest, past) if rest else 0)


@pytest.mark.parametrize("count", [4, 6, 8, 10, 12, 14, 16, 20])
def test_everybody_meets_everybody_before_anybody_meets_again(count: int) -> None:
    """Whatever they have in common: pairs that are worth most do not leave others with only who they know."""
    for trial in range(3):
        chance = Random(f"{count} {trial}")
        entrants = [entrant(MemberId(f"{number:02}"), f"house {number}") for number in range(count)]
        entrants = [involved(one, chance.choice(["bio", "nis2", "ensia"])) for one in entrants]
        last: dict[frozenset[MemberId], int] = {}
        for number in range(1, count):
            past = Past(met={pair: (number - at,) for pair, at in last.items()})
            outcome = match(entrants, TERMS, past, Places(), seed=f"{trial} {number}")
            made = [frozenset(group.members) for group in outcome.groups]
            assert len(made) == count // 2
            assert not last.keys() & set(made), f"round {number} of {count - 1}, trial {trial}"
            last |= dict.fromkeys(made, number)


@pytest.mark.parametrize("count", [3, 5, 7, 9, 11])
def test_the_odd_one_joins_the_two_with_whom_that_is_worth_most(count: int) -> None:
    for trial in range(6):
        chance = Random(f"{count} {trial}")
        entrants = [entrant(id, f"house {id}") for id in NAMES[:count]]
        for _ in range(2):
            entrants = [
                involved(one, chance.choice(["bio", "nis2", "ensia"]), chance.choice(list(Stance))) for one in entrants
            ]
        points = {frozenset({one, other}): value for one, other, value in worths(entrants, TERMS, Past())}

        outcome = match(entrants, TERMS, Past(), Places(), seed="s")

        assert not outcome.unmatched
        assert sum(len(group.members) == 3 for group in outcome.groups) == 1
        made = worth_of([group.members for group in outcome.groups], points)
        assert made == pytest.approx(best_with_a_trio(NAMES[:count], points))


def worth_of(groups: Sequence[Sequence[MemberId]], points: Mapping[frozenset[MemberId], int]) -> float:
    """A trio counts as the mean of its three pairs, for one pair and a half."""
    total = 0.0
    for group in groups:
        pairs = [points[frozenset(pair)] for pair in combinations(group, 2)]
        total += sum(pairs) / len(pairs) * len(group) / 2
    return total


def best_with_a_trio(ids: Sequence[MemberId], points: Mapping[frozenset[MemberId], int]) -> float:
    best = 0.0
    for trio in combinations(ids, 3):
        graph = nx.Graph()
        for one, other in combinations([id for id in ids if id not in trio], 2):
            graph.add_edge(one, other, weight=points[frozenset({one, other})])
        rest = [tuple(pair) for pair in nx.max_weight_matching(graph, maxcardinality=True)]
        best = max(best, worth_of([trio, *rest], points))
    return best


def test_three_people_need_hours_in_which_all_of_them_work() -> None:
    """Each two of them share a day, and there is none that all three share."""
    group = [
        entrant(id, f"house {id}", working_week=tuple(OFFICE_WEEK[day] for day in days))
        for id, days in zip(NAMES, [(0, 1), (0, 2), (1, 2)], strict=False)
    ]
    ids = [one.member.id for one in group]
    assert [broken_rules(pair, group, TERMS, Past(), Places()) for pair in combinations(ids, 2)] == [()] * 3
    assert broken_rules(ids, group, TERMS, Past(), Places()) == (Why.NO_COMMON_HOURS,)
    outcome = match(group, TERMS, Past(), Places(), seed="s")
    assert [len(each.members) for each in outcome.groups] == [2]


def test_whoever_is_locked_in_two_groups_is_in_one() -> None:
    group = [entrant(id, f"house {id}") for id in NAMES[:3]]
    first, second, third = (one.member.id for one in group)
    outcome = match(
        group, TERMS, Past(), Places(), seed="s", locked=[frozenset({second, third}), frozenset({first, second})]
    )
    assert [each.members for each in outcome.groups] == [(first, second)]
    assert list(outcome.unmatched) == [third]
