"""The names of the languages Bondje speaks, as people write them."""

import re

from bot.domain.people import Language

_NAMES = {
    "nederlands": Language.DUTCH,
    "nederlandse": Language.DUTCH,
    "dutch": Language.DUTCH,
    "nl": Language.DUTCH,
    "engels": Language.ENGLISH,
    "engelse": Language.ENGLISH,
    "english": Language.ENGLISH,
    "en": Language.ENGLISH,
    "eng": Language.ENGLISH,
}
_WORD = re.compile(r"[a-z]+")


_SMALL = """
ik wij spreek spreken praat en ook een beetje goed vloeiend alleen liefst liever of met mijn talen zijn de het in
i we speak talk and also a bit little well fluent fluently only or my languages are the
"""
_SMALL_WORDS = frozenset(_SMALL.split())


def unknown_languages(words: str) -> tuple[str, ...]:
    """What stands there beside the languages it knows and small words, as it was written."""
    return tuple(dict.fromkeys(word for word in re.findall(r"[^\W\d_]+", words) if not _is_known(word.lower())))


def _is_known(word: str) -> bool:
    return word in _NAMES or word in _SMALL_WORDS


def languages_in(words: str) -> tuple[Language, ...]:
    """The languages named, each once. "en" counts as English only when it stands alone, or between commas."""
    named = _WORD.findall(words.lower())
    alone = {part.strip() for part in re.split(r"[,;/|]", words.lower())}
    return tuple(dict.fromkeys(_NAMES[word] for word in named if word in _NAMES and (word != "en" or "en" in alone)))
