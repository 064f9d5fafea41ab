"""Roles in people's own words: `CISO en privacy officer`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.ids import RoleId
from bot.domain.people import Language
from bot.domain.roles import Role
from bot.expertise.labels import Certainty, LabelIndex
from bot.expertise.lexicon import Lexicon
from bot.expertise.listing import core_of, split_list
from bot.expertise.stopwords import STOPWORDS

FREE = "free:"
"""Begins the id of a role that the catalogue does not know; the person's own words follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHit:
    """A role found in a text; the span counts in the text as it was written."""

    start: int
    end: int
    role: RoleId
    certainty: Certainty


class RoleFinder:
    """The catalogue of roles, ready to be asked."""

    def __init__(self, roles: Iterable[Role], lexicon: Lexicon | None = None) -> None:
        self._roles = {role.id: role for role in roles}
        labels = {str(role.id): (*role.pref_label.values(), *sorted(role.alt_labels)) for role in self}
        self._index = LabelIndex(labels, lexicon or Lexicon())

    def __iter__(self) -> Iterator[Role]:
        """Every role, in the order of the catalogue."""
        return iter(self._roles.values())

    def find_in(self, text: str) -> list[RoleHit]:
        """The known roles that a text names, from left to right, never overlapping.

        A misspelt or glued role does not count in a sentence: only what is surely one.
        """
        return [
            RoleHit(start=hit.start, end=hit.end, role=RoleId(hit.key), certainty=hit.certainty)
            for hit in self._index.find_in(text)
            if hit.certainty in {Certainty.EXACT, Certainty.LEMMA}
        ]

    def roles_of(self, words: str) -> tuple[RoleId, ...]:
        """The roles that a list of roles names, known and free, each once."""
        hits = self._index.find_in(words)
        roles: dict[RoleId, None] = {}
        for start, end in split_list(words, keep=[(hit.start, hit.end) for hit in hits]):
            inside = [RoleId(hit.key) for hit in hits if start <= hit.start < end]
            roles |= dict.fromkeys(inside or _free_roles(words[start:end]))
        return tuple(roles)

    def label(self, role: RoleId, language: Language) -> str:
        """How people see a role; a free role is shown in its owner's words."""
        known = self._roles.get(role)
        return role.removeprefix(FREE) if known is None else known.pref_label[language]


def _free_roles(part: str) -> tuple[RoleId, ...]:
    core = core_of(part, STOPWORDS)
    return (RoleId(FREE + part[core[0].start : core[-1].end]),) if core else ()
