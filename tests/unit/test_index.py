"""The index puts the very people first whom the ranking would put first among everybody."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience, Audiences
from bot.domain.changes import digest_of
from bot.domain.enquiries import Candidate, Need, Question, Subject
from bot.domain.ids import MemberId, OrganisationId, TopicId
from bot.domain.limits import Limits, Near
from bot.domain.organisations import Kind
from bot.domain.people import Profile, Stage, Stance
from bot.domain.scores import Levels
from bot.expertise import weights
from bot.expertise.index.places import Places
from bot.expertise.index.scoring import Known, Scoring
from bot.expertise.index.table import Table
from bot.expertise.nearness import size_share
from bot.expertise.ranking import Meetings, Ranking, rank
from bot.expertise.standing import NOTHING_KNOWN, Standing
from tests.unit.knowledge_samples import (
    ALMERE,
    AMSTERDAM,
    DRONTEN,
    KNOWLEDGE,
    LELYSTAD,
    TODAY,
    ZEEWOLDE,
    Does,
    asked,
    names,
    person,
)

HOMES = [None, ZEEWOLDE, DRONTEN, LELYSTAD, ALMERE, AMSTERDAM, OrganisationId("own-unknown")]
OWN = [ZEEWOLDE, AMSTERDAM, "pv28", "vr25", "ws0646", "so0861", "own-unknown"]
SEVERAL = sorted(KNOWLEDGE.organisations)[::60]
TOPICS = ["ensia", "bio", "information-security", "woo", "free:drones", "free:inkoop van software"]
NOTES = ["", "", "", "drones", "dronebeleid en inkoop", "ensia en nog eens ensia", "inkoop, inkopen", "alles over bio"]
SUBJECTS = [
    Subject(topic=TopicId("ensia"), words="ENSIA"),
    Subject(topic=TopicId("information-security"), words="informatiebeveiliging"),
    Subject(topic=TopicId("free:drones"), words="drones"),
    Subject(topic=TopicId("free:drone inkoop"), words="inkoop van drones"),
    Subject(topic=TopicId("free:nooit van gehoord"), words="nooit van gehoord"),
]

does = st.builds(
    Does,
    st.sampled_from(TOPICS),
    st.sampled_from(Stance),
    st.sampled_from([None, *Stage]),
    note=st.sampled_from(NOTES),
    days_ago=st.sampled_from([0, 90, 91, 180, 200, 365, 366, 1000]),
)


@st.composite
def people(draw: st.DrawFn) -> list[Candidate]:
    """Nobody twice; some paused, some who did not agree."""
    found = []
    for number in range(draw(st.integers(0, 30))):
        # One of a topic and stance, as in the store.
        theirs = {(one.topic, one.stance): one for one in draw(st.lists(does, min_size=1, max_size=4))}
        found.append(
            person(
                f"lid{draw(st.integers(0, 9))}{number:05}",
                draw(st.sampled_from(HOMES)),
                draw(st.sampled_from([(), ("ciso",), ("dpo", "ciso"), ("cio",)])),
                *theirs.values(),
                consented=draw(st.integers(0, 9)) > 0,
                paused_until=draw(st.sampled_from([None, None, None, TODAY, TODAY + timedelta(days=1)])),
            )
        )
    return found


@st.composite
def hidden(draw: st.DrawFn, one: Candidate) -> Candidate:
    """The same, who may keep some of it from others."""
    if draw(st.integers(0, 2)):
        return one
    each = st.sampled_from(Audience)
    audiences = draw(st.builds(Audiences, organisation=each, roles=each, topics=each, notes=each))
    own = st.sampled_from([None, *Audience])
    involvements = tuple(replace(each, audience=draw(own)) for each in one.involvements)
    return Candidate(member=replace(one.member, audiences=audiences), involvements=involvements)


limits = st.builds(
    Limits,
    roles=st.sampled_from([frozenset(), frozenset({"ciso"})]),
    kinds=st.sampled_from([frozenset(), frozenset({Kind.MUNICIPALITY})]),
    outside=st.sampled_from([frozenset(), frozenset(), frozenset({DRONTEN})]),
    without_roles=st.sampled_from([frozenset(), frozenset(), frozenset({"ciso"})]),
    without_kinds=st.sampled_from([frozenset(), frozenset(), frozenset({Kind.MUNICIPALITY})]),
    near=st.sampled_from([None, None, *Near]),
    fewest=st.sampled_from([None, None, 50_000]),
    is_our_size=st.booleans(),
    stages=st.sampled_from([frozenset(), frozenset({Stage.RUNNING})]),
    is_elsewhere=st.booleans(),
)
questions = st.builds(
    Question,
    subjects=st.lists(st.sampled_from(SUBJECTS), max_size=3, unique=True).map(tuple),
    need=st.sampled_from(Need),
    limits=st.one_of(st.just(Limits()), limits),
    words=st.just("x"),
)
LEVELS: Levels = {
    (home, TopicId(topic)): level
    for home, level in ((ZEEWOLDE, 0.2), (DRONTEN, 0.4), (ALMERE, 0.9), (LELYSTAD, 0.1))
    for topic in ("ensia", "bio")
}


def table_of(everybody: Sequence[Candidate], requests: dict[MemberId, list[date]] | None = None) -> Table:
    table = Table()
    for one in everybody:
        table.take(one, (requests or {}).get(one.member.id, ()))
    return table


def both_ways(
    table: Table, everybody: Sequence[Candidate], question: Question, asker: Candidate, **known: object
) -> tuple[Ranking, Ranking, int]:
    """What the index makes of it, what the ranking makes of everybody, and how many the index says there are."""
    profile = Profile(member=asker.member, involvements=asker.involvements)
    meetings, standing = known.get("meetings", Meetings()), known.get("standing", NOTHING_KNOWN)
    assert isinstance(meetings, Meetings)
    assert isinstance(standing, Standing)
    # Whoever shows colleagues more is read from the store anyway.
    closer = set(table.closer_at(asker.member))
    outside = Known(left_out=closer, well_met=meetings.well_met, standing=standing)
    scoring = Scoring(table, Places(table, KNOWLEDGE), question, profile, TODAY, outside)
    order = scoring.order()
    chosen = {*order.first(25), *closer}
    ranked = [
        rank(question, profile, some, TODAY, KNOWLEDGE, meetings=meetings, standing=standing, prose=scoring.prose)
        for some in ([one for one in everybody if one.member.id in chosen], everybody)
    ]
    return ranked[0], ranked[1], len(order) + len(closer.intersection(ids(ranked[1])))


def ids(ranked: Ranking) -> list[str]:
    return [one.member.id for one in ranked]


@given(
    everybody=people(),
    question=questions,
    is_standing=st.booleans(),
    data=st.data(),
)
def test_the_first_are_those_of_the_ranking_over_everybody(
    everybody: list[Candidate], question: Question, is_standing: bool, data: st.DataObject
) -> None:
    asker = data.draw(st.sampled_from([*everybody, person("zz", ZEEWOLDE, ("ciso",), Does(stage=Stage.BUILDING))]))
    members = [one.member.id for one in everybody]
    some = st.sets(st.sampled_from(members), max_size=3) if members else st.just(set())
    busy = data.draw(some)
    requests = {one: [TODAY - timedelta(days=days) for days in (0, 3, 29, 30)] for one in busy}
    counted = dict.fromkeys(busy, 3)
    meetings = Meetings(well_met=data.draw(some), asked=counted)
    standing = Standing(LEVELS, asker.member.organisation, [TopicId("ensia")]) if is_standing else NOTHING_KNOWN
    everybody = [data.draw(hidden(one)) for one in everybody]
    table = table_of(data.draw(st.permutations(everybody)), requests)
    if data.draw(st.booleans()):
        table.sort()
    short, full, count = both_ways(table, everybody, question, asker, meetings=meetings, standing=standing)
    assert count == len(full)
    assert ids(short)[:5] == ids(full)[:5]
    assert set(ids(short)) <= set(ids(full))
    assert len(short) >= min(25, len(full))
    assert asker.member.id not in ids(short)
    assert all(one.member.is_visible_on(TODAY) for one in short)


@given(everybody=people(), changed=people(), question=questions, data=st.data())
def test_whoever_changes_is_as_if_never_otherwise(
    everybody: list[Candidate], changed: list[Candidate], question: Question, data: st.DataObject
) -> None:
    now = {one.member.id: one for one in everybody} | {one.member.id: one for one in changed}
    table = table_of(everybody)
    for one in changed:
        if data.draw(st.booleans()):
            table.sort()
        table.take(one)
    for gone in data.draw(st.lists(st.sampled_from(list(now)), max_size=5)) if now else ():
        table.drop(gone)
        now.pop(gone, None)
    asker = person("zz", ZEEWOLDE, ("ciso",))
    short, full, count = both_ways(table, list(now.values()), question, asker)
    fresh = table_of(list(now.values()))
    assert (len(table), table.rows, table.texts, table.length) == (len(fresh), fresh.rows, fresh.texts, fresh.length)
    assert count == len(full)
    assert ids(short)[:5] == ids(full)[:5]


@given(everybody=people(), question=questions, limit=limits)
def test_a_narrower_limit_never_adds_anybody(everybody: list[Candidate], question: Question, limit: Limits) -> None:
    table, asker = table_of(everybody), person("zz", ZEEWOLDE, ("ciso",))
    profile = Profile(member=asker.member)

    def found(question: Question) -> set[str]:
        return set(Scoring(table, Places(table, KNOWLEDGE), question, profile, TODAY, Known()).order().everybody())

    assert found(replace(question, limits=limit)) <= found(replace(question, limits=Limits()))


@pytest.mark.parametrize(
    "own", [None, ZEEWOLDE, AMSTERDAM, "pv28", "vr25", "ws0646", "so0861", "own-unknown", *SEVERAL]
)
def test_places_are_as_the_ranking_sees_them(own: OrganisationId | None) -> None:
    table, bodies = Table(), KNOWLEDGE.organisations
    numbers = np.array([table.organisations.number(id) for id in ["", *bodies, "own-unknown"]])
    points_for = weights.Weights(tie=1000, size=1)
    is_own, points = Places(table, KNOWLEDGE).points(own, numbers, points_for)
    body = None if own is None else bodies.get(own)
    for number, id in enumerate(table.organisations.names):
        other = bodies.get(OrganisationId(id))
        expected = 0.0
        if body is not None and other is not None and own != id:
            expected = 1000 * weights.TIE[KNOWLEDGE.ties.between(body, other)] + size_share(body, other)
        assert (is_own[number], points[number]) == (own == id and id != "", expected), id


def test_many_of_one_organisation_do_not_hide_the_others() -> None:
    crowd = [person(f"a{number:04}", DRONTEN, ("ciso",), Does()) for number in range(700)]
    far = [person(f"z{number}", None, (), Does(days_ago=500)) for number in range(4)]
    asker = person("Anna", ZEEWOLDE, ("ciso",))
    short, full, count = both_ways(table_of([*crowd, *far]), [*crowd, *far], asked("ENSIA"), asker)
    assert count == 704
    assert ids(short)[:5] == ids(full)[:5] == ["a0000", "a0001", "z0", "z1", "z2"]


def test_nobody_is_left_out_where_all_score_the_same() -> None:
    alike = [person(f"samelong{number:04}", None, (), Does()) for number in range(300)]
    asker = person("Anna", ZEEWOLDE)
    short, full, count = both_ways(table_of(alike[::-1]), alike, asked("ENSIA"), asker)
    assert count == 300
    assert ids(short) == ids(full)[:25]


def test_who_is_asked_a_lot_sinks_until_the_month_is_over() -> None:
    anna, bram, cees = (
        person("Anna", ZEEWOLDE),
        person("Bram", DRONTEN, (), Does()),
        person("Cees", DRONTEN, (), Does()),
    )
    often = [TODAY - timedelta(days=1)] * 5
    table = table_of([bram, cees], {bram.member.id: often})
    profile = Profile(member=anna.member)
    for day, expected in ((TODAY, ["cees", "bram"]), (TODAY + timedelta(days=weights.LOAD_DAYS), ["bram", "cees"])):
        scoring = Scoring(table, Places(table, KNOWLEDGE), asked("ENSIA"), profile, day, Known())
        assert scoring.order().first(2) == expected


def test_a_text_is_found_by_parts_of_its_words() -> None:
    wide = person("Bram", DRONTEN, (), Does("ensia", note="we schrijven dronebeleid"))
    none = person("Cees", DRONTEN, (), Does("ensia", note="we schrijven beleid"))
    question = Question(subjects=(Subject(topic=TopicId("free:drone"), words="drones"),), words="drones")
    short, full, _ = both_ways(table_of([wide, none]), [wide, none], question, person("Anna"))
    assert names(list(short)) == names(list(full)) == ["Bram"]


def test_whoever_is_gone_is_known_by_a_number_only() -> None:
    bram = person("Bram", DRONTEN, (), Does())
    table = table_of([bram])
    assert table.known_as(digest_of(bram.member.id)) == "bram"
    table.drop(bram.member.id)
    assert table.known_as(digest_of(bram.member.id)) is None
    assert len(table) == 0
