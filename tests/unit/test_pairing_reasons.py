"""Everything that a matching can say of people has a sentence in both languages, for whoever reads it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import MemberId
from bot.domain.organisations import Tie
from bot.domain.people import Language, Member
from bot.domain.programmes import USUAL
from bot.domain.rounds import Ground
from bot.expertise.knowledge import Knowledge
from bot.expertise.roles import RoleFinder
from bot.expertise.topics import TopicFinder
from bot.matching.values import Feature, Why
from bot.phrases import render
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus
from bot.replies import Phrase
from bot.rounding.rematching import ENOUGH
from bot.wording.pairing_reasons import reasons, topic_of

KNOWLEDGE = Knowledge({}, TopicFinder(load_thesaurus()), RoleFinder(load_roles()))
PEOPLE = {
    MemberId(name): Member(id=MemberId(name), name=name.title(), first_seen_at=datetime(2027, 1, 1, tzinfo=UTC))
    for name in ("anna", "bram", "cees")
}
DETAIL = {
    Feature.OFFERED: ("ensia", "anna", "bram"),
    Feature.BROUGHT: ("ensia", "anna", "bram"),
    Feature.SHARED: ("ensia",),
    Feature.BOTH_SEEK: ("ensia",),
    Feature.STEP_AHEAD: ("ensia", "anna", "bram"),
    Feature.AHEAD: ("ensia", "anna", "bram"),
    Feature.ROLE: ("ciso",),
    Feature.TIE: (Tie.NEIGHBOUR,),
    Feature.WENT_FIRST: ("anna",),
}
UNSAID = {Feature.LOAD}


def said(ground: Ground, reader: str, *names: str, language: Language = Language.DUTCH) -> list[str]:
    people = {MemberId(name): PEOPLE[MemberId(name)] for name in names}
    phrases = reasons((ground,), PEOPLE[MemberId(reader)], people, KNOWLEDGE)
    return [render(phrase, language, ZoneInfo("UTC")) for phrase in phrases]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("names", [("anna", "bram"), ("anna", "bram", "cees")], ids=len)
@pytest.mark.parametrize("feature", Feature)
def test_each_thing_is_said_to_somebody(feature: Feature, names: tuple[str, ...], language: Language) -> None:
    ground = Ground(feature=feature, detail=DETAIL.get(feature, ()))
    told = [said(ground, reader, *names, language=language) for reader in names]
    assert any(told) is (feature not in UNSAID)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("tie", Tie)
@pytest.mark.parametrize("names", [("anna", "bram"), ("anna", "bram", "cees")], ids=len)
def test_each_tie_has_its_words(tie: Tie, names: tuple[str, ...], language: Language) -> None:
    assert said(Ground(feature="tie", detail=(tie,)), "anna", *names, language=language)


def test_each_reads_it_from_their_own_side() -> None:
    ground = Ground(feature="offered", detail=("ensia", "anna", "bram"))
    (to_anna,), (to_bram,), (to_cees,) = (said(ground, one, "anna", "bram", "cees") for one in ("anna", "bram", "cees"))
    assert "Bram zoekt hulp" in to_anna
    assert "Anna kan helpen" in to_bram
    assert "Anna kan Bram helpen" in to_cees


def test_nobody_reads_that_somebody_else_had_nobody() -> None:
    assert said(Ground(feature="went_first", detail=("anna",)), "bram", "anna", "bram") == []


def test_what_is_about_somebody_who_is_gone_or_of_another_version_is_left_out() -> None:
    assert said(Ground(feature="offered", detail=("ensia", "anna", "cees")), "anna", "anna", "bram") == []
    assert said(Ground(feature="horoscope", detail=("leo",)), "anna", "anna", "bram") == []
    assert said(Ground(feature="shared"), "anna", "anna", "bram") == []
    assert said(Ground(feature="tie", detail=("cousins",)), "anna", "anna", "bram") == []


def test_a_meeting_is_called_by_the_first_topic() -> None:
    grounds = (Ground(feature="role", detail=("ciso",)), Ground(feature="shared", detail=("free:zwerfvuil",)))
    assert topic_of(grounds, Language.DUTCH, KNOWLEDGE) == "zwerfvuil"
    assert topic_of(grounds[:1], Language.DUTCH, KNOWLEDGE) is None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("why", [*Why, ENOUGH])
def test_why_somebody_has_nobody_has_its_words(why: str, language: Language) -> None:
    assert render(Phrase(f"pairing-why-not-{why}"), language, ZoneInfo("UTC"))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("side", sorted({side for usual in USUAL.values() for side in usual.sides}))
def test_each_side_has_its_words(side: str, language: Language) -> None:
    assert render(Phrase(f"pairing-side-you-{side}"), language, ZoneInfo("UTC"))
    assert "Anna" in render(Phrase(f"pairing-side-{side}", {"name": "Anna"}), language, ZoneInfo("UTC"))
