"""Writing every topic as SKOS, for others to use or to bring back."""

import warnings

from rdflib import OWL, RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS

from bot.domain.ids import TopicId
from bot.domain.thesaurus import NAMESPACE, Thesaurus
from bot.domain.topics import Concept

_SCHEME = URIRef("urn:bondje:topics")
_TITLES = {"nl": "Onderwerpen van Bondje", "en": "Topics of Bondje"}
_FREE = "free:"
_CONTEXT = {"skos": str(SKOS), "dcterms": str(DCTERMS), "owl": str(OWL)}


def write_skos(thesaurus: Thesaurus, *, form: str) -> str:
    """`form`: `turtle` or `json-ld`. The same topics always give the same Turtle."""
    graph = _graph(thesaurus)
    with warnings.catch_warnings():
        # Of the library about itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        if form == "turtle":
            return graph.serialize(format="turtle")
        return graph.serialize(format="json-ld", context=_CONTEXT, indent=1, sort_keys=True)


def _graph(thesaurus: Thesaurus) -> Graph:
    graph = Graph()
    graph.bind("skos", SKOS)
    graph.bind("topic", Namespace(NAMESPACE))
    graph.add((_SCHEME, RDF.type, SKOS.ConceptScheme))
    for language, title in _TITLES.items():
        graph.add((_SCHEME, DCTERMS.title, Literal(title, lang=language)))
    addresses = {concept.id: _address(concept) for concept in thesaurus.concepts}
    for concept in thesaurus.concepts:
        _add(concept, addresses[concept.id], addresses, graph)
    for gone, now in thesaurus.instead.items():
        # What people once wrote in their own words is a name of what it is now, and no more than that.
        if not gone.startswith(_FREE):
            subject = URIRef(NAMESPACE + gone)
            graph.add((subject, RDF.type, SKOS.Concept))
            graph.add((subject, OWL.deprecated, Literal(lexical_or_value=True)))
            graph.add((subject, DCTERMS.isReplacedBy, addresses[now]))
    return graph


def _add(concept: Concept, subject: URIRef, addresses: dict[TopicId, URIRef], graph: Graph) -> None:
    graph.add((subject, RDF.type, SKOS.Concept))
    graph.add((subject, SKOS.inScheme, _SCHEME))
    for language, names in concept.labels.items():
        graph.add((subject, SKOS.prefLabel, Literal(names[0], lang=language)))
        for name in names[1:]:
            graph.add((subject, SKOS.altLabel, Literal(name, lang=language)))
    for language, text in concept.definition.items():
        graph.add((subject, SKOS.definition, Literal(text, lang=language)))
    for link, others in ((SKOS.broader, concept.broader), (SKOS.related, concept.related)):
        for other in others:
            graph.add((subject, link, addresses[other]))


def _address(concept: Concept) -> URIRef:
    return URIRef(concept.uri or NAMESPACE + concept.id)
