"""Text as words: folded for comparing, each with its place in the text as it was written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+(?:['’‘`\u00b4](?:[^\W_]|[\u0300-\u036f])+)?|&")
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


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    found = (Word(match.start(), match.end(), _folded_word(match.group())) for match in _WORD.finditer(text))
    return tuple(word for word in found if word.folded)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text without capitals and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _folded_word(word: str) -> str:
    bare = _APOSTROPHE.sub("", _POSSESSIVE.sub("", fold(word)))
    return "&" if bare in _AND else bare
