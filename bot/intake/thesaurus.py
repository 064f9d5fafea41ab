"""Topics that an organisation brings, from its own thesaurus to ours."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.curating import MOST_NAMES, keep, read_name
from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.thesaurus import NAMESPACE, Addition, ForeignConcept, broader_circles, combine, joined_labels
from bot.domain.topics import Concept
from bot.expertise.thesaurus_faults import label_key
from bot.markup import plain_words
from bot.ports import Store
from bot.reference.thesaurus import load_thesaurus
from bot.retrying import until_settled

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 40
_LONGEST_LABEL = 120
"""Characters: the full name of a law is longer than what anybody types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicProblem:
    """Something that was left out. `code` names the sentence; `other` is the topic it collides with."""

    code: str
    uri: str
    value: str = ""
    other: str = ""


@dataclass(slots=True)
class Report:
    """What an import of topics has done."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    unchanged: int = 0
    followed: int = 0
    """How many involvements are under another topic now."""
    problems: list[TopicProblem] = field(default_factory=list)


async def import_thesaurus(store: Store, foreign: Sequence[ForeignConcept], now: datetime) -> Report:
    """Add what is new and extend what is known, all of it or nothing. What is not in the file stays as it is."""

    async def bring_in() -> Report:
        async with store.begin() as work:
            intake = _Intake(await work.thesaurus.additions(), foreign)
            additions = intake.read()
            if additions:
                intake.report.followed = await keep(additions, work, at=now)
            await work.commit()
            return intake.report

    return await until_settled(bring_in)


class _Intake:
    def __init__(
        self,
        before: Sequence[Addition],
        foreign: Sequence[ForeignConcept],
        shipped: Sequence[Concept] | None = None,
    ) -> None:
        self.report = Report()
        self._shipped = load_thesaurus() if shipped is None else shipped
        self._before = {one.concept.id: one for one in before}
        thesaurus = combine(self._shipped, before)
        self._known = {concept.id: concept for concept in thesaurus.concepts}
        self._instead = thesaurus.instead
        # What is another comes after what stands by itself, so that it can become one that is new as well.
        self._foreign = sorted(foreign, key=lambda one: (bool(one.same_as), one.uri))
        self._there = set(self._known)
        by_uri = {one.concept.uri: one.concept.id for one in before if one.concept.uri}
        self._ids: Mapping[str, TopicId] = {one.uri: _id_of(one.uri, by_uri) for one in foreign}
        self._owners: dict[str, TopicId] = {}
        for concept in thesaurus.concepts:
            for names in concept.labels.values():
                for name in names:
                    self._owners.setdefault(label_key(name), concept.id)

    def read(self) -> list[Addition]:
        """What is to be stored."""
        found = [addition for one in self._foreign if (addition := self._take(one)) is not None]
        found = self._without_lost_links(self._without_circles(found))
        now = {concept.id: concept for concept in combine(self._shipped, self._with(found)).concepts}
        return [one for one in found if self._tells_something(one, now)]

    def _take(self, one: ForeignConcept) -> Addition | None:
        id = self._ids[one.uri]
        into = self._same_as(one, id)
        labels = self._labels(one, into or id)
        known = self._known.get(id)
        if labels is None or (known is None and not labels):
            return None
        if known is not None and into is None:
            # Other names only: how people see it stays.
            kept = {language: names for language, names in known.labels.items() if language not in one.preferred}
            labels = joined_labels(kept, labels)
        earlier = self._before.get(id)
        concept = Concept(
            id=id,
            labels=joined_labels(labels, earlier.concept.labels if earlier else {}) or (known.labels if known else {}),
            broader=self._links(one.broader) | (earlier.concept.broader if earlier else frozenset()),
            related=self._links(one.related) | (earlier.concept.related if earlier else frozenset()),
            definition=_definition(one) or (earlier.concept.definition if earlier else {}),
            uri="" if one.uri.startswith(NAMESPACE) else one.uri,
        )
        into = into or (earlier.into if earlier else None)
        if into is None:
            self._there.add(id)
        return Addition(concept=concept, into=into)

    def _same_as(self, one: ForeignConcept, id: TopicId) -> TopicId | None:
        for uri in sorted(one.same_as):
            other = self._id_at(uri)
            other = self._instead.get(other, other) if other is not None else None
            if other is not None and other in self._there and other != id:
                return other
        return None

    def _id_at(self, uri: str) -> TopicId | None:
        if uri in self._ids:
            return self._ids[uri]
        id = TopicId(uri.removeprefix(NAMESPACE))
        return id if uri.startswith(NAMESPACE) and (id in self._known or id in self._instead) else None

    def _links(self, uris: frozenset[str]) -> frozenset[TopicId]:
        return frozenset(id for uri in uris if (id := self._id_at(uri)) is not None)

    def _labels(self, one: ForeignConcept, id: TopicId) -> dict[Language, tuple[str, ...]] | None:
        """The names it can have; None when the one people are to see is another topic's."""
        labels: dict[Language, tuple[str, ...]] = {}
        for language, names in one.labels.items():
            taken: list[str] = []
            for place, written in enumerate(names):
                name = read_name(written, longest=_LONGEST_LABEL)
                owner = None if name is None else self._owners.get(label_key(name), id)
                if name is None:
                    self._complain("bad-name", one, value=plain_words(written)[:_LONGEST_LABEL])
                elif owner == id or self._instead.get(TopicId(str(owner))) == id:
                    taken.append(name)
                elif place == 0 and language in one.preferred:
                    self._complain("name-taken", one, value=name, other=str(owner))
                    return None
                else:
                    self._complain("label-taken", one, value=name, other=str(owner))
            if taken:
                labels[language] = tuple(dict.fromkeys(taken))[:MOST_NAMES]
        if id not in self._known and not one.same_as and not (labels.keys() & one.preferred):
            self._complain("no-name", one)
            return None
        for names in labels.values():
            for name in names:
                self._owners.setdefault(label_key(name), id)
        return labels

    def _with(self, found: Sequence[Addition]) -> list[Addition]:
        return list({**self._before, **{one.concept.id: one for one in found}}.values())

    def _without_circles(self, found: list[Addition]) -> list[Addition]:
        circles = frozenset(broader_circles(combine(self._shipped, self._with(found)).concepts))
        for one in found:
            if one.concept.id in circles and one.concept.broader:
                self._complain("circle", self._foreign_of(one.concept.id))
        return [
            replace(one, concept=replace(one.concept, broader=frozenset())) if one.concept.id in circles else one
            for one in found
        ]

    def _without_lost_links(self, found: list[Addition]) -> list[Addition]:
        """Links to what was left out go with it; `combine` leaves them out, and here they are told."""
        there = {*self._known, *self._instead, *(one.concept.id for one in found)}
        for one in self._foreign:
            for uri in sorted(one.broader | one.related | one.same_as):
                id = self._id_at(uri)
                if (id is None and _is_ours_or_near(uri, one.uri)) or (id is not None and id not in there):
                    self._complain("lost-link", one, value=uri)
        return found

    def _tells_something(self, one: Addition, now: Mapping[TopicId, Concept]) -> bool:
        id = one.concept.id
        name = next(iter(one.concept.pref_label.values()), str(id))
        if one.into is not None:
            if self._instead.get(id) == one.into:
                self.report.unchanged += 1
                return False
            self.report.merged.append(name)
            return True
        if id not in self._known:
            self.report.added.append(name)
            return True
        if _told_apart(now[id]) == _told_apart(self._known[id]):
            self.report.unchanged += 1
            return False
        self.report.changed.append(name)
        return True

    def _foreign_of(self, id: TopicId) -> ForeignConcept:
        return next(one for one in self._foreign if self._ids[one.uri] == id)

    def _complain(self, code: str, one: ForeignConcept, *, value: str = "", other: str = "") -> None:
        self.report.problems.append(TopicProblem(code=code, uri=one.uri, value=value, other=other))


