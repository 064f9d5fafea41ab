"""The plan of all conversations as one problem for the solver: the most of them, then their worth, then fair load."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.spans import Span
from bot.matching.delegation_moments import month_of
from bot.matching.delegation_rules import Option
from bot.matching.delegation_values import Conditions, Leader
from bot.matching.solver import Column, Row, choose

_ROUNDING = 1e-3
_FEW = 3_000
_NODES_FOR_FAIRNESS = 200
"""Of the search tree: between plans that are equal for the delegations."""


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

    numbers: dict[object, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def of(self, name: object, row: Row) -> int:
        if name not in self.numbers:
            self.numbers[name] = len(self.rows)
            self.rows.append(row)
        return self.numbers[name]


def best_plan(
    options: Sequence[Option],
    worth: Mapping[Option, int],
    leaders: Sequence[Leader],
    moments: Sequence[Span],
    terms: Conditions,
) -> Plan:
    """The order of the options decides between plans that are equal in everything."""
    rows = _Rows()
    takes = [tuple((row, 1.0) for row in _rows_of(option, rows, leaders, moments, terms)) for option in options]
    most_worth = max(worth.values(), default=0)
    # One conversation more outweighs whatever all together can be worth.
    step = 1 + most_worth * len({at for option in options for at in option.pair})
    found = choose(
        [Column(worth=step + worth[option], takes=each) for option, each in zip(options, takes, strict=True)],
        rows.rows,
        begin_with=greedy(options, takes, worth, rows.rows),
    )
    if found is None:
        raise RuntimeError("no conversation at all keeps to every rule")
    # Where the search ended before its time something may be left that still fits.
    whole = greedy(options, takes, worth, rows.rows, found.chosen)
    most = int((found.bound + _ROUNDING) // step)
    count = len(whole)
    bound = found.bound - count * step if most == count else float(most_worth * count)
    chosen = _fairest([options[at] for at in whole], options, worth, leaders, (moments, terms))
    return Plan(chosen=tuple(chosen), most=most, bound=bound)


def greedy(
    options: Sequence[Option],
    takes: Sequence[Sequence[tuple[int, float]]],
    worth: Mapping[Option, int],
    rows: Sequence[Row],
    begin_with: Sequence[int] = (),
) -> list[int]:
    """The most valuable first, as long as it fits: where the solver begins, and what it is measured against."""
    left = [row.most for row in rows]
    chosen = list(begin_with)
    for at in chosen:
        for row, much in takes[at]:
            left[row] -= much
    for at in sorted(range(len(options)), key=lambda at: (-worth[options[at]], at)):
        if all(left[row] >= much for row, much in takes[at]):
            chosen.append(at)
            for row, much in takes[at]:
                left[row] -= much
    return chosen


def _rows_of(
    option: Option, rows: _Rows, leaders: Sequence[Leader], moments: Sequence[Span], terms: Conditions
) -> Iterable[int]:
    leader, moment = leaders[option.leader], moments[option.moment]
    for at in option.pair:
        yield rows.of(("delegation", at), Row(most=1))
    month = month_of(moment, terms)
    left = leader.capacity - leader.leads.get(month, 0)
    yield rows.of(("month", option.leader, month), Row(most=left))
    for other in moments:
        # Of moments that overlap, one begins while the others last.
        if moment.start <= other.start < moment.end:
            yield rows.of(("leads at", option.leader, other.start), Row(most=1))


def _fairest(
    plan: Sequence[Option],
    options: Sequence[Option],
    worth: Mapping[Option, int],
    leaders: Sequence[Leader],
    when: tuple[Sequence[Span], Conditions],
) -> list[Option]:
    """As many, worth as much, with the load of who leads spread by what each has room for.

    Where there are many options, only who leads and when is looked at once more, and the pairs stay.
    """
    pairs = {option.pair for option in plan}
    open_ones = [option for option in options if len(options) <= _FEW or option.pair in pairs]
    known = {option: at for at, option in enumerate(open_ones)}
    rows = _Rows()
    all_worth = rows.of("worth", Row(least=sum(worth[option] for option in plan)))
    count = rows.of("count", Row(least=len(plan)))
    columns: list[Column] = []
    for option in open_ones:
        takes = [(row, 1.0) for row in _rows_of(option, rows, leaders, *when)]
        takes.append((count, 1.0))
        takes.append((all_worth, float(worth[option])))
        takes.append((rows.of(("load", option.leader), Row(least=0, most=0)), 1.0))
        columns.append(Column(worth=0, takes=takes))
    for number in sorted({option.leader for option in open_ones}):
        leader = leaders[number]
        for one_more in range(1, len(pairs) + 1):
            # Each next one weighs more than the one before: whoever led least for their room goes first.
            cost = (2 * (leader.load + one_more) - 1) / max(leader.capacity, 1)
            takes = [(rows.of(("load", number), Row(least=0, most=0)), -1.0)]
            columns.append(Column(worth=-cost, takes=takes, is_whole=False))
    found = choose(columns, rows.rows, begin_with=[known[option] for option in plan], nodes=_NODES_FOR_FAIRNESS)
    if found is None:
        return list(plan)
    return [open_ones[at] for at in found.chosen if at < len(open_ones)]
