"""The parts of one organisation, as people name them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import MemberId
from bot.domain.parts import MOST_PARTS, USUAL_PARTS, parts_of, read_part, read_parts
from tests.contracts.programmes import programme as coffee

PROGRAMME = coffee(coordinator=MemberId("carla"))
OWN = replace(PROGRAMME, parts=("Sociaal domein", "I&A"))


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("bestuur", "board"),
        ("Het college.", "board"),
        ("MT", "management"),
        ("de vakafdeling", "line"),
        ("I & A", "information"),
        ("i&a/control", "information"),
        ("ICT", "information"),
        ("the line", "line"),
        ("information", "information"),
        ("kantine", None),
        ("", None),
    ],
)
def test_the_usual_parts_go_by_many_names(words: str, part: str | None) -> None:
    assert read_part(words, PROGRAMME) == part


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("sociaal domein", "Sociaal domein"),
        ("het Sociaal Domein", "Sociaal domein"),
        ("i & a", "I&A"),
        ("bestuur", None),
    ],
)
def test_those_of_a_programme_go_by_their_own(words: str, part: str | None) -> None:
    assert read_part(words, OWN) == part


def test_each_part_is_read_as_itself() -> None:
    assert [read_part(part, PROGRAMME) for part in USUAL_PARTS] == list(parts_of(PROGRAMME))
    assert [read_part(part, OWN) for part in OWN.parts] == list(parts_of(OWN))


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("bestuur, sociaal domein, I&A", ("bestuur", "sociaal domein", "I&A")),
        ("bestuur; Bestuur ; I&A.", ("bestuur", "I&A")),
        ("bestuur", None),
        (", ,", None),
        ("bestuur, " + "x" * 61, None),
        (", ".join(str(number) for number in range(MOST_PARTS + 1)), None),
    ],
)
def test_a_list_of_parts(words: str, parts: tuple[str, ...] | None) -> None:
    assert read_parts(words) == parts


@given(st.text())
def test_whatever_is_written_is_read_or_not(words: str) -> None:
    found = read_parts(words)
    assert found is None or 2 <= len(found) <= MOST_PARTS
    assert read_part(words, PROGRAMME) in (None, *USUAL_PARTS)
