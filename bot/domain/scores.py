"""Maturity scores of organisations, as monitors publish them: who is further with what."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from bot.domain.ids import OrganisationId, TopicId

SCALES = (1.0, 5.0, 10.0, 100.0)
"""The highest that monitors give: a share, a level of maturity, a mark, a percentage."""
STEP = 0.2
"""One level of maturity of five, two marks of ten, twenty per cent: the next thing somebody can work towards."""
COUNTS_FOR = timedelta(days=3 * 366)
"""A score that is older says nothing about how it is now."""

TOLD_BY_SCORES = frozenset({"ahead", "one_further"})
"""Grounds of a pairing that say who is further by scores."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How far one organisation is, on one indicator, on one day. Nobody else's business unless it says so."""

    organisation: OrganisationId
    indicator: str
    """As the monitor calls it."""
    topic: TopicId | None = None
    """What that is about, where it is known."""
    value: float
    """From 0 to `most`: the higher, the further."""
    most: float = 5
    """The highest that the indicator gives."""
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What a monitor looks at, and what is known of it."""

    name: str
    topic: TopicId | None = None
    most: float
    organisations: int
    """How many have a score."""
    latest_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One line of a file with scores: nothing is looked up yet."""

    line: int
    organisation: str
    """By name or by code."""
    indicator: str
    value: float
    most: float | None = None
    """None: the file does not say."""
    on: date


Levels = Mapping[tuple[OrganisationId, TopicId], float]
"""How far organisations are with topics, from 0 to 1."""


def scale_for(values: Iterable[float]) -> float:
    """The smallest of the usual scales that holds all of these."""
    highest = max(values, default=0)
    return next((most for most in SCALES if highest <= most), highest)


def ahead_of(scores: Iterable[Score], day: date) -> Levels:
    """How far each organisation is with each topic, by the latest of its scores that still count.

    Each score is reckoned on its own scale and never against those of others, so that what one organisation is said to
    be depends on its own scores alone.
    """
    shares: defaultdict[tuple[OrganisationId, TopicId], list[float]] = defaultdict(list)
    for score in _latest(scores):
        if score.topic is not None and score.most > 0 and day - COUNTS_FOR <= score.on <= day:
            shares[score.organisation, score.topic].append(min(1.0, max(0.0, score.value / score.most)))
    return {key: fmean(values) for key, values in shares.items()}


def steps_between(one: float, other: float) -> int:
    """How many steps the other is further; negative: behind."""
    return round((other - one) / STEP)


def steps_ahead(
    levels: Levels, own: OrganisationId | None, other: OrganisationId | None, topics: Collection[TopicId]
) -> int | None:
    """The same for organisations, on those of the topics of which it is known for both; None: on none of them."""
    if own is None or other is None:
        return None
    both = [
        (levels[own, topic], levels[other, topic])
        for topic in topics
        if (own, topic) in levels and (other, topic) in levels
    ]
    return steps_between(fmean(a for a, _ in both), fmean(b for _, b in both)) if both else None


def may_be_told(organisations: Iterable[OrganisationId | None], allowed: Collection[OrganisationId]) -> bool:
    """Whether anything may be said that is known from the scores of these: only when every one of them allows it.

    Who is a step ahead says as much of the one who is behind.
    """
    return all(one is not None and one in allowed for one in organisations)


def _latest(scores: Iterable[Score]) -> Iterable[Score]:
    latest: dict[tuple[OrganisationId, str], Score] = {}
    for score in scores:
        key = score.organisation, score.indicator
        if key not in latest or latest[key].on < score.on:
            latest[key] = score
    return latest.values()
