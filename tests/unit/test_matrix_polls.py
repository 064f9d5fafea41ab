"""Polls as events, and votes as people's clients write them, or nobody's."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.polls import (
    RESPONSES,
    START,
    Asked,
    asked_by,
    poll_voted_in,
    read_asked,
    read_vote,
    render_end,
    render_poll,
)
from adapters.matrix.render import Said, read_said
from bot.markup import literal
from bot.messages import Option, Poll

POLL = Poll(question="**Wanneer** schikt het?", most=2)
ASKED = Asked(under="$woorden", numbers=(1, 2, 4), most=2)
SAID = Said(
    key="een/0",
    text="Kies.",
    options=tuple(Option(number=number, label=f"dag {number}", is_moment=number != 3) for number in (1, 2, 3, 4)),
    to=("@anna:gemeente.example",),
    rings=False,
    has_poll=True,
)


def _vote(*answers: Any, stable: bool = False) -> dict[str, Any]:  # noqa: ANN401
    return {"m.selections": [*answers]} if stable else {"org.matrix.msc3381.poll.response": {"answers": [*answers]}}


def test_only_moments_are_asked_and_under_their_own_numbers() -> None:
    assert asked_by(POLL, SAID.options, "$woorden") == ASKED
    content = render_poll(POLL, SAID, ASKED)
    assert [answer["id"] for answer in content[START]["answers"]] == ["1", "2", "4"]
    assert [answer["m.id"] for answer in content["m.poll"]["answers"]] == ["1", "2", "4"]
    assert content["m.poll"]["max_selections"] == content[START]["max_selections"] == 2


def test_it_is_known_again() -> None:
    content = json.loads(json.dumps(render_poll(POLL, SAID, ASKED)))
    assert read_asked(content) == ASKED
    assert read_said(content) == replace(SAID, rings=False)


@pytest.mark.parametrize("content", [{}, {"bondje.asked": 1}, {"bondje.asked": {}}, {"bondje.asked": {"under": "$x"}}])
def test_what_is_no_poll_of_ours(content: dict[str, Any]) -> None:
    assert read_asked(content) is None


def test_matrix_has_room_for_twenty() -> None:
    options = tuple(Option(number=number, label=str(number), is_moment=True) for number in range(1, 31))
    asked = asked_by(Poll(question="Wanneer?", most=30), options, "$woorden")
    assert (len(asked.numbers), asked.most) == (20, 20)


@given(st.text(max_size=600), st.integers(min_value=-3, max_value=9))
def test_peoples_words_stay_words(words: str, most: int) -> None:
    options = (Option(number=1, label=literal(words), is_moment=True), Option(number=2, label="x", is_moment=True))
    poll = Poll(question=literal(words + " @room"), most=most)
    asked = asked_by(poll, options, "$woorden")
    said = json.dumps(render_poll(poll, replace(SAID, options=options), asked))
    assert "@room" not in said.casefold()
    assert asked.most in (1, 2)


@pytest.mark.parametrize("stable", [False, True])
@pytest.mark.parametrize(
    ("answers", "numbers"),
    [
        (["1"], (1,)),
        (["4", "1"], (4, 1)),
        (["1", "1"], (1,)),
        (["1", "2", "4"], (1, 2)),
        ([], ()),
        (["3"], ()),
        (["1", "9"], ()),
        (["1", "2", "9"], ()),
        ([1], ()),
        ([None], ()),
        ([["1"]], ()),
    ],
)
def test_what_is_ticked(answers: list[Any], numbers: tuple[int, ...], stable: bool) -> None:
    assert read_vote(_vote(*answers, stable=stable), ASKED) == numbers


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"m.selections": "1"},
        {"m.selections": None},
        {"org.matrix.msc3381.poll.response": ["1"]},
        {"answers": ["1"]},
    ],
)
def test_a_spoilt_vote_says_that_nothing_is(content: dict[str, Any]) -> None:
    assert read_vote(content, ASKED) == ()


@pytest.mark.parametrize("kind", RESPONSES)
def test_a_vote_names_its_poll(kind: str) -> None:
    relation = {"rel_type": "m.reference", "event_id": "$peiling"}
    assert poll_voted_in(kind, {"m.relates_to": relation}) == "$peiling"
    assert poll_voted_in("m.room.message", {"m.relates_to": relation}) is None
    for odd in ({}, {"m.relates_to": 1}, {"m.relates_to": {**relation, "rel_type": "m.thread"}}):
        assert poll_voted_in(kind, odd) is None
    assert poll_voted_in(kind, {"m.relates_to": {**relation, "event_id": 1}}) is None


def test_the_end_names_its_poll() -> None:
    content = render_end("$peiling", "✓ dag 1 @room")
    assert content["m.relates_to"] == {"rel_type": "m.reference", "event_id": "$peiling"}
    assert "@room" not in json.dumps(content)
