"""Topics: the concepts of the thesaurus, in the terms of SKOS."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.ids import TopicId
from bot.domain.people import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A topic that Bondje knows under several names."""

    id: TopicId
    pref_label: Mapping[Language, str]
    """How people see it, in each language."""
    alt_labels: frozenset[str] = frozenset()
    """Synonyms, abbreviations and other spellings, Dutch and English together."""
    broader: frozenset[TopicId] = frozenset()
    related: frozenset[TopicId] = frozenset()
    definition: Mapping[Language, str] = field(default_factory=dict)
