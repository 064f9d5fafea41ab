"""How well what people wrote answers words that were asked: BM25 for each text, and a person by all of theirs.

Pure: texts, words and a few figures go in, and a grade comes out. The index and the ranking both grade by this alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from bot.expertise.inflection import rough_stem
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.words import fold

_WORD = re.compile(r"[^\W_]+(?:['’‘`\u00b4][^\W_]+)?")
_POSSESSIVE = re.compile(r"['’‘`\u00b4]s$")
_APOSTROPHE = re.compile(r"['’‘`\u00b4]")
_AND = frozenset({"en", "and"})
SATURATION = 1.2
"""BM25's k1: how fast another mention of the same word stops telling more."""
LENGTH_COUNTS = 0.75
"""BM25's b: how far a long text has to mention a word more often than a short one."""
PART_COUNTS = 0.6
"""What a word is worth within a compound: `drone` in `dronebeleid`, `audit` in `zelfaudit`."""
HALF_COUNTS = 0.4
"""What a part of a compound is worth that was asked: of `strandparkeren` neither `strand` nor `parkeren` is enough, and
both are."""
SHORTEST_HEAD, SHORTEST_TAIL = 4, 5
"""Shorter ones begin and end too many words that have nothing to do with them: `oorzaak` is no `zaak`."""
SHORTEST_REST = 3
ENOUGH = 1 / 3
"""A text has to hold more than this of what was asked, where rare words say more: one of two, not one of three."""
ENOUGH_OF_KNOWN = 0.5
"""The same where the thesaurus knows what was asked: then there are better answers than half of its name."""
ENOUGH_WORDS = 1
"""Of a long question so many words will do, of such as are as rare as its words are on average."""
UNHEARD_COUNTS = 0.5
"""How much a word counts that nobody has written: it is missing everywhere, which says little of any text."""
MOST_TEXTS = 5
"""Of one person. More of the same adds nothing, and whoever writes much would answer everything."""


@lru_cache(maxsize=16384)
def terms_of(text: str) -> tuple[str, ...]:
    """The words that say something, each as what its forms have in common, as often as they are there."""
    folded = text.lower() if text.isascii() else fold(text)
    return tuple(term for word in _WORD.findall(folded) if (term := _term(word)))


@lru_cache(maxsize=65536)
def _term(word: str) -> str:
    """Nothing, of a word that says nothing."""
    bare = _APOSTROPHE.sub("", _POSSESSIVE.sub("", word))
    return "" if bare in STOPWORDS or bare in _AND else rough_stem(bare)


def share_of_term(asked: str, term: str) -> float:
    """How far a term of a text is the one that was asked."""
    if asked == term:
        return 1
    if len(asked) < len(term):
        return PART_COUNTS if _is_part(asked, term, SHORTEST_HEAD) else 0
    return HALF_COUNTS if _is_part(term, asked, SHORTEST_TAIL) else 0


def parts_within(asked: str) -> Iterator[str]:
    """All that would be worth something as a part of what was asked."""
    for length in range(SHORTEST_TAIL, len(asked) - SHORTEST_REST + 1):
        yield asked[:length]
        yield asked[-length:]


def _is_part(part: str, whole: str, shortest_head: int) -> bool:
    if len(whole) - len(part) < SHORTEST_REST:
        return False
    begins = len(part) >= shortest_head and whole.startswith(part)
    return begins or (len(part) >= SHORTEST_TAIL and whole.endswith(part))


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """What is known of all the texts together."""

    texts: int = 0
    """How many there are; 0: not known, and then every word says as much as any other."""
    mean_length: float = 0
    """In terms."""
    holding: Mapping[str, int] = field(default_factory=dict)
    """For each term asked, how many texts hold it, also as a part."""

    def rarity(self, term: str) -> float:
        """The rarer a word, the more it says."""
        if not self.texts:
            return 1
        holding = self.holding.get(term, 0)
        rarity = log(1 + (self.texts - holding + 0.5) / (holding + 0.5))
        return rarity if holding else rarity * UNHEARD_COUNTS

    def norm(self, length: float) -> float:
        """What a text of that length has against it."""
        relative = length / self.mean_length if self.mean_length else 1
        return SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * relative)

    def ready(self, asked: Iterable[str], *, is_known: bool = False) -> "Wanted":
        """These terms, weighed. `is_known`: they are the name of a concept."""
        rarities = {term: self.rarity(term) for term in dict.fromkeys(asked)}
        enough = ENOUGH_OF_KNOWN if is_known else min(ENOUGH, ENOUGH_WORDS / max(1, len(rarities)))
        whole = sum(rarities.values())
        return Wanted(rarities=rarities, all=whole, least=enough * whole, prose=self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked, ready to be held against texts."""

    rarities: Mapping[str, float]
    all: float
    """Of all of them."""
    least: float
    """A text has to hold more than this to be about what was asked."""
    prose: Prose

    def grade(self, terms: Sequence[str]) -> float:
        """How well one text answers, from 0 (not at all) to 1, which no text reaches."""
        if not self.rarities:
            return 0
        norm = self.prose.norm(len(terms))
        points = held = 0.0
        for asked, rarity in self.rarities.items():
            times = sum(share_of_term(asked, term) for term in terms)
            if times:
                held += rarity * min(1, times)
                points += rarity * times / (times + norm)
        return points / self.all if held > self.least else 0


def together(grades: Iterable[float]) -> float:
    """What all the texts of one person say: each adds to what the better ones leave open."""
    left = 1.0
    for grade in sorted(grades, reverse=True)[:MOST_TEXTS]:
        left *= 1 - grade
    return 1 - left
