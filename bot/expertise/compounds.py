"""Dutch glues words together: `informatieveiligheidsbeleid` is about informatieveiligheid."""

from collections.abc import Callable
from dataclasses import dataclass

_SHORTEST_LABEL = 5
_SHORTEST_REST = 3
_LINKS = ("", "s", "e", "en", "n")
# What topics are often glued to, so that most compounds need no dictionary.
_COMPANIONS = """
aanpak aanpakken actie adviseur afdeling app audit beheer beheerder beleid beleidsplan coordinator document eisen
expert functionaris gesprek groep jaar kader kennis kwestie lijst maatregel maatregelen medewerker meeting meting
norm normen officer onderzoek overleg plan plannen platform portaal procedure proces processen programma project
projecten protocol rapport rapportage register richtlijn rol specialist stand systeem taak taken team test toets
tool traject vraag vragen vraagstuk werk wet zaken
"""
_HEADS = frozenset(_COMPANIONS.split())


@dataclass(frozen=True, slots=True)
class Part:
    """A known label within a compound, and where in the compound it ends."""

    key: str
    end: int


def parts_of(word: str, find_key: Callable[[str], str | None], is_known: Callable[[str], bool]) -> tuple[Part, ...]:
    """The known labels a compound is made of: its two halves, or the longest one with an ordinary word beside it."""
    splits = [
        (len(part), start, Part(key, start + len(part)))
        for start in range(len(word))
        for part in _candidates(word, start)
        if (key := find_key(part)) is not None
    ]
    heads = {part.end: part for _, start, part in splits if start == 0}
    for _, start, tail in splits:
        for link in _LINKS:
            if tail.end == len(word) and (head := heads.get(start - len(link))) and word[:start].endswith(link):
                return (head,) if head.key == tail.key else (head, tail)
    for _, start, part in sorted(splits, key=lambda split: (-split[0], split[1])):
        rest = word[part.end :] if start == 0 else word[:start]
        if any(_is_word(stripped, is_known) for stripped in _without_link(rest, is_before=start > 0)):
            return (part,)
    return ()


def _candidates(word: str, start: int) -> list[str]:
    """Parts that begin or end the word, and leave something of it."""
    if start == 0:
        return [word[:end] for end in range(_SHORTEST_LABEL, len(word) - _SHORTEST_REST + 1)]
    return [word[start:]] if _SHORTEST_REST <= start <= len(word) - _SHORTEST_LABEL else []


def _without_link(rest: str, *, is_before: bool) -> list[str]:
    if is_before:
        return [rest.removesuffix(link) for link in _LINKS if rest.endswith(link)]
    return [rest.removeprefix(link) for link in _LINKS if rest.startswith(link)]


def _is_word(rest: str, is_known: Callable[[str], bool]) -> bool:
    return len(rest) >= _SHORTEST_REST and (rest in _HEADS or (len(rest) > _SHORTEST_REST and is_known(rest)))
