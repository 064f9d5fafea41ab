"""What an installation adds to the topics that Bondje ships with, and what the two are together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.topics import Concept

NAMESPACE = "urn:bondje:topic:"
"""Begins the URI of a concept that came from nowhere else; its id follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A topic of one's own; or other names and links for one that is known; or one that goes by another id now."""

    concept: Concept
    into: TopicId | None = None
    """What it was merged into: its names lead there, and so does its id, for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """Every topic there is."""

    concepts: tuple[Concept, ...]
    instead: Mapping[TopicId, TopicId] = field(default_factory=dict)
    """What was merged -> what it is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A topic in people's own words that several of them use. Never whose."""

    topic: TopicId
    words: str
    """As most of them write it."""
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignConcept:
    """A concept as a file has it; links are URIs, of that file or of topics of ours."""

    uri: str
    labels: Mapping[Language, tuple[str, ...]]
    preferred: frozenset[Language] = frozenset()
    """The languages in which the first label is the one that people are to see."""
    broader: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()
    same_as: frozenset[str] = frozenset()
    definition: Mapping[Language, str] = field(default_factory=dict)


def combine(shipped: Sequence[Concept], additions: Iterable[Addition]) -> Thesaurus:
    """Put them together. Links that lead nowhere, or back to where they came from, are left out."""
    concepts = {concept.id: concept for concept in shipped}
    merged: dict[TopicId, TopicId] = {}
    for one in additions:
        known = concepts.get(one.concept.id)
        concepts[one.concept.id] = one.concept if known is None else extended(known, one.concept)
        if one.into is not None:
            merged[one.concept.id] = one.into
    instead = {gone: now for gone in merged if (now := _end_of(gone, merged)) is not None and now in concepts}
    for gone, now in instead.items():
        concepts[now] = _with_names_of(concepts[now], concepts[gone])
    kept = [concept for concept in concepts.values() if concept.id not in instead]
    known_ids = frozenset(concept.id for concept in kept)
    linked = [_linked(concept, instead, known_ids) for concept in kept]
    return Thesaurus(concepts=tuple(_related_both_ways(linked)), instead=instead)


def extended(known: Concept, more: Concept) -> Concept:
    """The one with the names, links and definition of the other as well. How people see it is as the other says."""
    return replace(
        known,
        labels=joined_labels(more.labels, known.labels),
        broader=known.broader | more.broader,
        related=known.related | more.related,
        definition={**known.definition, **more.definition},
        uri=more.uri or known.uri,
    )


def joined_labels(
    first: Mapping[Language, tuple[str, ...]], then: Mapping[Language, tuple[str, ...]]
) -> dict[Language, tuple[str, ...]]:
    """The labels of both, each once, the preferred ones of `first` before all others."""
    together = {language: dict.fromkeys((*first.get(language, ()), *then.get(language, ()))) for language in Language}
    return {language: tuple(labels) for language, labels in together.items() if labels}


def _with_names_of(kept: Concept, gone: Concept) -> Concept:
    return replace(kept, labels=joined_labels(kept.labels, gone.labels))


def _end_of(topic: TopicId, merged: Mapping[TopicId, TopicId]) -> TopicId | None:
    """Where it leads in the end; None when that is a circle."""
    seen = {topic}
    while (topic := merged[topic]) in merged:
        if topic in seen:
            return None
        seen.add(topic)
    return topic


def _linked(concept: Concept, instead: Mapping[TopicId, TopicId], known: frozenset[TopicId]) -> Concept:
    def now(links: frozenset[TopicId]) -> frozenset[TopicId]:
        return frozenset({instead.get(one, one) for one in links} & known) - {concept.id}

    return replace(concept, broader=now(concept.broader), related=now(concept.related))


def _related_both_ways(concepts: Sequence[Concept]) -> Iterator[Concept]:
    """Being related has no direction, and says nothing of two of which one is a kind of the other."""
    above = {concept.id: concept.broader for concept in concepts}
    related: dict[TopicId, set[TopicId]] = {id: set() for id in above}
    for concept in concepts:
        for other in concept.related:
            if other not in concept.broader and concept.id not in above[other]:
                related[concept.id].add(other)
                related[other].add(concept.id)
    for concept in concepts:
        yield replace(concept, related=frozenset(related[concept.id]))


def broader_circles(concepts: Iterable[Concept]) -> Iterator[TopicId]:
    """Every topic that is broader than itself, by whatever way round."""
    above = {concept.id: concept.broader for concept in concepts}
    for topic, broader in above.items():
        reached: set[TopicId] = set()
        waiting = set(broader)
        while waiting:
            reached |= waiting
            waiting = {upper for one in waiting for upper in above.get(one, ())} - reached
        if topic in reached:
            yield topic
