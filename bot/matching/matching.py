"""Who meets whom: the one way in. The same entrants, rules, past and seed always have the same outcome.

What reckons is imported when somebody asks: numpy alone would make every start a good deal longer.
"""

from collections.abc import Iterable, Sequence

from bot.domain.ids import MemberId
from bot.matching.values import Entrant, Outcome, Past, Places, Terms, Why


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
    from bot.matching import placing  # noqa: PLC0415

    return placing.match(entrants, terms, past, places, seed=seed, locked=locked)


def broken_rules(
    group: Sequence[MemberId], entrants: Iterable[Entrant], terms: Terms, past: Past, places: Places
) -> tuple[Why, ...]:
    """Which hard rules these people together would break, each once; none: they may be put together."""
    from bot.matching import placing  # noqa: PLC0415

    return placing.broken_rules(group, entrants, terms, past, places)


def fit_in(
    entrant: Entrant, groups: Sequence[Sequence[Entrant]], terms: Terms, past: Past, places: Places
) -> int | None:
    """In which of these groups somebody who came too late goes best: its place among them. None: in none.

    No group grows by more than one, nor beyond the largest there may be. Nobody is asked here whether they mind.
    """
    from bot.matching import placing  # noqa: PLC0415

    return placing.fit_in(entrant, groups, terms, past, places)
