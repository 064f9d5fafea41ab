"""Which words belong together, and which of them are said with "not"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.expertise.when.items import Item, What
from bot.expertise.when.terms import Kind

ABOUT_TIME = frozenset({What.DAYS, What.WEEKDAYS, What.HOURS})
_HARD = frozenset({Kind.BUT, Kind.STOP})
_OWN_WORD = (What.YES, What.NO_SOONER, What.LATEST)


@dataclass(slots=True, kw_only=True)
class Group:
    """What stands between two separators."""

    separator: Kind | None
    items: list[Item] = field(default_factory=list)

    def has(self, *whats: What) -> bool:
        return any(item.what in whats for item in self.items)

    @property
    def about(self) -> frozenset[str]:
        """Of days, days of the week and hours those that it names."""
        return frozenset(item.what.name for item in self.items if item.what in ABOUT_TIME)


def groups(found: Iterable[Item]) -> Iterator[Group]:
    """Parted by commas, "and", "or" and "but". A reason or a condition is nobody's wish, and goes with the unknown."""
    group = Group(separator=None)
    for item in found:
        if item.what is What.SEPARATOR:
            if group.items:
                yield group
                group = Group(separator=item.separator)
            elif item.separator in _HARD or group.separator is None or item.separator is Kind.OR:
                group.separator = item.separator
        elif item.what in {What.EXCEPT, What.SUBORDINATE}:
            if group.items:
                yield group
            group = Group(separator=Kind.BUT, items=[item])
        else:
            group.items.append(item)
    if group.items:
        yield group


def contradicts(group: Group, today: date) -> bool:
    """Whether it is about a reason, about days that are over, or about a date on another day of the week."""
    if group.has(What.SUBORDINATE, What.DANGLING) or _is_denied_between(group):
        return True
    for item in group.items:
        if item.what is What.LENGTH and item.length >= timedelta(days=1):
            return True  # Two weeks after Christmas is not after Christmas.
        for stretch in ([item.stretch] if item.stretch else []) + list(item.others):
            if stretch.is_weekday_wrong or stretch.last < today:
                return True
    return False


def _is_denied_between(group: Group) -> bool:
    """`maandag niet dinsdag wel`, `Thursday not Friday`: of which of the two it is said is a guess."""
    whats = [item.what for item in group.items if item.what in ABOUT_TIME or item.what is What.NOT]
    if What.NOT not in whats:
        return False
    at = whats.index(What.NOT)
    return bool({What.DAYS, What.WEEKDAYS} & set(whats[:at]) & set(whats[at:]))


def is_unwanted(group: Group, last: Group | None, *, was_unwanted: bool) -> bool:
    if group.has(What.NOT, What.EXCEPT):
        return True
    if group.has(*_OWN_WORD) or last is None or not was_unwanted:
        return False
    # Not on Mondays and Fridays: "not" goes on.
    if group.separator in {Kind.AND, Kind.OR}:
        return True
    return group.separator is Kind.COMMA and group.about == last.about


def is_denied_later(all_groups: Sequence[Group], number: int) -> bool:
    """`maandagochtend en dinsdagochtend kan ik niet`: said once, at the end."""
    group = all_groups[number]
    if group.has(*_OWN_WORD):
        return False
    for later in all_groups[number + 1 :]:
        if later.separator not in {Kind.AND, Kind.OR} or later.about != group.about:
            return False
        if later.has(What.NOT):
            marks = [item.what for item in later.items if item.what in ABOUT_TIME or item.what is What.NOT]
            return marks[-1] is What.NOT
        if later.has(What.YES):
            return False
    return False
