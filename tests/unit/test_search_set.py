"""Whether the labelled set of tests/search is sound; how well Bondje does on it is measured, not asserted."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.enquiries import Need
from bot.domain.people import Stage, Stance
from bot.reference.roles import load_roles
from tests.search.grading import grade, may_find
from tests.search.loading import Asked, Person, concepts, people, questions
from tests.search.measures import gain, recall
from tests.search.plain import Bm25
from tests.unit.knowledge_samples import ORGANISATIONS

_PEOPLE = {one.id: one for one in people()}
_HOMES = {str(id_): body for id_, body in ORGANISATIONS.items()}
_FEWEST_IN_A_PART = 20


def grades(asked: Asked) -> dict[str, int]:
    return {one.id: grade(asked, _PEOPLE[asked.by], one, _HOMES) for one in people()}


def test_it_is_large_enough() -> None:
    assert len(people()) >= 130
    assert len(questions()) >= 170
    assert min(Counter(one.part for one in questions()).values()) >= _FEWEST_IN_A_PART
    assert len({one.at for one in people()}) >= 100
    assert min(Counter((one.part, one.is_kept_aside) for one in questions()).values()) >= _FEWEST_IN_A_PART // 2


def test_members_hold_real_jobs_at_bodies_that_exist() -> None:
    roles = {role.id for role in load_roles()}
    for one in people():
        assert _HOMES[one.at].ended_on is None, one.id
        assert roles.issuperset(one.roles), one.id
        assert one.blocks <= _PEOPLE.keys(), one.id
        assert one.hidden in {"", "no consent", "paused"}, one.id


def test_every_concept_is_known_and_somebody_does_it() -> None:
    done = {fact.concept for one in people() for fact in one.facts}
    assert done == set(concepts())
    assert all(set(near) <= set(concepts()) for near in concepts().values())


def test_nobody_and_nothing_is_there_twice() -> None:
    assert not _twice(one.asks.casefold().strip("?! ") for one in questions())
    assert not _twice((said.topic.casefold(), said.note) for one in people() for said in one.said if said.note)
    # In another case it would be the same person to whoever types the name.
    assert not _twice(one.name.casefold() for one in people())


def _twice(things: object) -> list[object]:
    return [thing for thing, count in Counter(things).items() if count > 1]  # type: ignore[call-overload]


def test_somebody_fits_each_question_unless_nobody_should() -> None:
    for asked in questions():
        assert asked.by in _PEOPLE, asked.id
        assert not _PEOPLE[asked.by].hidden, f"{asked.id}: who is away asks nothing"
        assert (3 in grades(asked).values()) is not asked.none, asked.id


def test_every_correction_is_of_somebody_says_why_and_differs_from_the_rule() -> None:
    for asked in questions():
        by_rule = grades(replace(asked, override={}))
        for name, (given_grade, reason) in asked.override.items():
            assert reason, asked.id
            assert given_grade in {0, 1, 2, 3}, asked.id
            assert by_rule[name] != given_grade, f"{asked.id}, {name}: the rule says so too"


@given(st.sampled_from(questions()), st.sampled_from(people()))
def test_asking_for_more_never_adds_anybody(asked: Asked, person: Person) -> None:
    asker = _PEOPLE[asked.by]
    before = grade(asked, asker, person, _HOMES)
    for narrower in (
        replace(asked, not_own=True),
        replace(asked, neighbours=True),
        replace(asked, role=asked.role or "ciso"),
        replace(asked, least=max(asked.least, 50_000)),
        replace(asked, kind=asked.kind or "municipality"),
    ):
        assert grade(narrower, asker, person, _HOMES) <= before


def test_whoever_may_not_be_found_is_no_answer() -> None:
    hidden = [one for one in people() if one.hidden]
    assert len(hidden) >= 3
    for asked in questions():
        found = grades(asked)
        assert not found[asked.by]
        assert not any(found[one.id] for one in hidden)
    arie, bram = _PEOPLE["arie-caron"], _PEOPLE["bram-celik"]
    assert not may_find(arie, bram)
    assert may_find(bram, arie), "who was blocked must not notice"


@pytest.mark.parametrize(
    ("need", "expected"),
    [(Need.PEERS, (3, 3, 3, 2)), (Need.HELP, (3, 2, 1, 0)), (Need.SEEKERS, (0, 0, 1, 3)), (Need.FURTHER, (3, 2, 0, 0))],
)
def test_what_is_wanted_bounds_the_grade(need: Need, expected: tuple[int, ...]) -> None:
    """Four people who run it, build it, look at it and look for help with it."""
    [asked] = [one for one in questions() if one.id == "mixed-m05"]
    asked = replace(asked, need=need, by="fenna-nauta", subjects=({"x": 3},), override={})
    shape = _PEOPLE["wim-visser"]
    [running, *_] = shape.facts
    found = []
    for is_ in ("works_on running", "works_on building", "works_on exploring", "seeks exploring"):
        stance, stage = is_.split()
        fact = replace(running, concept="x", stance=Stance(stance), stage=Stage(stage))
        found.append(grade(asked, _PEOPLE[asked.by], replace(shape, facts=(fact,)), _HOMES))
    assert tuple(found) == expected


def test_the_best_order_gets_all_and_a_worse_one_less() -> None:
    known = {"a": 3, "b": 2, "c": 1, "d": 0}
    assert gain(["a", "b", "c"], known) == pytest.approx(1)
    assert gain(["b", "a", "c"], known) == pytest.approx((3 + 7 / 1.584962 + 0.5) / (7 + 3 / 1.584962 + 0.5), rel=1e-4)
    assert gain(["d"], known) == 0
    assert gain(["d"], {"d": 0}) is None
    assert recall(["d", "b"], known) == 0.5
    assert recall(list("123456"), dict.fromkeys("1234567", 2)) == 1
    assert recall([], {"c": 1}) is None


def test_plain_search_finds_the_rarer_word_first() -> None:
    search = Bm25({"a": "ENSIA en de BIO", "b": "de BIO", "c": "niets van dat al, wel de BIO"})
    assert search.search("wie werkt er aan ENSIA en BIO") == ["a", "b", "c"]
    assert search.search("de drones?") == []
