"""The names of languages as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language
from bot.expertise.language_names import languages_in, unknown_languages

NL, EN = Language.DUTCH, Language.ENGLISH


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        ("Nederlands en Engels", (NL, EN)),
        ("Engels, Nederlands", (EN, NL)),
        ("Dutch and English", (NL, EN)),
        ("nl,en", (NL, EN)),
        ("NL", (NL,)),
        ("en", (EN,)),
        ("Nederlands en Frans", (NL,)),
        ("Engels en een beetje Engels", (EN,)),
        ("Frans", ()),
        ("", ()),
    ],
)
def test_how_people_name_languages(words: str, languages: tuple[Language, ...]) -> None:
    assert languages_in(words) == languages


@given(words=st.text(max_size=200))
def test_each_is_named_once(words: str) -> None:
    found = languages_in(words)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Nederlands, Engels en Frysk", ("Frysk",)),
        ("Dutch and a bit of German", ("German",)),
        ("Nederlands en een beetje Engels", ()),
        ("nl,en", ()),
    ],
)
def test_what_is_no_language_it_speaks(words: str, others: tuple[str, ...]) -> None:
    assert unknown_languages(words) == others
