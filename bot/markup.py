r"""The small markup of everything Bondje says: `**strong**`, and a backslash that makes the next character literal.

Platforms translate it to their own; people's words go in through `literal`, so they can never become markup,
a new line that looks like ours, or a control character that hides what follows.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SPECIAL = re.compile(r"([\\*])")
_ESCAPED = r"\\\1"
_TOKEN = re.compile(r"\\(.)|(\*\*)", re.DOTALL)
_LONGEST = 500
ADDRESS = re.compile(r"\b(?:https?://|www\.|javascript:|mailto:)\S*[^\s,.;:!?)\]>]|[^\s<>]+@[\w.-]+\w", re.IGNORECASE)
"""Somewhere on the web, or somebody's mail."""
_MARKED = (
    (re.compile(r"\[([^\[\]]*)\]\([^\s()]*\)"), r"\1"),  # [words](address)
    (re.compile(r"<[^<>|\s]*\|([^<>]*)>"), r"\1"),  # <address|words>
    (re.compile(r"</?[@#!a-zA-Z][^<>]*>"), " "),  # <@U123>, <b>
    (ADDRESS, " "),
    (re.compile(r"[*`~|<>\[\](){}\\]|(?<!\w)_+|_+(?!\w)"), " "),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A piece of text that is strong or not."""

    text: str
    strong: bool = False


def literal(words: str, *, longest: int = _LONGEST) -> str:
    """Make people's words safe to put into a sentence: one line, no markup, nothing invisible, not endless."""
    shown = plain_words(words)
    if len(shown) > longest:
        shown = shown[: longest - 1].rstrip() + "…"
    return _SPECIAL.sub(_ESCAPED, shown)


def quoted(words: str) -> str:
    """People's words at their full length, line by line. Each line bears a mark, so that none looks like ours."""
    lines = [plain_words(line) for line in words.strip().splitlines()]
    return "\n".join(f"> {_SPECIAL.sub(_ESCAPED, line)}".rstrip() for line in lines)


def plain_words(words: str) -> str:
    """One line of visible characters, white space folded."""
    if words.isprintable():
        # As nearly always; then there is nothing to leave out.
        return " ".join(words.split())
    visible = "".join(
        " " if character.isspace() else character
        for character in words
        if character.isspace() or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    return " ".join(visible.split())


def unmarked(words: str) -> str:
    """People's words without links, mentions and the markup of any platform; the words of a link stay."""
    for pattern, left in _MARKED:
        words = pattern.sub(left, words)
    return " ".join(words.split())


def spans(text: str) -> Iterator[Span]:
    """Read the markup."""
    strong = False
    piece: list[str] = []
    position = 0
    for token in _TOKEN.finditer(text):
        piece.append(text[position : token.start()])
        position = token.end()
        if token.group(1) is not None:
            piece.append(token.group(1))
            continue
        if "".join(piece):
            yield Span(text="".join(piece), strong=strong)
        piece, strong = [], not strong
    piece.append(text[position:])
    if "".join(piece):
        yield Span(text="".join(piece), strong=strong)


def plain(text: str) -> str:
    """Drop the markup and keep the words."""
    return "".join(span.text for span in spans(text))
