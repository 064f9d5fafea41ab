"""How well people are put in pairs: who meets again without need, who has nobody, what it is worth, and what it costs.

The simulation is one that anybody can do with their own bot: 26 weekly rounds of the same people, and nobody leaves.
"""

import resource
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations
from multiprocessing import get_context
from random import Random
from statistics import mean
from time import perf_counter, process_time

import networkx as nx

from bot.domain.ids import OrganisationId
from bot.matching.graph import best_pairs
from bot.matching.judging import Judge
from bot.matching.matching import match
from bot.matching.pool import Pool
from bot.matching.values import Entrant, Past, Terms
from tests.benchmarks.entrants import entrants, places, towns
from tests.benchmarks.figures import milliseconds, show

ROUNDS = 26
COOLDOWN = 10
SIZES = (20, 21, 50, 51, 100, 200, 342, 1_000)
TRIALS = 200
_MOST_FOR_NETWORKX = 342
"""More take minutes a round."""

Group = Sequence[int]
Round = list[Group]
Met = dict[tuple[int, int], int]
"""In which round two people were together last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """What came of all rounds."""

    repeats: int
    unpaired: int
    seconds: list[float]
    computing: list[float]
    """Of these, what the process itself was calculating."""
    megabytes: float
    """More than before the first round, at most."""


def main() -> None:
    rows = [row for size in SIZES for row in _simulated(size)]
    show(
        f"{ROUNDS} weekly rounds of the same people",
        ("people, and who pairs them", "repeats", "avoidable", "nobody", "ms a round", "slowest", "computing", "MB"),
        rows,
        remark="Nobody: people without anybody, over all rounds. MB: more than before the first round, at most.",
    )
    show(
        f"Who finds somebody where nobody meets their own organisation, {TRIALS} trials",
        ("people", "could all", "ours: all", "in order: all", "ours: nobody", "in order: nobody"),
        [_three_houses(), *(_mixes(size) for size in (20, 40, 80))],
        remark="Could all: by networkx, exactly. In order: each takes the best who is left, and the odd one joins.",
    )
    show(
        "What the pairs of one round are worth, first round",
        ("people", "ours/optimum", "chance/optimum", "optimum/bound", "ms", "possible pairs"),
        [_worth(size) for size in (20, 50, 100, 200, 342, 1_000)],
        remark="The optimum is proven: an exact matching of everybody with everybody. Chance: twenty shuffles.",
    )
    show(
        "One round of very many people",
        ("people", "s", "of which computing", "nobody", "worth/bound", "MB"),
        [_apart(_large, size) for size in (2_000, 5_000, 10_000)],
        remark="In their tenth round. The bound is proven and coarse: half of the best that each could have.",
    )


def _apart(act: Callable[[int], tuple[str, ...]], size: int) -> tuple[str, ...]:
    """In a process of its own, so that what is most in memory is this alone."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(act, size).result()


