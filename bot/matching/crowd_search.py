"""Groups that are good, quickly: built by whoever has the fewest to be with first, and then improved by exchanges."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, product
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.matching.crowd import SHARES, Crowd, best_sizes, flexible

_ROUNDS: Final = 12
"""Times that everybody is looked at. Limits are in work, never in time."""
_NEAREST: Final = 24
"""Others to whose group somebody may want to move."""
_LEFT_TO_TRY: Final = 60
"""Groups that are looked at for somebody who has none, by taking somebody else out of it."""
_TO_SPLIT: Final = (4, 5)
"""Sizes of two groups that exchange two people at once; in smaller ones that is the same as one."""
_NEVER: Final = -(10**6)
"""Points of who may not be together."""


@dataclass(slots=True)
class Search:
    """The groups so far, or to begin with. `order`: of all people, by chance."""

    crowd: Crowd
    size: int
    order: Sequence[int]
    groups: list[list[int]] = field(default_factory=list)
    at: dict[int, int] = field(default_factory=dict)
    """In which group somebody is."""
    seen: set[tuple[int, ...]] = field(default_factory=set)
    """Every group that was ever tried, for whoever chooses among them."""
    nearest: list[list[int]] = field(default_factory=list)
    looked_at: dict[tuple[int, int], tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=dict)

    def run(self) -> list[tuple[int, ...]]:
        """All groups, each sorted."""
        worth = self.crowd.worth
        rank = {one: place for place, one in enumerate(self.order)}
        self.nearest = [
            sorted(theirs, key=lambda other, theirs=theirs: (-theirs[other], rank[other]))[:_NEAREST]  # type: ignore[misc]
            for theirs in worth
        ]
        self.at = {one: number for number, group in enumerate(self.groups) for one in group}
        self._build()
        for _ in range(3):
            if not self._repair():
                break
        for _ in range(_ROUNDS):
            if not self._improve():
                break
        for group in self.groups:
            self.seen.add(tuple(sorted(group)))
        return sorted(tuple(sorted(group)) for group in self.groups if group)

    def left(self) -> list[int]:
        """Who has no group."""
        return [one for one in self.order if one not in self.at]

    def _build(self) -> None:
        worth = self.crowd.worth
        rank = {one: place for place, one in enumerate(self.order)}
        scarce = sorted(self.order, key=lambda one: (len(worth[one]), rank[one]))
        sizes = best_sizes(len(self.order) - len(self.at), self.size)
        for one in scarce:
            if one in self.at or not sizes:
                continue
            group = [one]
            while len(group) < sizes[0]:
                # Who has fewer others to be with goes before who is worth a little more.
                free = [
                    other
                    for other in worth[one]
                    if other not in self.at and other not in group and all(other in worth[each] for each in group)
                ]
                best = max(
                    (other for other in free if self.crowd.hold_together([*group, other])),
                    key=lambda other: (sum(worth[each][other] for each in group), -rank[other]),
                    default=None,
                )
                if best is None:
                    break
                group.append(best)
            if len(group) >= min(flexible(self.size)):
                self._add(group)
                sizes.pop(0)

    def _add(self, group: list[int]) -> None:
        for one in group:
            self.at[one] = len(self.groups)
        self.groups.append(group)
        self.seen.add(tuple(sorted(group)))

    def _repair(self) -> bool:
        """Give those without a group a place: in one, together, or where somebody else can move on."""
        changed = False
        for one in self.left():
            if one not in self.at:  # Somebody before them may have taken them along.
                changed |= self._place(one) or self._found_new(one) or self._place_by_moving(one)
        return changed

    def _place(self, one: int, besides: int = -1) -> bool:
        worth, most = self.crowd.worth, max(flexible(self.size))
        best: tuple[int, int, int] | None = None
        for number, group in enumerate(self.groups):
            if number == besides or not group or len(group) >= most or any(each not in worth[one] for each in group):
                continue
            gain = (-abs(len(group) + 1 - self.size), sum(worth[one][each] for each in group) // len(group), -number)
            if (best is None or gain > best) and self.crowd.hold_together([*group, one]):
                best = gain
        if best is None:
            return False
        self._put(one, -best[2])
        return True

    def _put(self, one: int, number: int) -> None:
        self.groups[number] = [*self.groups[number], one]
        self.at[one] = number
        self.seen.add(tuple(sorted(self.groups[number])))

    def _found_new(self, one: int) -> bool:
        """With others who have none, and with people from groups that can spare one."""
        worth, least = self.crowd.worth, min(flexible(self.size))
        spare = [other for other in worth[one] if other not in self.at or len(self.groups[self.at[other]]) > least]
        spare.sort(key=lambda other: (other in self.at, -worth[one][other], other))
        group, taken_from = [one], set()
        for other in spare[: _LEFT_TO_TRY * 4]:
            number = self.at.get(other)
            if (number is None or number not in taken_from) and self.crowd.fits([*group, other]):
                group.append(other)
                taken_from |= {number} - {None}
            if len(group) == least:
                for each in group:
                    if each in self.at:
                        self.groups[self.at[each]] = [who for who in self.groups[self.at[each]] if who != each]
                self._add(group)
                return True
        return False

    def _place_by_moving(self, one: int) -> bool:
        """Into a group that somebody leaves for another one."""
        for number in range(min(len(self.groups), _LEFT_TO_TRY)):
            for leaving in list(self.groups[number]):
                group = [each for each in self.groups[number] if each != leaving]
                if len(group) + 1 >= min(flexible(self.size)) and self.crowd.fits([*group, one]):
                    self.groups[number] = group
                    del self.at[leaving]
                    if self._place(leaving, besides=number):
                        self._put(one, number)
                        return True
                    self.groups[number] = [*group, leaving]
                    self.at[leaving] = number
        return False

    def _improve(self) -> bool:
        changed = self._even_out()
        for one in self.order:
            if one not in self.at:
                continue
            for number in dict.fromkeys(self.at[other] for other in self.nearest[one] if other in self.at):
                if number != self.at[one] and self._is_new(self.at[one], number):
                    changed |= self._shared_anew(self.at[one], number)
        return changed

    def _is_new(self, first: int, second: int) -> bool:
        """Whether one of the two has changed since both were looked at."""
        both = (min(first, second), max(first, second))
        now = (tuple(self.groups[both[0]]), tuple(self.groups[both[1]]))
        if self.looked_at.get(both) == now:
            return False
        self.looked_at[both] = now
        return True

    def _even_out(self) -> bool:
        """From a group that is too large to one that is too small."""
        changed = False
        large = [number for number, group in enumerate(self.groups) if len(group) > self.size]
        small = [number for number, group in enumerate(self.groups) if 0 < len(group) < self.size]
        for number in small:
            moves = [
                (sum(self.crowd.worth[one].get(other, _NEVER) for other in self.groups[number]), -one, source)
                for source in large
                if len(self.groups[source]) > self.size
                for one in self.groups[source]
            ]
            for points, one, source in sorted(moves, reverse=True)[:_LEFT_TO_TRY]:
                if points >= 0 and self.crowd.hold_together([*self.groups[number], -one]):
                    self._replace(source, [each for each in self.groups[source] if each != -one])
                    self._replace(number, [*self.groups[number], -one])
                    changed = True
                    break
        return changed

    def _shared_anew(self, first: int, second: int) -> bool:
        """Share the people of two groups between them in the best way, each as large as it was."""
        one, other = self.groups[first], self.groups[second]
        crowd = self.crowd
        best, found = 0, None
        for leaving, coming in [(a, b) for a in one for b in other]:
            left = [each for each in one if each != leaving]
            right = [each for each in other if each != coming]
            gain = self._gain(left, right, leaving, coming)
            if gain > best and crowd.hold_together([*left, coming]) and crowd.hold_together([*right, leaving]):
                best, found = gain, ([*left, coming], [*right, leaving])
        if found is None and len(one) == len(other) in _TO_SPLIT:
            found = self._split(one, other)
        if found is None:
            return False
        self._replace(first, found[0])
        self._replace(second, found[1])
        return True

    def _replace(self, number: int, group: list[int]) -> None:
        self.groups[number] = group
        for one in group:
            self.at[one] = number
        self.seen.add(tuple(sorted(group)))

    def _gain(self, left: Sequence[int], right: Sequence[int], leaving: int, coming: int) -> int:
        """What it changes that these two change places; far below nothing where they may not."""
        mine, theirs = self.crowd.worth[leaving], self.crowd.worth[coming]
        a = sum(theirs.get(each, _NEVER) - mine[each] for each in left)
        b = sum(mine.get(each, _NEVER) - theirs[each] for each in right)
        return a * (SHARES // len(left)) + b * (SHARES // len(right))

    def _split(self, one: Sequence[int], other: Sequence[int]) -> tuple[list[int], list[int]] | None:
        """Two for two, which no exchange of one for one leads to. Of who stays with the first, one is always there."""
        people = [*one, *other]
        ways, parted = _ways_to_split(len(one))
        worth = np.array([self.crowd.worth[a].get(b, _NEVER) for a, b in combinations(people, 2)], dtype=np.int64)
        points = parted @ worth
        # The first of all ways is how they are now.
        for way in np.argsort(-points, kind="stable").tolist():
            if points[way] <= points[0]:
                return None
            groups = [people[at] for at in ways[way][0]], [people[at] for at in ways[way][1]]
            if all(self.crowd.hold_together(group) for group in groups):
                return groups
        return None


@cache
def _ways_to_split(size: int) -> tuple[Sequence[tuple[Sequence[int], Sequence[int]]], npt.NDArray[np.int64]]:
    """Of twice as many people, and for each way which pairs of all are together in it."""
    everybody = range(2 * size)
    ways: list[tuple[Sequence[int], Sequence[int]]] = [(range(size), range(size, 2 * size))]
    for stay, come in product(combinations(range(1, size), size - 3), combinations(range(size, 2 * size), 2)):
        left = (0, *stay, *come)
        ways.append((left, [at for at in everybody if at not in left]))
    pairs = list(combinations(everybody, 2))
    together = [[int((a in left) == (b in left)) for a, b in pairs] for left, _ in ways]
    return ways, np.array(together, dtype=np.int64)
