from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import DelegationId, MemberId, OrganisationId, TopicId
from bot.domain.spans import Span
from bot.matching.delegation_values import (
    Coming,
    Conditions,
    Coupling,
    Kept,
    Lack,
    Leader,
    Matter,
    Month,
    Surroundings,
)
from bot.matching.delegations import couple
from bot.matching.quorums import Place, times_with_quorum
from bot.matching.replanning import Party, without_facilitator
from bot.matching.values import Places
from tests.unit.delegation_samples import (
    AROUND,
    FIRST,
    JOINT,
    MOMENTS,
    ORGANISATIONS,
    TERMS,
    TOWNS,
    TWO_HOURS,
    all_plans,
    delegations,
    fits,
    is_allowed,
    leaders,
    unfairness,
    value_of,
)

HOUR = timedelta(hours=1)
EDE, URK, ZWOLLE, ASSEN = (
    Coming(id=DelegationId(town), organisation=town, free=MOMENTS[:1], brings=frozenset({TopicId(town)}))
    for town in TOWNS
)
DIRK = Leader(member=MemberId("dirk"), capacity=2, free=MOMENTS)
EVA = Leader(member=MemberId("eva"), capacity=2, free=MOMENTS)
ALL = Surroundings(places=Places(organisations=ORGANISATIONS))
FIXED = Conditions(moments=MOMENTS)


def plan(*there: Coming | Leader, terms: Conditions = FIXED, around: Surroundings = ALL, seed: str = "") -> Coupling:
    return couple(
        [each for each in there if isinstance(each, Coming)],
        [each for each in there if isinstance(each, Leader)],
        terms,
        around,
        seed=seed,
    )


@settings(deadline=None, max_examples=150)
@given(there=delegations(), leading=leaders(), terms=TERMS, around=AROUND, seed=st.text(max_size=3))
def test_no_plan_is_better(
    there: list[Coming], leading: list[Leader], terms: Conditions, around: Surroundings, seed: str
) -> None:
    found = couple(there, leading, terms, around, seed=seed)
    known, who = {each.id: each for each in there}, {each.member: each for each in leading}
    assert fits(found.couples, leading)
    for one in found.couples:
        a, b = (known[id] for id in one.delegations)
        assert is_allowed(a, b, who[one.facilitator], one.moment, terms, around)
    plans = list(all_plans(there, leading, terms, around))
    most = max(len(each) for each in plans)
    best = max(value_of(each, there, around) for each in plans if len(each) == most)
    assert (len(found.couples), found.value) == (most, best)
    assert found.value == value_of(found.couples, there, around)
    assert found.most == most
    assert found.bound == pytest.approx(best)
    fairest = min(
        unfairness(each, there, leading)
        for each in plans
        if len(each) == most and value_of(each, there, around) == best
    )
    assert unfairness(found.couples, there, leading) == pytest.approx(fairest)
    assert {*found.unmatched, *(id for one in found.couples for id in one.delegations)} == known.keys()


