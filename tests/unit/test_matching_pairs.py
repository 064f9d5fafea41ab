"""Pairs: everybody is placed whenever the hard rules allow it, and no rule is ever broken."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import OrganisationId, TopicId
from bot.domain.organisations import Ties
from bot.domain.people import Language, Stage, Stance
from bot.domain.programmes import Mixing, Rules
from bot.matching.matching import broken_rules, fit_in, match
from bot.matching.values import Entrant, Feature, Outcome, Pair, Past, Places, Terms, Why
from tests.unit.matching_samples import (
    EVENINGS,
    PAIRS,
    WEEKS,
    entrant,
    member_id,
    most_placed,
    municipality,
    past_of,
)

NL, EN = Language.DUTCH, Language.ENGLISH
ANYWHERE = Places()


@st.composite
def crowds(draw: st.DrawFn, most: int = 8) -> tuple[list[Entrant], Past]:
    """People of a few organisations, with languages, hours, blocks and a past."""
    count = draw(st.integers(0, most))
    numbers = st.integers(0, max(count - 1, 0))
    people = [
        entrant(
            number,
            home=draw(st.sampled_from(("gm1", "gm2", "gm3", "gm4"))),
            languages=draw(st.sampled_from(((NL,), (EN,), (NL, EN)))),
            week=draw(st.sampled_from(WEEKS)),
            blocks=draw(st.sets(numbers, max_size=2)),
            missed=draw(st.integers(0, 3)),
        )
        for number in range(count)
    ]
    pairs = st.tuples(numbers, numbers, st.integers(1, 8)).filter(lambda pair: pair[0] < pair[1])
    past = draw(st.lists(pairs, max_size=count) if count > 1 else st.just([]))
    return people, past_of(*past)


def placed(outcome: Outcome) -> list[str]:
    return sorted(one for group in outcome.groups for one in group.members)


@settings(max_examples=150, deadline=None)
@given(crowds())
def test_as_many_are_placed_as_can_be_and_no_rule_is_broken(crowd: tuple[list[Entrant], Past]) -> None:
    people, past = crowd
    outcome = match(people, PAIRS, past, ANYWHERE, seed="r/1")
    for group in outcome.groups:
        assert broken_rules(group.members, people, PAIRS, past, ANYWHERE) == ()
        assert 2 <= len(group.members) <= 3
    assert sorted([*placed(outcome), *outcome.unmatched]) == sorted(one.member.id for one in people)
    assert len(placed(outcome)) == most_placed(people, PAIRS, past)
    assert outcome.value <= outcome.bound


@settings(max_examples=60, deadline=None)
@given(crowds(most=12), st.randoms(use_true_random=False))
def test_the_order_in_which_people_come_changes_nothing(crowd: tuple[list[Entrant], Past], chance: Random) -> None:
    people, past = crowd
    shuffled = people.copy()
    chance.shuffle(shuffled)
    assert match(shuffled, PAIRS, past, ANYWHERE, seed="r/1") == match(people, PAIRS, past, ANYWHERE, seed="r/1")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 5), min_size=2, max_size=40), st.integers(0, 99))
def test_nobody_is_left_where_a_perfect_matching_exists(homes: list[int], seed: int) -> None:
    people = [entrant(number, home=f"gm{home}") for number, home in enumerate(homes)]
    graph = nx.Graph()
    graph.add_nodes_from(range(len(people)))
    graph.add_edges_from((a, b) for a, b in combinations(range(len(people)), 2) if homes[a] != homes[b])
    most = 2 * len(nx.max_weight_matching(graph, maxcardinality=True))
    outcome = match(people, PAIRS, Past(), ANYWHERE, seed=str(seed))
    if most == len(people):
        assert outcome.unmatched == {}
        assert {len(group.members) for group in outcome.groups} == {2}
    assert len(placed(outcome)) >= most


def test_three_organisations_of_ten_five_and_five() -> None:
    homes = ["gm1"] * 10 + ["gm2"] * 5 + ["gm3"] * 5
    people = [entrant(number, home=home) for number, home in enumerate(homes)]
    for trial in range(20):
        outcome = match(people, PAIRS, Past(), ANYWHERE, seed=f"trial {trial}")
        assert len(placed(outcome)) == 20


@pytest.mark.parametrize("count", [2, 4, 6, 8, 10, 14])
def test_everybody_meets_everybody_before_anybody_is_met_again(count: int) -> None:
    people = [entrant(number) for number in range(count)]
    met: Counter[Pair] = Counter()
    past: dict[Pair, tuple[int, ...]] = {}
    for number in range(1, count):
        outcome = match(
            people,
            replace(PAIRS, rules=Rules(apart=0)),
            Past(met=_ago(past, number)),
            ANYWHERE,
            seed=f"p/{number}",
        )
        for group in outcome.groups:
            pair = frozenset(group.members)
            met[pair] += 1
            past[pair] = (*past.get(pair, ()), number)
    assert set(met.values()) == {1}
    assert len(met) == count * (count - 1) // 2


def _ago(past: dict[Pair, tuple[int, ...]], number: int) -> dict[Pair, tuple[int, ...]]:
    return {pair: tuple(number - each for each in rounds) for pair, rounds in past.items()}


def test_the_odd_one_joins_the_two_with_whom_they_go_best() -> None:
    works = [("ensia", Stance.WORKS_ON, None)]
    people = [entrant(0, topics=works), entrant(1, topics=works), entrant(2, topics=works), entrant(3), entrant(4)]
    outcome = match(people, PAIRS, Past(), ANYWHERE, seed="r")
    assert [group.members for group in outcome.groups] == [
        (member_id(0), member_id(1), member_id(2)),
        (member_id(3), member_id(4)),
    ]


def test_whoever_had_nobody_goes_first() -> None:
    people = [entrant(0, home="gm1"), entrant(1, home="gm2"), entrant(2, home="gm2"), entrant(3, home="gm2", missed=1)]
    outcome = match(people, PAIRS, Past(), ANYWHERE, seed="r")
    assert member_id(3) in placed(outcome)
    assert set(outcome.unmatched.values()) == {Why.OTHERS_WENT_FIRST}


def test_one_who_can_help_is_put_with_whom_seeks_it_and_that_is_why() -> None:
    people = [
        entrant(0, topics=[("ensia", Stance.SEEKS, None)]),
        entrant(1, topics=[("ensia", Stance.OFFERS, Stage.RUNNING)]),
        entrant(2, topics=[("woo", Stance.WORKS_ON, Stage.BUILDING)]),
        entrant(3, topics=[("woo", Stance.WORKS_ON, Stage.RUNNING)]),
    ]
    outcome = match(people, PAIRS, Past(), ANYWHERE, seed="r")
    offered, shared = outcome.groups
    assert offered.members == (member_id(0), member_id(1))
    assert offered.reasons[0].feature is Feature.OFFERED
    assert offered.reasons[0].detail == ("ensia", member_id(1), member_id(0))
    assert {reason.feature: reason.detail for reason in shared.reasons} == {
        Feature.SHARED: ("woo",),
        Feature.STEP_AHEAD: ("woo", member_id(3), member_id(2)),
    }


def test_what_somebody_brings_this_time_counts_for_more_than_what_they_always_seek() -> None:
    seeker = entrant(0, topics=[("ensia", Stance.SEEKS, None)])
    people = [
        replace(seeker, brings=frozenset({TopicId("woo")})),
        entrant(1, topics=[("ensia", Stance.OFFERS, None)]),
        entrant(2, topics=[("woo", Stance.OFFERS, None)]),
        entrant(3),
    ]
    outcome = match(people, PAIRS, Past(), ANYWHERE, seed="r")
    assert (member_id(0), member_id(2)) in [group.members for group in outcome.groups]


@pytest.mark.parametrize(
    ("people", "past", "why"),
    [
        ([entrant(0)], Past(), Why.ALONE),
        ([entrant(0, home="gm1"), entrant(1, home="gm1")], Past(), Why.ONLY_OWN_ORGANISATION),
        ([entrant(0, blocks=[1]), entrant(1)], Past(), Why.NOBODY_SUITS),
        ([entrant(0), entrant(1, blocks=[0])], Past(), Why.NOBODY_SUITS),
        ([entrant(0), entrant(1, languages=[EN])], Past(), Why.NO_SHARED_LANGUAGE),
        ([entrant(0), entrant(1, week=EVENINGS)], Past(), Why.NO_COMMON_HOURS),
        ([entrant(0), entrant(1)], past_of((0, 1, 4)), Why.MET_ALL),
    ],
)
def test_the_reason_why_there_is_nobody_is_true(people: Sequence[Entrant], past: Past, why: Why) -> None:
    outcome = match(people, PAIRS, past, ANYWHERE, seed="r")
    assert outcome.groups == ()
    assert outcome.unmatched[member_id(0)] is why


def test_those_who_met_long_ago_may_meet_again() -> None:
    outcome = match([entrant(0), entrant(1)], PAIRS, past_of((0, 1, 5)), ANYWHERE, seed="r")
    assert len(outcome.groups) == 1


def test_across_parts_of_one_organisation() -> None:
    people = [
        entrant(0, home="gm1", part="bestuur"),
        entrant(1, home="gm1", part="Bestuur"),
        entrant(2, home="gm1", part="I&A"),
        entrant(3, home="gm1", part="I&A"),
    ]
    terms = Terms(rules=Rules(mixing=Mixing.ACROSS_PARTS))
    outcome = match(people, terms, Past(), ANYWHERE, seed="r")
    parts = {one.member.id: one.part.casefold() for one in people}
    assert [len({parts[one] for one in group.members}) for group in outcome.groups] == [2, 2]


def test_two_who_both_want_to_be_reviewed_are_not_put_together() -> None:
    people = [entrant(number, side="reviewed" if number < 2 else "reviewer") for number in range(4)]
    outcome = match(people, Terms(sides=("reviewer", "reviewed")), Past(), ANYWHERE, seed="r")
    assert [len({int(one[1:]) < 2 for one in group.members}) for group in outcome.groups] == [2, 2]


def test_what_a_coordinator_has_put_together_stays_whatever_the_rules_say() -> None:
    people = [entrant(number, home="gm1" if number < 2 else None) for number in range(4)]
    outcome = match(people, PAIRS, Past(), ANYWHERE, seed="r", locked=[frozenset({member_id(0), member_id(1)})])
    assert [(group.members, group.is_locked) for group in outcome.groups] == [
        ((member_id(0), member_id(1)), True),
        ((member_id(2), member_id(3)), False),
    ]


def test_whoever_comes_late_joins_the_two_with_whom_they_go_best() -> None:
    works = [("ensia", Stance.WORKS_ON, None)]
    groups = [[entrant(1), entrant(2)], [entrant(3, topics=works), entrant(4, topics=works)]]
    assert fit_in(entrant(0, topics=works), groups, PAIRS, Past(), ANYWHERE) == 1
    assert fit_in(entrant(0, blocks=[1, 3]), groups, PAIRS, Past(), ANYWHERE) is None
    assert fit_in(entrant(0), [[*groups[0], entrant(5)]], PAIRS, Past(), ANYWHERE) is None


def test_who_is_further_is_named_only_where_both_organisations_let_that_be_known() -> None:
    people = [entrant(0, home="gm1", topics=[("bio", Stance.SEEKS, None)]), entrant(1, home="gm2")]
    bodies = {OrganisationId(id): municipality(id, id) for id in ("gm1", "gm2")}
    ahead = {(OrganisationId("gm1"), TopicId("bio")): 0.4, (OrganisationId("gm2"), TopicId("bio")): 0.6}
    for open_ones, is_told in (((), False), (("gm2",), False), (("gm1", "gm2"), True)):
        places = Places(
            organisations=bodies,
            ties=Ties(),
            ahead=ahead,
            open=frozenset(map(OrganisationId, open_ones)),
        )
        outcome = match(people, PAIRS, Past(), places, seed="r", locked=[frozenset(map(member_id, (0, 1)))])
        features = {reason.feature for reason in outcome.groups[0].reasons}
        assert (Feature.AHEAD in features) is is_told
