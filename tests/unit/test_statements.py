"""What people say about their own work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Stage, Stance
from bot.expertise.statements import Statement, read_involvement
from tests.unit.knowledge_samples import TOPICS

EXPLORING, BUILDING, RUNNING = Stage


def statement(text: str) -> Statement:
    return read_involvement(text, Stance.WORKS_ON, TOPICS)


@pytest.mark.parametrize(
    ("text", "topics", "stage"),
    [
        ("de BIO, we zijn net begonnen", ["bio"], EXPLORING),
        ("Common Ground, draait al twee jaar", ["common-ground"], RUNNING),
        ("NIS2 (volop bezig)", ["nis2"], BUILDING),
        ("we're just starting with DPIAs", ["dpia"], EXPLORING),
        ("DigiD, live since 2023", ["digid"], RUNNING),
        ("ENSIA", ["ensia"], None),
        ("ENSIA en BIO, en drones", ["ensia", "bio", "free:drones"], None),
        ("drones, net begonnen", ["free:drones"], EXPLORING),
        ("we zijn net begonnen met drones", ["free:drones"], EXPLORING),
        ("ENSIA, nog niet klaar", ["ensia"], BUILDING),
        ("ENSIA: bijna live", ["ensia"], BUILDING),
        ("MFA, not finished yet", ["mfa"], BUILDING),
        ("pilot met Copilot draait", ["generative-ai"], BUILDING),
        ("Haal Centraal sinds 2022", ["haal-centraal"], RUNNING),
        ("ENSIA, bezig sinds 2023", ["ensia"], BUILDING),
        ("MFA is done", ["mfa"], RUNNING),
        ("pentest, in progress", ["pentest"], BUILDING),
        ("aan de BIO maar we moeten nog beginnen", ["bio"], EXPLORING),
        ("MFA, we haven't started yet", ["mfa"], EXPLORING),
        ("AI: aan het verkennen wat Copilot kan", ["ai", "generative-ai"], EXPLORING),
        ("Microsoft 365, halverwege de migratie", ["microsoft-365", "migration"], BUILDING),
        ("bedrijfscontinuïteit, in gebruik", ["business-continuity"], RUNNING),
        ("the processing register, up and running", ["processing-register"], RUNNING),
        ("Woo, we are rolling it out", ["woo"], BUILDING),
        ("live since 2023", [], RUNNING),
        ("iets", [], None),
        ("", [], None),
    ],
)
def test_reads_topics_and_stage(text: str, topics: list[str], stage: Stage | None) -> None:
    read = statement(text)
    assert [subject.topic for subject in read.subjects] == topics
    assert {one.stage for one in read.told} <= {stage}
    assert not any(one.note for one in read.told) or stage is None


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("de BIO (draait al) en aan ENSIA (net begonnen)", {"bio": RUNNING, "ensia": EXPLORING}),
        ("ENSIA (draait al), BIO - net begonnen", {"ensia": RUNNING, "bio": EXPLORING}),
        ("ENSIA draait al, BIO net begonnen", {"ensia": RUNNING, "bio": EXPLORING}),
        ("ENSIA draait al en met de BIO zijn we net begonnen", {"ensia": RUNNING, "bio": EXPLORING}),
        ("ENSIA, BIO en Woo, we zijn net begonnen", dict.fromkeys(["ensia", "bio", "woo"], EXPLORING)),
        ("ENSIA (draait al), BIO en Woo, net begonnen", {"ensia": RUNNING, "bio": EXPLORING, "woo": EXPLORING}),
        ("ENSIA: bijna live; BIO: draait al", {"ensia": BUILDING, "bio": RUNNING}),
        ("we zijn net begonnen met de BIO en ENSIA", {"bio": EXPLORING, "ensia": EXPLORING}),
        ("de Woo, en net begonnen met de BIO", {"woo": None, "bio": EXPLORING}),
        ("ENSIA nog niet klaar en BIO draait al", {"ensia": BUILDING, "bio": RUNNING}),
        ("zaakgericht werken (draait al jaren) en e-depot", {"case-management": RUNNING, "e-depot": None}),
        (
            "zwerfvuil (draait al) en hondenbeleid (net begonnen)",
            {"free:zwerfvuil": RUNNING, "free:hondenbeleid": EXPLORING},
        ),
        ("net begonnen: BIO, ENSIA (draait al)", {"bio": EXPLORING, "ensia": RUNNING}),
        ("we're running ENSIA and just starting with the BIO", {"ensia": RUNNING, "bio": EXPLORING}),
    ],
)
def test_each_topic_has_the_stage_that_was_said_of_it(text: str, stages: dict[str, Stage | None]) -> None:
    assert {one.subject.topic: one.stage for one in statement(text).told} == stages


def test_each_topic_has_the_note_that_was_said_of_it() -> None:
    told = statement("datagedreven werken (samen met Dronten) en Woo (we hebben een mooie aanpak)").told
    assert [one.note for one in told] == ["samen met Dronten", "we hebben een mooie aanpak"]
    told = statement("drones (met de brandweer), NIS2 (voor de zorg)").told
    assert [(one.subject.words, one.note) for one in told] == [("drones", "met de brandweer"), ("NIS2", "voor de zorg")]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("datagedreven werken; samen met Dronten", "samen met Dronten"),
        ("BIO, we zijn net begonnen met drie gemeenten", "we zijn net begonnen met drie gemeenten"),
        ("Woo, we hebben een mooie aanpak voor lakken", "we hebben een mooie aanpak voor lakken"),
        ("the BIO, mainly for small municipalities", "mainly for small municipalities"),
        ("Common Ground, draait al twee jaar", ""),
        ("BIO, al drie jaar mee bezig", ""),
        ("ENSIA, we zijn net begonnen", ""),
        ("ENSIA, we zijn er net mee begonnen hoor", ""),
        ("ENSIA, we staan nog helemaal aan het begin", ""),
        ("ENSIA, inmiddels allang live", ""),
        ("ENSIA, sinds kort begonnen", ""),
        ("ENSIA, we've only just started", ""),
        ("ENSIA, but we’ve really just started", ""),
        ("ENSIA, we hadn't started yet", ""),
        ("ENSIA, we're still in the early stages", ""),
        ("ENSIA, they're currently halfway", ""),
        ("ENSIA, we've only just started with three villages", "we've only just started with three villages"),
        ("ENSIA, we've just started and it goes slowly", "it goes slowly"),
        ("ENSIA, we zijn net begonnen, samen met Dronten", "samen met Dronten"),
    ],
)
def test_keeps_what_else_was_said(text: str, note: str) -> None:
    assert [one.note for one in statement(text).told] == [note]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("ENSIA", Stance.WORKS_ON),
        ("BIO, zoek hulp", Stance.SEEKS),
        ("DPIA's, we could use some help", Stance.SEEKS),
        ("ENSIA, ik kan helpen", Stance.OFFERS),
        ("phishing, happy to help", Stance.OFFERS),
    ],
)
def test_reads_a_stance_that_the_verb_did_not_tell(text: str, stance: Stance) -> None:
    assert statement(text).stance is stance


LABELS = sorted({label for concept in TOPICS for label in concept.pref_label.values()})
PIECES = ["we zijn net begonnen", "draait al", "(", ")", ",", "en", "with", "sinds 2023", "zoek hulp", "drones", "’s"]


@given(st.text(max_size=80) | st.lists(st.sampled_from(LABELS + PIECES), max_size=8).map(" ".join))
def test_never_loses_a_topic(text: str) -> None:
    named = [hit.subject.topic for hit in TOPICS.find_in(text)]
    topics = [subject.topic for subject in statement(text).subjects]
    assert set(named) <= set(topics)
    assert len(topics) == len(set(topics))
    assert not any("\n" in one.note for one in statement(text).told)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (
            "SOC: gedoe met leverancier Acme, bel 06-00000000",
            {"soc-siem": "gedoe met leverancier Acme, bel 06-00000000"},
        ),
        ("BIO: handboek gemaakt", {"bio": "handboek gemaakt"}),
        ("BIO (handboek gemaakt, met Acme), ENSIA", {"bio": "handboek gemaakt, met Acme", "ensia": ""}),
        ("BIO (draait al; handboek op aanvraag), ENSIA", {"bio": "handboek op aanvraag", "ensia": ""}),
        ("e-depot: migratie van 3 TB", {"e-depot": "migratie van 3 TB"}),
        ("BIO: zie https://voorbeeld.nl/handboek", {"bio": "zie https://voorbeeld.nl/handboek"}),
        ("informatiebeveiliging: BIO, NIS2", {"information-security": "", "bio": "", "nis2": ""}),
        ("BIO: net begonnen, drones", {"bio": "", "free:drones": ""}),
        ("BIO - net begonnen, torens - draait al", {"bio": "", "free:torens": ""}),
        ("de volgende onderwerpen: BIO, drones", {"bio": "", "free:drones": ""}),
    ],
)
def test_what_follows_a_colon_is_told_of_the_topic_before_it(text: str, notes: dict[str, str]) -> None:
    assert {one.subject.topic: one.note for one in statement(text).told} == notes


def test_to_use_something_for_it_is_not_to_have_it_running() -> None:
    assert statement("Woo: we gebruiken Acme om te lakken").told[0].stage is None
    assert {one.stage for one in statement("we gebruiken ENSIA en BIO").told} == {RUNNING}
