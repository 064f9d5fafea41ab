"""How good an order of people is, against their grades."""

from collections.abc import Mapping, Sequence
from math import log2

FIRST = 5
"""As many as are shown at once."""
RELEVANT = 2
"""From this grade on somebody should not be missed."""


def gain(order: Sequence[str], grades: Mapping[str, int]) -> float | None:
    """nDCG@5: 1 is the best order there is. None: there is nobody to be found."""
    best = _discounted(sorted(grades.values(), reverse=True))
    return _discounted([grades.get(one, 0) for one in order]) / best if best else None


def recall(order: Sequence[str], grades: Mapping[str, int]) -> float | None:
    """Which part of the relevant is among the first five; of more than five, five will do. None: nobody is relevant."""
    relevant = {one for one, grade in grades.items() if grade >= RELEVANT}
    return len(relevant.intersection(order[:FIRST])) / min(FIRST, len(relevant)) if relevant else None


def _discounted(grades: Sequence[int]) -> float:
    return sum(float((1 << grade) - 1) / log2(place) for place, grade in enumerate(grades[:FIRST], start=2))
