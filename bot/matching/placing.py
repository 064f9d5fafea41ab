"""Everybody in their group, and why: what is behind the one way in."""

from collections.abc import Iterable, Sequence

from bot.domain.ids import MemberId
from bot.domain.programmes import MOST_IN_GROUP
from bot.matching.explaining import reasons_for
from bot.matching.groups import Grouped, group_up, sides_of
from bot.matching.judging import Judge, lines
from bot.matching.pairs import Numbers, Paired, pair_up, value_of
from bot.matching.pool import Pool
from bot.matching.together import Together
from bot.matching.values import Entrant, Group, Outcome, Past, Places, Terms, Why
from bot.matching.whys import why_nobody

_PAIR = 2


def match(
    entrants: Iterable[Entrant],
    terms: Terms,
    past: Past,
    places: Places,
    *,
    seed: str,
    locked: Sequence[frozenset[MemberId]] = (),
) -> Outcome:
    """Everybody in a group, as far as the hard rules allow it; of all such ways the best.

    `locked`: stay together whatever the rules say. Whoever is in one and did not enter is left out of it.
    """
    everybody = Pool(entrants, terms, past, places)
    judge = Judge(everybody)
    kept = _locked(everybody, locked)
    taken = {number for group in kept for number in group}
    free = [one for number, one in enumerate(everybody.entrants) if number not in taken]
    rest = Judge(Pool(free, terms, past, places))
    found: Paired | Grouped = Paired(groups=(), left=(), bound=0)
    if free:
        found = group_up(rest, seed) if terms.rules.group_size > _PAIR else pair_up(rest, seed)
    made = _told(rest, found.groups, seed)
    groups = [*_told(judge, kept, seed, is_locked=True), *made]
    whys = why_nobody(rest, found.left)
    value = sum(group.value for group in made)
    return Outcome(
        groups=tuple(sorted(groups, key=lambda group: group.members)),
        unmatched={free[number].member.id: why for number, why in zip(found.left, whys, strict=True)},
        value=value,
        bound=max(found.bound, value),
    )


def broken_rules(
    group: Sequence[MemberId], entrants: Iterable[Entrant], terms: Terms, past: Past, places: Places
) -> tuple[Why, ...]:
    """Which hard rules these people together would break, each once; none: they may be put together."""
    pool = Pool((one for one in entrants if one.member.id in group), terms, past, places)
    judge, numbers = Judge(pool), list(range(len(pool)))
    pairs = [(one, other) for one in numbers for other in numbers if one < other]
    if not pairs:
        return (Why.ALONE,)
    broken = [rule for rule, found in judge.bars(lines(pairs)) if found.any()]
    together = Together(pool)
    if not broken and not together.fits(numbers):
        # Each two of them have what all of them together have not.
        broken = [Why.NO_COMMON_HOURS if together.shares_language(numbers) else Why.NO_SHARED_LANGUAGE]
    return tuple(dict.fromkeys(broken))


def fit_in(
    entrant: Entrant,
    groups: Sequence[Sequence[Entrant]],
    terms: Terms,
    past: Past,
    places: Places,
) -> int | None:
    """In which of these groups somebody who came too late goes best: its place among them. None: in none.

    No group grows by more than one, nor beyond the largest there may be. Nobody is asked here whether they mind.
    """
    others = [one for group in groups for one in group]
    pool = Pool([entrant, *others], terms, past, places)
    judge, together, me = Judge(pool), Together(pool), pool.number_of[entrant.member.id]
    most = min(terms.rules.group_size + 1, MOST_IN_GROUP)
    best: tuple[float, int, int] | None = None
    for at, group in enumerate(groups):
        numbers = [pool.number_of[one.member.id] for one in group]
        if not numbers or len(numbers) + 1 > most or me in numbers:
            continue
        pairs = lines([(me, number) for number in numbers])
        if judge.may(pairs).all() and together.fits((me, *numbers)):
            rank = (float(judge.worth(pairs).mean()), -len(numbers), -at)
            best = rank if best is None else max(best, rank)
    return None if best is None else -best[2]


def _locked(everybody: Pool, locked: Iterable[frozenset[MemberId]]) -> list[Numbers]:
    """Those of them who came, each in one group."""
    found: list[Numbers] = []
    taken: set[int] = set()
    for group in sorted(locked, key=sorted):
        numbers = {everybody.number_of[one] for one in group if one in everybody.number_of} - taken
        if len(numbers) >= _PAIR:
            taken |= numbers
            found.append(tuple(sorted(numbers)))
    return found


def _told(judge: Judge, groups: Sequence[Numbers], seed: str, *, is_locked: bool = False) -> list[Group]:
    ids = [one.member.id for one in judge.pool.entrants]
    return [
        Group(
            members=tuple(sorted(ids[number] for number in group)),
            sides=sides_of(group, judge.pool, seed),
            reasons=reasons,
            value=value,
            is_locked=is_locked,
        )
        for group, reasons, value in zip(groups, reasons_for(judge, groups), value_of(judge, groups), strict=True)
    ]
