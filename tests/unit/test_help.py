"""The chapters of the help name everything, once, and are opened by the words that they show."""

from collections import Counter
from zoneinfo import ZoneInfo

import pytest

from bot.commands.talking import Help
from bot.domain.people import Language
from bot.grammar import GRAMMAR
from bot.grammar.chapters import CHAPTERS, Chapter
from bot.parsing import read
from bot.phrases import render
from bot.replies import Phrase


def test_what_is_explained_stands_in_one_chapter() -> None:
    placed = Counter(row.help for chapter in CHAPTERS for row in chapter.rows if row.help)
    assert placed == Counter(row.help for row in GRAMMAR if row.help)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: str(chapter.name))
def test_the_examples_of_a_chapter_are_in_it(chapter: Chapter) -> None:
    assert {*chapter.first} <= {row.help for row in chapter.rows}
    assert all(row.standing == chapter.standing for row in chapter.rows if chapter.name == "coordinating")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: str(chapter.name))
def test_a_chapter_is_opened_by_its_word(chapter: Chapter, language: Language) -> None:
    word = render(Phrase(f"help-word-{chapter.name}"), language, ZoneInfo("UTC"))
    assert read(f"help {word}").commands == (Help(chapter=chapter.name),)
