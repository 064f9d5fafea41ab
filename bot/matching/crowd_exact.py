"""The best groups there are, where few enough are possible to look at them all, or among those that were found."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.matching.crowd import Crowd, best_sizes
from bot.matching.solver import Choice, Column, Row, choose

Group = tuple[int, ...]
_A_PLACE = 1_000
"""What it is worth that somebody has a group, in rounds that somebody else waited."""
_MOST_WAITED = 20
_NODES = 50
_TO_PLACE = 100_000
"""Against the points of a group, where both are weighed in one."""
_WHOLE = 0.999


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """Groups, and what no others can beat that place as many and are off as seldom: in sixtieths."""

    groups: tuple[Group, ...]
    bound: float


def best_of(possible: Sequence[Group], start: Sequence[Group], crowd: Crowd, size: int) -> Best:
    """The most people, of those ways the fewest groups off the size, and of those the one worth most.

    `possible`: of these, and `start` has to be among them.
    """
    known = {group: at for at, group in enumerate(possible)}
    chosen = [known[group] for group in start]
    rows = [Row(most=1)] * len(crowd.people)
    takes = [[(one, 1.0) for one in group] for group in possible]

    def placing(at: int) -> float:
        return float(sum(_A_PLACE + min(crowd.waited[one], _MOST_WAITED) for one in possible[at]))

    def is_off(at: int) -> bool:
        return len(possible[at]) != size

    reachable = len({one for group in possible for one in group})
    sizes = best_sizes(reachable, size)
    is_most = sum(len(group) for group in start) == reachable == sum(sizes)
    if not is_most:
        columns = [Column(worth=placing(at), takes=takes[at]) for at in range(len(possible))]
        found = choose(columns, rows, begin_with=chosen)
        chosen = list(found.chosen) if found is not None else chosen
    placed = Row(least=sum(placing(at) for at in chosen) - 0.5)
    least_off = sum(each != size for each in sizes) if is_most else 0
    if sum(is_off(at) for at in chosen) > least_off:
        columns = [
            Column(worth=-float(is_off(at)), takes=[*takes[at], (len(rows), placing(at))])
            for at in range(len(possible))
        ]
        found = choose(columns, [*rows, placed], begin_with=chosen)
        chosen = list(found.chosen) if found is not None else chosen
    off = Row(most=sum(is_off(at) for at in chosen))
    columns = [
        Column(
            worth=crowd.points(possible[at]),
            takes=[*takes[at], (len(rows), placing(at)), (len(rows) + 1, float(is_off(at)))],
        )
        for at in range(len(possible))
    ]
    found = choose(columns, [*rows, placed, off], begin_with=chosen, nodes=_NODES)
    if found is None:
        return Best(groups=tuple(possible[at] for at in chosen), bound=float("inf"))
    return Best(groups=tuple(possible[at] for at in found.chosen), bound=found.bound)


def in_parts(possible: Sequence[Group], start: Sequence[Group], crowd: Crowd, size: int) -> Choice | None:
    """The best choice if parts of groups could be chosen; the price of a place is of the row of whoever has it."""
    placed = {one for group in start for one in group}
    off = sum(len(group) != size for group in start)
    rows = [Row(least=1 if one in placed else 0, most=1) for one in crowd.people]
    columns = [
        Column(
            worth=crowd.points(group),
            takes=[*((one, 1.0) for one in group), (len(rows), float(len(group) != size))],
        )
        for group in possible
    ]
    return choose(columns, [*rows, Row(most=off)], in_parts=True)


def dived(possible: Sequence[Group], crowd: Crowd, size: int, start: Sequence[Group]) -> list[Group]:
    """Groups chosen a few at a time: what is chosen whole, or most of all, stays, and the rest is chosen again.

    As many of each size that is off as in `start`, and no more: else the others could not be divided.
    """
    chosen: list[Group] = []
    room = Counter(len(group) for group in start if len(group) != size)
    left = [group for group in possible if len(group) == size or room[len(group)]]
    while left:
        sizes = sorted(room)
        columns = [
            Column(
                worth=crowd.points(group) + _TO_PLACE * len(group),
                takes=[
                    *((one, 1.0) for one in group),
                    *((len(crowd.people) + at, 1.0) for at, each in enumerate(sizes) if each == len(group)),
                ],
            )
            for group in left
        ]
        rows = [*[Row(most=1)] * len(crowd.people), *(Row(most=room[each]) for each in sizes)]
        found = choose(columns, rows, in_parts=True)
        if found is None:
            break
        most = max(found.parts)
        stay = [group for group, part in zip(left, found.parts, strict=True) if part >= min(most, _WHOLE)]
        taken: set[int] = set()
        for group in stay if most >= _WHOLE else stay[:1]:
            if not taken & set(group):
                chosen.append(group)
                taken |= set(group)
                room -= Counter([len(group)])
        left = [group for group in left if not taken & set(group) and (len(group) == size or room[len(group)])]
    return chosen
