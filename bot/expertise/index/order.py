"""The order of an answer: how many fit, and who comes first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.domain.ids import MemberId
from bot.expertise.index.columns import Array
from bot.expertise.index.table import NOWHERE, Table
from bot.expertise.ranking import FIRST_PAGE, MOST_OF_ONE_ORGANISATION

_MILLIONTHS = 1_000_000
_COLLEAGUE = 1 << 60
_FIRST, _TIMES_MORE = 64, 8


@dataclass(frozen=True, eq=False)
class Order:
    """Everybody who fits, by number, and what each scores."""

    table: Table
    members: Array
    scores: Array
    is_colleague: Array

    def __len__(self) -> int:
        return len(self.members)

    def first(self, most: int) -> list[MemberId]:
        """The best, with at most two of one organisation among the first five, as long as there are others."""
        some = max(_FIRST, most)
        while True:
            best = self._best(some)
            spread = self._spread(best)
            if spread is not None or len(best) == len(self):
                return [self.table.ids[number] for number in (spread or best)[:most]]
            some *= _TIMES_MORE

    def everybody(self) -> Sequence[MemberId]:
        """In no order."""
        return [self.table.ids[number] for number in self.members]

    @cached_property
    def _keys(self) -> Array:
        """The lower, the sooner: colleagues come last; the last digits of a sum decide nothing."""
        return np.asarray(
            np.where(self.is_colleague, _COLLEAGUE, 0) - np.rint(self.scores * _MILLIONTHS).astype(np.int64)
        )

    def _best(self, most: int) -> list[int]:
        """Their numbers, in order; where some score the same, those with the lowest ids."""
        chosen = np.arange(len(self))
        if most < len(self):
            last = np.partition(self._keys, most - 1)[most - 1]
            before, ties = np.flatnonzero(self._keys < last), np.flatnonzero(self._keys == last)
            wanted = most - len(before)
            if wanted < len(ties):
                order = self.table.member_order.all[self.members[ties]]
                ties = ties[order <= np.partition(order, wanted - 1)[wanted - 1]]
            chosen = np.concatenate((before, ties))
        best = [(int(self._keys[at]), self.table.ids[self.members[at]], int(self.members[at])) for at in chosen]
        return [number for _, _, number in sorted(best)[:most]]

    def _spread(self, best: Sequence[int]) -> list[int] | None:
        """None: the first page is not full yet."""
        seen: Counter[int] = Counter()
        first: list[int] = []
        later: list[int] = []
        numbers: Iterator[int] = iter(best)
        for number in numbers:
            home = int(self.table.member_organisation.all[number])
            if home == NOWHERE or seen[home] < MOST_OF_ONE_ORGANISATION:
                first.append(number)
                seen[home] += 1
            else:
                later.append(number)
            if len(first) == FIRST_PAGE:
                return [*first, *later, *numbers]
        return [*first, *later] if len(best) == len(self) else None
