from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import MemberId
from bot.matching.crowd import best_sizes, flexible
from bot.matching.groups import MET_BEFORE, SAME_SIDE, group_up, sides_of
from bot.matching.judging import Judge, lines
from bot.matching.values import Entrant, Past
from tests.unit.group_samples import all_ways, crowds, entrant, judged, may_be_one

SIZES = st.integers(3, 5)


def points(group: tuple[int, ...], judge: Judge) -> float:
    pairs = list(combinations(group, 2))
    total = int(judge.worth(lines(pairs)).sum()) - sum(MET_BEFORE for a, b in pairs if b in judge.pool.met[a])
    total -= sum(SAME_SIDE for a, b in pairs if judge.pool.sides[a] == judge.pool.sides[b])
    return total / (len(group) - 1)


@settings(deadline=None, max_examples=100)
@given(there=crowds(), size=SIZES, seed=st.text(max_size=2))
def test_no_other_groups_are_better(there: tuple[list[Entrant], Past], size: int, seed: str) -> None:
    entrants, past = there
    judge = judged(entrants, past, size)
    found = group_up(judge, seed)
    people = judge.pool.entrants
    possible = [
        group
        for each in flexible(size)
        for group in combinations(range(len(people)), each)
        if may_be_one([people[at] for at in group], past)
    ]

    def goodness(groups: list[tuple[int, ...]]) -> tuple[float, ...]:
        placed = [at for group in groups for at in group]
        waited = sum(people[at].missed for at in placed)
        off = sum(len(group) != size for group in groups)
        return (len(placed), waited, -off, round(sum(points(group, judge) for group in groups), 6))

    whole = [group for group in found.groups if len(group) in flexible(size)]
    assert set(whole) <= set(possible)
    assert goodness(whole) == max(goodness(groups) for groups in all_ways(possible))
    assert found.bound >= found.value - 1e-6
    for group in found.groups:
        assert may_be_one([people[at] for at in group], past)
    everybody = [*(at for group in found.groups for at in group), *found.left]
    assert sorted(everybody) == list(range(len(people)))


@settings(deadline=None, max_examples=25)
@given(there=crowds(12), size=SIZES, chance=st.randoms(use_true_random=False))
def test_the_order_in_which_they_come_changes_nothing(
    there: tuple[list[Entrant], Past], size: int, chance: Random
) -> None:
    entrants, past = there
    first = group_up(judged(entrants, past, size), "round 1")
    chance.shuffle(entrants)
    assert group_up(judged(entrants, past, size), "round 1") == first


@pytest.mark.parametrize("number", [19, 20, 22, 50, 400])
def test_everybody_has_a_place_where_nothing_stands_between_them(number: int) -> None:
    chance = Random(number)
    entrants = [entrant(f"m{at}", topics=chance.sample(["bio", "ai", "woo", "wmo"], 2)) for at in range(number)]
    judge = judged(entrants)
    found = group_up(judge, "seed")
    assert found.left == ()
    sizes = sorted(len(group) for group in found.groups)
    assert set(sizes) <= {3, 4, 5}
    if number <= 300:
        assert sum(size != 4 for size in sizes) == sum(size != 4 for size in best_sizes(number, 4))
    assert found.value <= found.bound
    assert found == group_up(judge, "seed")


def test_three_organisations_of_which_one_is_half() -> None:
    entrants = [
        entrant(f"{town}{at}", town=town) for town, many in (("a", 10), ("b", 5), ("c", 5)) for at in range(many)
    ]
    found = group_up(judged(entrants, size=4), "seed")
    assert sorted(len(group) for group in found.groups) == [3] * 5
    assert len(found.left) == 5
    assert group_up(judged(entrants, size=3), "seed").left == ()


def test_who_is_left_over_makes_a_smaller_group() -> None:
    two = [entrant("anna"), entrant("bram")]
    assert group_up(judged(two), "seed").groups == ((0, 1),)
    assert group_up(judged(two[:1]), "seed").left == (0,)
    assert group_up(judged([]), "seed").groups == ()


def test_whoever_had_nobody_goes_first() -> None:
    there = [entrant(f"b{at}", town="b", missed=int(at == 2)) for at in range(3)]
    judge = judged([*there, entrant("a"), entrant("c")])
    found = group_up(judge, "seed")
    assert [judge.pool.entrants[at].member.id for at in found.groups[0]] == ["a", "b2", "c"]
    assert len(found.left) == 2


def test_each_side_has_somebody_who_wants_it() -> None:
    there = [entrant(f"m{at}", side=side) for at, side in enumerate(["chair", "case", "", "", "chair", "case", "", ""])]
    judge = judged(there, sides=("chair", "case"))
    found = group_up(judge, "seed")
    for group in found.groups:
        sides = sides_of(group, judge.pool, "seed")
        assert {there[int(id[1:])].side: side for id, side in sides.items()} == {"chair": "chair", "case": "case"}
        assert sides == sides_of(group[::-1], judge.pool, "seed")


def test_a_side_that_nobody_wants_falls_to_somebody() -> None:
    there = [entrant(f"m{at}") for at in range(3)]
    judge = judged(there, size=3, sides=("chair", "case"))
    assert sorted(sides_of((0, 1, 2), judge.pool, "seed").values()) == ["case", "chair"]
    assert {one for seed in "abcdefgh" for one in sides_of((0, 1, 2), judge.pool, seed)} == {
        MemberId(f"m{at}") for at in range(3)
    }


@pytest.mark.parametrize(
    ("people", "size", "sizes"),
    [
        (22, 4, [5, 5, 4, 4, 4]),
        (23, 4, [4, 4, 4, 4, 4, 3]),
        (7, 5, [6]),
        (8, 5, [4, 4]),
        (5, 4, [5]),
        (2, 4, []),
        (2, 3, [2]),
        (10_001, 4, [5, *[4] * 2499]),
    ],
)
def test_how_people_are_divided(people: int, size: int, sizes: list[int]) -> None:
    assert best_sizes(people, size) == sizes
