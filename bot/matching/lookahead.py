"""New pairs for the rounds to come as well: a choice that is best today may leave others with nobody new tomorrow.

Among n people everybody can meet somebody new n-1 rounds long, if each round leaves a graph of people new to each other
that can be divided into perfect matchings again. As long as everybody has half of the others before them that goes well
by itself (Csaba, Kühn, Lo, Osthus and Treglown, Memoirs of the AMS 244, 2016). After that, such a division is looked
for, and one of its parts taken.
"""

from collections import Counter
from collections.abc import Sequence
from random import Random

from bot.matching.candidates import Edge
from bot.matching.graph import best_pairs

MOST_PEOPLE = 80
"""Among more, nobody runs out of new people within a year of weeks."""
_FEW = 20
"""Among so few, it is no theorem that it goes well by itself."""
_MOST_PARTS = 400
"""Matchings that are made while looking: a limit in work."""
_ENOUGH = 6
"""Divisions to choose from."""
_CHANCES = 1 << 16

Pairs = list[tuple[int, int]]


def is_needed(edges: Sequence[Edge], people: int) -> bool:
    """Whether somebody has so few new people left that it matters who meets whom now."""
    if people > MOST_PEOPLE:
        return False
    left = _left(edges, people)
    return min(left) > 0 and 2 * min(left) <= max(people, _FEW)


def parted(edges: Sequence[Edge], people: int, seed: str) -> Pairs | None:
    """The best pairs, all new, after which as many rounds as possible can be all new. None: not even this one can."""
    new = {(edge.one, edge.other): edge for edge in edges if edge.ago == 0}
    chance, most = Random(seed), min(_left(edges, people))  # noqa: S311 - a seed, not a secret
    found: list[tuple[int, int, Pairs]] = []
    made = 0
    while made < _MOST_PARTS and sum(length == most for length, _, _ in found) < _ENOUGH:
        parts = _division(set(new), people, chance)
        made += len(parts) + 1
        if not parts:
            break
        found += [(len(parts), sum(new[pair].weight for pair in part), part) for part in parts]
    return max(found, default=(0, 0, None))[2]


def _division(rest: set[tuple[int, int]], people: int, chance: Random) -> list[Pairs]:
    """Perfect matchings without a pair in common, until there is none any more."""
    parts: list[Pairs] = []
    while rest:
        weighted = [(one, other, chance.randrange(_CHANCES)) for one, other in sorted(rest)]
        part = best_pairs(weighted)
        if len(part) < people // 2:
            break
        parts.append(part)
        rest.difference_update(part)
    return parts


def _left(edges: Sequence[Edge], people: int) -> list[int]:
    """How many new people each has before them."""
    counted = Counter(number for edge in edges if edge.ago == 0 for number in (edge.one, edge.other))
    return [counted[number] for number in range(people)]
