"""Text as words: folded for comparing, each with its place in the text as it was written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+(?:['’‘`\u00b4](?:[^\W_]|[\u0300-\u036f])+)?|&")
_GAP = re.compile(r"['’]?[ \t\u00a0]*(?:[-\u2010-\u2014/][ \t\u00a0]*)?|[.'’]|\n")
_POSSESSIVE = re.compile(r"['’‘`\u00b4]s$")
_APOSTROPHE = re.compile(r"['’‘`\u00b4]")
_AND = frozenset({"en", "and"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text. The span counts in the text as it was written."""

    start: int
    end: int
    folded: str
    """Without capitals, accents and a plural or possessive 's; every "and" is `&`."""
    goes_on: bool
    """Whether nothing but a space, a hyphen or the like parts it from the word before."""


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    words: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        if folded := _folded_word(match.group()):
            goes_on = bool(words) and _GAP.fullmatch(text, end, match.start()) is not None
            words.append(Word(match.start(), match.end(), folded, goes_on))
            end = match.end()
    return tuple(words)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text without capitals and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _folded_word(word: str) -> str:
    bare = _APOSTROPHE.sub("", _POSSESSIVE.sub("", fold(word)))
    return "&" if bare in _AND else bare
