"""The small markup -> HTML and plain words for Matrix, in which nobody's words become markup or ring for a room."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from bot.markup import Span, spans

ELLIPSIS = "…"
_ROOM = re.compile(r"@(?=room\b)", re.IGNORECASE)
_DEFUSED = "@\u2060"
"""Looks the same; old clients ring for everybody in a room when they see the word itself."""


def defuse(words: str) -> str:
    """Words that ring for nobody."""
    return _ROOM.sub(_DEFUSED, words)


def shortened(text: str, longest: int) -> list[Span]:
    """As much of it as there is room for, cut between words where there are any."""
    kept: list[Span] = []
    for span in spans(text):
        if len(span.text) <= longest:
            kept.append(span)
            longest -= len(span.text)
            continue
        words = span.text[: max(longest - 1, 0)]
        whole = words.rsplit(maxsplit=1)[0] if len(words.split()) > 1 else words
        return [*kept, Span(text=whole.rstrip(), strong=span.strong), Span(text=ELLIPSIS)]
    return kept


def plain_of(said: Sequence[Span]) -> str:
    return defuse("".join(span.text for span in said)).strip()


def html_of(said: Sequence[Span]) -> str:
    return "".join(_marked(said)).strip().removesuffix("<br>")


def _marked(said: Sequence[Span]) -> Iterator[str]:
    for span in said:
        words = escape(defuse(span.text), quote=False).replace("\n", "<br>")
        yield f"<strong>{words}</strong>" if span.strong else words
