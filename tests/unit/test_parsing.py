"""Text becomes commands: the shapes that reading takes, and the promise that no text is too much for it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot import parsing
from bot.commands.peers import AskPeers, Meet
from bot.commands.profile import AddInvolvement, DescribeMe
from bot.domain.people import Language
from bot.grammar import GRAMMAR
from bot.grammar.rows import Row
from bot.parsing import LONGEST, Reading, read, tidied
from bot.patterns import compiled, first_words

PIECES = st.sampled_from(
    [
        *(
            "wie",
            "who",
            "ik",
            "I",
            "wij",
            "ben",
            "werk",
            "werkt",
            "kan",
            "zoek",
            "aan",
            "met",
            "bij",
            "en",
            "and",
            "of",
        ),
        *(
            "hoi",
            "bondje",
            "bedankt",
            "graag",
            "please",
            "help",
            "stop",
            "ENSIA",
            "de BIO",
            "tot",
            "1",
            "mijn",
            "profiel",
        ),
        *(
            ",",
            ", ",
            ".",
            ". ",
            "!",
            "?",
            ";",
            "\n",
            " ",
            "  ",
            "'",
            "’",
            "-",
            "é",
            "😀",
            "\x00",
            "\u202e",
            "(",
            "[",
            "*",
        ),
    ]
)
LIKELY = st.lists(PIECES, max_size=120).map("".join) | st.lists(PIECES, max_size=80).map(" ".join)


@given(text=st.text(max_size=2000) | LIKELY)
@example(text="!" * LONGEST)
@example(text="," * LONGEST)
@example(text=" ," * (LONGEST // 2))
@example(text="ik ben " * 80)
@example(text="wie werkt er aan " * 35)
@example(text="en ik werk aan " * 40)
@example(text=". ik werk aan" * 45)
@example(text="bedankt " * 70)
@example(text="\n" * LONGEST)
def test_no_text_is_too_much(text: str) -> None:
    reading = read(text)
    assert bool(reading.commands) == bool(reading.rows)
    assert len(reading.commands) <= len(text)


@given(text=LIKELY)
@example(text="ik ben " * 85)
@example(text="wie zoekt er hulp bij hulp bij " * 18)
@example(text=". ik werk aan" * 45)
def test_the_work_grows_no_faster_than_the_text(text: str) -> None:
    """Counted in characters held against a pattern: each sentence meets the few patterns that begin as it does."""
    few = max(len(patterns) for patterns in parsing._by_first_word().values())
    with counting() as held:
        read(text)
    assert sum(held) <= few * 6 * (len(text) + 20)


@contextmanager
def counting() -> Iterator[list[int]]:
    """How long each line was that was held against a pattern."""
    held: list[int] = []

    class Counted:
        def __init__(self, pattern: re.Pattern[str]) -> None:
            self._pattern = pattern

        def fullmatch(self, line: str) -> re.Match[str] | None:
            held.append(len(line))
            return self._pattern.fullmatch(line)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "compiled", lambda pattern: Counted(compiled(pattern)))
        yield held


@pytest.mark.parametrize("text", ["x" * 10_000_000, "! " * 1_000_000, "wie werkt er aan " * 100_000])
def test_what_is_far_too_long_is_not_even_looked_at(text: str) -> None:
    with counting() as held:
        assert read(text) == Reading()
    assert not held


@pytest.mark.parametrize("row", GRAMMAR, ids=[f"{number}-{row.command.__name__}" for number, row in enumerate(GRAMMAR)])
def test_every_pattern_is_quick_about_the_worst_lines(row: Row) -> None:
    """A line of its own first word over and over, and of every separator: bounded by `LONGEST`, so it ends."""
    for pattern in (*row.nl, *row.en):
        for word in first_words(pattern):
            for filler in (f"{word} ", f"{word}, ", "aan met bij ", "a"):
                compiled(pattern).fullmatch(f" {word} {filler * (LONGEST // len(filler))}")


@given(text=st.text(max_size=300) | LIKELY)
def test_tidying_is_done_after_one_time(text: str) -> None:
    once = tidied(text)
    assert not once.endswith((" ", "\n"))
    assert "  " not in once.replace("\n ", "")


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("help\n.", "help"),
        ("  Hoi Bondje,  wie werkt er aan ENSIA ?? ", "wie werkt er aan ENSIA"),
        ("Goedemorgen! Wat kun je doen?", "Wat kun je doen"),
        ("hoi", "hoi"),
        ("Hallo Bondje", "Hallo Bondje"),
        ("@bondje: mijn profiel a.u.b.", "mijn profiel"),
        ("ontmoet 2, alsjeblieft. Alvast bedankt!", "ontmoet 2"),
        ("dagelijks bestuur van het waterschap", "dagelijks bestuur van het waterschap"),
        ("ik werk aan DPIA’s", "ik werk aan DPIA's"),
        ("regel een\n\n  regel  twee\n", "regel een\n regel twee"),
        ("?", "?"),
        ("", ""),
    ],
)
def test_what_is_said_around_it_is_left_out(text: str, tidy: str) -> None:
    assert tidied(text) == tidy


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("wie werkt er aan ENSIA", Language.DUTCH),
        ("who else is doing ENSIA", Language.ENGLISH),
        ("help", None),
        ("stop", None),
        ("ik ben CISO bij Urk. Who else is doing NIS2?", Language.DUTCH),
        ("ENSIA", None),
    ],
)
def test_the_words_show_their_language(text: str, language: Language | None) -> None:
    assert read(text).language is language


def test_the_pattern_that_leaves_least_over_wins() -> None:
    (command,) = read("ik ben bezig met ENSIA").commands
    assert command == AddInvolvement(topics="ENSIA")
    (command,) = read("ik ben bezig").commands
    assert command == DescribeMe(words="ik ben bezig")


def test_slots_are_filled_with_what_was_written() -> None:
    assert read("WIE WERKT ER NOG MEER AAN De Bio?").commands == (AskPeers(topic="De Bio"),)
    assert read("ontmoet Bram de Vries graag").commands == (Meet(whom="Bram de Vries"),)


def test_a_deed_beside_words_nobody_understands_is_not_done() -> None:
    assert read("Vergeet mij. Of toch maar niet, grapje").commands == ()
    assert read("asdf qwer. ontmoet 2").commands == ()
