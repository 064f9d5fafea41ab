"""Words as they are searched for, in a table of their own: a text is found by its words or by how they begin."""

import re
import unicodedata
from collections.abc import Collection

from sqlalchemy import ColumnElement, Select, and_, select

from storage.tables import involvement_words, involvements

_WHOLE_UNTIL = 3
"""Short words are abbreviations and have to be there as they are; longer ones may go on (`datalek`, `datalekken`)."""

_LONGEST = 64
_LAST = chr(0x10FFFF)
_WORD = re.compile(r"\w+")


def words_in(*texts: str) -> list[str]:
    """The words of the texts, in lower case and without accents, so that either way of writing is found."""
    folded = unicodedata.normalize("NFKD", " ".join(texts).casefold())
    return _WORD.findall("".join(letter for letter in folded if not unicodedata.combining(letter)))


def searched(*texts: str) -> str:
    """What is kept beside the texts to find several words in a row, which never reach into the next text."""
    return " | ".join(["", *(" ".join(words_in(text)) for text in texts), ""])


def indexed(*texts: str) -> set[str]:
    """What is kept in `involvement_words`."""
    return {word[:_LONGEST] for word in words_in(*texts)}


def worth_searching(texts: Collection[str]) -> list[str]:
    """Those that find something the others do not: the forms of a word mostly begin with one of them."""
    ways = sorted({" ".join(words_in(text)) for text in texts} - {""})
    worth: list[str] = []
    for way in ways:
        if not (worth and way.startswith(worth[-1]) and len(worth[-1]) > _WHOLE_UNTIL and " " not in way):
            worth.append(way)
    return worth


def holding(text: str) -> Select[tuple[int]]:
    """The involvements whose texts hold this word, or these words in this order."""
    words = words_in(text)
    statement = select(involvement_words.c.involvement).where(_is(max(words, key=len)))
    if len(words) == 1:
        return statement
    end = " " if len(words[-1]) <= _WHOLE_UNTIL else ""
    in_a_row = involvements.c.searched.contains(f" {' '.join(words)}{end}", autoescape=True)
    return statement.join(involvements, involvements.c.seq == involvement_words.c.involvement).where(in_a_row)


def _is(word: str) -> ColumnElement[bool]:
    start = word[:_LONGEST]
    if len(word) <= _WHOLE_UNTIL:
        return involvement_words.c.word == start
    return and_(involvement_words.c.word >= start, involvement_words.c.word < start + _LAST)
