"""The forms a Dutch or English noun takes, so that a label is found in the plural without a dictionary.

Generous on purpose: a form that no word has is never met, and costs an entry in a table.
"""

from collections.abc import Iterator

_VOWELS = "aeiou"
_SHORTEST = 4
"""Of shorter words, and of abbreviations, only the plural s is made."""


def forms_of(word: str, *, is_abbreviation: bool = False) -> frozenset[str]:
    """Other forms of a folded word: `datalek` gives `datalekken`, `verzoek` gives `verzoeken`."""
    if not word.isalpha():
        return frozenset()
    if is_abbreviation or len(word) < _SHORTEST:
        return frozenset({word + "s"}) if len(word) > 1 else frozenset()
    return frozenset(_dutch(word)) | frozenset(_english(word)) - {word}


def _dutch(word: str) -> Iterator[str]:
    yield from (word + ending for ending in ("s", "e", "en", "n"))
    stem, before, last = word[:-1], word[-2], word[-1]
    if last not in _VOWELS:
        if before in _VOWELS and word[-3] not in _VOWELS:
            yield from (f"{word}{last}{ending}" for ending in ("e", "en"))
        if before in _VOWELS and word[-3] == before:
            yield from (f"{word[:-2]}{last}{ending}" for ending in ("e", "en"))
        if last in "fs":
            voiced = stem + {"f": "v", "s": "z"}[last]
            yield from (f"{voiced}en", f"{stem[:-1]}{voiced[-1]}en")
    yield from _dutch_singular(word)


def _dutch_singular(word: str) -> Iterator[str]:
    stem = word[:-2]
    if word.endswith("en") and len(stem) >= _SHORTEST - 1:
        yield stem
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        elif stem[-2] in _VOWELS and stem[-1] not in _VOWELS and stem[-3] not in _VOWELS:
            yield f"{stem[:-1]}{stem[-2]}{stem[-1]}"
    elif word.endswith("s") and word[-2] not in "sui":
        yield word[:-1]


def _english(word: str) -> Iterator[str]:
    yield f"{word}s"
    if word.endswith("y") and word[-2] not in _VOWELS:
        yield f"{word[:-1]}ies"
    if word.endswith(("s", "x", "ch", "sh")):
        yield f"{word}es"
    if word.endswith("ies"):
        yield f"{word[:-3]}y"


def rough_stem(word: str) -> str:
    """What the forms of a folded word have in common; only good for comparing with other rough stems."""
    stem = word
    while (shorter := _shortened(stem)) != stem:
        stem = shorter
    return stem


def _shortened(stem: str) -> str:
    if len(stem) < _SHORTEST:
        return stem
    if stem[-1] == stem[-2]:
        return stem[:-1]
    if stem[-2] == stem[-3] and stem[-2] in _VOWELS:
        return stem[:-2] + stem[-1]
    if stem[-1] in "vz":
        return stem[:-1] + {"v": "f", "z": "s"}[stem[-1]]
    ending = next((ending for ending in ("en", "s", "e") if stem.endswith(ending)), "")
    return stem.removesuffix(ending) if len(stem) - len(ending) >= _SHORTEST - 1 else stem
