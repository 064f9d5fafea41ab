"""What is written can be read again, by us and by anybody."""

from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph, URIRef

from adapters.skos.reading import FORMATS, read_skos
from adapters.skos.writing import write_skos
from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.thesaurus import Addition, combine
from bot.domain.topics import Concept
from bot.reference.thesaurus import load_thesaurus

NL = Language.DUTCH
OWN = Concept(
    id=TopicId("own-1"),
    labels={NL: ('keten "marketing" <b>', "k\\m")},
    broader=frozenset({TopicId("communication")}),
    uri="https://begrippen.example/id/keten",
)
ADDITIONS = [
    Addition(concept=OWN),
    Addition(concept=Concept(id=TopicId("cookies"), labels={}), into=TopicId("website")),
    Addition(concept=Concept(id=TopicId("free:drones"), labels={NL: ("drones",)}), into=OWN.id),
]
THESAURUS = combine(load_thesaurus(), ADDITIONS)


@pytest.mark.parametrize(("end", "form"), FORMATS.items())
def test_every_topic_comes_back_as_it_was(tmp_path: Path, end: str, form: str) -> None:
    path = tmp_path / f"alles{end}"
    path.write_text(write_skos(THESAURUS, form=form), encoding="utf-8")
    read = {one.uri: one for one in read_skos(path, default=NL)}
    addresses = {concept.id: concept.uri or f"urn:bondje:topic:{concept.id}" for concept in THESAURUS.concepts}
    for concept in THESAURUS.concepts:
        one = read.pop(addresses[concept.id])
        assert {language: names[0] for language, names in one.labels.items()} == concept.pref_label
        assert {name for names in one.labels.values() for name in names} >= concept.alt_labels
        assert one.broader == {addresses[other] for other in concept.broader}
        assert one.related == {addresses[other] for other in concept.related}
        assert one.definition == concept.definition
    assert {uri: one.same_as for uri, one in read.items()} == {"urn:bondje:topic:cookies": {"urn:bondje:topic:website"}}


def test_others_find_a_scheme_with_everything_in_it() -> None:
    graph = Graph().parse(data=write_skos(THESAURUS, form="turtle"), format="turtle")
    [scheme] = graph.subjects(RDF.type, SKOS.ConceptScheme)
    assert len(list(graph.subjects(SKOS.inScheme, scheme))) == len(THESAURUS.concepts)
    assert (URIRef("urn:bondje:topic:ensia"), SKOS.broader, URIRef("urn:bondje:topic:information-security")) in graph


def test_the_same_topics_give_the_same_turtle_and_own_words_stay_here() -> None:
    text = write_skos(THESAURUS, form="turtle")
    assert text == write_skos(THESAURUS, form="turtle")
    assert "free:" not in text
