"""What no groups can be worth more than: proven, also where nobody could look at them all.

Each person has a price. The worth of a group is its people's prices and what is left; no group with somebody in it
leaves more than the best one for them does. So the sum of all prices, and of everybody's share of their best, is a
bound, whatever the prices are; good prices make it a close one.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.matching.crowd import SHARES, Crowd
from bot.matching.crowd_exact import Group, in_parts

Numbers = npt.NDArray[np.float64]

_ROUNDS = 60
_WORK = 2_700
"""Rounds, times people."""
_STEADY = 0.7
"""How far prices stay with those that gave the best bound: left to themselves they swing, for twice as many rounds."""
_AT_FIRST = 1.08
"""What the first prices come to together, against the worth of the groups to begin with."""
_NEAR = 1.0
"""In sixtieths of a point: what is left between the bound and what was found is then nothing."""
_SOME = 1e-6
_LOOKS = 30_000
"""For one person of one, of two for each half as many. What is not done by then counts as good as it could be."""
_STEPS = 60
_LESS = 0.93
_NOTHING = -1e12


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """The bound, and how much of each group was chosen where parts could be."""

    bound: float
    parts: Mapping[Group, float]


def priced(crowd: Crowd, worth: Numbers, size: int, start: Sequence[Group], seen: set[Group]) -> Priced:
    """For as many people and groups off the size as in `start`. Good groups that are found are put with those seen."""
    is_plain = all(len(group) == size for group in start)
    sizes = [size] if is_plain else sorted({each for each in (size - 1, size, size + 1) if each > 1})
    are_all = sum(map(len, start)) == len(crowd.people)
    off = sum(len(group) != size for group in start)
    bound, parts = math.inf, dict.fromkeys(start, 1.0)
    steady, steady_off, much = _first_prices(crowd, worth, size, start), 0.0, _STEADY
    for _ in range(min(_ROUNDS, _WORK // max(len(crowd.people), 1))):
        possible = sorted(seen)
        found = in_parts(possible, start, crowd, size)
        if found is None:
            break
        parts = {group: part for group, part in zip(possible, found.parts, strict=True) if part > _SOME}
        if found.worth >= bound - _NEAR:
            break
        prices = much * steady + (1 - much) * np.array(found.prices[:-1])
        prices = prices if are_all else np.maximum(prices, 0)
        off_price = much * steady_off + (1 - much) * max(found.prices[-1], 0.0)
        total = float(prices.sum()) + off_price * off
        best_of = {each: _Best(worth, prices, each) for each in sizes}
        for one in crowd.people:
            best = -math.inf
            for each in sizes:
                left, group = best_of[each].of(one)
                best = max(best, (left - off_price * (each != size)) / each)
                if group is not None and crowd.hold_together(group):
                    seen.add(tuple(sorted(group)))
            total += best if are_all else max(best, 0.0)
        if total < bound:
            bound, steady, steady_off = total, prices, off_price
        if len(seen) > len(possible):
            much = _STEADY
        elif much:
            # Nothing new at prices between: then at those of what was found itself, if there is anything.
            much = 0.0
        else:
            break
    return Priced(bound=bound, parts=parts)


def _first_prices(crowd: Crowd, worth: Numbers, size: int, start: Sequence[Group]) -> Numbers:
    """As dear as their best others are worth to them: the few groups to begin with say next to nothing of prices."""
    others = min(size - 1, len(worth) - 1)
    may = np.where(worth > _NOTHING / 2, worth, 0)
    top = np.maximum(np.sort(may, axis=1)[:, len(worth) - others :].mean(axis=1), 0)
    total = max(sum(map(crowd.points, start)), 0)
    prices: Numbers = top * (_AT_FIRST * total / top.sum()) if top.any() else top
    return prices


class _Best:
    """The best group of one size for somebody, as far as two and two may be together."""

    def __init__(self, worth: Numbers, asked: Numbers, size: int) -> None:
        share = SHARES // (size - 1)
        # A group leaves its points without its people's prices: both are spread over its pairs.
        self._left = worth * share - (asked[:, None] + asked[None, :]) / (size - 1)
        self._left[worth <= _NOTHING] = _NOTHING
        self._most = self._left.max(axis=1)
        self._size = size
        self._best = _NOTHING
        self._group: list[int] | None = None
        self._looks = 0
        self._most_looks = _LOOKS // max(len(worth), 1)

    def of(self, one: int) -> tuple[float, list[int] | None]:
        """What it leaves, or more than that where the search ended before its time; and the group that was found."""
        self._best, self._group, self._looks = _NOTHING, None, 0
        could_be = self._look([one], self._left[one].copy(), 0.0, self._size - 1)
        return max(self._best, could_be), self._group

    def _look(self, group: list[int], score: Numbers, left: float, more: int) -> float:
        """What may have been missed: nothing, or what it could be at most."""
        if more == 1:
            other = int(score.argmax())
            if left + score[other] > self._best and score[other] > _NOTHING / 2:
                self._best, self._group = float(left + score[other]), [*group, other]
            return _NOTHING
        could = score + (more - 1) / 2 * self._most
        # Of `more` others that leave enough together, the best leaves at least a fair share of it.
        fair = (self._best - left) / more
        worthy = np.flatnonzero(could > fair)
        order = worthy[np.argsort(-could[worthy], kind="stable")]
        missed = _NOTHING
        for at, other in enumerate(order.tolist()):
            next_ones = could[order[at : at + more]]
            at_most = left + float(next_ones.sum()) + fair * (more - len(next_ones))
            if at_most <= self._best or score[other] < _NOTHING / 2:
                break
            self._looks += 1
            if self._looks > self._most_looks:
                return max(missed, at_most)
            # With `other`, and without all who came before them here: those groups were looked at.
            rest = score + self._left[other]
            rest[order[: at + 1]] = _NOTHING
            missed = max(missed, self._look([*group, other], rest, left + float(score[other]), more - 1))
        return missed


def rough(worth: Numbers, others: int, *, all_placed: bool) -> float:
    """The bound where each could be with the others that are worth most to them, whoever those are with.

    `worth`: far below nothing where two may not be together. `others`: how many one meets in the smallest group.
    """
    count = len(worth)
    if count <= others:
        return 0.0
    may = worth > _NOTHING / 2
    has_any = may.any(axis=1)
    prices = np.zeros(count)
    bound, step = math.inf, float(worth.max()) / 4 if has_any.any() else 0.0
    for _ in range(_STEPS):
        # Whoever is dear to many asks more, which they all have to pay, and it goes to them.
        asked = worth - prices[None, :]
        best = np.argpartition(-asked, others - 1, axis=1)[:, :others]
        top = np.take_along_axis(asked, best, axis=1)
        each = prices + np.where(top > _NOTHING / 2, top, 0).mean(axis=1)
        each = np.where(has_any, each, 0) if all_placed else np.where(has_any, np.maximum(each, 0), 0)
        bound = min(bound, float(each.sum() * SHARES / 2))
        wanted = np.bincount(best[has_any].ravel(), minlength=count) / others
        prices += step * (wanted - 1)
        step *= _LESS
    return bound


def matrix(may: npt.NDArray[np.bool_], worth: npt.NDArray[np.int64]) -> Numbers:
    """What two are worth to each other, far below nothing where they may not be together."""
    return np.where(may, worth.astype(np.float64), _NOTHING)
