"""What a public register says about a body, in our own words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind


class Register(StrEnum):
    """The registers we can read."""

    TOOI = "tooi"
    """Every body, past and present, with its name, code and successors."""
    ROO = "roo"
    """The Register van Overheidsorganisaties: inhabitants, abbreviations, and who takes part in what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRecord:
    """One body as one register knows it. None means that the register does not say, not that there is none."""

    register: Register
    id: OrganisationId
    kind: Kind
    name: str
    """Without its kind, as in `Organisation`."""
    official_name: str
    other_names: frozenset[str] = frozenset()
    province: OrganisationId | None = None
    inhabitants: int | None = None
    participants: frozenset[OrganisationId] | None = None
    ended_on: date | None = None
    """The first day on which it no longer exists. The one field where None is an answer: it has not ended."""
    successors: frozenset[OrganisationId] = frozenset()