def _simulated(size: int) -> list[tuple[str, ...]]:
    needed = max(0, ROUNDS * _acquaintances(size) - size * (size - 1) // 2)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        ours = pool.submit(our_season, size).result()
    rows = [_row(f"{size:,}, ours", ours, needed, f"{ours.megabytes:.0f}")]
    if size % 2:
        return rows  # The others leave one out, or make no difference between a trio and two pairs.
    for name, way in (("round-robin", circle), ("shuffled", shuffled), ("avoiding who was last", avoiding)):
        rows.append(_row(f"{size:,}, {name}", season(size, way), needed))
    if size <= _MOST_FOR_NETWORKX:
        rows.append(_row(f"{size:,}, networkx, {COOLDOWN} weeks apart", season(size, cooled), needed))
    return rows


def _acquaintances(size: int) -> int:
    """How often two people are together in one round: a trio counts three times."""
    return size // 2 if size % 2 == 0 else size // 2 + 2


def _row(name: str, found: Season, needed: int, megabytes: str = "") -> tuple[str, ...]:
    return (
        name,
        f"{found.repeats:,}",
        f"{found.repeats - needed:,}",
        f"{found.unpaired:,}",
        milliseconds(mean(found.seconds)),
        milliseconds(max(found.seconds)),
        milliseconds(mean(found.computing)),
        megabytes,
    )


def our_season(size: int) -> Season:
    """As Bondje does it: by what people have to do with each other, with its rules as they are."""
    people = entrants(size, seed=1)
    numbers = {one.member.id: number for number, one in enumerate(people)}
    places()  # Reading what is known of places is not part of a round.
    met: Met = {}
    before, repeats, unpaired = _most_megabytes(), 0, 0
    took, computing = list[float](), list[float]()
    for number in range(1, ROUNDS + 1):
        past = Past(
            met={
                frozenset({people[one].member.id, people[other].member.id}): (number - last,)
                for (one, other), last in met.items()
            }
        )
        began, computed = perf_counter(), process_time()
        found = match(people, Terms(), past, places(), seed=str(number))
        took.append(perf_counter() - began)
        computing.append(process_time() - computed)
        groups = [tuple(numbers[id] for id in group.members) for group in found.groups]
        repeats += _repeats(groups, met)
        unpaired += size - sum(map(len, groups))
        _remember(groups, met, number)
    more = _most_megabytes() - before
    return Season(repeats=repeats, unpaired=unpaired, seconds=took, computing=computing, megabytes=more)


def season(size: int, way: Callable[[int, int, Met, Random], Round]) -> Season:
    """As others do it: whoever may meet whom, and nothing else, matters to them."""
    chance, met = Random(1), dict[tuple[int, int], int]()
    repeats, unpaired, took, computing = 0, 0, list[float](), list[float]()
    for number in range(1, ROUNDS + 1):
        began, computed = perf_counter(), process_time()
        groups = way(size, number, met, chance)
        took.append(perf_counter() - began)
        computing.append(process_time() - computed)
        repeats += _repeats(groups, met)
        unpaired += size - sum(map(len, groups))
        _remember(groups, met, number)
    return Season(repeats=repeats, unpaired=unpaired, seconds=took, computing=computing, megabytes=0)


def circle(size: int, number: int, _met: Met, _chance: Random) -> Round:
    """The ideal: everybody meets everybody once, as teams in a competition do."""
    turned = [0, *(1 + (at + number) % (size - 1) for at in range(size - 1))]
    return [(turned[at], turned[-1 - at]) for at in range(size // 2)]


def shuffled(size: int, _number: int, _met: Met, chance: Random) -> Round:
    """Anybody with anybody."""
    order = chance.sample(range(size), size)
    return list(zip(order[::2], order[1::2], strict=False))


def avoiding(size: int, _number: int, met: Met, chance: Random) -> Round:
    """One after the other takes whoever they met longest ago of who is left."""
    left, groups = chance.sample(range(size), size), list[Group]()
    while len(left) > 1:
        one = left.pop()
        other = min(left, key=lambda each: met.get(_pair(one, each), 0))
        left.remove(other)
        groups.append((one, other))
    return groups


def cooled(size: int, number: int, met: Met, _chance: Random) -> Round:
    """As many pairs as can be of who did not meet lately, of people in the order of their list."""
    graph = nx.Graph(
        pair for pair in combinations(range(size), 2) if number - met.get(_pair(*pair), -COOLDOWN) > COOLDOWN
    )
    return [(one, other) for one, other in nx.max_weight_matching(graph, maxcardinality=True)]


def _three_houses() -> tuple[str, ...]:
    """Ten of one organisation, five of another and five of a third."""
    homes = [each.id for each, count in zip(towns(), (10, 5, 5), strict=False) for _ in range(count)]
    return _placed("20: 10, 5 and 5", [homes] * TRIALS)


def _mixes(size: int) -> tuple[str, ...]:
    """Of a handful of organisations, some much larger than others."""
    chance, every = Random(size), []
    for _ in range(TRIALS):
        houses = chance.sample(towns(), chance.randint(2, 6))
        sizes = [chance.random() ** 2 + 0.05 for _ in houses]
        every.append([each.id for each in chance.choices(houses, weights=sizes, k=size)])
    return _placed(f"{size}: two to six organisations", every)


def _placed(name: str, every: Sequence[Sequence[OrganisationId]]) -> tuple[str, ...]:
    could, ours, greedily, our_left, greedy_left = 0, 0, 0, 0, 0
    for seed, homes in enumerate(every):
        people = entrants(len(homes), seed, homes)
        graph = nx.Graph(
            (one, other) for one, other in combinations(range(len(homes)), 2) if homes[one] != homes[other]
        )
        possible = 2 * len(nx.max_weight_matching(graph, maxcardinality=True)) == len(homes)
        left = len(match(people, Terms(), Past(), places(), seed=str(seed)).unmatched)
        left_in_order = _in_order(people, seed)
        could += possible
        ours += left == 0
        greedily += left_in_order == 0
        our_left += left
        greedy_left += left_in_order
    return (name, *(f"{figure:,}" for figure in (could, ours, greedily, our_left, greedy_left)))


def _in_order(people: Sequence[Entrant], seed: int) -> int:
    """How many have nobody, where each in turn takes the best of who is left."""
    judge = Judge(Pool(people, Terms(), Past(), places()))
    [block] = judge.blocks()
    may, worth = judge.may(block), judge.worth(block)
    left, groups, alone = Random(seed).sample(range(len(people)), len(people)), list[list[int]](), []
    while left:
        one = left.pop()
        other = max((each for each in left if may[one, each]), key=lambda each: int(worth[one, each]), default=None)
        if other is None:
            alone.append(one)
            continue
        left.remove(other)
        groups.append([one, other])
    for one in alone:
        pair = next((group for group in groups if len(group) < 3 and all(may[one, each] for each in group)), None)
        if pair is not None:
            pair.append(one)
    return len(people) - sum(map(len, groups))


def _worth(size: int) -> tuple[str, ...]:
    people = entrants(size, seed=2)
    began = perf_counter()
    found = match(people, Terms(), Past(), places(), seed="1")
    took = perf_counter() - began
    judge = Judge(Pool(people, Terms(), Past(), places()))
    worths: dict[tuple[int, int], int] = {}
    for block in judge.blocks():
        may, worth = judge.may(block), judge.worth(block)
        for row, one in enumerate(block.lefts.tolist()):
            worths |= {(one, other): int(worth[row, other]) for other in range(one + 1, size) if may[row, other]}
    edges = [(one, other, points) for (one, other), points in worths.items()]
    optimum = sum(worths[pair] for pair in best_pairs(edges))
    chance = Random(1)
    drawn = [sum(worths.get(_pair(*pair), 0) for pair in shuffled(size, 1, {}, chance)) for _ in range(20)]
    return (
        f"{size:,}",
        f"{found.value / optimum:.4f}",
        f"{mean(drawn) / optimum:.2f}",
        f"{optimum / found.bound:.3f}",
        milliseconds(took),
        f"{len(edges):,}",
    )


def _large(size: int) -> tuple[str, ...]:
    people = entrants(size, seed=3)
    places()
    chance = Random(3)
    met = {
        frozenset({people[one].member.id, people[other].member.id}): (ago,)
        for ago in range(1, COOLDOWN)
        for one, other in shuffled(size, ago, {}, chance)
    }
    before, began, computed = _most_megabytes(), perf_counter(), process_time()
    found = match(people, Terms(), Past(met=met), places(), seed="1")
    took, computed = perf_counter() - began, process_time() - computed
    return (
        f"{size:,}",
        f"{took:.1f}",
        f"{computed:.1f}",
        f"{len(found.unmatched):,}",
        f"{found.value / found.bound:.3f}",
        f"{_most_megabytes() - before:.0f}",
    )


def _repeats(groups: Iterable[Group], met: Met) -> int:
    return sum(_pair(*pair) in met for group in groups for pair in combinations(group, 2))


def _remember(groups: Iterable[Group], met: Met, number: int) -> None:
    met |= {_pair(*pair): number for group in groups for pair in combinations(group, 2)}


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _most_megabytes() -> float:
    """Of this process, ever."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
