"""What organisations share with the asker's own, worked out once for each two."""

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Tie
from bot.expertise import weights
from bot.expertise.index.columns import Array
from bot.expertise.index.table import Table
from bot.expertise.knowledge import Knowledge
from bot.expertise.nearness import is_comparable

_MOST_KEPT = 512
_TIES: tuple[Tie | None, ...] = (None, *Tie)
_TIE_NUMBERS = {tie: number for number, tie in enumerate(_TIES)}
_TIE_SHARES = np.array([weights.TIE[tie] for tie in _TIES], dtype=np.float64)
_KINDS = {kind: number for number, kind in enumerate(Kind)}
SAME = _TIE_NUMBERS[Tie.SAME_ORGANISATION]


@dataclass(slots=True)
class _Seen:
    """From one organisation: all others by number."""

    ties: Array
    sizes: Array


class Places:
    """Organisations by their numbers in one table, as far as anybody asked about them."""

    def __init__(self, table: Table, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.table = table
        self._seen: OrderedDict[OrganisationId | None, _Seen] = OrderedDict()
        self._kinds, self._inhabitants = np.zeros(0, np.int64), np.zeros(0)
        self._regions, self._provinces = np.zeros(0, np.int64), np.zeros(0, np.int64)
        self._place_numbers: dict[OrganisationId, int] = {}
        self._beside: dict[OrganisationId, set[OrganisationId]] = {}

    def points(self, own: OrganisationId | None, others: Array, points_for: weights.Weights) -> tuple[Array, Array]:
        """Who of these works where the asker does, and the points for what is shared with each."""
        seen = self._from(own)
        points = points_for.tie * _TIE_SHARES[seen.ties] + points_for.size * seen.sizes
        return (seen.ties == SAME).take(others), points.take(others)

    def comparable(self, own: OrganisationId | None, other: OrganisationId | None) -> bool:
        """Whether it is another like the asker's own."""
        known = self.knowledge.organisations
        return is_comparable(None if own is None else known.get(own), None if other is None else known.get(other))

    def _from(self, own: OrganisationId | None) -> _Seen:
        seen = self._seen.get(own)
        if seen is None or len(seen.ties) < len(self.table.organisations):
            seen = self._seen[own] = self._look_from(own)
        self._seen.move_to_end(own)
        if len(self._seen) > _MOST_KEPT:
            self._seen.popitem(last=False)
        return seen

    def _look_from(self, own: OrganisationId | None) -> _Seen:
        """As `bot.expertise.ranking` compares each of them: those near by one, the sizes of all at once."""
        self._learn()
        table, bodies = self.table.organisations, self.knowledge.organisations
        seen = _Seen(ties=np.zeros(len(table), np.int8), sizes=np.zeros(len(table)))
        number = None if own is None else table.find(own)
        body = None if own is None else bodies.get(own)
        if body is not None:
            near = {*body.neighbours, *body.participants, *self._beside.get(body.id, ())}
            near |= self.knowledge.ties.partners(body)
            near |= {id_ for id_ in (body.safety_region, body.province) if id_ is not None}
            within = np.flatnonzero(self._within({body.id, body.safety_region, body.province}))
            for other in {found for id_ in near if (found := table.find(id_)) is not None} | set(within.tolist()):
                there = bodies.get(OrganisationId(table.names[other]))
                if there is not None:
                    seen.ties[other] = _TIE_NUMBERS[self.knowledge.ties.between(body, there)]
            if body.inhabitants:
                seen.sizes = _size_shares(body.inhabitants / self._inhabitants)
                seen.sizes[self._kinds != _KINDS[body.kind]] = 0
        if number is not None:
            seen.ties[number], seen.sizes[number] = SAME, 0
        return seen

    def _within(self, places: set[OrganisationId | None]) -> Array:
        wanted = {self._place_numbers[place] for place in places if place in self._place_numbers}
        return np.isin(self._regions, list(wanted)) | np.isin(self._provinces, list(wanted))

    def _learn(self) -> None:
        """What is to be known of each organisation by itself."""
        names = self.table.organisations.names
        if len(self._kinds) == len(names):
            return
        bodies = [self.knowledge.organisations.get(OrganisationId(name)) for name in names]
        self._kinds = np.array([-1 if body is None else _KINDS[body.kind] for body in bodies])
        self._inhabitants = np.array([body.inhabitants or np.nan if body else np.nan for body in bodies], np.float64)
        self._regions = np.array([self._place(None if body is None else body.safety_region) for body in bodies])
        self._provinces = np.array([self._place(None if body is None else body.province) for body in bodies])
        for body in filter(None, bodies):
            for id_ in (*body.neighbours, *body.participants):
                self._beside.setdefault(id_, set()).add(body.id)

    def _place(self, place: OrganisationId | None) -> int:
        return -1 if place is None else self._place_numbers.setdefault(place, len(self._place_numbers))


def _size_shares(ratios: Array) -> Array:
    """As `bot.expertise.nearness.size_share`."""
    times = np.maximum(ratios, 1 / ratios)
    shares = np.zeros(len(times))
    for most, share in reversed(weights.SIZE_BANDS):
        shares[times <= most] = share
    return shares
