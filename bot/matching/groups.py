"""Groups of three, four or five people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import combinations, islice

import numpy as np

from bot.domain.ids import MemberId
from bot.matching.crowd import SHARES, Crowd, flexible
from bot.matching.crowd_bound import Numbers, matrix, priced, rough
from bot.matching.crowd_exact import Group as People
from bot.matching.crowd_exact import best_of, dived
from bot.matching.crowd_search import Search
from bot.matching.judging import Judge, Rows, lines
from bot.matching.pool import Pool
from bot.matching.values import Entrant

MOST_LOOKED_AT = 8_000
"""Possible groups, of which the best are chosen exactly."""
MOST_AT_ONCE = 300
"""People; of more, those who are alike are put in groups apart from the others."""
MOST_BOUND_CLOSELY = 2_000
MOST_CHOSEN_AMONG, NEAR_ENOUGH = 30, 0.99
"""People, for whom the best of all groups that were found are chosen exactly where the rest did not come so near."""
MOST_DIVED = 100
"""People, for whom groups are fixed a few at a time as well: of more that takes seconds, and gains nothing."""
TURNS, FEWER_TURNS = 6, 3
A_LITTLE = 0.15
"""By which what was chosen in parts is looked at in another order each turn."""
MET_BEFORE = 60
"""Points off for two who met before, longer ago than the rules ask."""
SAME_SIDE = 10
"""Points off for two who want to be on the same side, where only one of them can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Groups by number, who is left, and a bound on what so many people in such groups can be worth."""

    groups: Sequence[People]
    left: Sequence[int]
    value: float
    bound: float
    """Both in points: of each group the mean of what two in it are worth to each other, half of it for each person.

    From the value some is taken off for two who met before, and the bound is without that.
    """


def group_up(judge: Judge, seed: str) -> Grouped:
    """As many people as can be, in groups of the size that is wanted, or of one more or less where it is needed.

    Who is left after that makes a smaller group with others who are, where the rules allow. Of few people these are
    the best groups there are; of more, `bound` says what they can be at most.
    """
    pool, size = judge.pool, judge.pool.terms.rules.group_size
    found = _all(pool, judge, size, seed)
    groups = list(found.groups)
    placed = {id for group in groups for id in group}
    small = _smaller([one for one in pool.entrants if one.member.id not in placed], pool, seed)
    placed |= {id for group in small for id in group}
    value = sum(_points(group, judge) for group in (*groups, *small)) / SHARES
    bound = found.bound + sum(_points(group, judge) for group in small)
    takes_off = any(pool.met) or len(set(pool.sides.tolist())) < len(pool)
    if takes_off and len(pool) <= MOST_BOUND_CLOSELY:
        # What is told of a group is without what was taken off for having met, and so is this.
        least = min((len(group) for group in (*groups, *small)), default=size)
        bound = max(bound, rough(_plain(judge), least - 1, all_placed=len(placed) == len(pool)))
    numbers = (tuple(sorted(pool.number_of[id] for id in group)) for group in (*groups, *small))
    return Grouped(
        groups=tuple(sorted(numbers)),
        left=tuple(at for at, one in enumerate(pool.entrants) if one.member.id not in placed),
        value=value,
        bound=max(bound / SHARES, value),
    )


def sides_of(group: Sequence[int], pool: Pool, seed: str) -> dict[MemberId, str]:
    """Each side has one of those who want it, else one of those who want none, else somebody."""
    sides: dict[MemberId, str] = {}
    members = [pool.entrants[number] for number in group]
    for side in pool.terms.sides:
        rank = {side: 0, "": 1}
        free = [one for one in members if one.member.id not in sides]
        if free:
            best = min(free, key=lambda one: (rank.get(one.side, 2), _chance(seed, side, one.member.id)))
            sides[best.member.id] = side
    return sides


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    groups: Sequence[tuple[MemberId, ...]]
    bound: float
    """In sixtieths."""


def _all(pool: Pool, judge: Judge, size: int, seed: str) -> _Found:
    if len(pool) <= MOST_AT_ONCE:
        return _together(pool, judge, size, seed)
    parts = list(_parts(pool, seed))
    found = [_in(part, pool, size, seed) for part in parts]
    groups = [group for each in found for group in each.groups]
    placed = {id for group in groups for id in group}
    left = [one for one in pool.entrants if one.member.id not in placed]
    if left:
        # With groups that one of them could join: whom they could not be with in their own part, they may find there.
        again = _welcoming(left, groups, judge, seed)
        by_chance = [group for group in groups if group not in again]
        mixed = {id for group in again for id in group} | {one.member.id for one in left}
        anew = _in([one for one in pool.entrants if one.member.id in mixed], pool, size, seed)
        if sum(map(len, anew.groups)) > sum(map(len, again)):
            groups = [*by_chance, *anew.groups]
            placed = {id for group in groups for id in group}
    least = min((len(group) for group in groups), default=size)
    whole = len(placed) == len(pool)
    if len(pool) <= MOST_BOUND_CLOSELY:
        bound = rough(_worth(judge), least - 1, all_placed=whole)
    else:
        bound = _roughest(judge, least - 1)
    return _Found(groups=groups, bound=bound)


def _welcoming(
    left: Sequence[Entrant], groups: Sequence[tuple[MemberId, ...]], judge: Judge, seed: str
) -> set[tuple[MemberId, ...]]:
    """Of each of them some groups, by chance, in which they may be with everybody."""
    number_of = judge.pool.number_of
    by_chance = sorted(groups, key=lambda group: _chance(seed, *group))
    found: set[tuple[MemberId, ...]] = set()
    for one in left[:MOST_AT_ONCE]:
        me = np.array([number_of[one.member.id]])
        may = judge.may(Rows(me, len(judge.pool)))[0]
        fitting = (group for group in by_chance if all(may[number_of[id]] for id in group))
        found |= set(islice(fitting, max(MOST_AT_ONCE // (judge.pool.terms.rules.group_size * len(left)), 1)))
    return found


def _in(part: Sequence[Entrant], pool: Pool, size: int, seed: str) -> _Found:
    some = Pool(part, pool.terms, pool.past, pool.places)
    return _together(some, Judge(some), size, seed, is_part=True)


def _parts(pool: Pool, seed: str) -> Iterator[list[Entrant]]:
    """People who are alike in language, topics and region, so many at a time."""
    order = sorted(pool.entrants, key=lambda one: (_kind(one, pool), _chance(seed, one.member.id)))
    number = -(-len(order) // MOST_AT_ONCE)
    for at in range(number):
        yield order[at * len(order) // number : (at + 1) * len(order) // number]


def _kind(one: Entrant, pool: Pool) -> tuple[str, ...]:
    counted = pool.topics
    topics = sorted({*(each.topic for each in one.involvements), *one.brings} & counted.keys())
    body = pool.places.organisations.get(one.member.organisation) if one.member.organisation else None
    province = "" if body is None else body.province or body.id
    return (*sorted(one.member.languages), topics[0] if topics else "", province)


def _together(pool: Pool, judge: Judge, size: int, seed: str, *, is_part: bool = False) -> _Found:
    """All of them at once. `is_part`: of so many others that a bound for these few would say nothing."""
    worth = _worth(judge)
    crowd = _crowd(pool, worth)
    order = sorted(crowd.people, key=lambda at: (-crowd.waited[at], _chance(seed, pool.entrants[at].member.id)))
    search = Search(crowd, size, order)
    start = search.run()
    if is_part:
        return _Found(groups=_named(start, pool), bound=0)
    possible = sorted(islice(crowd.groups(flexible(size)), MOST_LOOKED_AT + 1))
    if len(possible) <= MOST_LOOKED_AT:
        best = best_of(_by_chance(possible, seed), start, crowd, size)
        groups, bound = best.groups, best.bound
    else:
        least = min((len(group) for group in start), default=size)
        bound = rough(worth, least - 1, all_placed=sum(map(len, start)) == len(pool))
        close = priced(crowd, worth, size, start, search.seen)
        bound = min(bound, close.bound)
        groups = tuple(_from_parts(close.parts, search, start, seed))
        if len(pool) <= MOST_CHOSEN_AMONG and sum(map(crowd.points, groups)) < NEAR_ENOUGH * bound:
            groups = best_of(_by_chance({*search.seen, *groups}, seed), groups, crowd, size).groups
    return _Found(groups=_named(groups, pool), bound=bound)


def _named(groups: Sequence[People], pool: Pool) -> Sequence[tuple[MemberId, ...]]:
    return tuple(tuple(pool.entrants[at].member.id for at in group) for group in groups)


def _from_parts(parts: Mapping[People, float], search: Search, start: Sequence[People], seed: str) -> Sequence[People]:
    """Of what was chosen in parts the largest, with the rest built around it: several times, and the best of it."""
    crowd, size = search.crowd, search.size
    best, is_small = start, len(crowd.people) <= MOST_DIVED
    if is_small:
        begin = [list(group) for group in dived(_by_chance(search.seen, seed), crowd, size, start)]
        dive = Search(crowd, size, search.order, groups=begin, seen=search.seen).run()
        best = max(best, dive, key=lambda groups: _goodness(groups, crowd, size))
    for turn in range(TURNS if is_small else FEWER_TURNS):
        shift = {group: int.from_bytes(_chance(seed, str(turn), str(group))) / 2**64 for group in parts}
        taken: set[int] = set()
        begin = []
        for group in sorted(parts, key=lambda group: (-parts[group] - turn * A_LITTLE * shift[group], group)):
            if not taken & set(group):
                taken |= set(group)
                begin.append(list(group))
        again = Search(crowd, size, search.order, groups=begin, seen=search.seen)
        best = max(best, again.run(), key=lambda groups: _goodness(groups, crowd, size))
    return best


def _goodness(groups: Sequence[People], crowd: Crowd, size: int) -> tuple[int, ...]:
    placed = [one for group in groups for one in group]
    off = sum(len(group) != size for group in groups)
    return (len(placed), sum(crowd.waited[one] for one in placed), -off, sum(crowd.points(group) for group in groups))


def _plain(judge: Judge) -> Numbers:
    """Of everybody with everybody."""
    tables = [matrix(judge.may(block), judge.worth(block)) for block in judge.blocks()]
    return np.concatenate(tables) if tables else np.zeros((0, 0))


def _worth(judge: Judge) -> Numbers:
    """The same, with what counts for groups besides."""
    pool, worth = judge.pool, _plain(judge)
    for one, theirs in enumerate(pool.met):
        for other in theirs:
            worth[one, other] -= MET_BEFORE
    worth -= SAME_SIDE * (pool.sides[:, None] == pool.sides[None, :])
    return worth


def _crowd(pool: Pool, worth: Numbers) -> Crowd:
    may = worth > -MOST_POINTS
    masks = pool.week_masks
    return Crowd(
        worth=tuple(
            dict(zip(np.nonzero(may[one])[0].tolist(), worth[one][may[one]].astype(int).tolist(), strict=True))
            for one in range(len(pool))
        ),
        languages=tuple(pool.languages.tolist()),
        weeks=tuple(masks[at] for at in pool.weeks.tolist()),
        length=pool.terms.length,
        waited=tuple(one.missed for one in pool.entrants),
    )


def _roughest(judge: Judge, others: int) -> float:
    """Without room for a table of everybody with everybody."""
    total = 0.0
    for block in judge.blocks():
        worth = matrix(judge.may(block), judge.worth(block))
        top = -np.partition(-worth, others - 1, axis=1)[:, :others]
        total += float(np.maximum(top, 0).mean(axis=1).sum())
    return total * SHARES / 2


def _smaller(left: Sequence[Entrant], pool: Pool, seed: str) -> Sequence[tuple[MemberId, ...]]:
    """Of who is left over: better with fewer than with nobody."""
    smallest = min(flexible(pool.terms.rules.group_size))
    if not len(left) >= 2 or smallest == 2:  # noqa: PLR2004 - nobody to be with, or nothing smaller
        return ()
    rules = replace(pool.terms.rules, group_size=smallest - 1 if len(left) >= smallest - 1 else 2)
    some = Pool(left, replace(pool.terms, rules=rules), pool.past, pool.places)
    return _together(some, Judge(some), rules.group_size, seed).groups


def _points(members: Sequence[MemberId], judge: Judge) -> int:
    """In sixtieths, as of `Crowd.points`."""
    pool = judge.pool
    pairs = list(combinations([pool.number_of[id] for id in members], 2))
    total = int(judge.worth(lines(pairs)).sum())
    total -= sum(MET_BEFORE for one, other in pairs if other in pool.met[one])
    total -= sum(SAME_SIDE for one, other in pairs if pool.sides[one] == pool.sides[other])
    return total * (SHARES // (len(members) - 1))


def _by_chance(groups: Iterable[People], seed: str) -> list[People]:
    return sorted(groups, key=lambda group: _chance(seed, *map(str, group)))


def _chance(seed: str, *words: str) -> bytes:
    return blake2b("\x1f".join((seed, *words)).encode(), digest_size=8).digest()


MOST_POINTS = 10**9
"""More than any two are worth, in either direction."""
