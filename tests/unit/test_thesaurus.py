"""The thesaurus as data: whole, without circles, and every topic found by each of its names."""

import tomllib
from collections import defaultdict
from importlib.resources import files

from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.expertise.labels import Certainty
from bot.expertise.words import words_of
from bot.reference.thesaurus import load_thesaurus
from tests.unit.knowledge_samples import ROLES, TOPICS

CONCEPTS = {concept.id: concept for concept in load_thesaurus()}
TABLES = tomllib.loads(files("bot.reference").joinpath("thesaurus.toml").read_text(encoding="utf-8"))
LABELS = [(id, label) for id, table in TABLES.items() for label in (*table["nl"], *table["en"])]
SHARED_ON_PURPOSE: dict[str, set[str]] = {}
"""Labels that two topics claim. The first in the file gets it, so a line here wants a reason."""


def joined(label: str) -> str:
    return "".join(word.folded for word in words_of(label))


def test_covers_the_field() -> None:
    assert len(CONCEPTS) >= 260


def test_every_id_is_a_slug() -> None:
    assert all(id.replace("-", "").isalnum() and id == id.lower() for id in CONCEPTS)


def test_each_is_whole() -> None:
    for id, concept in CONCEPTS.items():
        assert set(concept.pref_label) == set(concept.definition) == set(Language), id
        assert all(text.endswith(".") and len(text) < 140 for text in concept.definition.values()), id
        assert concept.broader <= CONCEPTS.keys() - {id}, id
        assert concept.related <= CONCEPTS.keys() - {id} - concept.broader, id
        assert all(id in CONCEPTS[other].related for other in concept.related), id


def test_nothing_is_broader_than_itself() -> None:
    for id, concept in CONCEPTS.items():
        above: set[TopicId] = set()
        waiting = set(concept.broader)
        while waiting:
            above |= waiting
            waiting = {upper for one in waiting for upper in CONCEPTS[one].broader} - above
        assert id not in above


def test_no_label_stands_twice_in_one_language() -> None:
    for id, table in TABLES.items():
        for language in Language:
            labels = [label.casefold() for label in table[language]]
            assert len(labels) == len(set(labels)), id


def test_labels_collide_only_on_purpose() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for id, label in LABELS:
        owners[joined(label)].add(id)
    assert {label: ids for label, ids in owners.items() if len(ids) > 1} == SHARED_ON_PURPOSE


def test_every_topic_is_found_by_each_of_its_labels() -> None:
    for id, label in LABELS:
        for text in (label, label.upper(), label.lower(), f"wie weet iets van {label}?"):
            hits = TOPICS.find_in(text)
            assert [hit.subject.topic for hit in hits] == [id], text
            assert hits[0].certainty is Certainty.EXACT, text
            assert hits[0].subject.words.casefold() == label.casefold(), text


def test_every_role_is_found_by_its_labels() -> None:
    for role in ROLES:
        for label in (*role.pref_label.values(), *role.alt_labels):
            assert ROLES.roles_of(label) == (role.id,), label
