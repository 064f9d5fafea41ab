"""Stretches of time, as half-open pairs of instants in UTC, sorted and apart from each other."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` until, and without, `end`. Raises ValueError when it is empty or an instant has no time zone."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a span of instants without a time zone")
        object.__setattr__(self, "start", self.start.astimezone(UTC))
        object.__setattr__(self, "end", self.end.astimezone(UTC))
        if not self.start < self.end:
            raise ValueError("a span that ends before it begins")


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same time, sorted, and in as few spans as possible."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def without(spans: Sequence[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of sorted spans when others are taken out."""
    left: list[Span] = []
    gone = merged(taken)
    at = 0
    for span in spans:
        start = span.start
        while at < len(gone) and gone[at].end <= start:
            at += 1
        for hole in gone[at:]:
            if hole.start >= span.end:
                break
            if hole.start > start:
                left.append(Span(start, hole.start))
            start = max(start, hole.end)
        if start < span.end:
            left.append(Span(start, span.end))
    return left


def covers(spans: Sequence[Span], wanted: Span) -> bool:
    """Whether one of these sorted spans has all of it."""
    at = bisect_right(spans, wanted.start, key=lambda span: span.start) - 1
    return at >= 0 and wanted.end <= spans[at].end
