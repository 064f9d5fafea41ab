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


def languages_in(words: str) -> tuple[Language, ...]:
    """The languages named, each once. "en" counts as English only when it stands alone, or between commas."""
    named = _WORD.findall(words.lower())
    alone = {part.strip() for part in re.split(r"[,;/|]", words.lower())}
    return tuple(dict.fromkeys(_NAMES[word] for word in named if word in _NAMES and (word != "en" or "en" in alone)))
