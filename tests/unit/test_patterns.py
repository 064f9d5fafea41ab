"""The small pattern language of the grammar table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.patterns import compiled, first_words


@pytest.mark.parametrize(
    ("pattern", "line", "fits"),
    [
        ("wie werkt [er] aan {topic}", "wie werkt aan ENSIA", True),
        ("wie werkt [er] aan {topic}", "wie werkt er aan ENSIA en de BIO", True),
        ("wie werkt [er] aan {topic}", "wie werkt er aan", False),
        ("(a|b c) d", "b c d", True),
        ("(a|b c) d", "a c d", False),
        ("[a|b] c", "c", True),
        ("[a [b]] c", "a b c", True),
        ("[a [b]] c", "b c", False),
        ("stop", "STOP", True),
        ("stop", "stopt", False),
        ("ja graag", "ja, graag", True),
        ("wat?", "wat?", True),
        ("een.punt", "eenxpunt", False),
    ],
)
def test_what_fits(pattern: str, line: str, fits: bool) -> None:
    assert (compiled(pattern).fullmatch(f" {line}") is not None) == fits


def test_a_slot_takes_the_fewest_words_that_will_do() -> None:
    found = compiled("zoek {topic} [graag]").fullmatch(" zoek ENSIA graag")
    assert found is not None
    assert found["topic"] == "ENSIA"


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a", "a]", "(a]", "(a|b", "a | b)"])
def test_a_pattern_that_is_not_well_formed_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"unclosed|unbalanced"):
        compiled(pattern)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("stop nu", {"stop"}),
        ("[ik|wij] werk", {"ik", "wij", "werk"}),
        ("(Hallo|[goede] morgen) daar", {"hallo", "goede", "morgen"}),
        ("[a] [b] c d", {"a", "b", "c"}),
    ],
)
def test_the_words_a_line_can_begin_with(pattern: str, words: set[str]) -> None:
    assert first_words(pattern) == words


@given(pattern=st.text(alphabet="ab []()|{}.", max_size=30))
def test_any_pattern_is_made_or_refused(pattern: str) -> None:
    try:
        compiled(pattern)
    except ValueError:
        return
    assert isinstance(first_words(pattern), frozenset)
