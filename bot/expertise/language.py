"""Which language a chat line shows, told by the small words that carry a sentence.

A statistical model was tried beside them and left out: on the lines that hold no such word, it took names of topics
and people for a language ("DigiD, eHerkenning" for Dutch, "security awareness" for English).
"""

import re
from collections.abc import Collection, Iterator

from bot.domain.people import Language
from bot.expertise.stopwords import DUTCH, ENGLISH
from bot.expertise.words import Word, words_of

_DUTCH_CHAT = """
goedemorgen goedemiddag goedenavond bedankt dank dankjewel liever ontmoet ontmoeten vergeet volg volgen spreek noem
noemen heet ja nee prima zeker hallo hoi vandaag morgen gisteren maandag dinsdag woensdag donderdag vrijdag vakantie
januari februari maart augustus oktober en laat graag ervaring iemand gemeente gemeentes gemeenten lopen draaien loopt
draait begonnen zoeken engels nederlands voorbeeld voorbeelden samen kennismaken kennismaking jawel tuurlijk stoppen
"""
_ENGLISH_CHAT = """
and good morning afternoon evening thanks thank rather meet forget follow watching speak call yes no sure today tomorrow
yesterday monday tuesday wednesday thursday friday weeks holiday january february march august october mind never don
municipality municipalities peers peer ahead started starting running step dutch english example examples together
introduction leave until show my
"""
_NAME_PARTICLES = frozenset({"de", "den", "der", "het", "van", "ten", "ter", "te", "op", "aan", "the"})
_JOINS = frozenset({"-", "&", "/"})

_DUTCH_ONLY = DUTCH | frozenset(_DUTCH_CHAT.split())
_ENGLISH_ONLY = ENGLISH | frozenset(_ENGLISH_CHAT.split())
_SHARED = _DUTCH_ONLY & _ENGLISH_ONLY
_EVIDENCE = {
    Language.DUTCH: _DUTCH_ONLY - _SHARED,
    Language.ENGLISH: _ENGLISH_ONLY - _SHARED,
}


_ADDRESS = re.compile(r"\b[a-z]+://\S+", re.IGNORECASE)
"""What stands in one is nobody's language."""


def detect(text: str, candidates: Collection[Language] = tuple(Language)) -> Language | None:
    """The language of a line among the candidates; None where it does not clearly show one."""
    seen = list(_telling_words(_ADDRESS.sub(" ", text)))
    counts = {language: sum(word in _EVIDENCE[language] for word in seen) for language in candidates}
    best = max(counts, key=lambda language: counts[language], default=None)
    if best is None or not counts[best]:
        return None
    return best if all(count < counts[best] for language, count in counts.items() if language is not best) else None


def _telling_words(text: str) -> Iterator[str]:
    """The words as they count: not capitals (`IT`), names (`de Wit`) or what goes before a hyphen."""
    words = words_of(text)
    shouts = text.isupper()
    for number, word in enumerate(words):
        written = text[word.start : word.end]
        following = words[number + 1] if number + 1 < len(words) else None
        if len(written) > 1 and written.isupper() and not shouts:
            continue
        if _is_piece(text, word) or _is_particle(text, word, following):
            continue
        # Folding makes one sign of every "and", and it is just the word that tells.
        yield written.casefold() if word.folded == "&" else word.folded


def _is_piece(text: str, word: Word) -> bool:
    """Part of something longer, as in `I&A` or `I-visie`."""
    return any(sign in _JOINS for sign in (text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 1]))


def _is_particle(text: str, word: Word, following: Word | None) -> bool:
    return word.folded in _NAME_PARTICLES and following is not None and text[following.start].isupper()
