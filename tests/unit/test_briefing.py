from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.agenda import Item
from bot.domain.ids import MeetingId, MemberId, TopicId
from bot.domain.meetings import Format, Meeting
from bot.domain.people import Involvement, Member, Stage, Stance
from bot.domain.spans import Span
from bot.expertise.gathering import gather
from bot.expertise.knowledge import Knowledge
from bot.expertise.roles import RoleFinder
from bot.expertise.topics import TopicFinder
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus
from bot.wording.agenda import Page
from bot.wording.briefing import differences, in_common, notice, opening_questions, sides_of
from tests.contracts.given import NOW

MEETING = Meeting(
    id=MeetingId("m"),
    about="weerbaarheid",
    organiser=MemberId("anna"),
    zone="Europe/Amsterdam",
    format=Format.DELEGATIONS,
    span=Span(NOW, NOW + timedelta(hours=2)),
    made_at=NOW,
    changed_at=NOW,
)
ANNA, BRAM, CARLA, DIRK = (
    Member(id=MemberId(name.casefold()), name=name, first_seen_at=NOW, consented_at=NOW)
    for name in ("Anna", "Bram", "Carla", "Dirk")
)
SEATS = {ANNA.id: "zeewolde", BRAM.id: "urk", CARLA.id: "zeewolde", DIRK.id: "ede"}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge({}, TopicFinder(load_thesaurus()), RoleFinder(load_roles()))


def page(knowledge: Knowledge, people: Sequence[Member], items: Sequence[Item] = ()) -> Page:
    agenda = gather(items, knowledge.topics)
    return Page(meeting=MEETING, people=tuple(people), leads=frozenset({DIRK.id}), agenda=agenda)


def involved(who: Member, topic: str, stage: Stage | None = None, stance: Stance = Stance.WORKS_ON) -> Involvement:
    return Involvement(
        member=who.id, topic=TopicId(topic), words=topic, stance=stance, stage=stage, confirmed_at=NOW, note="geheim"
    )


THEIRS = {
    ANNA.id: [involved(ANNA, "bio", Stage.EXPLORING), involved(ANNA, "ensia")],
    CARLA.id: [involved(CARLA, "bio", Stage.RUNNING), involved(CARLA, "woo", Stage.RUNNING)],
    BRAM.id: [
        involved(BRAM, "bio", Stage.BUILDING),
        involved(BRAM, "ensia"),
        involved(BRAM, "woo", Stage.RUNNING, Stance.SEEKS),
    ],
}


def test_what_both_have_in_common_and_who_is_further(knowledge: Knowledge) -> None:
    sides = sides_of(page(knowledge, [ANNA, BRAM, CARLA, DIRK]), SEATS, THEIRS, knowledge)
    assert [[one.name for one in side.people] for side in sides] == [["Anna", "Carla"], ["Bram"]]
    assert in_common(sides) == ["bio", "ensia", "woo"]
    # Whoever seeks help with it says nothing of how far they are.
    assert [(topic, one.name, other.name) for topic, one, other in differences(sides)] == [
        ("bio", "Anna / Carla", "Bram")
    ]


@given(order=st.permutations([ANNA, BRAM, CARLA, DIRK]))
def test_it_makes_no_difference_who_was_asked_first(knowledge: Knowledge, order: list[Member]) -> None:
    items = [Item(member=ANNA.id, words="BIO2"), Item(member=BRAM.id, words="de Woo")]

    def told(people: Sequence[Member]) -> object:
        shown = page(knowledge, people, items)
        return notice(shown, sides_of(shown, SEATS, THEIRS, knowledge), DIRK, knowledge)

    assert told(order) == told([ANNA, BRAM, CARLA, DIRK])


@pytest.mark.parametrize("number", [0, 1, 2])
def test_there_are_three_questions_whatever_is_known(knowledge: Knowledge, number: int) -> None:
    items = [Item(member=BRAM.id, words=words) for words in ("koffie", "thee")[:number]]
    shown = page(knowledge, [ANNA, BRAM, DIRK], items)
    questions = opening_questions(shown, sides_of(shown, SEATS, {}, knowledge), knowledge)
    assert len(questions) == len(set(map(repr, questions))) == 3
    assert [each.key for each in questions][number:] == [f"brief-ask-open-{at}" for at in range(1, 4 - number)]


def test_what_is_not_shown_to_others_is_not_told(knowledge: Knowledge) -> None:
    anna = Member(id=ANNA.id, name="Anna Blom", first_seen_at=NOW, organisation=None)
    shown = page(knowledge, [anna, BRAM, DIRK])
    told = notice(shown, sides_of(shown, SEATS, THEIRS, knowledge), DIRK, knowledge)
    assert "geheim" not in repr(told)
    assert "Blom" not in repr(told)
