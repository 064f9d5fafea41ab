"""Pairs: as many people as possible, the odd one joins two others, and nobody meets the same person without need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from bot.matching import lookahead
from bot.matching.candidates import Candidates, Edge
from bot.matching.graph import best_pairs
from bot.matching.judging import Judge, Rows, lines
from bot.matching.parts import FROM, in_parts
from bot.matching.solver import Column, Row, choose
from bot.matching.together import Together
from bot.matching.trios import WEIGHED_UP_TO, best_with_trio

Numbers = tuple[int, ...]
_MOST_EXTRA = 400_000
"""Edges that are added for who has nobody, where not all were looked at."""
_MOST_TRIOS = 20_000
"""Three people, of whom the solver chooses: among more it would take too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """Groups of two or three by number, who is left, and a bound on what such pairs can be worth."""

    groups: Sequence[Numbers]
    left: Sequence[int]
    bound: float


def pair_up(judge: Judge, seed: str) -> Paired:
    """Everybody in a pair or a trio, as far as the hard rules allow it."""
    people = len(judge.pool)
    together = Together(judge.pool)
    pairs = in_parts(judge, seed) if people >= FROM else None
    edges: Sequence[Edge] = ()
    if pairs is None:
        pairs, edges = _paired(Candidates(judge, seed), people, seed)
    left = sorted(set(range(people)) - {number for pair in pairs for number in pair})
    groups: Sequence[Numbers] = pairs
    if len(left) == 1 and people <= WEIGHED_UP_TO:
        with_trio = best_with_trio(edges, pairs, together, judge.pool)
        groups, left = (groups, left) if with_trio is None else (with_trio, [])
    if left:
        groups, left = _joined(pairs, left, judge, together)
    if left and (exact := _exact(edges, people, judge, together)) is not None:
        groups, left = exact
    return Paired(groups=groups, left=left, bound=_bound(judge, people - len(left)))


def _paired(candidates: Candidates, people: int, seed: str) -> tuple[list[tuple[int, int]], Sequence[Edge]]:
    """The best pairs, and among which they were chosen."""
    edges = candidates.edges()
    if people % 2 == 0 and lookahead.is_needed(edges, people):
        pairs = lookahead.parted(edges, people, seed)
        if pairs is not None:
            return pairs, edges
    return _matched(edges, candidates, people)


def _matched(
    edges: Sequence[Edge], candidates: Candidates, people: int
) -> tuple[list[tuple[int, int]], Sequence[Edge]]:
    """The best pairs; where somebody has nobody, all they could have are looked at too, and all it could free."""
    known = {(edge.one, edge.other): edge for edge in edges}
    pairs = _best(known.values())
    reached: set[int] = set()
    while True:
        partner = {number: other for pair in pairs for number, other in (pair, pair[::-1])}
        left = {number for number in range(people) if number not in partner}
        if len(left) <= people % 2:
            break
        around = left | reached
        # Whoever could take the place of somebody's partner frees that partner, as along any path that helps.
        freed = {
            partner[other]
            for edge in known.values()
            for one, other in ((edge.one, edge.other), (edge.other, edge.one))
            if one in around and other in partner
        }
        wanted = (around | freed) - reached
        extra = candidates.edges_of(wanted) if wanted else ()
        if not wanted or len(known) + len(extra) > len(edges) + _MOST_EXTRA:
            break
        reached |= wanted
        added = {(edge.one, edge.other): edge for edge in extra}
        if added.keys() <= known.keys() and not wanted - left:
            break
        known |= added
        pairs = _best(known.values())
    return pairs, list(known.values())


def _best(edges: Iterable[Edge]) -> list[tuple[int, int]]:
    ordered = sorted(edges, key=lambda edge: (edge.one, edge.other))
    return best_pairs([(edge.one, edge.other, edge.weight) for edge in ordered])


