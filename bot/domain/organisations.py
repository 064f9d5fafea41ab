"""Public bodies: what kind they are, where they lie, what became of them, and whom they work with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.ids import OrganisationId


class Kind(StrEnum):
    """The kinds of public body that Bondje tells apart."""

    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    WATER_BOARD = "water_board"
    SAFETY_REGION = "safety_region"
    JOINT_BODY = "joint_body"
    """A joint arrangement (gemeenschappelijke regeling): its participants have a tie with each other."""
    OTHER = "other"


class Tie(StrEnum):
    """What two organisations share, closest first."""

    SAME_ORGANISATION = "same_organisation"
    NEIGHBOUR = "neighbour"
    JOINT_BODY = "joint_body"
    SAFETY_REGION = "safety_region"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One public body, past or present."""

    id: OrganisationId
    kind: Kind
    name: str
    """Without its kind, as people say it: `Zeewolde`, `Utrecht`, `Bergen (L.)`."""
    official_name: str
    """With its kind: `gemeente Zeewolde`, `provincie Utrecht`."""
    other_names: frozenset[str] = frozenset()
    """Every other way to write it: `Den Bosch`, abbreviations, names it had before."""
    province: OrganisationId | None = None
    safety_region: OrganisationId | None = None
    inhabitants: int | None = None
    neighbours: frozenset[OrganisationId] = frozenset()
    participants: frozenset[OrganisationId] = frozenset()
    """For a joint arrangement (and a safety region): who takes part in it."""
    ended_on: date | None = None
    """The first day on which it no longer existed."""
    successors: frozenset[OrganisationId] = frozenset()
    """Who carries on its work. More than one where its territory was divided."""

    def exists_on(self, day: date) -> bool:
        """Whether the body still exists on that day: an end in the future is not an end yet."""
        return self.ended_on is None or day < self.ended_on
