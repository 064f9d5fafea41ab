"""To whom a question is limited: their role, where they work, and how far they are."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import OrganisationId, RoleId
from bot.domain.organisations import Kind
from bot.domain.people import Stage


class Near(StrEnum):
    """What somebody's organisation has to share with the asker's own."""

    NEIGHBOURS = "neighbours"
    SAFETY_REGION = "safety_region"
    PROVINCE = "province"
    JOINT_BODY = "joint_body"
    """Another that takes part in a joint arrangement with the asker's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Somebody has to fit everything that is named, and one of what is named together. What is left open fits all."""

    roles: frozenset[RoleId] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    within: frozenset[OrganisationId] = frozenset()
    """A province, a safety region or a joint arrangement in which they work, or the very organisation."""
    outside: frozenset[OrganisationId] = frozenset()
    """Neither there nor in what lies there."""
    without_roles: frozenset[RoleId] = frozenset()
    """Nobody who has one of these."""
    without_kinds: frozenset[Kind] = frozenset()
    near: Near | None = None
    fewest: int | None = None
    """Inhabitants, this number included."""
    most: int | None = None
    """Inhabitants, this number included."""
    is_our_size: bool = False
    """Comparable with the asker's own organisation: `bot.domain.organisations.is_similar_in_size`."""
    stages: frozenset[Stage] = frozenset()
    """Of the involvement that answers the question; one without a stage does not fit."""
    is_elsewhere: bool = False
    """Not at the asker's own organisation."""

    @property
    def are_of_places(self) -> bool:
        """Whether only some organisations fit, so that somebody without one does not."""
        return bool(
            self.kinds
            or self.within
            or self.outside
            or self.without_kinds
            or self.near is not None
            or self.fewest is not None
            or self.most is not None
            or self.is_our_size
        )
