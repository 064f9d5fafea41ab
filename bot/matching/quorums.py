"""When a delegation can: enough of its seats filled, and by the same people from beginning to end."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.spans import Span, merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A seat of a delegation: when whoever has it is free, and when each of those is who can stand in."""

    people: tuple[Sequence[Span], ...]


def times_with_quorum(places: Sequence[Place], quorum: int) -> tuple[Span, ...]:
    """Every stretch during which so many seats stay filled, each as long as it can be; they may overlap.

    Two people who can one after the other fill no seat of a conversation that takes both their hours.
    """
    if quorum < 1:
        raise ValueError("a delegation of nobody")
    free = [[span for person in place.people for span in merged(person)] for place in places]
    stretches = set()
    for start in {span.start for spans in free for span in spans}:
        # Of every seat, until when somebody who is there now can stay.
        ends = sorted(
            (max(here) for spans in free if (here := [span.end for span in spans if span.start <= start < span.end])),
            reverse=True,
        )
        if len(ends) >= quorum:
            stretches.add(Span(start, ends[quorum - 1]))
    return tuple(
        sorted(one for one in stretches if not any(one != other and _lies_in(one, other) for other in stretches))
    )


def can_at(free: Sequence[Span], moment: Span) -> bool:
    """Whether one stretch has all of it."""
    return any(_lies_in(moment, stretch) for stretch in free)


def _lies_in(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end
