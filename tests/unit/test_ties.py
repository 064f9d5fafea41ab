"""What two organisations share, and how they compare in size."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from bot.domain.ids import OrganisationId
from bot.domain.organisations import (
    Kind,
    Organisation,
    Tie,
    Ties,
    heirs,
    is_similar_in_size,
    size_ratio,
    tie_between,
)
from bot.reference.organisations import load_organisations

BODIES = {body.official_name: body for body in load_organisations()}


def municipality(name: str) -> Organisation:
    return BODIES[f"gemeente {name}"]


JOINT = Organisation(
    id=OrganisationId("gr900"),
    kind=Kind.JOINT_BODY,
    name="Samen Sterk",
    official_name="Gemeenschappelijke regeling Samen Sterk",
    participants=frozenset(municipality(name).id for name in ("Zeewolde", "Goes", "Urk")),
)
PAIR = replace(JOINT, id=OrganisationId("gr901"), participants=JOINT.participants - {municipality("Urk").id})


@pytest.mark.parametrize(
    ("one", "other", "tie"),
    [
        ("gemeente Zeewolde", "gemeente Zeewolde", Tie.SAME_ORGANISATION),
        ("gemeente Zeewolde", "gemeente Dronten", Tie.NEIGHBOUR),
        ("gemeente Zeewolde", "gemeente Goes", Tie.JOINT_BODY),
        ("gemeente Zeewolde", "gemeente Urk", Tie.JOINT_BODY),
        ("gemeente Zeewolde", "gemeente Noordoostpolder", Tie.SAFETY_REGION),
        ("gemeente Zeewolde", "veiligheidsregio Flevoland", Tie.SAFETY_REGION),
        ("gemeente Texel", "gemeente Aalsmeer", Tie.PROVINCE),
        ("gemeente Zeewolde", "provincie Flevoland", Tie.PROVINCE),
        ("gemeente Zeewolde", "waterschap Zuiderzeeland", Tie.PROVINCE),
        ("provincie Flevoland", "provincie Gelderland", Tie.NEIGHBOUR),
        ("gemeente Zeewolde", "gemeente Maastricht", None),
        ("provincie Flevoland", "provincie Limburg", None),
    ],
)
def test_the_closest_tie_both_ways(one: str, other: str, tie: Tie | None) -> None:
    assert tie_between(BODIES[one], BODIES[other], [JOINT, PAIR]) == tie
    assert tie_between(BODIES[other], BODIES[one], [JOINT, PAIR]) == tie


def test_a_joint_body_has_a_tie_with_those_who_take_part() -> None:
    assert tie_between(JOINT, municipality("Goes"), [JOINT]) is Tie.JOINT_BODY
    assert tie_between(municipality("Goes"), JOINT) is Tie.JOINT_BODY
    assert tie_between(JOINT, municipality("Maastricht"), [JOINT]) is None


def test_within_a_region_only_a_small_circle_is_closer() -> None:
    one, other = municipality("Zeewolde"), municipality("Noordoostpolder")
    wide = replace(JOINT, participants=one_region(one) | {municipality("Goes").id})
    small = replace(JOINT, participants=frozenset({one.id, other.id}))

    assert tie_between(one, other, [wide]) is Tie.SAFETY_REGION
    assert tie_between(one, other, [wide, small]) is Tie.JOINT_BODY
    assert tie_between(one, municipality("Goes"), [wide]) is Tie.JOINT_BODY


def one_region(body: Organisation) -> frozenset[OrganisationId]:
    return next(region for region in BODIES.values() if region.id == body.safety_region).participants


def test_the_smallest_circle_comes_first() -> None:
    ties = Ties([JOINT, PAIR])

    assert ties.shared(municipality("Zeewolde"), municipality("Goes")) == (PAIR, JOINT)
    assert ties.shared(municipality("Zeewolde"), municipality("Urk")) == (JOINT,)


def test_size() -> None:
    small, large = municipality("Zeewolde"), municipality("Almere")

    ratio = size_ratio(large, small)
    assert ratio is not None
    assert 9 < ratio < 10
    assert not is_similar_in_size(small, large)
    assert is_similar_in_size(small, municipality("Urk"))
    assert size_ratio(small, BODIES["provincie Flevoland"]) is None
    assert size_ratio(small, replace(large, inhabitants=None)) is None


def test_a_circle_of_successors_ends() -> None:
    first = replace(
        JOINT, id=OrganisationId("a"), ended_on=date(2020, 1, 1), successors=frozenset({OrganisationId("b")})
    )
    second = replace(first, id=OrganisationId("b"), successors=frozenset({OrganisationId("a"), OrganisationId("c")}))

    assert heirs(first, {"a": first, "b": second}, date(2026, 1, 1)) == ()  # type: ignore[dict-item]


def test_who_shares_anything_is_found_without_asking_about_all() -> None:
    chosen = sorted(BODIES.values(), key=lambda body: body.id)[::3]
    ties = Ties([JOINT, PAIR, *(body for body in BODIES.values() if body.kind is Kind.JOINT_BODY)])
    found = [frozenset({one.id, other.id}) for one, other in ties.related(chosen)]
    assert len(found) == len(set(found))
    tied = {frozenset({a.id, b.id}) for a, b in combinations(chosen, 2) if ties.between(a, b) is not None}
    assert tied
    assert tied <= set(found)
