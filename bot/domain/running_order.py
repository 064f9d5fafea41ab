"""How a conversation can run: its parts in order, with minutes that add up to its length exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.meetings import Format

_FEWEST_FOR_A_TALK = 3
_SHORTEST_TALK = timedelta(minutes=60)
_SHORTEST_WITH_CARDS = 90
"""Minutes. In less, all time is for what people bring."""
_ROUGH_FROM = 60
"""From so many minutes on nobody plans by the single minute."""


class Step(StrEnum):
    """What a part is for."""

    WELCOME = "welcome"
    ROUND = "round"
    """Who is here, and what each wants of it."""
    CARDS = "cards"
    """A question card, to get everybody talking."""
    TOPIC = "topic"
    TAKE_HOME = "take_home"
    """What each takes home."""
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part, with the points of the agenda that it is about: several, where there is no time for each."""

    step: Step
    minutes: int
    points: tuple[int, ...] = ()
    """Numbered from 0."""


def needs_order(kind: Format, length: timedelta, people: int) -> bool:
    """Whether the people are helped by one: two delegations always are, two people in a talk are not."""
    if kind is Format.DELEGATIONS:
        return True
    return kind is Format.TALK and people >= _FEWEST_FOR_A_TALK and length >= _SHORTEST_TALK


def running_order(kind: Format, length: timedelta, weights: Sequence[int], *, people: int) -> tuple[Part, ...]:
    """`weights`: of each point; the heavier, the more time. Without points there is one part for what it is about."""
    total = length // timedelta(minutes=1)
    unit = 5 if total >= _ROUGH_FROM else 1
    before = {Step.WELCOME: total // 24} if kind is Format.DELEGATIONS else {}
    before[Step.ROUND] = min(max(2 * people, total // 12), total // 6)
    if kind is Format.DELEGATIONS and total >= _SHORTEST_WITH_CARDS:
        before[Step.CARDS] = total // 10
    after = {Step.TAKE_HOME: total // 8} if kind is Format.DELEGATIONS else {}
    after[Step.CLOSE] = total // 24 if kind is Format.DELEGATIONS else total // 10
    before, after = (
        {step: max(minutes // unit, 1) * unit for step, minutes in each.items()} for each in (before, after)
    )
    left = total - sum(before.values()) - sum(after.values())
    # What does not make a whole unit is for the end, where it is always welcome.
    after[Step.CLOSE] += left % unit
    topics = _shared(left // unit, unit, weights)
    return (
        *(Part(step=step, minutes=minutes) for step, minutes in before.items()),
        *topics,
        *(Part(step=step, minutes=minutes) for step, minutes in after.items()),
    )


def _shared(units: int, unit: int, weights: Sequence[int]) -> list[Part]:
    """In proportion to the weights, and each at least one part of it; those that do not fit go together."""
    least = 2
    most = max(units // least, 1)
    groups: list[tuple[int, ...]] = [(number,) for number in range(len(weights))]
    if len(groups) > most:
        groups = [*groups[: most - 1], tuple(range(most - 1, len(weights)))]
    if not groups:
        return [Part(step=Step.TOPIC, minutes=units * unit)]
    heavy = [sum(weights[number] for number in group) for group in groups]
    least = min(least, units // len(groups))
    free = units - least * len(groups)
    shares = [free * weight / sum(heavy) for weight in heavy]
    given = [int(share) for share in shares]
    by_rest = sorted(range(len(groups)), key=lambda at: (given[at] - shares[at], at))
    for at in by_rest[: free - sum(given)]:
        given[at] += 1
    return [
        Part(step=Step.TOPIC, minutes=(least + more) * unit, points=group)
        for group, more in zip(groups, given, strict=True)
    ]
