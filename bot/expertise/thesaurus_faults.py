"""What is wrong with a set of topics: each fault a sentence for whoever looks after them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.thesaurus import broader_circles
from bot.domain.topics import Concept
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.words import words_of

_EXPECTED = frozenset({*Language, "broader", "related", "means"})
_LONGEST_DEFINITION = 140


def label_key(label: str) -> str:
    """What two labels have in common that nothing can tell apart: no spaces, hyphens, accents or capitals."""
    return "".join(word.folded for word in words_of(label))


def find_faults(concepts: Sequence[Concept], *, needs_all: bool = True) -> Iterator[str]:
    """Ids used twice, labels that collide, languages that lack, links that lead nowhere, and circles.

    `needs_all`: every topic has a name and a definition in every language, as the ones that Bondje ships with have.
    """
    known = frozenset(concept.id for concept in concepts)
    if len(known) < len(concepts):
        ids = [concept.id for concept in concepts]
        yield from (f"{id}: this id is there twice" for id in sorted(known) if ids.count(id) > 1)
    for concept in concepts:
        yield from _of_names(concept, needs_all=needs_all)
        yield from _of_links(concept, known)
    yield from _collisions(concepts)
    yield from (f"{topic}: is broader than itself" for topic in broader_circles(concepts))


def _of_names(concept: Concept, *, needs_all: bool) -> Iterator[str]:
    named = concept.pref_label
    if not named:
        yield f"{concept.id}: has no name"
    for language in Language if needs_all else ():
        if language not in named:
            yield f"{concept.id}: has no name in {language}"
        if not concept.definition.get(language):
            yield f"{concept.id}: has no definition in {language}"
    for language, names in concept.labels.items():
        folded = [name.casefold() for name in names]
        twice = sorted({name for name in folded if folded.count(name) > 1})
        yield from (f"{concept.id}: has the label {name!r} twice in {language}" for name in twice)
        yield from (f"{concept.id}: the label {name!r} names nothing" for name in names if not names_something(name))


def names_something(label: str) -> bool:
    """Whether there is more in it than the words that every sentence has; `I&A` is more than its letters."""
    words = [word.folded for word in words_of(label)]
    return len("".join(words)) > 1 and not all(len(word) > 1 and word in STOPWORDS for word in words)


def _of_links(concept: Concept, known: frozenset[TopicId]) -> Iterator[str]:
    for kind, links in (("broader", concept.broader), ("related", concept.related)):
        yield from (f"{concept.id}: {kind} {other}, which is not there" for other in sorted(links - known))
    if concept.id in concept.broader | concept.related:
        yield f"{concept.id}: has a link to itself"
    yield from (
        f"{concept.id}: {other} is both broader and related" for other in sorted(concept.broader & concept.related)
    )


def _collisions(concepts: Sequence[Concept]) -> Iterator[str]:
    owners: defaultdict[str, dict[TopicId, str]] = defaultdict(dict)
    for concept in concepts:
        for names in concept.labels.values():
            for name in names:
                owners[label_key(name)].setdefault(concept.id, name)
    for key, named in sorted(owners.items()):
        if key and len(named) > 1:
            yield f"{', '.join(sorted(named))}: all have the label {next(iter(named.values()))!r}"


def find_slips(tables: Mapping[str, Any]) -> Iterator[str]:
    """What the file says that nobody reads, or in a way that nobody understands."""
    for id, table in tables.items():
        if not id.replace("-", "").isalnum() or not id.isascii() or id != id.lower():
            yield f"{id}: an id has small letters, digits and hyphens only"
        yield from (f"{id}: nobody knows what {key!r} is" for key in sorted(table.keys() - _EXPECTED))
        yield from (f"{id}: has no labels in {language}" for language in Language if not table.get(language))
        for language, text in table.get("means", {}).items():
            if not text.endswith(".") or len(text) >= _LONGEST_DEFINITION:
                yield f"{id}: the definition in {language} is one short sentence"
