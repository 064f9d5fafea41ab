"""Reading a thesaurus somebody brings. The file may be large, broken or meant to do harm; nothing is fetched for it."""

import json
import logging
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rdflib import OWL, RDF, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.plugins.parsers.notation3 import BadSyntax

from adapters.skos.outside import find_outside
from bot.domain.people import Language
from bot.domain.thesaurus import ForeignConcept
from bot.errors import UnreadableFileError

FORMATS = {".ttl": "turtle", ".jsonld": "json-ld"}
_LARGEST = 5 << 20
"""Bytes: thousands of topics."""
_MOST_CONCEPTS = 5_000
_MOST_LABELS = 100
_LONGEST_LABEL = 200
_LONGEST_DEFINITION = 400
_BASE = "https://file.invalid/"
"""What addresses without a beginning are taken to begin with. The name can never be looked up."""
_LANGUAGES = {language.value: language for language in Language}


def read_skos(path: Path, *, default: Language) -> Sequence[ForeignConcept]:
    """Every concept in the file, ordered by URI. `default`: of labels that name no language.

    Raises:
        UnreadableFileError: it is not there, too large, or not SKOS in Turtle or JSON-LD.
    """
    form = format_of(path)
    graph = _parsed(path, _text(path), form)
    subjects = {one for one in graph.subjects(RDF.type, SKOS.Concept) if isinstance(one, URIRef)}
    if not subjects:
        raise UnreadableFileError(file=path.name, problem="there is no skos:Concept with an address in it")
    if len(subjects) > _MOST_CONCEPTS:
        problem = f"there are {len(subjects):,} concepts in it, and {_MOST_CONCEPTS:,} is the most"
        raise UnreadableFileError(file=path.name, problem=problem)
    return [_concept(one, graph, default) for one in sorted(subjects)]


def format_of(path: Path) -> str:
    """Told by the end of the name. Raises UnreadableFileError."""
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise UnreadableFileError(file=path.name, problem="the name has to end in .ttl (Turtle) or .jsonld (JSON-LD)")
    return form


def _text(path: Path) -> str:
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except OSError as error:
        raise UnreadableFileError(file=path.name, problem=error.strerror or str(error)) from error
    if content is None:
        problem = f"the file is larger than {_LARGEST >> 20} MB, the most a thesaurus can be"
        raise UnreadableFileError(file=path.name, problem=problem)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(file=path.name, problem="not UTF-8", line=line) from error


def _parsed(path: Path, text: str, form: str) -> Graph:
    if form == "json-ld":
        _refuse_outside(path, text)
    # It would quote the file in the log.
    logging.getLogger("rdflib").setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            # Of the library about itself.
            warnings.simplefilter("ignore", DeprecationWarning)
            return Graph().parse(data=text, format=form, publicID=_BASE)
    except BadSyntax as error:
        problem = f"this is not Turtle: {error._why}"  # noqa: SLF001 - the whole message quotes the file in bytes
        raise UnreadableFileError(file=path.name, problem=problem, line=error.lines + 1) from None
    except RecursionError:
        raise UnreadableFileError(file=path.name, problem="it is nested too deeply to be a thesaurus") from None
    except Exception as error:  # noqa: BLE001 - a parser of somebody else, given whatever a file may hold
        if form == "turtle":
            # So it ends when the text does so too early.
            problem, line = "this is not Turtle, or it was cut off here", text.rstrip().count("\n") + 1
            raise UnreadableFileError(file=path.name, problem=problem, line=line) from None
        problem = f"this cannot be read as JSON-LD ({type(error).__name__})"
        raise UnreadableFileError(file=path.name, problem=problem) from None


def _refuse_outside(path: Path, text: str) -> None:
    try:
        outside = find_outside(json.loads(text))
    except json.JSONDecodeError as error:
        problem = f"this is not JSON: {error.msg}"
        raise UnreadableFileError(file=path.name, problem=problem, line=error.lineno) from None
    except RecursionError:
        raise UnreadableFileError(file=path.name, problem="it is nested too deeply to be a thesaurus") from None
    if outside is not None:
        problem = f"it asks for a context elsewhere ({outside[:80]}), and nothing is fetched: write that in the file"
        raise UnreadableFileError(file=path.name, problem=problem)


def _concept(subject: URIRef, graph: Graph, default: Language) -> ForeignConcept:
    def links(*properties: URIRef) -> frozenset[str]:
        found = {one for each in properties for one in graph.objects(subject, each) if isinstance(one, URIRef)}
        return frozenset(map(str, found - {subject}))

    narrower = {str(one) for one in graph.subjects(SKOS.narrower, subject) if isinstance(one, URIRef)}
    return ForeignConcept(
        uri=str(subject),
        labels=_labels(subject, graph, default),
        preferred=frozenset(language for _, language in _texts(subject, SKOS.prefLabel, graph, default)),
        broader=links(SKOS.broader, SKOS.broadMatch) | narrower,
        related=links(SKOS.related, SKOS.relatedMatch, SKOS.closeMatch),
        same_as=links(SKOS.exactMatch, DCTERMS.isReplacedBy, OWL.sameAs),
        definition={
            language: text[:_LONGEST_DEFINITION]
            for text, language in reversed(_texts(subject, SKOS.definition, graph, default))
        },
    )


def _labels(subject: URIRef, graph: Graph, default: Language) -> dict[Language, tuple[str, ...]]:
    labels: dict[Language, dict[str, None]] = {}
    for name in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
        for text, language in _texts(subject, name, graph, default):
            if len(text) <= _LONGEST_LABEL:
                labels.setdefault(language, {})[text] = None
    return {language: tuple(labels[language])[:_MOST_LABELS] for language in Language if language in labels}


def _texts(subject: URIRef, name: URIRef, graph: Graph, default: Language) -> list[tuple[str, Language]]:
    """In alphabetical order: a graph has none of its own. Other languages than ours are left out."""
    found: list[tuple[str, Language]] = []
    for one in graph.objects(subject, name):
        language = _language(one, default)
        text = " ".join(str(one).split())
        if language is not None and text:
            found.append((text, language))
    return sorted(found)


def _language(value: Any, default: Language) -> Language | None:  # noqa: ANN401 - a node of any kind
    if not isinstance(value, Literal):
        return None
    return default if value.language is None else _LANGUAGES.get(value.language.split("-")[0].lower())
