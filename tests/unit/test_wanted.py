"""One sentence with whom, about what, when and how long."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language
from bot.expertise.when import Moment, Window
from bot.wording.wanted import Wanted, read_wanted
from tests.builders import MONDAY

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NL, EN = Language.DUTCH, Language.ENGLISH


def wanted(words: str, language: Language = NL) -> Wanted:
    return read_wanted(words, language=language, now=MONDAY, zone=AMSTERDAM)


@pytest.mark.parametrize(
    ("words", "language", "names", "about"),
    [
        ("@Bram over ENSIA", NL, ("@Bram",), "ENSIA"),
        ("Bram en Carla over de BIO", NL, ("Bram", "Carla"), "de BIO"),
        ("Bram, Carla en 2 over ENSIA", NL, ("Bram", "Carla", "2"), "ENSIA"),
        ("Bram and Carla about BIO", EN, ("Bram", "Carla"), "BIO"),
        ("Bram", NL, ("Bram",), ""),
        ("Bram de Vries over 2 uur slapen", NL, ("Bram de Vries",), "2 uur slapen"),
        ("over ENSIA", NL, ("over ENSIA",), ""),
        (" , ", NL, (), ""),
        ("\x85", NL, (), ""),
    ],
)
def test_with_whom_about_what(words: str, language: Language, names: tuple[str, ...], about: str) -> None:
    found = wanted(words, language)
    assert (found.names, found.about) == (names, about)


@pytest.mark.parametrize(
    ("words", "language", "length"),
    [
        ("Bram over ENSIA, anderhalf uur", NL, 90),
        ("Bram over ENSIA van 90 minuten", NL, 90),
        ("Bram over ENSIA, een half uur", NL, 30),
        ("Bram about BIO for an hour and a half", EN, 90),
        ("Bram about BIO for 45 minutes", EN, 45),
        ("Bram about BIO", EN, None),
    ],
)
def test_how_long(words: str, language: Language, length: int | None) -> None:
    found = wanted(words, language)
    assert found.length == (None if length is None else timedelta(minutes=length))
    assert found.about in {"ENSIA", "BIO"}


@pytest.mark.parametrize("words", ["Bram over ENSIA volgende week", "Bram volgende week over ENSIA"])
def test_in_which_week(words: str) -> None:
    found = wanted(words)
    assert (found.names, found.about) == (("Bram",), "ENSIA")
    assert isinstance(found.when, Window)
    assert found.when.not_before == datetime(2027, 1, 25, tzinfo=AMSTERDAM)


def test_at_which_moment() -> None:
    found = wanted("Bram over ENSIA op donderdag 28 januari 14:00")
    assert found.about == "ENSIA"
    assert isinstance(found.when, Moment)
    assert found.when.start == datetime(2027, 1, 28, 13, 0, tzinfo=UTC)


@given(st.text(max_size=200))
def test_any_text_is_read_without_harm(text: str) -> None:
    found = wanted(text)
    assert all(name.strip() for name in found.names)
