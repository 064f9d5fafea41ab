"""The reasons as people read them."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.domain.enquiries import Found, Need
from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation, Tie
from bot.domain.people import Language, Stage, Stance
from bot.expertise.explaining import MOST_REASONS, explain
from bot.expertise.ranking import Meetings
from bot.phrases import render
from tests.unit.knowledge_samples import (
    AMSTERDAM,
    DRONTEN,
    LELYSTAD,
    MAASTRICHT,
    ORGANISATIONS,
    ROLES,
    TOPICS,
    URK,
    ZEEWOLDE,
    Does,
    asked,
    person,
    ranked,
)

EXPLORING, BUILDING, RUNNING = Stage
ANNA = person("Anna", ZEEWOLDE, ("ciso", "privacy-officer"), Does(stage=BUILDING))


def told(found: Found, language: Language = Language.DUTCH) -> str:
    phrases = explain(found, topics=TOPICS, roles=ROLES, organisations=ORGANISATIONS)
    assert 0 < len(phrases) <= MOST_REASONS
    return ", ".join(render(phrase, language, ZoneInfo("Europe/Amsterdam")) for phrase in phrases)


def test_of_several_topics_each_is_named() -> None:
    both = person("Both", MAASTRICHT, (), Does("ensia", stage=RUNNING), Does("woo", stage=RUNNING))
    apart = person("Apart", MAASTRICHT, (), Does("ensia", stage=RUNNING), Does("woo", stage=EXPLORING))
    one = person("One", MAASTRICHT, (), Does("woo", stance=Stance.SEEKS))
    found = ranked(asked("ENSIA en Woo"), person("Anna", ZEEWOLDE), both, apart, one)
    assert [told(each) for each in found] == [
        "werkt aan ENSIA en Woo, draait al",
        "werkt aan ENSIA, draait al",
        "zoekt hulp met Woo",
    ]
    assert told(found[0], Language.ENGLISH) == "works on ENSIA and Woo, up and running"


def test_what_was_only_in_their_own_words_is_said_so() -> None:
    noting = person("Noting", MAASTRICHT, (), Does("woo", note="we lakken met Acmelak"))
    helping = person("Helping", MAASTRICHT, (), Does("woo", stance=Stance.OFFERS, note="ook met Acmelak"))
    naming = person("Naming", MAASTRICHT, (), Does("free:acmelak beheer", words="Acmelak beheer"))
    found = {
        each.member.name: each for each in ranked(asked("Acmelak"), person("Anna", ZEEWOLDE), noting, helping, naming)
    }
    assert told(found["Noting"]) == "noemt dit bij Woo"
    assert told(found["Helping"]) == "kan helpen met Woo (noemt dit daarbij)"
    assert told(found["Naming"]) == "werkt aan Acmelak beheer"


def test_says_why_bram_fits() -> None:
    (bram,) = ranked(asked("ENSIA"), ANNA, person("Bram", DRONTEN, ("ciso",), Does(stage=RUNNING)))
    assert told(bram) == (
        "ook CISO, buurgemeente in dezelfde veiligheidsregio, vergelijkbare omvang, een stap verder: draait al"
    )
    assert told(bram, Language.ENGLISH) == (
        "also CISO, neighbouring municipality in the same safety region, similar in size, a step ahead: up and running"
    )


@pytest.mark.parametrize(
    ("place", "roles", "does", "dutch"),
    [
        (URK, (), Does(), "zelfde veiligheidsregio, vergelijkbare omvang"),
        (AMSTERDAM, ("ciso", "privacy-officer"), Does(), "ook CISO en privacy officer"),
        (MAASTRICHT, (), Does(), "werkt hieraan"),
        (MAASTRICHT, (), Does(stage=BUILDING), "net zo ver als jij: volop bezig"),
        (MAASTRICHT, (), Does(stage=EXPLORING), "net begonnen"),
        (MAASTRICHT, (), Does(stance=Stance.OFFERS), "kan hiermee helpen"),
        (MAASTRICHT, (), Does(stance=Stance.SEEKS), "zoekt hier zelf hulp bij"),
        (MAASTRICHT, (), Does("bio", stage=RUNNING), "werkt aan BIO, draait al"),
        (MAASTRICHT, (), Does("bio", stance=Stance.OFFERS), "kan helpen met BIO"),
        (ZEEWOLDE, (), Does(), "zelfde organisatie"),
        (
            LELYSTAD,
            ("ciso",),
            Does("bio", stance=Stance.OFFERS, stage=RUNNING),
            "ook CISO, buurgemeente in dezelfde veiligheidsregio, kan helpen met BIO, draait al",
        ),
    ],
)
def test_says_what_is_true_and_tells_something(
    place: OrganisationId, roles: tuple[str, ...], does: Does, dutch: str
) -> None:
    (found,) = ranked(asked("ENSIA"), ANNA, person("Bram", place, roles, does))
    assert told(found) == dutch


def test_two_steps_are_two_steps() -> None:
    asker = person("Anna", ZEEWOLDE, (), Does(stage=EXPLORING))
    (found,) = ranked(asked("ENSIA", Need.FURTHER), asker, person("Bram", MAASTRICHT, (), Does(stage=RUNNING)))
    assert told(found) == "2 stappen verder: draait al"
    assert told(found, Language.ENGLISH) == "2 steps ahead: up and running"


def test_a_free_topic_is_told_in_its_owners_words() -> None:
    does = Does("free:drones boven het strand", words="Drones boven het strand")
    (found,) = ranked(asked("drones"), ANNA, person("Bram", MAASTRICHT, (), does))
    assert told(found) == "werkt aan Drones boven het strand"


@pytest.mark.parametrize(
    ("tie", "joint_body", "dutch"),
    [
        (Tie.JOINT_BODY, "gr1", "samen met jouw organisatie in Meerdienst"),
        (Tie.JOINT_BODY, None, "werkt al samen met jouw organisatie"),
        (Tie.NEIGHBOUR, "gr1", "buurgemeente"),
        (Tie.SAFETY_REGION, None, "zelfde veiligheidsregio"),
        (Tie.PROVINCE, None, "zelfde provincie"),
    ],
)
def test_names_the_closest_tie(tie: Tie, joint_body: OrganisationId | None, dutch: str) -> None:
    (found,) = ranked(asked("ENSIA"), ANNA, person("Bram", MAASTRICHT, (), Does()))
    tied = replace(found, reasons=replace(found.reasons, tie=tie, joint_body=joint_body))
    name = "Meerdienst"
    body = Organisation(id=OrganisationId("gr1"), kind=Kind.JOINT_BODY, name=name, official_name=name)
    (phrase,) = explain(tied, topics=TOPICS, roles=ROLES, organisations={body.id: body})
    assert render(phrase, Language.DUTCH, ZoneInfo("Europe/Amsterdam")) == dutch


def test_whom_they_met_before_is_said_at_the_end() -> None:
    bram = person("Bram", DRONTEN, ("ciso",), Does(stage=RUNNING))
    (found,) = ranked(asked("ENSIA"), ANNA, bram, meetings=Meetings(met={bram.member.id}))
    assert told(found).endswith(", jullie spraken elkaar al")
    assert told(found, Language.ENGLISH).endswith(", you have met before")
