"""The topics that Bondje knows, read from `thesaurus.toml`, made to be reviewed by people of the field."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.topics import Concept


@cache
def load_thesaurus() -> tuple[Concept, ...]:
    """Read every concept, in the order of the file."""
    return concepts_of(tomllib.loads(files(__package__).joinpath("thesaurus.toml").read_text(encoding="utf-8")))


def concepts_of(tables: Mapping[str, Any]) -> tuple[Concept, ...]:
    """The concepts of such a file, as far as they are there."""
    related = _both_ways({name: frozenset(table.get("related", ())) for name, table in tables.items()})
    return tuple(
        Concept(
            id=TopicId(name),
            labels={language: tuple(table.get(language, ())) for language in Language},
            broader=frozenset(map(TopicId, table.get("broader", ()))),
            related=frozenset(map(TopicId, related[name])),
            definition={Language(key): text for key, text in table.get("means", {}).items()},
        )
        for name, table in tables.items()
    )


def _both_ways(links: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Being related has no direction, though the file names each pair once."""
    return {name: named | {other for other, theirs in links.items() if name in theirs} for name, named in links.items()}
