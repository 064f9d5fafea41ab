"""Several moments in one line: numbers, ranges, all, none, and all but some."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.meetings import TickMoments
from bot.commands.planning import RuleOut
from bot.dispatch.gathering import gathered_in_words, numbers_in
from bot.ports import OfferedChoice
from bot.replies import Command

OF_SET = {"meeting": "m", "set_number": "1"}
MOMENTS = tuple(
    OfferedChoice(label=str(number), command="TickMoment", values={**OF_SET, "number": str(number)})
    for number in range(1, 6)
)
CHOICES = (*MOMENTS, OfferedChoice(label="geen", command="TickMoments", values={**OF_SET, "numbers": ""}))
OTHERS = (OfferedChoice(label="ja", command="NeverMind", values={}),)


def ticks(numbers: str) -> Command:
    return TickMoments(meeting="m", set_number="1", numbers=numbers)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("1 en 3", "1,3"),
        ("1, 2 of 5", "1,2,5"),
        ("nummers 2 en 4.", "2,4"),
        ("1 t/m 3", "1,2,3"),
        ("1-3 en 5", "1,2,3,5"),
        ("van 2 tot 4", "2,3,4"),
        ("1 through 3", "1,2,3"),
        ("alle", "1,2,3,4,5"),
        ("Allemaal!", "1,2,3,4,5"),
        ("all of them", "1,2,3,4,5"),
        ("alles behalve 2", "1,3,4,5"),
        ("all except 2 and 3", "1,4,5"),
        ("alleen 2", "2"),
        ("ik kan op 1 en 4", "1,4"),
        ("i can make 3", "3"),
        ("geen", ""),
        ("geen van deze tijden", ""),
        ("none of these times", ""),
        ("niets past mij", ""),
        ("i can't make any of them", ""),
    ],
)
def test_what_suits(words: str, numbers: str) -> None:
    assert gathered_in_words(words, CHOICES) == ticks(numbers)


@pytest.mark.parametrize("words", ["kan niet op 2 en 3", "ik kan niet op 2 en 3", "i can't make 2 and 3", "niet 2, 3"])
def test_what_does_not_suit(words: str) -> None:
    assert gathered_in_words(words, CHOICES) == RuleOut(meeting="m", set_number="1", numbers="2,3")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2",
        "7 en 9",
        "1 t/m 9",
        "5 tot 1",
        "donderdag",
        "niet voor de herfstvakantie",
        "niet op donderdag",
        "kan niet op 9",
        "14:00 tot 15:00",
        "misschien allemaal",
        "geen idee",
    ],
)
def test_what_says_nothing_of_the_numbers(words: str) -> None:
    assert gathered_in_words(words, CHOICES) is None


@pytest.mark.parametrize("words", ["alle", "geen", "1 en 2", "kan niet op 1"])
def test_other_choices_do_not_go_together(words: str) -> None:
    assert gathered_in_words(words, OTHERS) is None
    assert gathered_in_words(words, ()) is None


@given(st.text(max_size=120))
def test_any_text_is_read_without_harm(text: str) -> None:
    found = gathered_in_words(text, CHOICES)
    assert found is None or isinstance(found, TickMoments | RuleOut)
    numbers_in(text)
