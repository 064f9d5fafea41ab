"""What is told of why people are together is true for each of them."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.domain.enquiries import Closeness
from bot.domain.ids import OrganisationId, TopicId
from bot.domain.organisations import Ties
from bot.domain.people import Stage, Stance
from bot.matching.matching import match
from bot.matching.values import Entrant, Feature, Past, Places
from tests.unit.matching_samples import PAIRS, entrant, municipality

BIO = frozenset({TopicId("bio")})
SEEKER = entrant(0, topics=[("bio", Stance.SEEKS, None)])


def told(one: Entrant, other: Entrant, places: Places) -> set[Feature]:
    [group] = match([one, other], PAIRS, Past(), places, seed="r").groups
    return {reason.feature for reason in group.reasons}


@pytest.mark.parametrize(
    ("topic", "stance", "stage", "is_told"),
    [
        ("bio", Stance.OFFERS, None, True),
        ("bio", Stance.WORKS_ON, Stage.RUNNING, True),
        ("bio", Stance.WORKS_ON, Stage.BUILDING, False),
        ("bio", Stance.WORKS_ON, None, False),
        ("passwords", Stance.OFFERS, None, True),
        ("security", Stance.OFFERS, None, False),
        ("privacy", Stance.OFFERS, None, False),
    ],
)
def test_nobody_is_said_to_help_with_what_is_only_near_what_they_can(
    topic: str, stance: Stance, stage: Stage | None, is_told: bool
) -> None:
    close: Mapping[TopicId, Mapping[TopicId, Closeness]] = {
        TopicId("bio"): {
            TopicId("passwords"): Closeness.NARROWER,
            TopicId("security"): Closeness.BROADER,
            TopicId("privacy"): Closeness.RELATED,
        }
    }
    helper = entrant(1, topics=[(topic, stance, stage)])
    assert (Feature.OFFERED in told(SEEKER, helper, Places(close=close))) is is_told


@pytest.mark.parametrize(("times", "is_told"), [(1, True), (2, True), (3, False), (5, False)])
def test_organisations_are_of_a_size_only_where_the_one_is_at_most_twice_the_other(times: int, is_told: bool) -> None:
    bodies = {
        OrganisationId(id): municipality(id, id, inhabitants=many)
        for id, many in (("gm1", 20_000), ("gm2", 20_000 * times))
    }
    places = Places(organisations=bodies, ties=Ties())
    assert (Feature.SIZE in told(entrant(0, home="gm1"), entrant(1, home="gm2"), places)) is is_told


def test_what_is_only_brought_is_not_called_looking_for_help() -> None:
    bringer, helper = replace(entrant(0), brings=BIO), entrant(1, topics=[("bio", Stance.OFFERS, None)])
    assert Feature.BROUGHT in told(bringer, helper, Places())
    assert Feature.OFFERED not in told(bringer, helper, Places())
    both = replace(SEEKER, brings=BIO)
    assert Feature.OFFERED in told(both, helper, Places())
    assert Feature.BROUGHT not in told(both, helper, Places())


def test_who_had_nobody_last_time_reads_that_they_went_first() -> None:
    [group] = match([entrant(0, missed=1), entrant(1)], PAIRS, Past(), Places(), seed="r").groups
    assert [reason.detail for reason in group.reasons if reason.feature is Feature.WENT_FIRST] == [("m000",)]
