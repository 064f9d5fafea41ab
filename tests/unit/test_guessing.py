"""From what people type to what they want: the grammar first, and a guess where it has no pattern."""

from dataclasses import replace
from datetime import date

import pytest

from bot.commands.peers import AskPeers, Narrow
from bot.commands.profile import AddInvolvement, DescribeMe
from bot.dispatch.guessing import guess, in_quoted
from bot.domain.ids import RoleId
from bot.domain.limits import Limits
from bot.domain.organisations import Kind
from bot.domain.people import Language, Stance
from bot.expertise.statements import read_involvement
from bot.parsing import read
from bot.replies import Command, Reply, say
from bot.understanding import understand
from tests.unit.knowledge_samples import KNOWLEDGE
from tests.unit.sentences import COMMANDS, NOT_UNDERSTOOD, QUESTIONS, SEVERAL, STATEMENTS


def understood(text: str) -> tuple[Command, ...]:
    commands = read(text).commands
    if commands:
        return commands
    guessed = guess(text, KNOWLEDGE, date(2026, 11, 23))
    return (guessed,) if isinstance(guessed, Command) else ()


@pytest.mark.parametrize(("text", "need", "topic"), QUESTIONS)
def test_a_question_in_peoples_own_words(text: str, need: str, topic: str) -> None:
    (command,) = understood(text)
    assert isinstance(command, AskPeers)
    assert (command.need, [one.topic for one in KNOWLEDGE.topics.subjects_of(command.topic)]) == (need, [topic])


@pytest.mark.parametrize(("text", "stance", "topic", "stage"), STATEMENTS)
def test_a_statement_in_peoples_own_words(text: str, stance: str, topic: str, stage: str | None) -> None:
    (command,) = understood(text)
    assert isinstance(command, AddInvolvement)
    statement = read_involvement(command.topics, Stance(command.stance), KNOWLEDGE.topics)
    assert topic in [one.topic for one in statement.subjects]
    assert (statement.stance, {one.stage for one in statement.told}) == (stance, {stage})


@pytest.mark.parametrize(("text", "command"), COMMANDS)
def test_a_command(text: str, command: type[Command]) -> None:
    assert [type(one) for one in understood(text)] == [command]


@pytest.mark.parametrize(("text", "commands"), SEVERAL)
def test_several_sentences_in_one_message(text: str, commands: tuple[type[Command], ...]) -> None:
    assert tuple(type(one) for one in understood(text)) == commands


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_nobody_understands_changes_nothing(text: str) -> None:
    assert read(text).commands == ()
    assert guess(text, KNOWLEDGE, date(2026, 11, 23)) is None


@pytest.mark.parametrize("text", ["ENSIA", "iets met Common Ground", "de BIO en NIS2"])
def test_a_topic_alone_is_asked_back(text: str) -> None:
    guessed = guess(text, KNOWLEDGE, date(2026, 11, 23))
    assert isinstance(guessed, Reply)
    assert {type(choice.command).__name__ for choice in guessed.choices} == {"AskPeers", "AddInvolvement"}


@pytest.mark.parametrize("text", ["CISO", "De privacy officer", "functionaris gegevensbescherming"])
def test_a_role_alone_is_asked_back(text: str) -> None:
    guessed = guess(text, KNOWLEDGE, date(2026, 11, 23))
    assert isinstance(guessed, Reply)
    assert [type(choice.command) for choice in guessed.choices] == [DescribeMe, AskPeers]


def test_a_role_and_an_organisation_are_who_somebody_is() -> None:
    assert isinstance(guess("CISO bij Zeewolde", KNOWLEDGE, date(2026, 11, 23)), DescribeMe)


@pytest.mark.parametrize(
    ("text", "role"), [("juristen", "legal-adviser"), ("burgemeesters", "mayor"), ("CISO's", "ciso"), ("CISOs", "ciso")]
)
def test_several_of_a_role_are_others_and_never_oneself(text: str, role: str) -> None:
    (command,) = understood(text)
    assert isinstance(command, AskPeers)
    meant = understand(command, KNOWLEDGE, date(2026, 11, 23))
    assert (meant.topic, meant.limits) == ("", Limits(roles=frozenset({RoleId(role)})))


