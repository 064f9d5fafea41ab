"""Programmes: a recurring way of bringing people together, and who takes part in one."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.cadence import Cadence
from bot.domain.ids import MemberId, OrganisationId, ProgrammeId, RoleId, TopicId
from bot.domain.organisations import Kind
from bot.messages import Conversation

LONGEST_NAME = 80
"""Characters."""
FEWEST_IN_GROUP, MOST_IN_GROUP = 2, 5
MOST_APART = 52
"""Rounds."""
ANNOUNCED_BEFORE = 3
"""Working days before a round, everybody hears that it is coming."""
SILENT_ROUNDS = 2
"""After so many rounds without a word somebody is left in peace, until they say they are back."""


class Shape(StrEnum):
    """What kind of conversations a programme is about."""

    ACQUAINTANCE = "acquaintance"
    COFFEE = "coffee"
    PEER_REVIEW = "peer_review"
    """One shows and the other looks at it with a checklist; then the other way round."""
    VISIT = "visit"
    """One comes to see how the other works."""
    INTERVISION = "intervision"
    """Four or five people; who leads and who brings a question goes round."""
    ADMINISTRATIVE = "administrative"
    """Two delegations, with somebody who leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """How a shape usually is; whoever makes a programme may want it otherwise."""

    length: timedelta
    group_size: int
    sides: tuple[str, ...] = ()
    """The parts that people in one conversation have, where these differ."""


REVIEWER, REVIEWED, HOST, VISITOR, CHAIR, CASE = "reviewer", "reviewed", "host", "visitor", "chair", "case"
"""Sides: see `Usual.sides`. Whoever has none only joins in."""

USUAL: dict[Shape, Usual] = {
    Shape.ACQUAINTANCE: Usual(length=timedelta(minutes=30), group_size=2),
    Shape.COFFEE: Usual(length=timedelta(minutes=30), group_size=2),
    Shape.PEER_REVIEW: Usual(length=timedelta(minutes=90), group_size=2, sides=(REVIEWER, REVIEWED)),
    Shape.VISIT: Usual(length=timedelta(hours=2), group_size=2, sides=(HOST, VISITOR)),
    Shape.INTERVISION: Usual(length=timedelta(minutes=90), group_size=4, sides=(CHAIR, CASE)),
    Shape.ADMINISTRATIVE: Usual(length=timedelta(hours=2), group_size=2),
}


class Mixing(StrEnum):
    """Who may be together."""

    ACROSS_ORGANISATIONS = "across_organisations"
    """Nobody meets somebody of their own organisation."""
    ACROSS_PARTS = "across_parts"
    """All are of one organisation, and nobody meets somebody of their own part of it."""
    ANYBODY = "anybody"


class Joining(StrEnum):
    """How somebody comes to take part."""

    BY_CHOICE = "by_choice"
    """They say that they want to."""
    UNLESS_NOT = "unless_not"
    """The whole audience does, except for who says they do not want to."""


class Status(StrEnum):
    """Whether there are rounds."""

    ACTIVE = "active"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """For whom it is; what is left open is for everybody. Somebody has to fit all that is named."""

    place: Conversation | None = None
    """Whoever is in this channel or room."""
    topics: frozenset[TopicId] = frozenset()
    """Involved in one of these, or in what is narrower."""
    roles: frozenset[RoleId] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    region: OrganisationId | None = None
    """A province or a safety region, in which their organisation lies."""
    organisation: OrganisationId | None = None
    """Whoever works there: a programme inside one organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a matching may never break."""

    group_size: int = 2
    apart: int = 4
    """Rounds before the same two may meet again."""
    mixing: Mixing = Mixing.ACROSS_ORGANISATIONS
    has_same_role: bool = False
    """Only people who share a role."""
    has_same_region: bool = False
    """Only people of one province."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegating:
    """How the delegations of a programme are made up."""

    roles: tuple[RoleId, ...] = ()
    """The seats, in order."""
    quorum: int = 2
    """How many of a delegation have to be there, whoever signs up says nothing else."""


USUAL_SEATS = tuple(map(RoleId, ("mayor", "town-secretary", "dpo", "ciso", "public-order-adviser")))
"""Where a programme names none itself."""
MOST_SEATS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A recurring way of bringing people together."""

    id: ProgrammeId
    name: str
    shape: Shape
    coordinator: MemberId
    """Who made it, and hears how its rounds go. Every coordinator may change it."""
    audience: Audience = field(default_factory=Audience)
    joining: Joining = Joining.BY_CHOICE
    cadence: Cadence
    length: timedelta
    rules: Rules = field(default_factory=Rules)
    parts: tuple[str, ...] = ()
    """The departments or "blood groups" of the organisation it is inside of."""
    delegating: Delegating | None = None
    """Only where delegations meet."""
    runs_by_itself: bool = True
    """False: a coordinator looks at each matching before anybody hears of it."""
    status: Status = Status.ACTIVE
    paused_until: date | None = None
    last_number: int = 0
    """Of its latest round."""
    next_round_at: datetime | None = None
    """When the next round begins, of those that are not announced yet."""
    due_at: datetime | None = None
    """When that round is to be announced; None: there is none to come."""
    crowd_read_at: datetime | None = None
    """When it was last seen who is in its channel or room."""
    made_at: datetime
    changed_at: datetime


def seats_of(programme: Programme) -> tuple[RoleId, ...]:
    """The seats of each delegation, in order."""
    named = () if programme.delegating is None else programme.delegating.roles
    return (named or USUAL_SEATS)[:MOST_SEATS]


def quorum_of(programme: Programme) -> int:
    """How many of a delegation have to be there, where whoever signs up says nothing else."""
    wanted = 2 if programme.delegating is None else programme.delegating.quorum
    return min(wanted, len(seats_of(programme)))


class Part(StrEnum):
    """Whether somebody takes part."""

    IN = "in"
    OUT = "out"
    """They said they do not want to: nobody asks them again."""
    RESTING = "resting"
    """They did not answer for some rounds, and are back with one word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """A member in a programme."""

    programme: ProgrammeId
    member: MemberId
    state: Part = Part.IN
    part: str = ""
    """Of their organisation: one of `Programme.parts`."""
    side: str = ""
    """The side they want to be on every time; empty: either."""
    silent_rounds: int = 0
    """In a row."""
    missed: int = 0
    """Rounds in a row in which they wanted to meet and nobody was found: they go first."""
    since: datetime


def taking_part(enrolments: Collection[Enrolment]) -> list[Enrolment]:
    """Those who are asked for a round."""
    return [each for each in enrolments if each.state is Part.IN]
