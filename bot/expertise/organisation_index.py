"""Every way to write the name of a public body, laid out for looking up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.expertise.name_keys import compact_key, spaced_key
from bot.expertise.organisation_words import PROVINCES_IN_SHORT

_SHORTEST_FOR_TYPOS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write one body's name."""

    organisation: Organisation
    is_own: bool
    """Its own name, not one of its other names: an own name goes before a stranger's nickname."""
    is_abbreviation: bool = False


class OrganisationIndex:
    """Built once from all bodies, past and present; never changed."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self.bodies: dict[OrganisationId, Organisation] = {body.id: body for body in organisations}
        self.by_key: dict[str, list[Entry]] = {}
        """By the letters alone."""
        self.by_words: dict[str, list[Entry]] = {}
        """By the words, for looking inside sentences."""
        self.longest = 1
        """The number of words of the longest name."""
        typable: dict[str, None] = {}
        named = [body for body in self.bodies.values() if not body.is_arrangement]
        for body in named:
            for name, entry in _spellings(body):
                if self._add(name, entry) and not entry.is_abbreviation:
                    typable[compact_key(name)] = None
            for name in _with_province(body):
                self._add(name, Entry(body, is_own=True))
        self.typable = [key for key in typable if len(key) >= _SHORTEST_FOR_TYPOS]
        """The keys that somebody may have misspelt."""
        self.padded = [(f" {spaced_key(body.name)} ", body) for body in named]
        """Names between spaces, to look for a part of a name."""

    def _add(self, name: str, entry: Entry) -> bool:
        words = spaced_key(name)
        if not words:
            return False
        self.longest = max(self.longest, words.count(" ") + 1)
        for entries in (self.by_words.setdefault(words, []), self.by_key.setdefault(words.replace(" ", ""), [])):
            if all(known.organisation is not entry.organisation for known in entries):
                entries.append(entry)
        return True


def _spellings(body: Organisation) -> Iterator[tuple[str, Entry]]:
    own = Entry(body, is_own=True)
    yield body.name, own
    yield body.official_name, own
    bare = _without_addition(body.name)
    if bare != body.name:
        yield bare, own
    for name in sorted(body.other_names):
        yield name, Entry(body, is_own=False, is_abbreviation=is_abbreviation(name))


def _with_province(body: Organisation) -> Iterator[str]:
    if body.kind is Kind.MUNICIPALITY and body.province is not None:
        bare = _without_addition(body.name)
        for short in PROVINCES_IN_SHORT.get(body.province, ()):
            yield f"{bare} {short}"
            yield f"{bare} in {short}"


def _without_addition(name: str) -> str:
    """`Bergen (NH)` without what tells it from the other Bergen."""
    return name.partition("(")[0].strip() or name


def is_abbreviation(name: str) -> bool:
    """Whether a name is a string of capitals, as HHNK and WDODelta are."""
    capitals = sum(sign.isupper() for sign in name)
    return " " not in name and "-" not in name and 2 * capitals >= min(len(name), 6) > 0
