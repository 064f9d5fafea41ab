from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.agenda import (
    ASIDE,
    LONGEST_ITEM,
    MOST_ITEMS,
    Agenda,
    Item,
    Written,
    added,
    as_kept,
    fingerprint,
    is_nothing,
    items_of,
    kept,
    read_items,
    without_red,
)
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Participant
from bot.domain.people import Language, Member
from bot.domain.tlp import Tlp, strictest_in, unlabelled
from bot.expertise.gathering import gather
from bot.expertise.topics import TopicFinder
from bot.phrases import render
from bot.reference.thesaurus import load_thesaurus
from bot.wording.agenda import agenda_lines, names_of
from bot.wording.checklist import CHECKLIST
from tests.contracts.given import NOW

ANNA, BRAM, CARLA = (MemberId(name) for name in ("anna", "bram", "carla"))
WORDS = st.sampled_from(
    [
        "ENSIA",
        "hoe doen jullie de ENSIA en de DPIA?",
        "DPIA bij camera's",
        "de DPIA",
        "BIO2 en ENSIA",
        "wat gaat er mis bij de verhuizing",
        "wat gaat er mis bij de verhuizingen?",
        "koffie",
        "TLP:AMBER het lek",
        ASIDE,
    ]
)
ITEMS = st.lists(st.builds(Item, member=st.sampled_from([ANNA, BRAM, CARLA]), words=WORDS), max_size=12)


@pytest.fixture(scope="module")
def topics() -> TopicFinder:
    return TopicFinder(load_thesaurus())


def brings(member: MemberId, *items: str, comes: bool = True) -> Participant:
    return Participant(meeting=MeetingId("m"), member=member, seat=member, brings=as_kept(items), comes=comes)


def person(id: MemberId, name: str) -> Member:
    return Member(id=id, name=name, first_seen_at=NOW)


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("hoe jullie de BIO2 invoeren", ["hoe jullie de BIO2 invoeren"]),
        ("- BIO2\n- ENSIA", ["BIO2", "ENSIA"]),
        ("1. BIO2\n2) ENSIA; 3. DPIA", ["BIO2", "ENSIA", "DPIA"]),
        ("• BIO2\n\n   \n* 27001 gaat in", ["BIO2", "27001 gaat in"]),
        ("!!!", []),
        ("", []),
        ("\u202eBIO2\u0000\x07", ["BIO2"]),
        ("TLP:RED het lek", [ASIDE]),
        ("het lek (tlp red)", [ASIDE]),
        ("TLP:RED", [ASIDE]),
        ("TLP:RED\nhet lek\nde boete", [ASIDE, ASIDE]),
        ("TLP:GREEN", []),
        ("TLP:AMBER\nhet lek\nTLP:AMBER+STRICT de boete", ["TLP:AMBER het lek", "TLP:AMBER+STRICT de boete"]),
    ],
)
def test_one_item_a_line(words: str, items: list[str]) -> None:
    assert list(read_items(words).items) == items


def test_a_long_item_is_cut_between_words_and_keeps_its_label() -> None:
    written = read_items("woord " * 200 + "TLP:AMBER")
    assert written.was_cut
    (item,) = written.items
    assert item.startswith("TLP:AMBER woord ")
    assert item.endswith("woord…")
    assert len(item) <= LONGEST_ITEM + len("TLP:AMBER ")
    assert strictest_in(item) is Tlp.AMBER
    assert not read_items("kort").was_cut


def test_what_is_red_is_never_cut_to_something_else() -> None:
    assert read_items("geheim " * 200 + "TLP:RED").items == (ASIDE,)
    for words in ("geheim\nTLP:RED", "open\nTLP:RED geheim", "TLP:RED\neen\ntwee", "TLP:RED"):
        assert "geheim" not in without_red(words)
        assert read_items(without_red(words)) == read_items(words)
    assert without_red(" gewoon ") == " gewoon "
    assert kept("open\nTLP:RED geheim van vroeger") == ("open", ASIDE)


def test_the_same_twice_is_once_and_what_does_not_fit_is_left_out() -> None:
    assert added(["BIO2"], Written(items=("bio2!", "ENSIA"))).items == ("BIO2", "ENSIA")
    many = Written(items=tuple(f"punt {number}" for number in range(20)), was_cut=True)
    result = added(["BIO2"], many)
    assert (len(result.items), result.left_out, result.was_cut) == (MOST_ITEMS, 20 - MOST_ITEMS + 1, True)


