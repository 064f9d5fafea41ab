"""Dutch or English, from one line; and no guess where the line does not tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language
from bot.expertise.language import detect
from tests.unit.language_lines import LINES


@pytest.mark.parametrize(("line", "language"), LINES)
def test_tells_the_language_of_a_line(line: str, language: Language | None) -> None:
    assert detect(line) is language


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ensia en bio", Language.DUTCH),
        ("ENSIA and BIO", Language.ENGLISH),
        ("WIE DOET ER IETS MET AI?", Language.DUTCH),
        ("IT-beheer", None),
        ("I&A, Dronten", None),
        ("The Hague", None),
    ],
)
def test_small_words_tell_and_names_do_not(line: str, language: Language | None) -> None:
    assert detect(line) is language


@given(st.text(max_size=80))
def test_only_answers_with_a_candidate(text: str) -> None:
    assert detect(text) in {*Language, None}
    assert detect(text, [Language.DUTCH]) in {Language.DUTCH, None}
    assert detect(text, []) is None
