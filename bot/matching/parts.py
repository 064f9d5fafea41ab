"""Very many people are paired in parts: the exact way takes more than twice as long for twice as many.

People are put in order of one of their topics, another one each round, so that those who have much to say to each other
are mostly in the same part. Whoever finds nobody goes on to the next part.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from bot.matching.candidates import Candidates
from bot.matching.graph import best_pairs
from bot.matching.judging import Judge
from bot.matching.pool import Pool
from bot.matching.values import Entrant

PART = 800
"""People."""
FROM = 2 * PART
"""People, from which on they are paired in parts."""

Pair = tuple[int, int]


def in_parts(judge: Judge, seed: str) -> list[Pair] | None:
    """The best pairs of each part. None: not all could be paired so."""
    pool = judge.pool
    found: list[Pair] = []
    left: list[int] = []
    for part in _parts(pool, seed):
        pairs = _paired(judge, [*left, *part], seed)
        found += pairs
        left = _left([*left, *part], pairs)
    if len(left) > len(pool) % 2:
        # Once more, with as many again from all parts, who can then be with others.
        opened, found = found[:: max(len(found) * 2 // PART, 1)], found.copy()
        for pair in opened:
            found.remove(pair)
        again = [*left, *(number for pair in opened for number in pair)]
        pairs = _paired(judge, again, seed)
        found += pairs
        left = _left(again, pairs)
    return sorted(found) if len(left) <= len(pool) % 2 else None


def _parts(pool: Pool, seed: str) -> Iterator[Sequence[int]]:
    order = sorted(range(len(pool)), key=lambda number: _place(pool.entrants[number], seed))
    for begin in range(0, len(order), PART):
        yield order[begin : begin + PART]


def _place(one: Entrant, seed: str) -> tuple[str, bytes]:
    chance = blake2b(f"{seed}/{one.member.id}".encode(), digest_size=8).digest()
    topics = sorted(one.brings) or sorted({each.topic for each in one.involvements})
    return (topics[chance[0] % len(topics)] if topics else "", chance)


def _paired(judge: Judge, numbers: Sequence[int], seed: str) -> list[Pair]:
    pool = judge.pool
    order = sorted(numbers)
    part = Pool((pool.entrants[number] for number in order), pool.terms, pool.past, pool.places)
    edges = Candidates(Judge(part), seed).edges()
    weighed = sorted((edge.one, edge.other, edge.weight) for edge in edges)
    return [(order[one], order[other]) for one, other in best_pairs(weighed)]


def _left(numbers: Sequence[int], pairs: Sequence[Pair]) -> list[int]:
    taken = {number for pair in pairs for number in pair}
    return [number for number in numbers if number not in taken]
