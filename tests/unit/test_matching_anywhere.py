"""The same people have the same outcome in whatever order they come, and in whatever process they are matched."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from bot.domain.ids import TopicId
from bot.domain.people import Stage, Stance
from bot.domain.programmes import Rules
from bot.matching.matching import match
from bot.matching.values import Entrant, Places, Terms
from tests.unit.matching_samples import entrant, past_of

TOPICS = ("ensia", "woo", "bio", "ai", "wmo")


def crowd(count: int) -> list[Entrant]:
    chance = Random(count)
    return [
        replace(
            entrant(
                number,
                home=f"gm{chance.randrange(count // 2)}",
                topics=[
                    (topic, chance.choice(list(Stance)), chance.choice([None, *Stage]))
                    for topic in chance.sample(TOPICS, 2)
                ],
                blocks=chance.sample(range(count), 2),
                missed=chance.choice([0, 0, 1]),
            ),
            brings=frozenset(map(TopicId, chance.sample(TOPICS, 2))),
        )
        for number in range(count)
    ]


def told(entrants: Sequence[Entrant], size: int) -> str:
    """Everything that comes of it, in words."""
    past = past_of(*((number, number + 1, 1 + number % 6) for number in range(0, len(entrants) - 1, 3)))
    outcome = match(entrants, Terms(rules=Rules(group_size=size)), past, Places(), seed="r/1")
    groups = [(each.members, sorted(each.sides.items()), each.reasons, each.value) for each in outcome.groups]
    return repr((groups, sorted(outcome.unmatched.items()), outcome.value, outcome.bound))


@pytest.mark.parametrize(("count", "size"), [(21, 2), (310, 2), (24, 3), (40, 4)])
def test_another_order_and_another_process_give_the_same(count: int, size: int) -> None:
    entrants = crowd(count)
    here = told(entrants, size)
    Random(1).shuffle(entrants)
    assert told(entrants, size) == here
    words = f"from {__name__} import crowd, told; print(told(crowd({count})[::-1], {size}))"
    there = subprocess.run(
        [sys.executable, "-c", words],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.rstrip("\n") == here
