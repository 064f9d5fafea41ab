"""Who has which side, and how a pairing is known."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import MemberId, RoundId
from bot.domain.programmes import CASE, CHAIR
from bot.domain.rounds import Turn
from bot.rounding.drafting import pairing_id
from bot.rounding.turns import taken_in_turns

A, B, C, D = (MemberId(name) for name in ("anna", "bram", "cor", "dirk"))
SIDES = (CHAIR, CASE)


def turn(number: int, member: MemberId, side: str) -> Turn:
    return Turn(number=number, member=member, side=side)


def test_who_had_a_side_least_has_it_now() -> None:
    turns = [turn(1, A, CHAIR), turn(1, B, CASE), turn(2, B, CHAIR), turn(2, A, CASE)]
    assert taken_in_turns(SIDES, [A, B, C, D], {}, turns) == {C: CHAIR, D: CASE}
    assert taken_in_turns(SIDES, [A, B], {}, turns) == {A: CHAIR, B: CASE}


def test_who_asks_for_a_side_has_it() -> None:
    assert taken_in_turns(SIDES, [A, B], {B: CHAIR}, []) == {B: CHAIR, A: CASE}


def test_better_another_side_than_one_that_nobody_has() -> None:
    given_sides = taken_in_turns(SIDES, [A, B], {A: CASE, B: CASE}, [])
    assert sorted(given_sides.values()) == [CASE, CHAIR]


@given(st.integers(2, 5), st.integers(1, 30))
def test_in_a_group_that_stays_together_everybody_has_everything_as_often(people: int, rounds: int) -> None:
    members = [MemberId(f"m{number}") for number in range(people)]
    turns: list[Turn] = []
    for number in range(1, rounds + 1):
        sides = taken_in_turns(SIDES, members, {}, turns)
        assert sorted(sides.values()) == sorted(SIDES)
        turns += [turn(number, member, side) for member, side in sides.items()]
    often = [sum(each.member == one and each.side == CHAIR for each in turns) for one in members]
    assert max(often) - min(often) <= 1


def test_the_same_people_in_the_same_round_are_one_pairing_that_names_nobody() -> None:
    id = pairing_id(RoundId("koffie/1"), [A, B])
    assert id == pairing_id(RoundId("koffie/1"), [B, A])
    assert id != pairing_id(RoundId("koffie/2"), [A, B])
    assert id != pairing_id(RoundId("koffie/1"), [A, C])
    assert "anna" not in id
