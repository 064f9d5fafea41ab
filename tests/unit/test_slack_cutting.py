"""Long texts fit, and no word is broken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.cutting import cut, parts, size
from adapters.slack.escaping import compact, escape, escaped

_TEXTS = st.text(alphabet="ab é\u0301 \n&<*😀👍🏽\u200d🇳🇱", max_size=300) | st.text(max_size=300)
_WORDS = st.lists(st.text(alphabet="abcdé😀", min_size=1, max_size=9), max_size=60)


@given(text=_TEXTS, longest=st.integers(min_value=10, max_value=200))
def test_what_is_cut_fits_and_shows_that_it_was(text: str, longest: int) -> None:
    shown = cut(text, longest)
    assert size(shown) <= longest
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


@given(words=_WORDS, longest=st.integers(min_value=20, max_value=100))
def test_no_word_that_fits_is_broken(words: list[str], longest: int) -> None:
    text = " ".join(words)
    assert cut(text, longest).removesuffix("…").split() == words[: len(cut(text, longest).removesuffix("…").split())]
    assert [word for start, end in parts(text, longest) for word in text[start:end].split()] == words


@given(text=_TEXTS, longest=st.integers(min_value=10, max_value=100))
def test_parts_are_the_whole_text_but_for_white_space(text: str, longest: int) -> None:
    places = list(parts(text, longest))
    assert all(size(text[start:end]) <= longest for start, end in places)
    assert "".join("".join(text[start:end].split()) for start, end in places) == "".join(text.split())
    assert [place for both in places for place in both] == sorted(place for both in places for place in both)


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    [
        ("een twee drie", 20, "een twee drie"),
        ("een twee drie", 9, "een twee…"),
        ("een twee drie", 8, "een…"),
        ("informatiebeveiligingsbeleid", 12, "informatieb…"),
        ("de informatiebeveiligingsbeleid", 12, "de informat…"),
        ("😀😀😀😀😀😀", 10, "😀😀😀😀…"),
        ("👍🏽👍🏽👍🏽👍🏽", 10, "👍🏽👍🏽…"),
        ("🇳🇱🇳🇱🇳🇱🇳🇱", 11, "🇳🇱🇳🇱…"),
        ("cafe\u0301cafe\u0301cafe\u0301", 10, "cafe\u0301caf…"),
        ("👩\u200d💻👩\u200d💻👩\u200d💻", 12, "👩\u200d💻👩\u200d💻…"),
    ],
)
def test_where_it_is_cut(text: str, longest: int, shown: str) -> None:
    assert cut(text, longest) == shown


def test_a_long_text_is_divided_between_paragraphs_if_it_can_be() -> None:
    text = "\n\n".join(["woord " * 12] * 3)
    assert [text[start:end].count("woord") for start, end in parts(text, 160)] == [24, 12]


@given(text=_TEXTS, longest=st.integers(min_value=20, max_value=200))
def test_escaped_words_fit_and_no_escape_is_broken(text: str, longest: int) -> None:
    shown = escaped(text, longest)
    assert size(shown) <= longest
    whole = shown.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    assert not set(whole) & set("&<>")
    assert shown == escape(text) or shown.endswith("…")


@given(carried=st.lists(st.text(max_size=40), max_size=4))
def test_what_is_carried_holds_nothing_that_is_changed_on_the_way(carried: list[str]) -> None:
    assert compact(carried).isascii()
    assert not set(compact(carried)) & set("&<>")
