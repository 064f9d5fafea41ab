"""New pairs for the rounds to come as well: a choice that is best today may leave others with nobody new tomorrow.

Among n people everybody can meet somebody new n-1 rounds long, if each round leaves a graph of people new to each other
that can be divided into perfect matchings again. As long as everybody has half of the others before them that goes well
by itself (Csaba, Kühn, Lo, Osthus and Treglown, Memoirs of the AMS 244, 2016), and mostly until the last few rounds.
From then on the best pairs are taken only where such a division of the rest is found; else those that come near them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random

from bot.matching.candidates import CHANCE_BITS, Edge
from bot.matching.graph import best_pairs

MOST_PEOPLE = 80
"""Among more, nobody runs out of new people within a year of weeks."""
_LAST = 12
"""Rounds of new people that are left: with more before them, nobody ever got stuck in what was measured."""
_MOST_MADE = 400
"""Matchings that are made while looking: a limit in work."""
_TURNS = 3
"""Divisions of the rest that are tried for one choice."""
_BACK = 3
"""Parts that are taken back where a division goes no further: nearly always it is the last ones that matter."""
_ASIDE = (0, 8, 16, 32, 64, 128, 256)
"""Points by which the worth of pairs is shifted at random, to find other good choices than the best."""
_CHANCES = 1 << 16

Pairs = list[tuple[int, int]]


def is_needed(edges: Sequence[Edge], people: int) -> bool:
    """Whether somebody has so few new people left that it matters who meets whom now."""
    if people > MOST_PEOPLE:
        return False
    left = _left(edges, people)
    return 0 < min(left) <= _LAST


def parted(edges: Sequence[Edge], people: int, seed: str) -> Pairs | None:
    """The best pairs, all new, after which as many rounds as possible can be all new. None: not even this one can."""
    new = {(edge.one, edge.other): edge.weight for edge in edges if edge.ago == 0}
    search = _Search(people, min(_left(edges, people)), Random(seed))  # noqa: S311 - a seed, not a secret
    best: tuple[int, int, Pairs] | None = None
    for pairs in search.choices(new):
        if search.is_over and best is not None:
            break
        rounds = 1 + search.rounds_in(set(new) - set(pairs))
        found = (rounds, sum(new[pair] for pair in pairs), pairs)
        best = found if best is None else max(best, found)
        if rounds >= search.most:
            break
    return None if best is None else best[2]


class _Search:
    """What is left of the work that may be done, and how far things can go at most."""

    def __init__(self, people: int, most: int, chance: Random) -> None:
        self._people = people
        self._chance = chance
        self._made = 0
        self.most = most

    @property
    def is_over(self) -> bool:
        """Whether enough was done."""
        return self._made >= _MOST_MADE

    def choices(self, new: dict[tuple[int, int], int]) -> Iterator[Pairs]:
        """The best pairs, and then others, ever further from them."""
        for points in _ASIDE:
            aside = points << CHANCE_BITS
            weights = {pair: weight + (self._chance.randrange(aside) if aside else 0) for pair, weight in new.items()}
            pairs = self._part(weights)
            if pairs is None:
                return
            yield pairs

    def rounds_in(self, rest: set[tuple[int, int]]) -> int:
        """How many perfect matchings without a pair in common were found in it."""
        longest = 0
        for _ in range(_TURNS):
            longest = max(longest, self._divided(rest.copy()))
            if longest >= self.most - 1 or self.is_over:
                break
        return longest

    def _divided(self, rest: set[tuple[int, int]]) -> int:
        parts: list[Pairs] = []
        longest, back = 0, 0
        while len(parts) < self.most - 1:
            part = self._part({pair: self._chance.randrange(_CHANCES) for pair in sorted(rest)})
            if part is not None:
                parts.append(part)
                rest.difference_update(part)
                longest = max(longest, len(parts))
            elif back < _TURNS and parts:
                back += 1
                for _ in range(min(_BACK, len(parts))):
                    rest.update(parts.pop())
            else:
                break
            if self.is_over:
                break
        return longest

    def _part(self, weights: dict[tuple[int, int], int]) -> Pairs | None:
        """The perfect matching that weighs most."""
        self._made += 1
        pairs = best_pairs([(one, other, weight) for (one, other), weight in sorted(weights.items())])
        return pairs if 2 * len(pairs) == self._people else None


def _left(edges: Sequence[Edge], people: int) -> list[int]:
    """How many new people each has before them."""
    counted = Counter(number for edge in edges if edge.ago == 0 for number in (edge.one, edge.other))
    return [counted[number] for number in range(people)]
