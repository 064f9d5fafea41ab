"""Misspelt labels. Careful: a wrong guess puts people in touch about something they never said."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

_SHORTEST = 5
_TWO_MISTAKES_FROM = 9
_ALIKE_ENOUGH_TO_SUGGEST = 60


class Spelling:
    """Labels of five letters and more, by the number of their words and their first letter.

    People seldom get the first letter wrong; other words often differ in just that one.
    """

    def __init__(self, labels: Mapping[str, Collection[int]]) -> None:
        self._likely: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for label, counts in labels.items():
            for count in counts:
                self._likely[count, label[0]].append(label)
        self._all = list(labels)
        self._find = lru_cache(maxsize=4096)(self._search)

    def find(self, joined: str, *, words: int) -> tuple[str, ...]:
        """The labels that this text is a slip of the finger away from: the nearest, and all as near."""
        return self._find(joined, words)

    def nearest(self, joined: str, n: int) -> list[str]:
        """The labels that look most like the text, best first."""
        found = process.extract(joined, self._all, scorer=fuzz.ratio, limit=n, score_cutoff=_ALIKE_ENOUGH_TO_SUGGEST)
        return [label for label, _, _ in found]

    def _search(self, joined: str, words: int) -> tuple[str, ...]:
        if len(joined) < _SHORTEST or not joined.isalpha():
            return ()
        is_long = len(joined) >= _TWO_MISTAKES_FROM
        found = self._near(joined, words, 2 if is_long else 1)
        if not found and is_long and words > 1:
            # To write a compound apart is a mistake too, so that only one more is left: `e-herkening`.
            found = self._near(joined, 1, 1)
        return tuple(label for distance, label in found if distance == min(found)[0])

    def _near(self, joined: str, words: int, allowed: int) -> list[tuple[float, str]]:
        likely = self._likely.get((words, joined[0]), ())
        found = process.extract(joined, likely, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        return [(distance, label) for label, distance, _ in found]
