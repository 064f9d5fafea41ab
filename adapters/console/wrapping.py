"""Lines that fit a terminal, with strong words and colours where it can show them."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bot.markup import Span

_RESET = "\x1b[0m"
_NARROWEST = 20
_WORD = list[Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Colours, or none."""

    in_colour: bool

    def heading(self, text: str) -> str:
        return self._in("\x1b[1;36m", text)

    def number(self, text: str) -> str:
        return self._in("\x1b[36m", text)

    def faint(self, text: str) -> str:
        return self._in("\x1b[2m", text)

    def strong(self, text: str) -> str:
        return self._in("\x1b[1m", text)

    def _in(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self.in_colour and text else text


def wrap(line: Sequence[Span], *, width: int, indent: str, style: Style) -> list[str]:
    """Break one line at its spaces; what follows a bullet or a number stays under its words."""
    room = max(width, _NARROWEST) - len(indent)
    rows: list[list[_WORD]] = [[]]
    words = _words(line)
    hang = _hang(words)
    for word in words:
        used = sum(_width(each) + 1 for each in rows[-1]) + (hang if len(rows) > 1 else 0)
        if rows[-1] and used + _width(word) > room:
            rows.append([])
        rows[-1].append(word)
    shown = [" ".join(_shown(word, style) for word in row) for row in rows]
    return [(indent + " " * (hang if nth else 0) + row).rstrip() for nth, row in enumerate(shown)]


def _words(line: Sequence[Span]) -> list[_WORD]:
    """Words between spaces; a word may be strong in part. Spaces at the start stay, as empty words."""
    words: list[_WORD] = [[]]
    for span in line:
        first, *others = span.text.split(" ")
        words[-1].append(Span(text=first, strong=span.strong))
        words += [[Span(text=other, strong=span.strong)] for other in others]
    return words


def _hang(words: Sequence[_WORD]) -> int:
    depth = 0
    for word in words:
        text = "".join(span.text for span in word)
        depth += len(text) + 1
        if text:
            is_mark = text in {"-", "•", "–", "*"} or (text[:-1].isdigit() and text[-1] in ".)")
            return depth if is_mark else depth - len(text) - 1
    return 0


def _width(word: _WORD) -> int:
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for span in word
        for character in span.text
    )


def _shown(word: _WORD, style: Style) -> str:
    return "".join(style.strong(span.text) if span.strong else span.text for span in word)
