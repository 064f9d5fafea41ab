"""Two spellings of a name that differ only in case, accents, apostrophes or hyphens have the same key."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Without case, accents and ligatures, and with `&` written out. Its length may differ from the text's."""
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " en ").casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def words_of(text: str) -> list[str]:
    """The words of a text, folded: `'s-Hertogenbosch` is s and hertogenbosch."""
    return _WORD.findall(folded(text))


def spaced_key(text: str) -> str:
    """The words with one space between: for looking inside a sentence, where words must stay apart."""
    return " ".join(words_of(text))


def compact_key(text: str) -> str:
    """The letters alone, so that `Den Bosch`, `den-bosch` and `DenBosch` are one."""
    return "".join(words_of(text))
