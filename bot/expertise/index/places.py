"""What organisations share with the asker's own, worked out once for each two."""

from collections import OrderedDict
from dataclasses import dataclass, field

import numpy as np

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Tie
from bot.expertise import weights
from bot.expertise.index.columns import Array
from bot.expertise.index.table import Table, organisation_of
from bot.expertise.knowledge import Knowledge
from bot.expertise.nearness import is_comparable, size_share

_MOST_KEPT = 512
_UNKNOWN = -1
_TIES: tuple[Tie | None, ...] = (None, *Tie)
_TIE_NUMBERS = {tie: number for number, tie in enumerate(_TIES)}
_TIE_SHARES = np.array([weights.TIE[tie] for tie in _TIES], dtype=np.float64)
SAME = _TIE_NUMBERS[Tie.SAME_ORGANISATION]


@dataclass(slots=True)
class _Seen:
    """From one organisation: all others by number."""

    ties: Array = field(default_factory=lambda: np.zeros(0, np.int8))
    sizes: Array = field(default_factory=lambda: np.zeros(0))


class Places:
    """Organisations by their numbers in one table, as far as anybody asked about them."""

    def __init__(self, table: Table, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.table = table
        self._seen: OrderedDict[OrganisationId | None, _Seen] = OrderedDict()

    def points(self, own: OrganisationId | None, others: Array, points_for: weights.Weights) -> tuple[Array, Array]:
        """Who of these works where the asker does, and the points for what is shared with each."""
        seen = self._from(own, others)
        ties, sizes = seen.ties[others], seen.sizes[others]
        return ties == SAME, points_for.tie * _TIE_SHARES[ties] + points_for.size * sizes

    def comparable(self, own: OrganisationId | None, other: OrganisationId | None) -> bool:
        """Whether it is another like the asker's own."""
        known = self.knowledge.organisations
        return is_comparable(None if own is None else known.get(own), None if other is None else known.get(other))

    def _from(self, own: OrganisationId | None, others: Array) -> _Seen:
        seen = self._seen.setdefault(own, _Seen())
        self._seen.move_to_end(own)
        if len(self._seen) > _MOST_KEPT:
            self._seen.popitem(last=False)
        room = len(self.table.organisations) - len(seen.ties)
        if room > 0:
            seen.ties = np.concatenate((seen.ties, np.full(room, _UNKNOWN, np.int8)))
            seen.sizes = np.concatenate((seen.sizes, np.zeros(room)))
        for number in np.unique(others[seen.ties[others] == _UNKNOWN]):
            tie, size = self._compare(own, organisation_of(int(number), self.table))
            seen.ties[number], seen.sizes[number] = _TIE_NUMBERS[tie], size
        return seen

    def _compare(self, own: OrganisationId | None, other: OrganisationId | None) -> tuple[Tie | None, float]:
        """As `bot.expertise.ranking` does."""
        if other is not None and other == own:
            return Tie.SAME_ORGANISATION, 0
        known = self.knowledge.organisations
        a, b = None if own is None else known.get(own), None if other is None else known.get(other)
        if a is None or b is None:
            return None, 0
        return self.knowledge.ties.between(a, b), size_share(a, b)