def _bound(judge: Judge, placed: int) -> float:
    """What the points can be at most, whoever is with whom: half of the best that each could have."""
    best = np.zeros(len(judge.pool))
    for block in judge.blocks():
        worth = np.where(judge.may(block), judge.worth(block), np.iinfo(np.int32).min)
        best[block.lefts] = worth.max(axis=1)
    return float(np.sort(best)[len(best) - placed :].sum()) / 2


def _joined(
    pairs: Sequence[tuple[int, int]], left: Sequence[int], judge: Judge, together: Together
) -> tuple[list[Numbers], list[int]]:
    """Whoever is left joins the two with whom they go best."""
    groups: list[Numbers] = list(pairs)
    nobody = []
    for one in sorted(left, key=lambda number: (-judge.pool.entrants[number].missed, number)):
        block = Rows(np.array([one]), len(judge.pool))
        may, worth = judge.may(block)[0], judge.worth(block)[0]
        met = judge.pool.met[one]
        fitting = [
            (*_rounds_since(met, (a, b)), int(worth[a]) + int(worth[b]), -at)
            for at, group in enumerate(groups)
            if len(group) == 2  # noqa: PLR2004 - a pair
            for a, b in [group]
            if may[a] and may[b] and together.fits((one, a, b))
        ]
        if fitting:
            at = -max(fitting)[-1]
            groups[at] = tuple(sorted((*groups[at], one)))
        else:
            nobody.append(one)
    return groups, sorted(nobody)


def _rounds_since(met: Mapping[int, tuple[int, int]], group: Iterable[int]) -> tuple[int, int]:
    """How many of these somebody never met, and how long ago it was with the others."""
    ago = [met[number][0] for number in group if number in met]
    return -len(ago), sum(ago)


def _exact(
    edges: Sequence[Edge], people: int, judge: Judge, together: Together
) -> tuple[list[Numbers], list[int]] | None:
    """All pairs and trios there could be, and the solver's choice of them. None: there are too many to choose from."""
    near: dict[int, set[int]] = {number: set() for number in range(people)}
    for edge in edges:
        near[edge.one].add(edge.other)
        near[edge.other].add(edge.one)
    trios: list[Numbers] = []
    for edge in edges:
        thirds = near[edge.one] & near[edge.other]
        trios += [(edge.one, edge.other, third) for third in sorted(thirds) if third > edge.other]
        if len(trios) > _MOST_TRIOS:
            return None
    options: list[Numbers] = [(edge.one, edge.other) for edge in edges]
    options += [tuple(sorted(trio)) for trio in trios if together.fits(trio)]
    points = {(edge.one, edge.other): edge for edge in edges}

    def worth(group: Numbers) -> float:
        among = [points[pair] for pair in combinations(group, 2)]
        # First how many are placed, then who had nobody before, then how few trios, new people, and the points.
        first = 1e6 * len(group) - 2e5 * (len(group) - 2)
        missed = 1e4 * sum(min(judge.pool.entrants[number].missed, 9) for number in group)
        return first + missed + sum(1e3 * (edge.ago == 0) + edge.worth for edge in among) / len(among)

    columns = [Column(worth=worth(each), takes=tuple((number, 1) for number in each)) for each in options]
    chosen = choose(columns, [Row(most=1)] * people)
    if chosen is None:
        return None
    groups = sorted(options[at] for at in chosen.chosen)
    placed = {number for group in groups for number in group}
    return groups, sorted(set(range(people)) - placed)


def value_of(judge: Judge, groups: Iterable[Numbers]) -> list[int]:
    """What each group is worth: the mean of its pairs, for each of its members but one."""
    every = list(groups)
    pairs = [pair for group in every for pair in combinations(group, 2)]
    if not pairs:
        return [0] * len(every)
    points = iter(judge.worth(lines(pairs)).tolist())
    found = []
    for group in every:
        count = len(group) * (len(group) - 1) // 2
        found.append(round(sum(next(points) for _ in range(count)) / max(count, 1) * len(group) / 2))
    return found
