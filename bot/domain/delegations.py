"""Delegations: the people who come for one organisation, and who leads the conversation of two of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import DelegationId, MemberId, OrganisationId, ProgrammeId, RoleId
from bot.domain.spans import Span


class Standing(StrEnum):
    """Whether a delegation takes part."""

    SIGNED_UP = "signed_up"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """The people who come for one organisation."""

    id: DelegationId
    programme: ProgrammeId
    organisation: OrganisationId
    contact: MemberId
    """Who signed it up, and speaks for it."""
    quorum: int
    """How many of its seats have to be filled at the conversation."""
    brings: tuple[str, ...] = ()
    """Topics it wants to talk about, in its own words."""
    shares: tuple[str, ...] = ()
    """Topics it can tell others about."""
    free: tuple[Span, ...] = ()
    """When it can."""
    standing: Standing = Standing.SIGNED_UP
    made_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate:
    """A member in a delegation."""

    delegation: DelegationId
    member: MemberId
    role: RoleId
    stands_in: bool = False
    """Comes where whoever has the same role cannot."""
    agreed: bool | None = None
    """None: asked, and not answered yet. Nobody comes for their organisation without having said yes."""
    asked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Facilitator:
    """A member who leads conversations of a programme."""

    programme: ProgrammeId
    member: MemberId
    capacity: int
    """Conversations a month."""
    free: tuple[Span, ...] = ()
    """When they can; none said: whenever they work."""
    region: OrganisationId | None = None
    """Where they would rather lead: a province or a safety region. None: near their own organisation."""
    rests_until: date | None = None
    agreed: bool | None = None
    since: datetime
