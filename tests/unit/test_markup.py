"""People's words cannot become markup, a line of ours, or something that hides what follows."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import Span, literal, plain, plain_words, quoted, spans


@given(words=st.text(max_size=400))
def test_words_come_out_as_they_went_in(words: str) -> None:
    assert list(spans(literal(words))) == ([Span(text=plain_words(words))] if plain_words(words) else [])
    assert plain(literal(words)) == plain_words(words)


@given(words=st.text(max_size=100), other=st.text(max_size=100))
def test_words_stay_apart_from_our_markup(words: str, other: str) -> None:
    told = list(spans(f"**{literal(words)}**: {literal(other)}"))
    assert [one.text for one in told if one.strong] == ([plain_words(words)] if plain_words(words) else [])


@given(words=st.text(max_size=2000))
def test_words_are_one_visible_line_of_bounded_length(words: str) -> None:
    shown = plain(literal(words))
    assert len(shown) <= 500
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for character in shown)
    assert shown == " ".join(shown.split())


@given(text=st.text(alphabet="ab*\\ \n", max_size=60))
def test_any_text_can_be_shown(text: str) -> None:
    assert all(span.text for span in spans(text))
    assert plain(text) == "".join(span.text for span in spans(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a **b** c", [("a ", False), ("b", True), (" c", False)]),
        (r"a \*\*b\*\*", [("a **b**", False)]),
        (r"een \\ streep", [("een \\ streep", False)]),
        ("**niet gesloten", [("niet gesloten", True)]),
        ("****", []),
        ("", []),
        ("2 * 3 * 4", [("2 * 3 * 4", False)]),
    ],
)
def test_what_is_strong(text: str, told: list[tuple[str, bool]]) -> None:
    assert [(span.text, span.strong) for span in spans(text)] == told


def test_what_is_cut_off_shows_that_it_was() -> None:
    assert literal("heel lang verhaal", longest=10) == "heel lang…"


@given(words=st.text(max_size=2000))
def test_each_line_of_a_quotation_bears_its_mark_and_no_markup(words: str) -> None:
    lines = quoted(words).splitlines()
    assert all(line.startswith(">") for line in lines)
    assert not any(span.strong for span in spans(quoted(words)))


def test_a_quotation_is_not_cut_short() -> None:
    assert plain(quoted("x" * 4000 + "\n\n**y**")) == f"> {'x' * 4000}\n>\n> **y**"