@settings(deadline=None, max_examples=60)
@given(there=delegations(), leading=leaders(), around=AROUND, chance=st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_named_changes_nothing(
    there: list[Coming], leading: list[Leader], around: Surroundings, chance: Random
) -> None:
    first = couple(there, leading, FIXED, around, seed="round 1")
    chance.shuffle(there)
    chance.shuffle(leading)
    assert couple(there, leading, FIXED, around, seed="round 1") == first


@settings(deadline=None, max_examples=100)
@given(there=delegations(), leading=leaders(), terms=TERMS, around=AROUND)
def test_the_reason_why_is_true(
    there: list[Coming], leading: list[Leader], terms: Conditions, around: Surroundings
) -> None:
    found = couple(there, leading, terms, around, seed="")
    for id, lack in found.unmatched.items():
        one = next(each for each in there if each.id == id)
        others = [each for each in there if each is not one and each.organisation != one.organisation]
        eager = [Leader(member=MemberId("new"), capacity=9, free=MOMENTS)]
        alone_with = [couple([one, each], leading, terms, around, seed="") for each in others]
        with_help = [couple([one, each], eager, terms, around, seed="") for each in others]
        could_be_led = any(each.couples for each in alone_with)
        could_meet = any(each.couples for each in with_help)
        if lack in {Lack.ODD_ONE, Lack.OTHERS_WENT_FIRST, Lack.FACILITATORS_FULL}:
            assert could_be_led
        elif lack is Lack.NO_FACILITATOR:
            assert could_meet
            assert not could_be_led
        else:
            assert not could_meet
        if lack is Lack.FACILITATORS_FULL:
            assert len(couple(there, [*leading, *eager], terms, around, seed="").couples) > len(found.couples)


def test_who_can_answer_comes_to_who_asks() -> None:
    asks = replace(EDE, brings=frozenset({TopicId("bio")}))
    tells = replace(ASSEN, shares=frozenset({TopicId("bio")}))
    found = plan(asks, URK, ZWOLLE, tells, DIRK, EVA)
    (one,) = (each for each in found.couples if asks.id in each.delegations)
    assert one.delegations == (tells.id, asks.id)
    assert one.reasons[0].feature is Matter.ANSWERED
    assert one.reasons[0].detail == ("bio", ASSEN.organisation, EDE.organisation)
    assert len(found.couples) == 2
    assert found.unmatched == {}


def test_more_conversations_go_before_better_ones() -> None:
    asks = replace(EDE, brings=frozenset({TopicId("bio")}), free=MOMENTS[2:])
    tells = replace(URK, shares=frozenset({TopicId("bio")}), free=(MOMENTS[0], MOMENTS[2]))
    found = plan(asks, tells, replace(ZWOLLE, free=MOMENTS[2:]), ASSEN, DIRK)
    assert [each.delegations for each in found.couples] == [(ASSEN.id, URK.id), (EDE.id, ZWOLLE.id)]


@pytest.mark.parametrize(
    ("there", "lack"),
    [
        ([EDE, DIRK], Lack.ALONE),
        ([EDE, replace(EDE, id=DelegationId("d")), DIRK], Lack.ONLY_OWN_ORGANISATION),
        ([replace(EDE, free=(Span(FIRST, FIRST + HOUR),)), URK, DIRK], Lack.NO_QUORUM),
        ([replace(EDE, free=MOMENTS[2:]), URK, DIRK], Lack.NO_COMMON_DATE),
        ([EDE, URK], Lack.NO_FACILITATOR),
        ([EDE, URK, replace(DIRK, organisation=TOWNS[1])], Lack.NO_FACILITATOR),
        ([EDE, URK, replace(DIRK, organisation=JOINT)], Lack.NO_FACILITATOR),
        ([EDE, URK, replace(DIRK, leads={Month((2027, 2)): 2})], Lack.NO_FACILITATOR),
        ([EDE, URK, replace(DIRK, declined=frozenset({frozenset({EDE.id, URK.id})}))], Lack.NO_FACILITATOR),
    ],
    ids=["alone", "own", "quorum", "date", "nobody leads", "side", "joint body", "month full", "said no"],
)
def test_why_nobody(there: list[Coming | Leader], lack: Lack) -> None:
    found = plan(*there)
    assert found.couples == ()
    assert found.unmatched[EDE.id] is lack


def test_why_nobody_for_what_was_before() -> None:
    ede_and_urk = frozenset({EDE.organisation, URK.organisation})
    assert plan(EDE, URK, DIRK, around=replace(ALL, met={ede_and_urk: 10})).unmatched[EDE.id] is Lack.MET_ALL
    assert plan(EDE, URK, DIRK, around=replace(ALL, met={ede_and_urk: 11})).unmatched == {}
    assert plan(EDE, URK, DIRK, around=replace(ALL, blocks=frozenset({ede_and_urk}))).unmatched[URK.id] is Lack.BLOCKED


def test_why_some_and_not_others() -> None:
    four = (EDE, URK, ZWOLLE, ASSEN)
    assert set(plan(*four, DIRK).unmatched.values()) == {Lack.FACILITATORS_FULL}
    assert set(plan(*four[:3], DIRK).unmatched.values()) == {Lack.ODD_ONE}
    only_ede = [replace(each, organisation=URK.organisation) for each in four[1:]]
    assert list(plan(EDE, *only_ede, DIRK, EVA).unmatched.values()) == [Lack.OTHERS_WENT_FIRST] * 2


def test_whoever_waited_goes_first() -> None:
    waited = replace(ASSEN, missed=1)
    assert waited.id not in plan(EDE, URK, waited, DIRK).unmatched


def test_the_load_is_spread_by_what_each_has_room_for() -> None:
    there = [
        replace(
            one,
            id=DelegationId(f"{one.id} {at}"),
            organisation=OrganisationId(f"{one.id} {at}"),
            free=MOMENTS[at:],
            brings=frozenset(),
        )
        for at in (0, 2, 3)
        for one in (EDE, URK)
    ]
    busy, idle = replace(DIRK, capacity=3, load=5), replace(EVA, capacity=3)
    found = plan(*there, busy, idle)
    assert [each.facilitator for each in found.couples] == [idle.member] * 3
    spread = plan(*there, replace(busy, load=0), idle)
    assert sorted(each.facilitator for each in spread.couples)[1] in {DIRK.member, EVA.member}
    assert {each.facilitator for each in spread.couples} == {DIRK.member, EVA.member}


def test_one_who_declines_is_replaced_and_the_rest_stays() -> None:
    there = (EDE, URK, ZWOLLE, ASSEN)
    before = plan(*there, DIRK, EVA)
    first, second = before.couples
    extra = Leader(member=MemberId("fred"), free=MOMENTS)
    party = Party(delegations=there, facilitators=(DIRK, EVA, extra), terms=FIXED, around=ALL)
    after = without_facilitator(before.couples, frozenset(first.delegations), first.facilitator, party, seed="again")
    changed, same = after.couples
    assert replace(same, is_locked=False) == replace(second, is_locked=False)
    assert (changed.delegations, changed.moment, changed.facilitator) == (first.delegations, first.moment, extra.member)


def test_where_nobody_else_can_then_another_moment_is_found_and_else_it_says_so() -> None:
    there = tuple(replace(each, free=MOMENTS) for each in (EDE, URK))
    before = plan(*there, replace(DIRK, free=MOMENTS[:1]))
    (first,) = before.couples
    later = replace(EVA, free=MOMENTS[2:3])
    party = Party(delegations=there, facilitators=(DIRK, later), terms=FIXED, around=ALL)
    (moved,) = without_facilitator(before.couples, frozenset(first.delegations), DIRK.member, party, seed="").couples
    assert (moved.facilitator, moved.moment) == (later.member, MOMENTS[2])
    alone = replace(party, facilitators=(DIRK,))
    none = without_facilitator(before.couples, frozenset(first.delegations), DIRK.member, alone, seed="")
    assert none.couples == ()
    assert set(none.unmatched.values()) == {Lack.NO_FACILITATOR}
    with pytest.raises(LookupError):
        without_facilitator(before.couples, frozenset(first.delegations), EVA.member, party, seed="")


def test_what_is_kept_and_cannot_be_is_told() -> None:
    apart = Kept(delegations=frozenset({EDE.id, URK.id}), moment=MOMENTS[2])
    unknown = Kept(delegations=frozenset({EDE.id, DelegationId("gone")}))
    away = replace(DIRK, free=MOMENTS[:1])
    found = couple([EDE, URK, ASSEN], [away], FIXED, ALL, seed="", locked=[apart, unknown])
    assert set(found.broken) == {apart, unknown}
    assert found.unmatched == {EDE.id: Lack.KEPT, URK.id: Lack.KEPT, ASSEN.id: Lack.OTHERS_WENT_FIRST}


def test_a_moment_that_is_kept_need_not_be_free_in_their_calendars_any_more() -> None:
    kept = Kept(delegations=frozenset({EDE.id, URK.id}), moment=MOMENTS[0])
    full = [replace(EDE, free=()), replace(URK, free=())]
    (one,) = couple(full, [DIRK], FIXED, ALL, seed="", locked=[kept]).couples
    assert (one.moment, one.is_locked) == (MOMENTS[0], True)


def test_without_named_moments_any_half_hour_will_do() -> None:
    start = FIRST + timedelta(minutes=10)
    there = [replace(each, free=(Span(start, start + 5 * HOUR),)) for each in (EDE, URK)]
    (one,) = plan(*there, replace(DIRK, free=(Span(FIRST + 2 * HOUR, FIRST + 9 * HOUR),)), terms=Conditions()).couples
    assert one.moment == Span(FIRST + 2 * HOUR, FIRST + 4 * HOUR)
    late = replace(DIRK, free=(Span(FIRST + 4 * HOUR, FIRST + 9 * HOUR),))
    assert set(plan(*there, late, terms=Conditions()).unmatched.values()) == {Lack.NO_FACILITATOR}


PERSON = st.lists(
    st.tuples(st.integers(0, 8), st.integers(1, 4)).map(
        lambda at: Span(FIRST + at[0] * HOUR, FIRST + (at[0] + at[1]) * HOUR)
    ),
    max_size=3,
)


@given(places=st.lists(st.lists(PERSON, min_size=1, max_size=2), max_size=4), quorum=st.integers(1, 3))
def test_a_delegation_can_when_enough_seats_stay_filled(places: list[list[list[Span]]], quorum: int) -> None:
    found = times_with_quorum([Place(people=tuple(people)) for people in places], quorum)
    for begin in range(12):
        for length in range(1, 5):
            moment = Span(FIRST + begin * HOUR, FIRST + (begin + length) * HOUR)
            hours = [Span(moment.start + at * HOUR, moment.start + (at + 1) * HOUR) for at in range(length)]
            filled = sum(
                any(all(any(s.start <= h.start and h.end <= s.end for s in spans) for h in hours) for spans in people)
                for people in places
            )
            can = any(each.start <= moment.start and moment.end <= each.end for each in found)
            assert can is (filled >= quorum)


def test_two_hours_need_the_same_people() -> None:
    relay = [Place(people=([Span(FIRST, FIRST + HOUR)],)), Place(people=([Span(FIRST + HOUR, FIRST + TWO_HOURS)],))]
    assert all(each.end - each.start == HOUR for each in times_with_quorum(relay, 1))
    stand_in = [Place(people=([Span(FIRST, FIRST + HOUR)], [Span(FIRST, FIRST + TWO_HOURS)]))]
    assert times_with_quorum(stand_in, 1) == (Span(FIRST, FIRST + TWO_HOURS),)


def test_how_far_an_organisation_is_counts_and_is_not_told() -> None:
    bio = TopicId("bio")
    asks = replace(EDE, brings=frozenset({bio}), free=MOMENTS[:1])
    ahead = {(EDE.organisation, bio): 0.2, (ZWOLLE.organisation, bio): 0.5, (ASSEN.organisation, bio): 0.9}
    places = Places(organisations=ORGANISATIONS, ahead=ahead)
    (one,) = plan(asks, ZWOLLE, ASSEN, DIRK, around=Surroundings(places=places)).couples
    assert one.delegations == (EDE.id, ZWOLLE.id)
    assert one.value > 0
    assert one.reasons == ()
    half = replace(places, open=frozenset({ZWOLLE.organisation}))
    (one,) = plan(asks, ZWOLLE, ASSEN, DIRK, around=Surroundings(places=half)).couples
    assert one.reasons == ()
    told = replace(places, open=frozenset({ZWOLLE.organisation, EDE.organisation}))
    (one,) = plan(asks, ZWOLLE, ASSEN, DIRK, around=Surroundings(places=told)).couples
    assert [(each.feature, each.detail) for each in one.reasons] == [
        (Matter.ONE_FURTHER, ("bio", ZWOLLE.organisation, EDE.organisation))
    ]
