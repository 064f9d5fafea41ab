"""Which choice a number or a word takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.profile import ShowProfile
from bot.commands.talking import NeverMind
from bot.dispatch.choosing import NoSuchChoice, _answer_in, _by_number, _by_words, _command_of, _number, _unasked
from bot.ports import OfferedChoice
from bot.replies import Answer

YES, NO, LATER = (
    OfferedChoice(label=label, command="ShowProfile", values={}, answer=answer)
    for label, answer in (("Ja, stel ons **voor**", "yes"), ("Nee, liever niet", "no"), ("Later", "later"))
)
CHOICES = (YES, NO, LATER)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        (" 2. ", 2),
        ("#2", 2),
        ("2)", 2),
        ("nummer 2", 2),
        ("Nr. 2", 2),
        ("keuze 2!", 2),
        ("0", 0),
        ("999", 999),
        ("1000", None),
        ("2 of 3", None),
        ("-2", None),
        ("²", None),
        ("٢", None),
        ("twee", None),
        ("", None),
        ("9-17", None),
        ("1.5", None),
    ],
)
def test_what_is_a_number(text: str, number: int | None) -> None:
    assert _number(text) == number


@given(number=st.integers(-10, 1000), choices=st.lists(st.sampled_from(CHOICES), max_size=6))
def test_numbers_count_from_one(number: int, choices: list[OfferedChoice]) -> None:
    found = _by_number(number, choices)
    assert (found is None) == (not 1 <= number <= len(choices))
    if found is not None:
        assert found is choices[number - 1]


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("ja", YES),
        ("JA!", YES),
        ("ja, graag", YES),
        ("ok", YES),
        ("Ja, stel ons voor", YES),
        ("nee", NO),
        ("No thanks.", NO),
        ("nee liever niet", NO),
        ("later", LATER),
        ("nu niet", LATER),
        ("ja maar nee", None),
        ("misschien", None),
        ("", None),
        ("ja" * 100, None),
    ],
)
def test_what_words_take(text: str, choice: OfferedChoice | None) -> None:
    assert _by_words(text, CHOICES) is choice


def test_the_same_words_on_two_choices_take_neither() -> None:
    assert _by_words("later", (LATER, LATER)) is None


@given(text=st.text(max_size=200))
def test_any_words_take_one_choice_or_none(text: str) -> None:
    assert _by_words(text, CHOICES) in (*CHOICES, None)
    assert _answer_in(text) in (*Answer, None)


@pytest.mark.parametrize(
    ("text", "number", "choices", "outcome"),
    [
        ("hallo", None, 3, None),
        ("hallo", None, 0, None),
        ("nee", None, 3, NeverMind),
        ("ja", None, 3, NoSuchChoice),
        ("ja", None, 0, NoSuchChoice),
        ("7", 7, 3, NoSuchChoice),
        ("7", 7, 0, NoSuchChoice),
    ],
)
def test_an_answer_that_was_not_asked_for(
    text: str, number: int | None, choices: int, outcome: type[object] | None
) -> None:
    found = _unasked(text, number, choices)
    assert found is None if outcome is None else isinstance(found, outcome)


def test_a_choice_of_another_version_is_no_longer_there() -> None:
    assert isinstance(_command_of(OfferedChoice(label="", command="Gone", values={})), NoSuchChoice)
    assert isinstance(_command_of(OfferedChoice(label="", command="MeetMember", values={})), NoSuchChoice)
    assert _command_of(YES) == ShowProfile()


def test_what_stands_in_brackets_need_not_be_said() -> None:
    coffee, visit = (
        OfferedChoice(label=label, command="ShowProfile", values={}, answer="")
        for label in ("Koffie (30 minuten)", "Keukenbezoek (2 uur)")
    )
    assert _by_words("koffie", (coffee, visit)) is coffee
    assert _by_words("koffie (30 minuten)", (coffee, visit)) is coffee
    assert _by_words("(2 uur)", (coffee, visit)) is None
    assert _by_words("koffie", (coffee, coffee)) is None
