"""Who is a step ahead, and what nobody can tell from an answer."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.enquiries import Need
from bot.domain.ids import OrganisationId, TopicId
from bot.domain.people import Profile, Stage
from bot.domain.scores import COUNTS_FOR, Score, ahead_of, may_be_told, scale_for, steps_ahead, steps_between
from bot.expertise.ranking import rank
from bot.expertise.standing import Standing
from tests.unit.knowledge_samples import (
    AMSTERDAM,
    DRONTEN,
    KNOWLEDGE,
    LELYSTAD,
    TODAY,
    URK,
    ZEEWOLDE,
    Does,
    asked,
    person,
)

ENSIA = TopicId("ensia")
ANNA = person("Anna", ZEEWOLDE, ("ciso",), Does(stage=Stage.BUILDING))
OTHERS = (
    person("Bram", DRONTEN, ("ciso",), Does(stage=Stage.RUNNING)),
    person("Cees", URK, ("ciso",), Does(stage=Stage.EXPLORING)),
    person("Dora", AMSTERDAM, ("ciso",), Does(stage=Stage.RUNNING)),
    person("Emma", LELYSTAD, (), Does(stage=Stage.RUNNING)),
)


def score(
    organisation: OrganisationId, value: float, *, indicator: str = "A", most: float = 5, on: date = TODAY
) -> Score:
    return Score(organisation=organisation, indicator=indicator, topic=ENSIA, value=value, most=most, on=on)


def better(*scores: Score, need: Need = Need.BETTER) -> list[tuple[str, int | None]]:
    standing = Standing(ahead_of(scores, TODAY), ZEEWOLDE, {ENSIA})
    asker = Profile(member=ANNA.member, involvements=ANNA.involvements)
    found = rank(asked("ENSIA", need), asker, OTHERS, TODAY, KNOWLEDGE, standing=standing)
    return [(one.member.name, one.reasons.score_steps) for one in found]


def test_each_score_is_reckoned_on_its_own_scale() -> None:
    levels = ahead_of([score(ZEEWOLDE, 3), score(ZEEWOLDE, 80, indicator="B", most=100), score(URK, 1)], TODAY)
    assert levels == {(ZEEWOLDE, ENSIA): 0.7, (URK, ENSIA): 0.2}


def test_only_the_latest_counts_and_only_for_so_long() -> None:
    old = TODAY - COUNTS_FOR - timedelta(days=1)
    assert ahead_of([score(URK, 1, on=TODAY - timedelta(days=400)), score(URK, 4)], TODAY) == {(URK, ENSIA): 0.8}
    assert ahead_of([score(URK, 1, on=old), score(DRONTEN, 1, on=TODAY + timedelta(days=1))], TODAY) == {}


def test_what_is_about_nothing_known_does_not_count() -> None:
    nowhere = Score(organisation=URK, indicator="A", value=3, on=TODAY)
    assert ahead_of([nowhere], TODAY) == {}


def test_a_level_is_a_step() -> None:
    assert [steps_between(one / 5, other / 5) for one, other in ((2, 3), (2, 4), (3, 2), (3, 3), (0, 5))] == [
        1,
        2,
        -1,
        0,
        5,
    ]


def test_only_what_is_known_of_both_can_be_compared() -> None:
    levels = ahead_of([score(ZEEWOLDE, 2), score(URK, 4)], TODAY)
    assert steps_ahead(levels, ZEEWOLDE, URK, {ENSIA}) == 2
    assert steps_ahead(levels, ZEEWOLDE, DRONTEN, {ENSIA}) is None
    assert steps_ahead(levels, ZEEWOLDE, URK, {TopicId("bio")}) is None
    assert steps_ahead(levels, None, URK, {ENSIA}) is None


def test_it_may_only_be_told_when_all_allow_it() -> None:
    assert may_be_told([URK, ZEEWOLDE], {URK, ZEEWOLDE})
    assert not may_be_told([URK, ZEEWOLDE], {URK})
    assert not may_be_told([URK, None], {URK})


@given(st.lists(st.floats(min_value=0, max_value=1e6), min_size=1))
def test_a_scale_holds_all_of_its_values(values: list[float]) -> None:
    assert scale_for(values) >= max(values)


def test_better_is_further_at_an_organisation_alike() -> None:
    # Amsterdam and Lelystad are nothing like Zeewolde, and in Urk they are only exploring.
    assert better() == [("Bram", None)]


def test_a_score_that_may_be_known_says_who_is_further() -> None:
    assert better(score(ZEEWOLDE, 2), score(URK, 3)) == [("Cees", 1), ("Bram", None)]
    assert better(score(ZEEWOLDE, 2), score(DRONTEN, 2)) == []
    assert better(score(ZEEWOLDE, 2), score(URK, 5), score(DRONTEN, 3)) == [("Bram", 1), ("Cees", 3)]


def test_peers_need_no_scores() -> None:
    scores = (score(ZEEWOLDE, 1), score(URK, 2), score(DRONTEN, 5))
    with_scores, without = better(*scores, need=Need.PEERS), better(need=Need.PEERS)
    assert [name for name, _ in with_scores] == [name for name, _ in without]


@given(st.dictionaries(st.sampled_from((DRONTEN, URK, AMSTERDAM, LELYSTAD)), st.floats(min_value=0, max_value=5)))
def test_nobody_is_further_than_they_say_without_a_score_of_the_asker(others: dict[OrganisationId, float]) -> None:
    scores = [score(organisation, value) for organisation, value in others.items()]
    assert better(*scores) == better()
