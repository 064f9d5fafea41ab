"""Who may see what of whom: what an asker may not see does not exist for what they ask."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import FIELDS, Audience, Audiences, narrowest_of, seen_by, seen_by_members
from bot.domain.enquiries import Candidate, Need, Question, Subject
from bot.domain.ids import TopicId
from bot.domain.limits import Limits
from bot.domain.people import Profile, Stage, Stance
from bot.expertise.index.places import Places
from bot.expertise.index.scoring import Known, Scoring
from bot.expertise.index.table import Table
from bot.expertise.ranking import rank
from tests.unit.knowledge_samples import ALMERE, DRONTEN, KNOWLEDGE, TODAY, ZEEWOLDE, Does, asked, names, person

audiences = st.builds(Audiences, **{name: st.sampled_from(Audience) for name in FIELDS})
does = st.builds(
    Does,
    st.sampled_from(["ensia", "bio", "free:drones"]),
    st.sampled_from(Stance),
    st.sampled_from([None, *Stage]),
    note=st.sampled_from(["", "drones", "ensia en drones"]),
)
questions = st.builds(
    Question,
    subjects=st.sampled_from(
        [
            (Subject(topic=TopicId("ensia"), words="ENSIA"),),
            (Subject(topic=TopicId("free:drones"), words="drones"),),
        ]
    ),
    need=st.sampled_from(Need),
    limits=st.sampled_from([Limits(), Limits(within=frozenset({ZEEWOLDE})), Limits(is_elsewhere=True)]),
    words=st.just("x"),
)


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    """People who show and hide all sorts of things."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        theirs = {(one.topic, one.stance): one for one in draw(st.lists(does, max_size=3))}
        home = draw(st.sampled_from([None, ZEEWOLDE, DRONTEN, ALMERE]))
        one = person(f"m{number}", home, draw(st.sampled_from([(), ("ciso",)])), *theirs.values())
        involvements = tuple(
            replace(each, audience=draw(st.sampled_from([None, *Audience]))) for each in one.involvements
        )
        found.append(Candidate(member=replace(one.member, audiences=draw(audiences)), involvements=involvements))
    return found


def really_without(asker: Candidate, whole: Candidate) -> Candidate:
    """Written out once more, and without any audience left in it."""
    is_colleague = asker.member.organisation is not None and asker.member.organisation == whole.member.organisation
    seen = {Audience.EVERYONE, Audience.MEMBERS} | ({Audience.ORGANISATION} if is_colleague else set())
    theirs = whole.member.audiences
    return Candidate(
        member=replace(
            whole.member,
            audiences=Audiences(),
            organisation=whole.member.organisation if theirs.organisation in seen else None,
            roles=whole.member.roles if theirs.roles in seen else (),
        ),
        involvements=tuple(
            replace(one, audience=None, note=one.note if theirs.notes in seen else "")
            for one in whole.involvements
            if (one.audience or theirs.topics) in seen
        ),
    )


def told(found: object) -> list[object]:
    """All that an answer can tell, without what says for whom it is."""
    return [
        (
            one.member.name,
            one.member.organisation,
            one.member.roles,
            one.score,
            replace(one.reasons, matched=()),
            *((replace(each, audience=None), closeness) for each, closeness in one.reasons.matched),
        )
        for one in found  # type: ignore[attr-defined]
    ]


@given(everybody=candidates(), question=questions, home=st.sampled_from([None, ZEEWOLDE, DRONTEN]))
def test_an_answer_is_as_if_what_is_hidden_were_not_there(
    everybody: list[Candidate], question: Question, home: object
) -> None:
    me = person("zz", home, ("ciso",), Does(stage=Stage.BUILDING))  # type: ignore[arg-type]
    asker = Profile(member=me.member, involvements=me.involvements)
    removed = [really_without(me, one) for one in everybody]
    answered = rank(question, asker, everybody, TODAY, KNOWLEDGE)
    expected = rank(question, asker, removed, TODAY, KNOWLEDGE)
    assert len(answered) == len(expected)
    assert told(answered) == told(expected)


@given(everybody=candidates(), question=questions, home=st.sampled_from([None, ZEEWOLDE, DRONTEN]))
def test_the_index_knows_no_more_than_every_member_may(
    everybody: list[Candidate], question: Question, home: object
) -> None:
    me = person("zz", home, ("ciso",), Does(stage=Stage.BUILDING))  # type: ignore[arg-type]
    asker = Profile(member=me.member, involvements=me.involvements)
    whole, removed = Table(), Table()
    for one in everybody:
        whole.take(one)
        seen = seen_by_members(Profile(member=one.member, involvements=one.involvements))
        bare = replace(seen.member, audiences=Audiences())
        removed.take(
            Candidate(member=bare, involvements=tuple(replace(each, audience=None) for each in seen.involvements))
        )
    orders = [
        Scoring(table, Places(table, KNOWLEDGE), question, asker, TODAY, Known(left_out={me.member.id})).order()
        for table in (whole, removed)
    ]
    assert orders[0].everybody() == orders[1].everybody()
    shown = {*orders[0].everybody(), *whole.closer_at(me.member)}
    assert {one.member.id for one in rank(question, asker, everybody, TODAY, KNOWLEDGE)} <= shown


def test_a_member_sees_what_is_for_members_and_a_colleague_what_is_for_colleagues() -> None:
    bram = person("Bram", DRONTEN, ("ciso",), Does(note="met BIO"))
    hidden = Audiences(organisation=Audience.NOBODY, notes=Audience.ORGANISATION)
    profile = Profile(member=replace(bram.member, audiences=hidden), involvements=bram.involvements)
    stranger = seen_by(person("Anna", ZEEWOLDE).member, profile)
    assert (stranger.member.organisation, stranger.member.roles) == (None, ("ciso",))
    assert [one.note for one in stranger.involvements] == [""]
    colleague = seen_by(person("Cees", DRONTEN).member, profile)
    assert colleague.member.organisation is None
    assert [one.note for one in colleague.involvements] == ["met BIO"]
    assert seen_by(bram.member, profile) is profile


def test_aloud_is_said_only_what_is_for_everyone() -> None:
    bram = person("Bram", DRONTEN, ("ciso",), Does(), Does("bio"))
    aloud = seen_by(None, Profile(member=bram.member, involvements=bram.involvements))
    assert (aloud.member.organisation, aloud.member.roles, tuple(aloud.involvements)) == (None, (), ())
    shown = tuple(replace(one, audience=Audience.EVERYONE) for one in bram.involvements[:1])
    aloud = seen_by(None, Profile(member=bram.member, involvements=(*shown, *bram.involvements[1:])))
    assert tuple(aloud.involvements) == shown


@pytest.mark.parametrize("audience", [Audience.ORGANISATION, Audience.NOBODY])
def test_who_hides_the_topic_is_in_no_answer_about_it(audience: Audience) -> None:
    me, bram, cees = person("Anna", ZEEWOLDE), person("Bram", DRONTEN, (), Does()), person("Cees", ALMERE, (), Does())
    hiding = replace(bram, involvements=tuple(replace(one, audience=audience) for one in bram.involvements))
    asker = Profile(member=me.member)
    assert names(rank(asked("ENSIA"), asker, [hiding, cees], TODAY, KNOWLEDGE)[:]) == ["Cees"]


def test_of_two_who_are_one_each_field_is_for_the_fewest() -> None:
    one = Audiences(organisation=Audience.NOBODY, notes=Audience.EVERYONE)
    assert narrowest_of(one, Audiences()) == Audiences(organisation=Audience.NOBODY)
