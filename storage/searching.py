"""Words as they are searched for: lower case, a blank on each side, nothing between them but blanks."""

import re

from sqlalchemy import Column, ColumnElement, false

_WHOLE_UNTIL = 3
"""Short words are abbreviations and have to be there as they are; longer ones may go on (`datalek`, `datalekken`)."""

_WORD = re.compile(r"\w+")


def searched(*texts: str) -> str:
    """What is kept beside the texts. A word never reaches from one text into the next."""
    return " | ".join(["", *(" ".join(_words(text)) for text in texts), ""])


def holds(column: Column[str], word: str) -> ColumnElement[bool]:
    """Whether a text with `searched` beside it holds this word, or these words in this order."""
    words = _words(word)
    if not words:
        return false()
    end = " " if len(words[-1]) <= _WHOLE_UNTIL else ""
    return column.contains(f" {' '.join(words)}{end}", autoescape=True)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
