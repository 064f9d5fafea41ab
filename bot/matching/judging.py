"""Which pairs may be, and what each is worth: for all that some of them can make, or for a list of pairs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from bot.domain.people import Stage, Stance
from bot.matching import weights
from bot.matching.pool import Codes, Numbers, Pool
from bot.matching.values import Feature, Why

Bits = npt.NDArray[np.bool_]
Scalar = TypeVar("Scalar", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Lines:
    """These pairs, one after the other."""

    lefts: Codes
    rights: Codes

    def left(self, values: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        """What the first of each pair has."""
        return values[self.lefts]

    def right(self, values: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        """What the second has."""
        return values[self.rights]

    def dot(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """What both have in common, summed."""
        found: Numbers = (lefts[self.lefts] * rights[self.rights]).sum(axis=1, dtype=np.float32)
        return found

    def marked(self, marks: Sequence[Mapping[int, float]]) -> Numbers:
        """What is noted of a few pairs."""
        pairs = zip(self.lefts.tolist(), self.rights.tolist(), strict=True)
        return np.array([marks[one].get(other, 0) for one, other in pairs], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Rows:
    """Each of these with everybody."""

    lefts: Codes
    count: int

    def left(self, values: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        """As of `Lines`."""
        return values[self.lefts][:, None]

    def right(self, values: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        """As of `Lines`."""
        return values[None, :]

    def dot(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """As of `Lines`."""
        mine = lefts[self.lefts]
        is_small = mine.shape[0] * rights.size <= _SMALL
        product: Numbers = np.einsum("ij,kj->ik", mine, rights) if is_small else mine @ rights.T
        return product

    def marked(self, marks: Sequence[Mapping[int, float]]) -> Numbers:
        """As of `Lines`."""
        table = np.zeros((len(self.lefts), self.count), dtype=np.float32)
        for row, one in enumerate(self.lefts.tolist()):
            for other, points in marks[one].items():
                table[row, other] = points
        return table


Shape = Lines | Rows
_SMALL = 1 << 22
"""Multiplications, up to which it costs more to divide them over threads than to do them."""
BLOCK = 256
"""Rows at a time: more would only take more memory."""


class Judge:
    """Judges pairs of one pool."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        can_help, works_on = pool.by_topic(weights.CAN_HELP), pool.by_topic(Stance.WORKS_ON)
        self._can_help, self._works_on = can_help, works_on
        self._near = works_on @ pool.closeness if len(pool.topics) else works_on
        self._seeks = pool.by_topic(Stance.SEEKS)
        exploring, building, running = (pool.by_topic(stage) for stage in Stage)
        # Side by side, so that it takes one product to see both ways.
        self._helping = np.hstack([can_help, pool.wanted]), np.hstack([pool.wanted, can_help])
        self._step = (
            np.hstack([exploring, building, building, running]),
            np.hstack([building, exploring, running, building]),
        )
        self._steps = np.hstack([exploring, running]), np.hstack([running, exploring])
        self._barred: Sequence[Mapping[int, float]] = [dict.fromkeys(each, 1.0) for each in pool.barred]
        self._met_lately: Sequence[Mapping[int, float]] = [
            {other: 1.0 for other, (ago, _) in each.items() if ago <= pool.terms.rules.apart} for each in pool.met
        ]

    def bars(self, shape: Shape) -> Iterator[tuple[Why, Bits]]:
        """Each hard rule, and which pairs break it."""
        pool, rules = self.pool, self.pool.terms.rules
        yield Why.ONLY_OWN_ORGANISATION, _bits(shape.left(pool.homes) == shape.right(pool.homes))
        yield Why.NOBODY_SUITS, shape.marked(self._barred) > 0
        yield Why.NO_SHARED_LANGUAGE, (shape.left(pool.languages) & shape.right(pool.languages)) == 0
        yield Why.NO_COMMON_HOURS, _bits(~pool.rooms[shape.left(pool.weeks), shape.right(pool.weeks)])
        if rules.has_same_role:
            yield Why.RULES, shape.dot(pool.roles, pool.roles) == 0
        if rules.has_same_region:
            yield Why.RULES, _bits(shape.left(pool.regions) != shape.right(pool.regions))
        if len(pool.terms.sides) >= rules.group_size:
            # There is a side for everybody, so that no two can have the same one.
            yield Why.RULES, _bits(shape.left(pool.sides) == shape.right(pool.sides))
        yield Why.MET_ALL, shape.marked(self._met_lately) > 0

    def may(self, shape: Shape) -> Bits:
        """Which pairs break no hard rule. Nobody is paired with themselves."""
        allowed: Bits | None = None
        for _, broken in self.bars(shape):
            allowed = ~broken if allowed is None else allowed & ~broken
        if allowed is None:
            raise AssertionError("there is always a rule")
        if isinstance(shape, Rows):
            allowed[np.arange(len(shape.lefts)), shape.lefts] = False
        return allowed

    def features(self, shape: Shape) -> Iterator[tuple[Feature, Numbers]]:
        """Each feature, and its points for each pair."""
        pool = self.pool
        if len(pool.topics):
            yield from self._about_topics(shape)
        yield Feature.ROLE, weights.ROLE * (shape.dot(pool.roles, pool.roles) > 0).astype(np.float32)
        left, right = shape.left(pool.organisations), shape.right(pool.organisations)
        yield Feature.TIE, weights.TIE * pool.ties[left, right]
        yield Feature.SIZE, weights.SIZE * np.where(left == right, np.float32(0), pool.sizes[left, right])
        yield Feature.WELL_MET, shape.marked(pool.rated)
        yield Feature.LOAD, shape.left(pool.loads) + shape.right(pool.loads)

    def _about_topics(self, shape: Shape) -> Iterator[tuple[Feature, Numbers]]:
        pool = self.pool
        helped = shape.dot(*self._helping)
        yield Feature.OFFERED, weights.OFFERED * np.minimum(helped, weights.MOST_OFFERED)
        yield Feature.SHARED, weights.SHARED * np.minimum(shape.dot(self._works_on, self._near), weights.MOST_SHARED)
        sought = np.minimum(shape.dot(self._seeks, self._seeks), weights.MOST_SOUGHT)
        yield Feature.BOTH_SEEK, weights.BOTH_SEEK * sought
        one, two = shape.dot(*self._step), shape.dot(*self._steps)
        step = np.where(one > 0, weights.STEP_AHEAD, np.where(two > 0, weights.STEPS_AHEAD, 0))
        yield Feature.STEP_AHEAD, step.astype(np.float32)
        if pool.scored:
            yield Feature.AHEAD, weights.AHEAD * self._ahead(shape).astype(np.float32)

    def _ahead(self, shape: Shape) -> Bits:
        """Whether the organisation of one is further, and not too far, with what the other has to do with."""
        found: Bits | None = None
        for column, far in self.pool.scored:
            cares = _bits(self._works_on[:, column] + self.pool.wanted[:, column] > 0)
            ahead = shape.left(far) - shape.right(far)
            with np.errstate(invalid="ignore"):
                one = (ahead >= weights.LEAST_AHEAD) & (ahead <= weights.MOST_AHEAD) & shape.right(cares)
                other = (-ahead >= weights.LEAST_AHEAD) & (-ahead <= weights.MOST_AHEAD) & shape.left(cares)
            found = _bits(one | other) if found is None else found | _bits(one | other)
        if found is None:
            raise AssertionError("asked only where there are scores")
        return found

    def worth(self, shape: Shape) -> Codes:
        """The points of each pair, in whole ones."""
        total: Numbers | None = None
        for _, points in self.features(shape):
            total = points if total is None else total + points
        if total is None:
            raise AssertionError("there is always a feature")
        return np.rint(total).astype(np.int64)

    def blocks(self) -> Iterator[Rows]:
        """Everybody with everybody, some rows at a time."""
        for begin in range(0, len(self.pool), BLOCK):
            yield Rows(np.arange(begin, min(begin + BLOCK, len(self.pool))), len(self.pool))


def lines(pairs: Sequence[tuple[int, int]]) -> Lines:
    """These pairs, to be judged."""
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Lines(both[:, 0], both[:, 1])


def _bits(values: object) -> Bits:
    return np.asarray(values, dtype=np.bool_)
