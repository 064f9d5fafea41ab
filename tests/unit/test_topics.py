"""Topics in people's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.enquiries import Closeness
from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.expertise.labels import Certainty
from bot.expertise.topics import FREE, LONGEST_FREE
from tests.unit.knowledge_samples import TOPICS, asked

LABELS = sorted({label for concept in TOPICS for label in (*concept.pref_label.values(), *concept.alt_labels)})
a_line = st.text(max_size=60) | st.lists(
    st.sampled_from([*LABELS, "de", "en", "and", ",", "wie", "drones", "'s", "-", "I am"]), max_size=8
).map(" ".join)


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("wie werkt er nog meer aan ENSIA?", ["ensia"]),
        ("Wie weet er iets van datalekken?", ["data-breach"]),
        ("ik zoek iemand die al verder is met Common Ground", ["common-ground"]),
        ("who else is doing NIS2?", ["nis2"]),
        ("ik werk aan de BIO, we zijn net begonnen", ["bio"]),
        ("kan helpen met DPIA's", ["dpia"]),
        ("kan helpen met DPIA’s", ["dpia"]),
        ("we did three DPIAs and two data breaches", ["dpia", "data-breach"]),
        ("common-ground, CommonGround en COMMON GROUND", ["common-ground"] * 3),
        ("ISO27001, ISO-27001 en ISO 27001", ["iso-27001"] * 3),
        ("BIO 2, nis 2 en M 365", ["bio", "nis2", "microsoft-365"]),
        ("e-depot, edepot of e depot", ["e-depot"] * 3),
        ("coordinated vulnerability disclosure", ["cvd"]),
        ("kunstmatige intelligentie en artificiele intelligentie", ["ai", "ai"]),
        ("SOC/SIEM, een SOC of een SIEM", ["soc-siem"] * 3),
        ("privacy en security awareness", ["awareness"]),
        ("identity & access management", ["iam"]),
        ("wet open overheid of Woo-verzoeken", ["woo", "woo"]),
        ("Haal Centraal en de ZGW-API's", ["haal-centraal", "zgw-apis"]),
        ("de gemeentelijke herindeling", ["merger"]),
        ("3D-stadsmodel; e-depot", ["geo-information", "e-depot"]),
        ("privacy. Officer Common, ground (Haal) Centraal", ["privacy"]),
        ("ChatGPT en Copilot", ["generative-ai", "generative-ai"]),
    ],
)
def test_finds_topics(line: str, topics: list[str]) -> None:
    assert [hit.subject.topic for hit in TOPICS.find_in(line)] == topics


@pytest.mark.parametrize(
    "line",
    [
        "I am the CISO of Zeewolde",
        "I haven't done that",
        "wie kan mij helpen?",
        "ontmoet 2",
        "Bram de Wit van de gemeente Dronten",
        "so, can you help me?",
        "mijn gegevens",
        "ik ben er maandag weer",
        "thanks, see you tomorrow",
        "that is not permitted, nor granted",
        "bedankt voor de terugkoppeling",
        "",
    ],
)
def test_sees_no_topic_where_none_is(line: str) -> None:
    assert TOPICS.find_in(line) == []


@pytest.mark.parametrize(
    ("words", "topic", "certainty"),
    [
        ("datalek", "data-breach", Certainty.EXACT),
        ("gegevenslekken", "data-breach", Certainty.LEMMA),
        ("archieven", "information-management", Certainty.LEMMA),
        ("verwijderverzoeken", "subject-access", Certainty.LEMMA),
        ("verwerkingsregisters", "processing-register", Certainty.LEMMA),
        ("informatieveiligheidsbeleid", "information-security", Certainty.COMPOUND),
        ("datalekkenprotocol", "data-breach", Certainty.COMPOUND),
        ("algoritmeregistratie", "algorithm-register", Certainty.COMPOUND),
        ("gemeentewebsite", "website", Certainty.COMPOUND),
        ("comon ground", "common-ground", Certainty.TYPO),
        ("ensai", "ensia", Certainty.TYPO),
        ("informatiebeveliging", "information-security", Certainty.TYPO),
        ("verwerkingregister", "processing-register", Certainty.TYPO),
        ("toegankelijkhied", "accessibility", Certainty.TYPO),
        ("vulnerabilty management", "vulnerability-management", Certainty.TYPO),
    ],
)
def test_knows_how_sure_it_is(words: str, topic: str, certainty: Certainty) -> None:
    hits = TOPICS.find_in(words)
    assert [(hit.subject.topic, hit.certainty) for hit in hits] == [(topic, certainty)]


@pytest.mark.parametrize("words", ["BIU", "wao", "DPIB", "AVB", "SOX", "ensor", "poster", "communie"])
def test_does_not_guess_at_abbreviations_and_other_words(words: str) -> None:
    assert TOPICS.find_in(words) == []


def test_a_compound_of_two_topics_is_both() -> None:
    hits = TOPICS.find_in("de cloudarchivering")
    assert [(hit.subject.topic, hit.subject.words) for hit in hits] == [
        ("cloud", "cloud"),
        ("information-management", "archivering"),
    ]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("ENSIA, BIO en datalekken", ["ensia", "bio", "data-breach"]),
        ("ENSIA and BIO", ["ensia", "bio"]),
        ("AVG/DPIA", ["gdpr", "dpia"]),
        ("privacy en security awareness", ["awareness"]),
        ("SOC en SIEM", ["soc-siem"]),
        ("de BIO", ["bio"]),
        ("iets met drones", ["free:drones"]),
        ("drones, ENSIA; robots", ["free:drones", "ensia", "free:robots"]),
        ("something with drones & Common Ground", ["free:drones", "common-ground"]),
        ("Digitale Marktmeester", ["free:digitale marktmeester"]),
        ("beleid rond AI", ["ai"]),
        ("wijkgericht werken", ["free:wijkgericht werken"]),
        ("ENSIA, we zijn net begonnen", ["ensia"]),
        ("we zijn met drones bezig", ["free:drones"]),
        ("ENSIA, BIO en ensia", ["ensia", "bio"]),
        ("iets", []),
        ("", []),
    ],
)
def test_takes_a_list_apart(words: str, topics: list[str]) -> None:
    assert [subject.topic for subject in TOPICS.subjects_of(words)] == topics


def test_keeps_the_words_of_a_free_topic() -> None:
    (subject,) = TOPICS.subjects_of("iets met Crème-loket Drones")
    assert subject.words == "Crème-loket Drones"
    assert subject.topic == "free:creme loket drones"
    assert TOPICS.label(subject.topic, Language.DUTCH, subject.words) == "Crème-loket Drones"
    assert TOPICS.label(subject.topic, Language.DUTCH) == "creme loket drones"


def test_labels_are_in_the_readers_language() -> None:
    assert TOPICS.label(TopicId("data-breach"), Language.DUTCH, "lekken") == "datalekken"
    assert TOPICS.label(TopicId("data-breach"), Language.ENGLISH, "lekken") == "data breaches"


def test_expands_to_all_below_one_above_and_beside() -> None:
    close = TOPICS.expand(TopicId("vulnerability-management"))
    assert close[TopicId("vulnerability-management")] is Closeness.EXACT
    assert close[TopicId("cvd")] is Closeness.NARROWER
    assert close[TopicId("information-security")] is Closeness.BROADER
    assert close[TopicId("pentest")] is Closeness.RELATED
    assert TopicId("ensia") not in close
    assert TOPICS.expand(TopicId("information-security"))[TopicId("cvd")] is Closeness.NARROWER
    assert TOPICS.expand(TopicId("free:drones")) == {"free:drones": Closeness.EXACT}


def test_suggests_what_it_looks_like() -> None:
    assert TOPICS.nearest("datalakken", 1) == ("data-breach",)
    assert TOPICS.nearest("xqzwv") == ()
    assert len(TOPICS.nearest("informatie")) == 3


def test_pieces_to_search_for_are_in_every_form_of_the_word() -> None:
    assert TOPICS.search_words(asked("archieven, drones, de BIO")) == {"archie", "dro", "bio"}


@given(a_line)
def test_hits_lie_within_the_line_and_side_by_side(line: str) -> None:
    hits = TOPICS.find_in(line)
    edges = [edge for hit in hits for edge in (hit.start, hit.end)]
    assert edges == sorted(edges)
    assert all(0 <= hit.start < hit.end <= len(line) for hit in hits)
    assert all(line[hit.start : hit.end] == hit.subject.words for hit in hits)


@given(a_line)
def test_a_list_loses_no_topic_and_names_none_twice(line: str) -> None:
    topics = [subject.topic for subject in TOPICS.subjects_of(line)]
    assert len(topics) == len(set(topics))
    assert {hit.subject.topic for hit in TOPICS.find_in(line)} <= set(topics)


@given(st.lists(st.sampled_from(LABELS), min_size=1, max_size=4))
def test_a_list_of_labels_gives_exactly_their_topics(labels: list[str]) -> None:
    wanted = {hit.subject.topic for label in labels for hit in TOPICS.find_in(label)}
    assert {subject.topic for subject in TOPICS.subjects_of("; ".join(labels))} == wanted


def test_a_topic_in_own_words_is_never_too_long_to_be_a_key() -> None:
    for words in ("ontzettendlangwoord" * 300, " ".join(["vliegende", "schotel"] * 200)):
        for subject in TOPICS.subjects_of(words):
            assert len(subject.topic) <= len(FREE) + LONGEST_FREE
            assert len(subject.words) <= LONGEST_FREE


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("inwoners die moeite hebben met computers", "digital-inclusion"),
        ("de toegang tot al onze systemen", "iam"),
        ("het terugzetten van onze gegevens", "backup"),
    ],
)
def test_other_small_words_in_between_say_the_same(text: str, topic: str) -> None:
    assert [hit.subject.topic for hit in TOPICS.find_in(text)] == [topic]


@pytest.mark.parametrize("text", ["gegevens die collega's terugzetten", "terugzetten van de stoelen"])
def test_other_words_or_another_order_do_not(text: str) -> None:
    assert "backup" not in [hit.subject.topic for hit in TOPICS.find_in(text)]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("*vet* <@U123>", ["free:vet"]),
        ("[drones](https://voorbeeld.nl)", ["free:drones"]),
        ("<https://voorbeeld.nl|drones>", ["free:drones"]),
        ("[BIO](javascript:alert(1))", ["bio"]),
        ("https://voorbeeld.nl", []),
        ("drones, zie www.voorbeeld.nl/1_2", ["free:drones", "free:zie"]),
        ("iemand@voorbeeld.nl", []),
        ("_schuin_ en ~weg~", ["free:schuin", "free:weg"]),
        ("zaak_type", ["free:zaak type"]),
        ("1", []),
        ("112", ["free:112"]),
    ],
)
def test_links_mentions_and_markup_are_no_topics(words: str, topics: list[str]) -> None:
    assert [subject.topic for subject in TOPICS.subjects_of(words)] == topics


@given(words=st.text(alphabet="ab :/.,()[]<>|*_~`@#!-\\{}&", max_size=40))
def test_no_topic_holds_markup(words: str) -> None:
    for subject in TOPICS.subjects_of(words):
        assert not set(subject.words) & set("<>[](){}*~`|\\"), subject
        assert "://" not in subject.words
