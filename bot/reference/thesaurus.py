"""The topics that Bondje knows, read from `thesaurus.toml`, made to be reviewed by people of the field."""

import tomllib
from functools import cache
from importlib.resources import files

from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.topics import Concept


@cache
def load_thesaurus() -> tuple[Concept, ...]:
    """Read every concept, in the order of the file."""
    tables = tomllib.loads(files(__package__).joinpath("thesaurus.toml").read_text(encoding="utf-8"))
    related = _both_ways({name: frozenset(table.get("related", ())) for name, table in tables.items()})
    return tuple(
        Concept(
            id=TopicId(name),
            labels={language: tuple(table[language]) for language in Language},
            broader=frozenset(map(TopicId, table.get("broader", ()))),
            related=frozenset(map(TopicId, related[name])),
            definition={language: table["means"][language] for language in Language},
        )
        for name, table in tables.items()
    )


def _both_ways(links: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Being related has no direction, though the file names each pair once."""
    return {name: named | {other for other, theirs in links.items() if name in theirs} for name, named in links.items()}
