"""Plain BM25, to compare with: bags of words, nothing that Bondje knows."""

import re
from collections import Counter
from collections.abc import Mapping
from math import log

_K1, _B = 1.2, 0.75
_WORD = re.compile(r"\w+")
_SMALL_WORDS = """
de het een en of van voor met aan in op bij te om er die dat wie wat welke waar hoe is zijn wij we ik mij me ons
onze mijn hun zich nog meer ook al niet maar dan als iets iemand andere doet doen werkt werken heeft hebben kan
bezig houdt weet the a an and or of for with on in to by at who what which is are we i me us our my with anyone
else also already not but does do works work working has have can someone about
"""
_STOPWORDS = frozenset(_SMALL_WORDS.split())


class Bm25:
    """Texts, ready to be searched; as Robertson and Zaragoza wrote it down (2009)."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._words = {name: Counter(_words(text)) for name, text in texts.items()}
        self._mean = sum(bag.total() for bag in self._words.values()) / max(1, len(self._words))
        self._holding = Counter(word for bag in self._words.values() for word in bag)

    def search(self, question: str) -> list[str]:
        """Whoever's text holds a word of the question, the best first; the name settles a tie."""
        asked = set(_words(question))
        scores = {name: self._score(bag, asked) for name, bag in self._words.items()}
        return sorted((name for name, score in scores.items() if score), key=lambda name: (-scores[name], name))

    def _score(self, bag: Counter[str], asked: set[str]) -> float:
        norm = _K1 * (1 - _B + _B * bag.total() / self._mean)
        return sum(
            self._weight(word) * bag[word] * (_K1 + 1) / (bag[word] + norm) for word in sorted(asked & bag.keys())
        )

    def _weight(self, word: str) -> float:
        holding = self._holding[word]
        return log(1 + (len(self._words) - holding + 0.5) / (holding + 0.5))


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _STOPWORDS]
