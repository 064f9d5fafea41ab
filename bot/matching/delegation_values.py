"""What coupling delegations needs to know, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.ids import DelegationId, MemberId, OrganisationId, RoleId, TopicId
from bot.domain.spans import Span
from bot.matching.values import Places

Month = NewType("Month", tuple[int, int])
"""Year and month, by the clock of the programme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A delegation that wants to talk to another."""

    id: DelegationId
    organisation: OrganisationId
    roles: frozenset[RoleId] = frozenset()
    """Seats that are filled, by whoever has them or stands in."""
    brings: frozenset[TopicId] = frozenset()
    """What it wants to talk about."""
    shares: frozenset[TopicId] = frozenset()
    """What it can tell others about."""
    free: tuple[Span, ...] = ()
    """Stretches during which the same people, enough of them, are there: see `bot.matching.quorums`."""
    missed: int = 0
    """Rounds in a row without a conversation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A facilitator, as far as it matters who gets which conversation."""

    member: MemberId
    organisation: OrganisationId | None = None
    region: OrganisationId | None = None
    """Where they would rather lead: a province or a safety region."""
    capacity: int = 1
    """Conversations a month."""
    leads: Mapping[Month, int] = field(default_factory=dict)
    """How many they have already, besides those that are locked here."""
    load: int = 0
    """All they led or have to lead this season, besides those that are locked here."""
    free: tuple[Span, ...] = ()
    refuses: frozenset[OrganisationId] = frozenset()
    """Whose conversations they do not want to lead, or should not."""
    declined: frozenset[frozenset[DelegationId]] = frozenset()
    """Conversations they said no to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What no couple may break."""

    length: timedelta = timedelta(hours=2)
    zone: str = "Europe/Amsterdam"
    """Whose months count."""
    apart: int = 10
    """Rounds before the same two organisations may meet again."""
    moments: tuple[Span, ...] = ()
    """When conversations can be; none: whenever enough people can."""
    keeps_from_joint_bodies: bool = True
    """Whether somebody from a joint body may not lead a conversation of who takes part in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known of organisations, and of what there is between them."""

    met: Mapping[frozenset[OrganisationId], int] = field(default_factory=dict)
    """How many rounds ago two of them last met: 1 is the round before."""
    blocks: frozenset[frozenset[OrganisationId]] = frozenset()
    places: Places = field(default_factory=Places)


class Matter(StrEnum):
    """What can speak for a couple, and what its detail holds."""

    ANSWERED = "answered"
    """The topic, who can tell about it, and who asks."""
    BOTH_ASK = "both_ask"
    """The topic."""
    ONE_FURTHER = "one_further"
    """The topic, who is further, and who asks. Not by how much, and only where that may be said aloud."""
    SAME_SEATS = "same_seats"
    """The roles that both come with."""
    SIMILAR_SIZE = "similar_size"


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """One reason for a couple, in no language."""

    feature: Matter
    points: int
    detail: tuple[str, ...] = ()
    is_secret: bool = False
    """It counts, and nobody hears of it."""


class Lack(StrEnum):
    """Why a delegation has no conversation: the first of these that no other choice could have mended."""

    ALONE = "alone"
    ONLY_OWN_ORGANISATION = "only_own_organisation"
    BLOCKED = "blocked"
    MET_ALL = "met_all"
    """All others it may meet, it met too short ago."""
    NO_QUORUM = "no_quorum"
    """At no moment are enough of its own people there."""
    NO_COMMON_DATE = "no_common_date"
    NO_FACILITATOR = "no_facilitator"
    """Nobody who may lead its conversations can at any moment that suits."""
    FACILITATORS_FULL = "facilitators_full"
    """There was another delegation for it, and nobody left to lead their conversation."""
    ODD_ONE = "odd_one"
    """All others are planned, and this one was left."""
    KEPT = "kept"
    """It was to talk to one other, and that could not be planned as it was named: see `Coupling.broken`."""
    OTHERS_WENT_FIRST = "others_went_first"
    """All others that it could meet are planned with, or kept for, somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A conversation that stays, whole or in part: what is None is still to be found."""

    delegations: frozenset[DelegationId]
    facilitator: MemberId | None = None
    moment: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """Two delegations, fully planned."""

    delegations: tuple[DelegationId, DelegationId]
    """Sorted."""
    facilitator: MemberId
    moment: Span
    reasons: tuple[Because, ...] = ()
    value: int = 0
    is_locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupling:
    """All couples, sorted, and who has none."""

    couples: tuple[Couple, ...] = ()
    unmatched: Mapping[DelegationId, Lack] = field(default_factory=dict)
    value: int = 0
    most: int = 0
    """No plan has more conversations than this: proven."""
    bound: float = 0
    """No plan with as many conversations is worth more: proven."""
    broken: tuple[Kept, ...] = ()
    """What could not stay as it was."""
