"""Which votes count, in whatever order homeservers hand them on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.heard import Heard
from adapters.matrix.polls import ENDS, RESPONSES
from adapters.matrix.voting import Box

ANNA, BRAM, BOT = "@anna:gemeente.example", "@bram:gemeente.example", "@bondje:gemeente.example"


def vote(at: int, sender: str = ANNA, type: str = RESPONSES[0]) -> Heard:  # noqa: A002
    return Heard(room="!kamer", id=f"${at}", sender=sender, type=type, content={}, sent_at_ms=at)


def test_an_older_vote_that_comes_later_does_not_count() -> None:
    box = Box(asker=BOT)
    assert [box.takes(vote(at)) for at in (2, 1, 2, 3)] == [True, False, True, True]
    assert box.takes(vote(1, BRAM))


@pytest.mark.parametrize("kind", ENDS)
def test_a_vote_after_the_end_does_not_count(kind: str) -> None:
    box = Box(asker=BOT)
    box.note(vote(5, BOT, kind))
    box.note(vote(9, BOT, kind))
    assert [box.takes(vote(at)) for at in (4, 5, 6)] == [True, True, False]


def test_only_who_asks_ends_a_poll() -> None:
    box = Box(asker=BOT)
    box.note(vote(5, BRAM, ENDS[0]))
    assert box.takes(vote(6))


@pytest.mark.parametrize("kind", RESPONSES)
def test_votes_that_are_found_count_as_heard(kind: str) -> None:
    box = Box(asker=BOT)
    for at in (7, 3):
        box.note(vote(at, type=kind))
    box.note(replace(vote(99), type="m.room.message"))
    assert [box.takes(vote(at)) for at in (3, 7)] == [False, True]


@given(st.permutations(range(1, 7)))
def test_the_last_that_counts_is_the_latest(order: list[int]) -> None:
    box = Box(asker=BOT)
    counted = [at for at in order if box.takes(vote(at))]
    assert counted[-1] == max(order)
    assert counted == sorted(counted)
