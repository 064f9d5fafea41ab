from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.meetings import LONGEST, SHORTEST, Format
from bot.domain.running_order import Part, Step, needs_order, running_order

MINUTE = timedelta(minutes=1)
FORMATS = st.sampled_from([Format.DELEGATIONS, Format.TALK])


@given(
    kind=FORMATS,
    minutes=st.integers(SHORTEST // MINUTE, LONGEST // MINUTE),
    weights=st.lists(st.integers(1, 30), max_size=60),
    people=st.integers(2, 30),
)
def test_it_adds_up_and_loses_nothing(kind: Format, minutes: int, weights: list[int], people: int) -> None:
    parts = running_order(kind, minutes * MINUTE, weights, people=people)
    assert sum(part.minutes for part in parts) == minutes
    assert all(part.minutes > 0 for part in parts)
    assert [point for part in parts for point in part.points] == list(range(len(weights)))
    assert Step.TOPIC in {part.step for part in parts}
    topics = sum(part.minutes for part in parts if part.step is Step.TOPIC)
    assert topics * 2 >= minutes


@given(minutes=st.integers(60, 240), weights=st.lists(st.integers(1, 9), min_size=2, max_size=4))
def test_the_heavier_gets_no_less(minutes: int, weights: list[int]) -> None:
    parts = running_order(Format.DELEGATIONS, minutes * MINUTE, weights, people=6)
    given_to = {part.points[0]: part.minutes for part in parts if len(part.points) == 1}
    for one, other in ((one, other) for one in given_to for other in given_to if weights[one] > weights[other]):
        assert given_to[one] >= given_to[other]


def test_two_hours_of_two_delegations() -> None:
    assert running_order(Format.DELEGATIONS, 120 * MINUTE, [2, 1, 1], people=6) == (
        Part(step=Step.WELCOME, minutes=5),
        Part(step=Step.ROUND, minutes=10),
        Part(step=Step.CARDS, minutes=10),
        Part(step=Step.TOPIC, minutes=35, points=(0,)),
        Part(step=Step.TOPIC, minutes=20, points=(1,)),
        Part(step=Step.TOPIC, minutes=20, points=(2,)),
        Part(step=Step.TAKE_HOME, minutes=15),
        Part(step=Step.CLOSE, minutes=5),
    )


def test_what_does_not_fit_goes_together() -> None:
    parts = running_order(Format.TALK, 60 * MINUTE, [1] * 9, people=3)
    assert [part.points for part in parts if part.step is Step.TOPIC] == [(0,), (1,), (2,), (3,), (4, 5, 6, 7, 8)]


def test_without_anything_brought_there_is_one_part_for_what_it_is_about() -> None:
    parts = running_order(Format.DELEGATIONS, 15 * MINUTE, [], people=2)
    assert [part.step for part in parts] == [Step.WELCOME, Step.ROUND, Step.TOPIC, Step.TAKE_HOME, Step.CLOSE]


@pytest.mark.parametrize(
    ("kind", "minutes", "people", "needs"),
    [
        (Format.TALK, 60, 3, True),
        (Format.TALK, 90, 2, False),
        (Format.TALK, 45, 5, False),
        (Format.DELEGATIONS, 30, 2, True),
        (Format.PEER_REVIEW, 120, 5, False),
    ],
)
def test_who_is_helped_by_one(kind: Format, minutes: int, people: int, *, needs: bool) -> None:
    assert needs_order(kind, minutes * MINUTE, people) is needs
