"""Who comes first, and for which reasons."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.enquiries import Candidate, Closeness, Need, Question, SizeLikeness
from bot.domain.ids import OrganisationId
from bot.domain.limits import Limits
from bot.domain.organisations import Tie
from bot.domain.people import Profile, Stage, Stance
from bot.expertise.prose import Prose, terms_of
from bot.expertise.ranking import Meetings, rank
from tests.unit.knowledge_samples import (
    ALMERE,
    AMSTERDAM,
    DRONTEN,
    KNOWLEDGE,
    LELYSTAD,
    MAASTRICHT,
    TODAY,
    URK,
    ZEEWOLDE,
    Does,
    asked,
    names,
    person,
    ranked,
)

EXPLORING, BUILDING, RUNNING = Stage
WORKS_ON, OFFERS, SEEKS = Stance

ANNA = person("Anna", ZEEWOLDE, ("ciso",), Does(stage=BUILDING))
BRAM = person("Bram", DRONTEN, ("ciso",), Does(stage=RUNNING))
CEES = person("Cees", AMSTERDAM, ("ciso",), Does(stage=RUNNING))
DORA = person("Dora", MAASTRICHT, ("dpo",), Does(stage=EXPLORING))
EMMA = person("Emma", URK, ("cio",), Does(stance=SEEKS))
FRED = person("Fred", MAASTRICHT, (), Does(stance=OFFERS))
GIJS = person("Gijs", LELYSTAD, ("ciso",), Does("drones"))


def test_bram_comes_first_and_the_reasons_are_true() -> None:
    found = ranked(asked("ENSIA"), ANNA, DORA, CEES, EMMA, GIJS, BRAM)
    assert names(found) == ["Bram", "Cees", "Emma", "Dora"]
    reasons = found[0].reasons
    assert (reasons.stance, reasons.stage, reasons.steps_ahead) == (WORKS_ON, RUNNING, 1)
    assert reasons.shared_roles == ("ciso",)
    assert (reasons.tie, reasons.is_same_region) == (Tie.NEIGHBOUR, True)
    assert reasons.size is SizeLikeness.ALIKE
    assert [closeness for _, closeness in reasons.matched] == [Closeness.EXACT]
    assert found[1].reasons.tie is None
    assert found[1].reasons.size is SizeLikeness.FAR_APART
    assert found[3].reasons.steps_ahead == -1


def test_who_asks_for_help_hears_first_who_offers_it_and_not_who_seeks_it_too() -> None:
    exploring = person("Hans", DRONTEN, ("ciso",), Does(stage=EXPLORING))
    assert names(ranked(asked("ENSIA", Need.HELP), ANNA, exploring, CEES, EMMA, FRED)) == ["Fred", "Cees", "Hans"]


def test_seekers_are_who_look_for_help() -> None:
    assert names(ranked(asked("ENSIA", Need.SEEKERS), ANNA, BRAM, EMMA, FRED)) == ["Emma"]


def test_further_means_further_than_the_asker() -> None:
    alike = person("Hans", DRONTEN, ("ciso",), Does(stage=BUILDING))
    assert names(ranked(asked("ENSIA", Need.FURTHER), ANNA, alike, DORA, FRED, CEES)) == ["Cees"]


def test_further_puts_running_first_where_nobody_knows_how_far_the_asker_is() -> None:
    asker = person("Anna", ZEEWOLDE, ("ciso",))
    near = person("Hans", DRONTEN, (), Does(stage=EXPLORING))
    assert names(ranked(asked("ENSIA", Need.FURTHER), asker, near, CEES)) == ["Cees", "Hans"]
    assert ranked(asked("ENSIA", Need.FURTHER), asker, CEES)[0].reasons.steps_ahead is None


def test_further_on_another_topic_is_measured_by_that_topic() -> None:
    asker = person("Anna", ZEEWOLDE, (), Does(stage=EXPLORING), Does("bio", stage=RUNNING))
    other = person("Hans", DRONTEN, (), Does("bio", stage=RUNNING))
    assert ranked(asked("ENSIA", Need.FURTHER), asker, other) == []


def test_who_tells_of_the_very_topic_is_not_further_by_another_one() -> None:
    asker = person("Anna", ZEEWOLDE, (), Does("nis2", stage=BUILDING))
    starts = person("Hans", DRONTEN, (), Does("nis2", stage=EXPLORING), Does("bio", stage=RUNNING))
    other = person("Gea", DRONTEN, (), Does("bio", stage=RUNNING))
    assert names(ranked(asked("NIS2"), asker, starts, other)) == ["Hans", "Gea"]
    assert names(ranked(asked("NIS2", Need.FURTHER), asker, starts, other)) == ["Gea"]


def test_a_stage_that_is_asked_for_is_that_of_the_topic_itself() -> None:
    starts = person("Hans", DRONTEN, (), Does("nis2", stage=EXPLORING), Does("bio", stage=RUNNING))
    runs = person("Ids", LELYSTAD, (), Does("nis2", stage=RUNNING))
    near = person("Gea", DRONTEN, (), Does("bio", stage=RUNNING))
    wide = person("Fee", DRONTEN, (), Does("information-security", stage=RUNNING))
    question = replace(asked("NIS2"), limits=Limits(stages=frozenset({RUNNING})))
    assert names(ranked(question, ANNA, starts, runs, near, wide)) == ["Ids"]


def test_what_answers_one_of_two_topics_is_no_half_answer_to_the_other() -> None:
    one = person("One", LELYSTAD, (), Does("nis2"))
    other = person("Other", LELYSTAD, (), Does("bio"))
    found = ranked(asked("NIS2 en BIO"), ANNA, one, other)
    assert {each.member.name: [had.topic for had, _ in each.reasons.matched] for each in found} == {
        "One": ["nis2"],
        "Other": ["bio"],
    }


def test_the_very_topic_goes_before_what_is_near_it() -> None:
    people = [person(topic, LELYSTAD, (), Does(topic)) for topic in ("information-security", "cvd", "pentest")]
    exact = person("exact", LELYSTAD, (), Does("vulnerability-management"))
    found = ranked(asked("kwetsbaarhedenbeheer"), ANNA, *people, exact)
    assert [one.reasons.matched[0][1] for one in found] == [
        Closeness.EXACT,
        Closeness.NARROWER,
        Closeness.BROADER,
        Closeness.RELATED,
    ]


def test_who_answers_more_of_the_question_goes_first() -> None:
    both = person("Both", MAASTRICHT, (), Does("ensia"), Does("woz"))
    one = person("One", LELYSTAD, (), Does("ensia"))
    found = ranked(asked("ENSIA en WOZ"), ANNA, one, both)
    assert names(found) == ["Both", "One"]
    assert {involvement.topic for involvement, _ in found[0].reasons.matched} == {"ensia", "woz"}


@pytest.mark.parametrize(
    ("question", "does"),
    [
        ("drones", Does("free:drone")),
        ("drones", Does("free:drones boven het strand", words="drones boven het strand")),
        ("drones", Does("ensia", note="ook voor onze drones")),
        ("Copilot", Does("microsoft-365", note="vooral copilot")),
    ],
)
def test_words_find_what_no_topic_links(question: str, does: Does) -> None:
    (found,) = ranked(asked(question), ANNA, person("Hans", DRONTEN, (), does))
    assert found.reasons.matched[0][1] is Closeness.WORDS


@pytest.mark.parametrize(("texts_with_digital", "expected"), [(400, []), (2, ["Hans"])])
def test_a_word_that_everybody_writes_is_not_enough(texts_with_digital: int, expected: list[str]) -> None:
    hans = person("Hans", DRONTEN, (), Does("free:digitale marktmeester"))
    [digital] = terms_of("digitale")
    prose = Prose(texts=1000, mean_length=4, holding={digital: texts_with_digital})
    question, anna = asked("digitale begraafplaats"), Profile(member=ANNA.member)
    assert names(list(rank(question, anna, [hans], TODAY, KNOWLEDGE, prose=prose))) == expected


def test_one_of_three_words_is_not_enough() -> None:
    hans = person("Hans", DRONTEN, (), Does("free:digitale marktmeester"))
    assert ranked(asked("digitale stenen begraafplaats"), ANNA, hans) == []


def test_nobody_is_shown_who_may_not_be_seen() -> None:
    hidden = [
        person("Invited", DRONTEN, (), Does(), consented=False),
        person("Away", DRONTEN, (), Does(), paused_until=date.max),
        ANNA,
    ]
    back = person("Back", DRONTEN, (), Does(), paused_until=TODAY)
    assert names(ranked(asked("ENSIA"), ANNA, *hidden, back)) == ["Back"]


def test_no_house_answers_alone_and_colleagues_come_last() -> None:
    from_dronten = [person(f"D{number}", DRONTEN, ("ciso",), Does(stage=RUNNING)) for number in range(4)]
    elsewhere = [person(f"E{number}", place, (), Does()) for number, place in enumerate((ALMERE, URK, MAASTRICHT))]
    colleague = person("Colleague", ZEEWOLDE, ("ciso",), Does(stage=RUNNING))
    found = names(ranked(asked("ENSIA"), ANNA, colleague, *from_dronten, *elsewhere))
    assert found == ["D0", "D1", "E1", "E0", "E2", "D2", "D3", "Colleague"]
    assert names(ranked(asked("ENSIA"), ANNA, *from_dronten)) == ["D0", "D1", "D2", "D3"]


def test_fresh_goes_before_stale() -> None:
    stale, fresh = (person(name, LELYSTAD, (), Does(days_ago=days)) for name, days in (("A", 900), ("B", 3)))
    assert names(ranked(asked("ENSIA"), ANNA, stale, fresh)) == ["B", "A"]


def test_an_asker_without_organisation_gets_an_answer_too() -> None:
    asker = person("Anna", None)
    nowhere = person("Hans", None, (), Does())
    found = ranked(asked("ENSIA"), asker, nowhere, BRAM)
    assert names(found) == ["Bram", "Hans"]
    assert all(one.reasons.tie is None for one in found)


does_something = st.builds(
    Does,
    topic=st.sampled_from(["ensia", "bio", "information-security", "free:drones", "woo"]),
    stance=st.sampled_from(Stance),
    stage=st.sampled_from([None, *Stage]),
    note=st.sampled_from(["", "ensia", "drones"]),
    days_ago=st.integers(-400, 1000),
)
places = st.sampled_from([None, ZEEWOLDE, DRONTEN, LELYSTAD, AMSTERDAM])
crowds = st.lists(
    st.tuples(places, st.lists(does_something, max_size=3), st.booleans(), st.sampled_from([None, TODAY, date.max])),
    max_size=12,
)
questions = st.builds(
    asked, st.sampled_from(["ENSIA", "ENSIA, drones", "beveiliging", "drones"]), st.sampled_from(Need)
)


@given(crowd=crowds, question=questions, data=st.data())
def test_the_order_depends_on_facts_alone(
    crowd: list[tuple[OrganisationId | None, list[Does], bool, date | None]], question: Question, data: st.DataObject
) -> None:
    people = [
        person(f"P{number}", place, ("ciso",), *does, consented=agreed, paused_until=pause)
        for number, (place, does, agreed, pause) in enumerate(crowd)
    ]
    shuffled = data.draw(st.permutations([*people, ANNA]))
    found = ranked(question, ANNA, *people, ANNA)
    assert found == ranked(question, ANNA, *shuffled)
    assert all(one.member != ANNA.member and one.member.is_visible_on(TODAY) for one in found)
    assert len({one.member.id for one in found}) == len(found)
    assert all(is_true(one.reasons.matched, people) for one in found)


def is_true(matched: tuple[tuple[object, Closeness], ...], people: list[Candidate]) -> bool:
    """Whether the reasons name what these people really said."""
    said = [involvement for candidate in people for involvement in candidate.involvements]
    return bool(matched) and all(involvement in said for involvement, _ in matched)


def test_of_two_who_are_alike_the_one_whom_others_were_glad_to_meet_goes_first() -> None:
    one, other = (person(name, DRONTEN, ("ciso",), Does(stage=RUNNING)) for name in ("Bram", "Bas"))
    for glad_of, first in ((one, "Bram"), (other, "Bas")):
        meetings = Meetings(well_met={glad_of.member.id})
        assert names(ranked(asked("ENSIA"), ANNA, one, other, meetings=meetings))[0] == first


def test_being_met_before_closes_the_door_on_nobody_who_is_nearer() -> None:
    meetings = Meetings(well_met={CEES.member.id}, met={CEES.member.id})
    found = ranked(asked("ENSIA"), ANNA, CEES, BRAM, meetings=meetings)
    assert names(found) == ["Bram", "Cees"]
    assert [one.reasons.has_met for one in found] == [False, True]
