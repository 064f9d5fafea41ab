"""Topics: the concepts of the thesaurus, in the terms of SKOS."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.ids import TopicId
from bot.domain.people import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A topic that Bondje knows under several names."""

    id: TopicId
    labels: Mapping[Language, tuple[str, ...]]
    """In each language how people see it, then synonyms, abbreviations and other spellings. One may lack."""
    broader: frozenset[TopicId] = frozenset()
    related: frozenset[TopicId] = frozenset()
    definition: Mapping[Language, str] = field(default_factory=dict)
    uri: str = ""
    """What it is called where it came from; empty for our own."""

    @property
    def pref_label(self) -> Mapping[Language, str]:
        """How people see it, in each language it has a name in."""
        return {language: names[0] for language, names in self.labels.items() if names}

    @property
    def alt_labels(self) -> frozenset[str]:
        """Its other names, Dutch and English together."""
        return frozenset(name for names in self.labels.values() for name in names[1:])

    def name(self, language: Language) -> str:
        """How people see it; in another language where it has no name in theirs."""
        named = self.labels.get(language) or next(names for names in self.labels.values() if names)
        return named[0]
