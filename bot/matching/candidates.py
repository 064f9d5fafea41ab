"""Whom each could be paired with: everybody who may be, or, among many, the best of them and some by chance."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from bot.matching import weights
from bot.matching.judging import Bits, Judge, Rows
from bot.matching.pool import Codes, Pool

MOST_AGO = 63
"""Rounds: longer ago is all the same."""
CHANCE_BITS, _WORTH_BITS, _AGO_BITS, _NEW_BITS = 24, 34, 20, 14
"""So many that the sum over all pairs never reaches into what comes before it."""
_ZERO = 1 << 20
_CHANCES = 1 << 10
"""Points may be fewer than none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two who may be paired, by number, and what speaks for it."""

    one: int
    other: int
    worth: int
    ago: int
    """Rounds since they last met, at most `MOST_AGO`; 0: they never did."""
    missed: int
    """Rounds without anybody of the two together."""
    chance: int

    @property
    def weight(self) -> int:
        """First who had nobody before, then that they are new to each other, then how long ago, then the points."""
        is_new = self.ago == 0
        weight = min(self.missed, 255)
        weight = weight << _NEW_BITS | is_new
        weight = weight << _AGO_BITS | (MOST_AGO if is_new else self.ago)
        weight = weight << _WORTH_BITS | (self.worth + _ZERO)
        return weight << CHANCE_BITS | self.chance


class Candidates:
    """The edges of a pool, found once."""

    def __init__(self, judge: Judge, seed: str) -> None:
        self._judge = judge
        self._seed = seed
        self._pool: Pool = judge.pool

    def edges(self) -> Sequence[Edge]:
        """Of everybody; among many only the best of each and some by chance."""
        is_small = len(self._pool) <= weights.ALL_UP_TO
        found: dict[tuple[int, int], int] = {}
        for block in self._judge.blocks():
            may, worth = self._judge.may(block), self._judge.worth(block)
            chosen = may if is_small else self._best(block, may, worth)
            self._collect(block, chosen, worth, found)
        return self._made(found)

    def edges_of(self, numbers: Collection[int]) -> Sequence[Edge]:
        """All that these may be paired with."""
        found: dict[tuple[int, int], int] = {}
        block = Rows(np.array(sorted(numbers), dtype=np.int64), len(self._pool))
        self._collect(block, self._judge.may(block), self._judge.worth(block), found)
        return self._made(found)

    def _best(self, block: Rows, may: Bits, worth: Codes) -> Bits:
        """New ones before those they met, then by worth, and some by chance."""
        count = may.shape[1]
        met = np.zeros(may.shape, dtype=np.int64)
        for row, one in enumerate(block.lefts.tolist()):
            for other, (ago, _) in self._pool.met[one].items():
                met[row, other] = MOST_AGO + 1 - min(ago, MOST_AGO)
        rank = np.where(may, worth - (met << 20), np.iinfo(np.int64).min)
        chosen = np.zeros(may.shape, dtype=np.bool_)
        best = np.argpartition(-rank, min(weights.CANDIDATES, count - 1), axis=1)[:, : weights.CANDIDATES]
        np.put_along_axis(chosen, best, values=True, axis=1)
        for row, one in enumerate(block.lefts.tolist()):
            chance = np.random.default_rng(_number(self._seed, str(one)))
            chosen[row, chance.integers(0, count, size=weights.CHANCES * 2)] = True
            # Whoever is next in the order: so that those alike do not all want the same.
            chosen[row, (one + 1) % count] = True
        return chosen & may

    def _collect(self, block: Rows, chosen: Bits, worth: Codes, found: dict[tuple[int, int], int]) -> None:
        rows, others = np.nonzero(chosen)
        ones = block.lefts[rows]
        for one, other, points in zip(ones.tolist(), others.tolist(), worth[rows, others].tolist(), strict=True):
            found[(one, other) if one < other else (other, one)] = points

    def _made(self, found: Mapping[tuple[int, int], int]) -> Sequence[Edge]:
        chance = np.random.default_rng(_number(self._seed, "edges"))
        order = chance.permutation(len(self._pool)).tolist()
        missed = [one.missed for one in self._pool.entrants]
        met = self._pool.met
        made = []
        for (one, other), worth in sorted(found.items()):
            ago = met[one].get(other, (0, 0))[0]
            made.append(
                Edge(
                    one=one,
                    other=other,
                    worth=worth,
                    ago=min(ago, MOST_AGO),
                    missed=missed[one] + missed[other],
                    chance=(order[one] * 7919 + order[other] * 104729) % _CHANCES,
                )
            )
        return made


def _number(*words: str) -> int:
    return int.from_bytes(blake2b("/".join(words).encode(), digest_size=8).digest())