def _id_of(uri: str, by_uri: Mapping[str, TopicId]) -> TopicId:
    """The same address always gives the same id."""
    if uri.startswith(NAMESPACE) and _SLUG.fullmatch(uri.removeprefix(NAMESPACE)):
        return TopicId(uri.removeprefix(NAMESPACE))
    if uri in by_uri:
        return by_uri[uri]
    last = re.split(r"[/#:]", uri.rstrip("/#:"))[-1]
    slug = re.sub(r"[^a-z0-9]+", "-", last.lower()).strip("-")[:_LONGEST_SLUG].strip("-")
    digest = hashlib.sha256(uri.encode()).hexdigest()[:10]
    return TopicId("-".join(filter(None, ("own", slug, digest))))


def _told_apart(concept: Concept) -> tuple[object, ...]:
    """What of a concept can change for anybody: the order of its other names cannot."""
    return concept.pref_label, concept.alt_labels, concept.broader, concept.related, dict(concept.definition)


def _is_ours_or_near(uri: str, one: str) -> bool:
    """A link into the same scheme, or to us, should lead somewhere; one to the wide world need not."""
    return uri.startswith(NAMESPACE) or uri.rpartition("/")[0] == one.rpartition("/")[0]


def _definition(one: ForeignConcept) -> Mapping[Language, str]:
    return {language: text for language, words in one.definition.items() if (text := plain_words(words))}
