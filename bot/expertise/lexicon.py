"""Dutch and English words and their base forms, from simplemma's dictionaries."""

from functools import lru_cache

_LANGUAGES = ("nl", "en")


class Lexicon:
    """Answers from dictionaries that are read at the first question: some 0.4 s and 8 MB, once.

    simplemma's `low_memory` form answers in some 30 microseconds, and takes a tenth of the memory.
    """

    def __init__(self) -> None:
        # The cache belongs to this lexicon: two of them in one process share nothing.
        self._lemmas = lru_cache(maxsize=8192)(_lemmas)
        self._is_known = lru_cache(maxsize=8192)(_is_known)

    def lemmas(self, word: str) -> frozenset[str]:
        """The base forms a folded word may have, in either language, itself left out."""
        return self._lemmas(word)

    def is_known(self, word: str) -> bool:
        """Whether a folded word is in the dictionary of either language."""
        return self._is_known(word)


def _lemmas(word: str) -> frozenset[str]:
    import simplemma  # noqa: PLC0415 - slow, and most words are found without it

    found = (simplemma.lemmatize(word, lang=language, low_memory=True).casefold() for language in _LANGUAGES)
    return frozenset(found) - {word}


def _is_known(word: str) -> bool:
    import simplemma  # noqa: PLC0415 - as above

    return simplemma.is_known(word, lang=_LANGUAGES, low_memory=True)
