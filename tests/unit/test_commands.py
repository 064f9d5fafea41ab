"""Commands are kept as names and texts between an offer and the choice of it."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot.handlers  # noqa: F401 - enters all handlers
from bot.commands import COMMANDS, command_named, values_of
from bot.commands.joining import Join
from bot.commands.peers import AskPeers, Meet
from bot.grammar import GRAMMAR, standing_for
from bot.grammar.rows import Standing
from bot.handlers.registry import CHECKS, FORMS, HANDLERS
from bot.replies import Command

KINDS = [kind for name, kind in sorted(COMMANDS.items()) if kind is not Command]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_command_comes_back_as_it_was(kind: type[Command]) -> None:
    command = kind(**{one.name: f"<{one.name}>" for one in fields(kind)})
    assert command_named(kind.__name__, values_of(command)) == command


@given(name=st.text(max_size=30), values=st.dictionaries(st.text(max_size=10), st.text(max_size=10), max_size=3))
def test_a_name_nobody_knows_is_a_lookup_error(name: str, values: dict[str, str]) -> None:
    if name in {kind.__name__ for kind in KINDS} or name == "Command":
        return
    with pytest.raises(LookupError):
        command_named(name, values)


def test_attributes_of_another_version_are_left_out() -> None:
    assert command_named("Meet", {"whom": "2", "colour": "red"}) == Meet(whom="2")


def test_defaults_fill_what_was_not_kept() -> None:
    assert command_named("AskPeers", {"topic": "ENSIA"}) == AskPeers(topic="ENSIA")
    assert command_named("Join", {}) == Join()


def test_every_row_has_somebody_to_answer_it() -> None:
    assert {row.command for row in GRAMMAR} <= set(HANDLERS)


def test_every_handler_is_of_a_command_and_every_form_is_checked() -> None:
    assert set(HANDLERS) <= set(KINDS)
    assert set(FORMS) == set(CHECKS)
    assert set(FORMS) <= set(HANDLERS)


def test_who_may_say_what() -> None:
    standings = {kind.__name__: standing_for(kind) for kind in KINDS}
    assert {name for name, standing in standings.items() if standing is Standing.COORDINATOR} == {
        "AddOrganisation",
        "AddTopic",
        "AddTopicNames",
        "AnnounceProgramme",
        "AppointCoordinator",
        "AskFacilitator",
        "ChangeProgramme",
        "ConfirmMerge",
        "ConfirmScores",
        "DismissCoordinator",
        "FileIndicator",
        "LeaveCandidate",
        "LockGroup",
        "MatchAnew",
        "MergeTopics",
        "NameContact",
        "NewProgramme",
        "PauseProgramme",
        "PutTogether",
        "RenameTopic",
        "ResumeProgramme",
        "ReviewCandidate",
        "SetParts",
        "ShowCandidates",
        "ShowFacilitators",
        "ShowHistory",
        "ShowIndicators",
        "ShowMatching",
        "ShowParticipants",
        "ShowStatus",
        "StopProgramme",
        "SwapMembers",
        "UnlockGroup",
    }
    assert {name for name, standing in standings.items() if standing is Standing.ANYONE} == {
        *("AnswerField", "ClaimInvitation", "Explain", "ForgetMe", "Help", "IntroduceYourself", "Join", "NeverMind"),
        *("ConfirmLink", "LinkAccount", "ReadWelcome", "SetLanguage", "ShowMyData", "StayOut", "StopForm"),
        # What is TLP:CLEAR is for everybody.
        "ShowLessons",
    }


def test_every_row_is_in_both_languages() -> None:
    assert [row for row in GRAMMAR if not (row.nl and row.en)] == []
