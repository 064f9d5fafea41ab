"""The plan of all conversations as problems for the solver: the most of them, then their worth, then fair load."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.domain.spans import Span
from bot.matching.delegation_moments import month_of
from bot.matching.delegation_rules import Option
from bot.matching.delegation_values import Conditions, Leader
from bot.matching.solver import Column, Row, choose

MOST_OPTIONS: Final = 8_000
"""Of more, some of each pair are looked at, and the bound is that of the pairs alone."""
_BEST_PARTNERS: Final = 25
"""Of each delegation, where there are many."""
_ROUNDING = 1e-3
_FEW: Final = 3_000
_NODES_FOR_FAIRNESS: Final = 200
"""Of the search tree: between plans that are equal for the delegations."""
_NEARBY: Final = 0.25
"""What leading in one's own region is worth, for each side, in conversations of whoever can lead one a month."""

Worth = Mapping[tuple[int, int], int]
"""Of each pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """Everything that could be, and what it is worth."""

    options: Sequence[Option]
    """In an order by chance, which decides between plans that are equal in everything."""
    worth: Worth
    nearby: Mapping[tuple[tuple[int, int], int], int]
    """How many sides of a pair lie in the region of a leader."""
    leaders: Sequence[Leader]
    moments: Sequence[Span]
    conditions: Conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which options were chosen, and what no plan can beat."""

    chosen: tuple[Option, ...]
    most: int
    """Conversations."""
    bound: float
    """Worth, with as many conversations as there are in this plan."""