@pytest.mark.parametrize("words", ["niets", "Niets.", "Nothing!", "weet ik nog niet", "I don’t know yet", "geen idee"])
def test_nothing_is_an_answer(words: str) -> None:
    assert is_nothing(words)


@pytest.mark.parametrize("words", ["niets doen aan BIO2", "geen DPIA gedaan, en nu?", ""])
def test_more_than_nothing(words: str) -> None:
    assert not is_nothing(words)


def test_whoever_stays_away_brings_nothing() -> None:
    there = [brings(ANNA, "BIO2"), brings(BRAM, "ENSIA", comes=False)]
    assert items_of(there) == [Item(member=ANNA, words="BIO2")]
    assert fingerprint(there) == fingerprint([brings(ANNA, "BIO2")])
    assert fingerprint(there) != fingerprint([brings(BRAM, "BIO2")])


def test_the_same_topic_comes_under_one_heading(topics: TopicFinder) -> None:
    agenda = gather(
        [
            Item(member=BRAM, words="hoe doen jullie de gegevensbeschermingseffectbeoordeling?"),
            Item(member=ANNA, words="DPIA bij camera's"),
            Item(member=CARLA, words="ENSIA"),
        ],
        topics,
    )
    assert [(str(point.topic), set(point.members)) for point in agenda.points] == [
        ("dpia", {ANNA, BRAM}),
        ("ensia", {CARLA}),
    ]


def test_nearly_the_same_words_come_under_one_heading_too(topics: TopicFinder) -> None:
    said = ("wat gaat er mis bij de verhuizing", "Wat gaat er bij de verhuizing mis?", "koffie")
    agenda = gather(
        [Item(member=who, words=words) for who, words in zip((ANNA, BRAM, CARLA), said, strict=True)], topics
    )
    assert [point.members for point in agenda.points] == [{ANNA, BRAM}, {CARLA}]


def test_a_label_is_no_topic(topics: TopicFinder) -> None:
    assert unlabelled("TLP:AMBER+STRICT het lek").strip() == "het lek"
    agenda = gather([Item(member=ANNA, words="TLP:GREEN koffie"), Item(member=BRAM, words="koffie")], topics)
    assert [point.topic for point in agenda.points] == [None]


@given(items=ITEMS, data=st.data())
def test_no_item_is_lost_and_the_order_of_people_makes_no_difference(
    topics: TopicFinder, items: list[Item], data: st.DataObject
) -> None:
    agenda = gather(items, topics)
    there = [item for point in agenda.points for item in point.items]
    assert len(there) == len(set(there))
    assert set(there) == {item for item in items if not item.is_aside}
    assert agenda.aside == {item.member for item in items if item.is_aside}
    assert gather(data.draw(st.permutations(items)), topics) == agenda
    counts = [len(point.members) for point in agenda.points]
    assert counts == sorted(counts, reverse=True)
    assert sum(map(bool, agenda.weights)) == len(agenda.points) + bool(agenda.aside)


def test_what_is_confined_is_in_no_calendar() -> None:
    people = [person(ANNA, "Anna Blom"), person(BRAM, "Bram")]
    lines = agenda_lines([brings(ANNA, "BIO2", ASIDE), brings(BRAM, "TLP:AMBER het lek", "TLP:GREEN de les")], people)
    assert said(lines, Language.DUTCH) == [
        "- Anna: BIO2",
        "- Bram: TLP:GREEN de les",
        "- Anna en Bram: iets voor in het gesprek zelf",
    ]
    assert agenda_lines([], people) == ()


def test_who_share_a_first_name_are_told_apart() -> None:
    people = [person(ANNA, "Anna Blom"), person(BRAM, "Bram Kok"), person(CARLA, "anna Vis")]
    assert list(names_of(people).values()) == ["Anna Blom", "Bram", "anna Vis"]


@pytest.mark.parametrize("language", Language)
def test_the_checklist_is_whole_in_each_language(language: Language) -> None:
    lines = said(CHECKLIST, language)
    assert len(lines) == len(set(lines)) == 18
    assert [line.startswith("**") for line in lines].count(True) == 3


def test_an_empty_agenda() -> None:
    assert Agenda().is_empty
    assert not replace(Agenda(), aside=frozenset({ANNA})).is_empty


def said(phrases: Sequence[object], language: Language) -> list[str]:
    return [render(each, language, ZoneInfo("Europe/Amsterdam")) for each in phrases]  # type: ignore[arg-type]
