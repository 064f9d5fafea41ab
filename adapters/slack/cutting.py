"""Long texts, made to fit: never in the middle of a word, unless it is longer than the room there is.

Slack does not say what it counts, so the greater of what it could be is counted here: UTF-16 units.
"""

import unicodedata
from collections.abc import Iterator

ELLIPSIS = "…"
_JOINER = "\u200d"
_WIDE = 0xFFFF
_FLAGS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def size(text: str) -> int:
    """How long Slack may think this is."""
    return len(text) + sum(ord(character) > _WIDE for character in text)


def cut(text: str, longest: int) -> str:
    """The text, or its beginning with an ellipsis."""
    if size(text) <= longest:
        return text
    return text[: end_of_first(text, longest - size(ELLIPSIS))].rstrip() + ELLIPSIS


def parts(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """From where to where each part goes; together they are the whole text but for white space between them."""
    start, end = _trimmed(text, 0, len(text))
    while start < end:
        length = end_of_first(text[start:end], longest)
        yield _trimmed(text, start, start + length)
        start, end = _trimmed(text, start + length, end)


def end_of_first(text: str, longest: int) -> int:
    """Where the longest beginning ends that fits: after a paragraph, a line, a word; at worst within a word."""
    reach = _reach(text, longest)
    if reach == len(text):
        return reach
    for between in ("\n\n", "\n"):
        # A last line that is far from full would waste too much: then rather break between words.
        found = text.rfind(between, reach // 2, reach + 1)
        if found > 0 and text[:found].strip():
            return found
    word = _start_of_word(text, reach)
    if text[:word].strip() and size(text[word:].split(maxsplit=1)[0] if text[word:].strip() else "") <= longest:
        return word
    for end in range(reach, 0, -1):
        if not _belongs_together(text, end):
            return end
    return max(reach, 1)


def _start_of_word(text: str, position: int) -> int:
    """Where the word begins that goes on at this position; the position itself, if none does."""
    if text[position].isspace():
        return position
    while position and not text[position - 1].isspace():
        position -= 1
    return position


def _reach(text: str, longest: int) -> int:
    taken = 0
    for position, character in enumerate(text):
        taken += 2 if ord(character) > _WIDE else 1
        if taken > longest:
            return position
    return len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _belongs_together(text: str, position: int) -> bool:
    """Whether what people see as one character goes on here: an accent, a skin tone, a family, a flag."""
    before, after = text[position - 1], text[position]
    if unicodedata.category(after).startswith("M") or _JOINER in (before, after) or ord(after) in _SKIN_TONES:
        return True
    if ord(after) not in _FLAGS:
        return False
    flags = 0
    while flags < position and ord(text[position - 1 - flags]) in _FLAGS:
        flags += 1
    return flags % 2 == 1