@dataclass(slots=True)
class _Rows:
    """The rows, by what they are about."""

    market: Market
    numbers: dict[object, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def of(self, name: object, row: Row) -> int:
        if name not in self.numbers:
            self.numbers[name] = len(self.rows)
            self.rows.append(row)
        return self.numbers[name]

    def taken_by(self, option: Option) -> list[tuple[int, float]]:
        """What one conversation takes of people's time and room."""
        leader, moment = self.market.leaders[option.leader], self.market.moments[option.moment]
        taken = [self.of(("delegation", at), Row(most=1)) for at in option.pair]
        month = month_of(moment, self.market.conditions)
        left = leader.capacity - leader.leads.get(month, 0)
        taken.append(self.of(("month", option.leader, month), Row(most=left)))
        # Of moments that overlap, one begins while the others last.
        taken += [
            self.of(("leads at", option.leader, other.start), Row(most=1))
            for other in self.market.moments
            if moment.start <= other.start < moment.end
        ]
        return [(row, 1.0) for row in taken]


def best_plan(market: Market) -> Plan:
    """Exactly, with few enough options; else with the bound that was proven."""
    options = list(market.options)
    some = options if len(options) <= MOST_OPTIONS else _some(market)
    rows = _Rows(market)
    takes = [rows.taken_by(option) for option in some]
    chosen = _grown([], some, takes, market.worth, rows.rows)
    most = _most_pairs(market)
    if len(chosen) < most:
        found = choose([Column(worth=1, takes=each) for each in takes], rows.rows, begin_with=chosen)
        if found is not None and len(found.chosen) > len(chosen):
            chosen = list(found.chosen)
        if found is not None and len(some) == len(options):
            most = min(most, math.floor(found.bound + _ROUNDING))
    at_least = len(rows.rows)
    found = choose(
        [
            Column(worth=market.worth[option.pair], takes=(*each, (at_least, 1.0)))
            for option, each in zip(some, takes, strict=True)
        ],
        [*rows.rows, Row(least=len(chosen))],
        begin_with=chosen,
    )
    bound = math.inf
    if found is not None:
        chosen = list(found.chosen)
        if len(some) == len(options) and len(chosen) == most:
            bound = math.floor(found.bound + _ROUNDING)
    plan = _completed([some[at] for at in chosen], market)
    worth = sum(market.worth[option.pair] for option in plan)
    if len(plan) > len(chosen) or worth < bound:
        bound = min(bound, _best_pairs(market, len(plan)))
    return Plan(chosen=tuple(_fairest(plan, market)), most=max(most, len(plan)), bound=bound)


def greedy_plan(market: Market) -> list[Option]:
    """The most valuable first, as long as it fits: where the solver begins, and what it is measured against."""
    return _completed([], market)


def _completed(plan: Sequence[Option], market: Market) -> list[Option]:
    """With all that still fits, where the search ended before its time."""
    known = {option: at for at, option in enumerate(market.options)}
    rows = _Rows(market)
    takes = [rows.taken_by(option) for option in market.options]
    chosen = _grown([known[option] for option in plan], market.options, takes, market.worth, rows.rows)
    return [market.options[at] for at in chosen]


def _grown(
    chosen: Sequence[int],
    options: Sequence[Option],
    takes: Sequence[Sequence[tuple[int, float]]],
    worth: Worth,
    rows: Sequence[Row],
) -> list[int]:
    left = [row.most for row in rows]
    grown = list(chosen)
    for at in grown:
        for row, much in takes[at]:
            left[row] -= much
    for at in sorted(range(len(options)), key=lambda at: (-worth[options[at].pair], at)):
        if all(left[row] >= much for row, much in takes[at]):
            grown.append(at)
            for row, much in takes[at]:
                left[row] -= much
    return grown


def _some(market: Market) -> list[Option]:
    """Of each delegation its best partners, and of each pair as many ways as there is room for."""
    partners: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in sorted({option.pair for option in market.options}, key=lambda pair: (-market.worth[pair], pair)):
        for at in pair:
            partners[at].append(pair)
    pairs = {pair for theirs in partners.values() for pair in theirs[:_BEST_PARTNERS]}
    ways = max(MOST_OPTIONS // max(len(pairs), 1), 1)
    seen: dict[tuple[int, int], int] = defaultdict(int)
    some = []
    for option in market.options:
        if option.pair in pairs and seen[option.pair] < ways:
            seen[option.pair] += 1
            some.append(option)
    return some


def _most_pairs(market: Market) -> int:
    """No plan has more conversations: of who can meet at all, and of what those who lead have room for."""
    room = 0
    for number, leader in enumerate(market.leaders):
        mine = {market.moments[option.moment] for option in market.options if option.leader == number}
        months = {month_of(moment, market.conditions) for moment in mine}
        room += min(len(mine), sum(leader.capacity - leader.leads.get(month, 0) for month in months))
    return min(room, len(_matched(market, is_most=True)))


def _best_pairs(market: Market, count: int) -> float:
    """No plan of that many conversations is worth more: it is that of the best pairs, whenever and whoever leads."""
    most = _matched(market, is_most=True)
    best = most if len(most) == count else _matched(market, is_most=False)
    return float(sum(market.worth[pair] for pair in best))


def _matched(market: Market, *, is_most: bool) -> list[tuple[int, int]]:
    import rustworkx  # noqa: PLC0415  # Nobody waits for it who does not match.

    pairs = sorted({option.pair for option in market.options})
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(1 + max((at for pair in pairs for at in pair), default=-1)))
    graph.add_edges_from([(one, other, market.worth[one, other]) for one, other in pairs])
    found = rustworkx.max_weight_matching(graph, max_cardinality=is_most, weight_fn=int)
    return sorted((min(pair), max(pair)) for pair in found)


def _fairest(plan: Sequence[Option], market: Market) -> list[Option]:
    """As many, worth as much, with the load of who leads spread by what each has room for, and near to home.

    Where there are many options, only who leads and when is looked at once more, and the pairs stay.
    """
    pairs = {option.pair for option in plan}
    options = [one for one in market.options if len(market.options) <= _FEW or one.pair in pairs]
    known = {option: at for at, option in enumerate(options)}
    rows = _Rows(market)
    count = rows.of("count", Row(least=len(plan)))
    worth = rows.of("worth", Row(least=sum(market.worth[option.pair] for option in plan)))
    columns: list[Column] = []
    for option in options:
        takes = rows.taken_by(option)
        takes += [(count, 1.0), (worth, float(market.worth[option.pair]))]
        takes.append((rows.of(("load", option.leader), Row(least=0, most=0)), 1.0))
        near = _NEARBY * market.nearby.get((option.pair, option.leader), 0)
        columns.append(Column(worth=near / market.leaders[option.leader].capacity, takes=takes))
    columns += _loads({option.leader for option in options}, len(plan), market.leaders, rows)
    found = choose(columns, rows.rows, begin_with=[known[option] for option in plan], nodes=_NODES_FOR_FAIRNESS)
    if found is None:
        return list(plan)
    return [options[at] for at in found.chosen if at < len(options)]


def _loads(numbers: Iterable[int], most: int, leaders: Sequence[Leader], rows: _Rows) -> Iterable[Column]:
    """Each next conversation weighs more than the one before: whoever led least for their room goes first."""
    for number in sorted(numbers):
        leader = leaders[number]
        for one_more in range(1, most + 1):
            cost = (2 * (leader.load + one_more) - 1) / leader.capacity
            takes = [(rows.of(("load", number), Row(least=0, most=0)), -1.0)]
            yield Column(worth=-cost, takes=takes, is_whole=False)