@pytest.mark.parametrize(
    ("text", "topics", "denied"),
    [
        ("wie doet ENSIA of Suwinet, maar geen BIO", {"ensia", "suwinet"}, ("BIO",)),
        ("wie werkt aan privacy maar niet aan AI", {"privacy"}, ("AI",)),
        ("who works on ENSIA but not NIS2?", {"ensia"}, ("NIS2",)),
        ("iemand die iets met ENSIA doet, behalve de BIO?", {"ensia"}, ("BIO",)),
        ("niet alleen ENSIA maar ook BIO, wie doet dat?", {"ensia", "bio"}, ()),
    ],
)
def test_a_topic_that_is_not_meant_is_not_looked_for(text: str, topics: set[str], denied: tuple[str, ...]) -> None:
    (command,) = understood(text)
    assert isinstance(command, AskPeers)
    meant = understand(command, KNOWLEDGE, date(2026, 11, 23))
    assert {one.topic for one in KNOWLEDGE.topics.subjects_of(meant.topic)} == topics
    assert meant.denied == denied


@pytest.mark.parametrize("text", ["wie werkt niet aan ENSIA", "wie heeft zich aangemeld", "wie zit er in mijn bondje"])
def test_what_is_no_topic_to_look_for_is_asked_back(text: str) -> None:
    assert guess(text, KNOWLEDGE, date(2026, 11, 23)) == replace(say("ask-what"), is_for_all=True)


@pytest.mark.parametrize(
    "text", ["die al live zijn", "en 100.000+", "en zonder Venlo", "en in Overijssel dan?", "liever in Drenthe"]
)
def test_what_can_only_be_said_of_the_question_before(text: str) -> None:
    assert [type(command) for command in understood(text)] == [Narrow]


@pytest.mark.parametrize(
    ("text", "kinds", "roles"),
    [
        ("gemeenten met SAP", {Kind.MUNICIPALITY}, set()),
        ("provincies met de Omgevingswet", {Kind.PROVINCE}, set()),
        ("burgemeesters die met een cybercrisis oefenen", set(), {"mayor"}),
    ],
)
def test_whom_they_look_for_may_come_first(text: str, kinds: set[Kind], roles: set[str]) -> None:
    (command,) = understood(text)
    assert isinstance(command, AskPeers)
    meant = understand(command, KNOWLEDGE, date(2026, 11, 23))
    assert {*meant.limits.kinds} == kinds
    assert {str(role) for role in meant.limits.roles} == roles
    assert meant.topic


@pytest.mark.parametrize("text", ["who are my peers", "wie is de baas hier", "wie ben jij?"])
def test_a_question_about_no_topic_is_asked_back(text: str) -> None:
    assert guess(text, KNOWLEDGE, date(2026, 11, 23)) == replace(say("ask-what"), is_for_all=True)


def test_whom_without_what_is_kept() -> None:
    for text, need in (("who do you know in Flevoland?", "peers"), ("who can help me in Flevoland?", "help")):
        assert guess(text, KNOWLEDGE, date(2026, 11, 23)) == AskPeers(topic="", need=need, question=text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("wie heeft een lege strooiwagen of veegmachine over", "lege strooiwagen of veegmachine"),
        ("who has electric dustcarts?", "electric dustcarts"),
    ],
)
def test_words_that_name_no_topic_are_searched_as_they_are(text: str, topic: str) -> None:
    command = guess(text, KNOWLEDGE, date(2026, 11, 23))
    assert isinstance(command, AskPeers)
    assert command.topic == topic


@pytest.mark.parametrize("text", ["wie is er gay?", "wie heeft er kanker", "who is a muslim here", "wie stemt er PVV"])
def test_nobody_is_searched_by_who_they_are(text: str) -> None:
    assert guess(text, KNOWLEDGE, date(2026, 11, 23)) == replace(say("ask-about-work"), is_for_all=True)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Wie heeft er een format voor de DPIA?", "DPIA's"),
        ("vergeet mij", ""),
        ("", ""),
        ("ENSIA en nog eens ENSIA, en de Woo", "ENSIA, Woo"),
        ("ensja", ""),
    ],
)
def test_what_somebody_else_wrote_about(text: str, topics: str) -> None:
    assert in_quoted(text, KNOWLEDGE) == topics


def test_every_topic_of_somebody_else_can_be_asked_for() -> None:
    for concept in KNOWLEDGE.topics:
        asked = in_quoted(concept.pref_label[Language.ENGLISH], KNOWLEDGE)
        assert [one.topic for one in KNOWLEDGE.topics.subjects_of(asked)] == [concept.id]
