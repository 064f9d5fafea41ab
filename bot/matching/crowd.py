"""People as numbers, with all that matters for putting them in groups."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import reduce
from itertools import combinations
from operator import and_

from bot.matching.hours import Week, has_room

_ENOUGH = 6
"""Groups, within which every remainder comes out."""
SHARES = 60
"""Points are counted in these parts: a group's can be shared by two, three, four, five or six people exactly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Who may be with whom, and what that is worth."""

    worth: tuple[Mapping[int, int], ...]
    """Of each, everybody they may be with, and the points."""
    languages: tuple[int, ...]
    """Of each, a bit for every language."""
    weeks: tuple[Week, ...]
    """Of each, when they work."""
    length: timedelta
    """So much of that has to be common to all."""
    waited: tuple[int, ...]
    """Of each, the rounds in a row without anybody: among as many who get a group they go first."""

    @property
    def people(self) -> range:
        """Everybody."""
        return range(len(self.worth))

    def fits(self, group: Collection[int]) -> bool:
        """Whether these may be one group: each with each, and all of them together."""
        return all(b in self.worth[a] for a, b in combinations(group, 2)) and self.hold_together(group)

    def hold_together(self, group: Collection[int]) -> bool:
        """Whether all of them share a language, and time."""
        language = reduce(and_, (self.languages[one] for one in group))
        return bool(language) and has_room(reduce(and_, (self.weeks[one] for one in group)), self.length)

    def points(self, group: Sequence[int]) -> int:
        """In sixtieths. What the others are worth on average: a larger group is worth no more a head."""
        total = sum(self.worth[a][b] for a, b in combinations(group, 2))
        return total * (SHARES // (len(group) - 1))

    def groups(self, sizes: Collection[int]) -> Iterator[tuple[int, ...]]:
        """Every group there could be."""
        largest = max(sizes)

        def grow(group: tuple[int, ...], may: Sequence[int], language: int, common: Week) -> Iterator[tuple[int, ...]]:
            if len(group) in sizes:
                yield group
            if len(group) == largest:
                return
            for at, one in enumerate(may):
                tongue, week = language & self.languages[one], common & self.weeks[one]
                if tongue and has_room(week, self.length):
                    rest = [other for other in may[at + 1 :] if other in self.worth[one]]
                    yield from grow((*group, one), rest, tongue, week)

        for one in self.people:
            rest = sorted(other for other in self.worth[one] if other > one)
            yield from grow((one,), rest, self.languages[one], self.weeks[one])


def flexible(size: int) -> tuple[int, ...]:
    """The sizes that groups may have: one more or less than wanted, and never fewer than two."""
    return tuple(range(max(size - 1, 2), size + 2))


def best_sizes(people: int, size: int) -> list[int]:
    """How so many are best divided: as many as can be have a group, and as few groups as can be are off the size."""
    # Of many, most are in groups of the size itself.
    plain = max((people - _ENOUGH * size) // size, 0)
    ways: list[tuple[int, int, tuple[int, ...]]] = [(0, 0, ())]
    for number in range(1, people - plain * size + 1):
        grown = [
            (placed + each, off - (each != size), (*sizes, each))
            for each in flexible(size)
            if each <= number
            for placed, off, sizes in [ways[number - each]]
        ]
        # Between a larger and a smaller group, the larger: somebody may fall out.
        ways.append(max([*grown, ways[number - 1]], key=lambda way: (*way[:2], sorted(way[2]))))
    return sorted([*ways[-1][2], *([size] * plain)], reverse=True)
