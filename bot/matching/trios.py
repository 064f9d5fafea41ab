"""The odd one out: which three go together best, and all others in pairs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from statistics import median_low

from bot.matching import weights
from bot.matching.candidates import CHANCE_BITS, Edge
from bot.matching.graph import best_pairs
from bot.matching.pool import Pool
from bot.matching.together import Together

WEIGHED_UP_TO = 100
"""People, among whom every trio is weighed: among more there is always one that fits well."""
_ALL_UP_TO = 12
"""People, among whom each trio is tried with the best pairs of the others: what is found is the best there is."""
_TRIED = 24
"""Of the most promising, among more."""

Pair = tuple[int, int]
Trio = tuple[int, int, int]


def best_with_trio(
    edges: Sequence[Edge], pairs: Sequence[Pair], together: Together, pool: Pool
) -> list[tuple[int, ...]] | None:
    """Everybody, with one trio, which weighs half as much as its three pairs together. `pairs`: the best without it."""
    weight = {(edge.one, edge.other): edge.weight for edge in edges}
    people, often = len(pool), _often(pool)
    best: tuple[int, list[tuple[int, ...]]] | None = None
    for weighs, trio in _tried(weight, pairs, often, together):
        others = _without(trio, weight)
        if 2 * len(others) < people - 3:
            continue
        total = weighs + 2 * sum(weight[pair] for pair in others)
        if best is None or total > best[0]:
            best = total, sorted([*others, trio])
    return None if best is None else best[1]


def _tried(
    weight: Mapping[Pair, int], pairs: Sequence[Pair], often: Sequence[int], together: Together
) -> Iterator[tuple[int, Trio]]:
    """With what they weigh, twice."""
    given = {number: weight[pair] for pair in pairs for number in pair}
    # What the others lose by it is about what those three have now. Whoever has nobody now would have the least of all.
    least = min(given.values(), default=0)
    promising = []
    for weighs, trio in _all(weight):
        less = weighs - sum(often[number] for number in trio)
        promising.append((less - sum(given.get(number, least) for number in trio), trio, less))
    promising.sort(reverse=True)
    most = len(promising) if len(often) <= _ALL_UP_TO else _TRIED
    tried = 0
    for _, trio, weighs in promising:
        if tried < most and together.fits(trio):
            tried += 1
            yield weighs, trio


def _often(pool: Pool) -> list[int]:
    """What it weighs that somebody met more people than most: in trios they run out of new people twice as fast."""
    met = [len(each) for each in pool.met]
    usual = median_low(met)
    return [2 * weights.IN_TRIOS * max(count - usual, 0) << CHANCE_BITS for count in met]


def _all(weight: Mapping[Pair, int]) -> Iterator[tuple[int, Trio]]:
    near: dict[int, dict[int, int]] = {}
    for (one, other), weighs in sorted(weight.items()):
        near.setdefault(one, {})[other] = weighs
    for one, others in near.items():
        for (two, first), (three, second) in combinations(others.items(), 2):
            third = weight.get((two, three))
            if third is not None:
                yield first + second + third, (one, two, three)


def _without(trio: Iterable[int], weight: Mapping[Pair, int]) -> list[Pair]:
    gone = set(trio)
    return best_pairs([(*pair, weighs) for pair, weighs in sorted(weight.items()) if gone.isdisjoint(pair)])
