"""What matching people needs to know, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from bot.domain.enquiries import Closeness
from bot.domain.ids import MemberId, OrganisationId, TopicId
from bot.domain.organisations import Organisation, Ties
from bot.domain.people import Involvement, Member
from bot.domain.programmes import Rules

Pair = frozenset[MemberId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrant:
    """Somebody who wants to meet this round."""

    member: Member
    involvements: tuple[Involvement, ...] = ()
    part: str = ""
    """Of their organisation, where a programme is inside of one."""
    side: str = ""
    """The side they want to be on; empty: any."""
    brings: frozenset[TopicId] = frozenset()
    """What they want to talk about this time."""
    blocks: frozenset[MemberId] = frozenset()
    """Whom they do not want to meet; it counts both ways."""
    avoids: frozenset[MemberId] = frozenset()
    """Whom they said no or later to this round; the same."""
    missed: int = 0
    """Rounds in a row without anybody: they go first."""
    load: int = 0
    """Meetings that came of Bondje in the last thirty days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What no group may break."""

    rules: Rules = field(default_factory=Rules)
    length: timedelta = timedelta(minutes=30)
    """So much of their working hours has to be common, at some time of the week."""
    sides: tuple[str, ...] = ()
    """Of each at most one in a group; whoever has none only joins in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What was between people before."""

    met: Mapping[Pair, tuple[int, ...]] = field(default_factory=dict)
    """How many rounds ago two of them were together, 1 being the round before; of who never were, nothing."""
    rated: Mapping[Pair, int] = field(default_factory=dict)
    """How useful it was to both, from 1 to 5: the lower of the two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What is known of organisations and topics."""

    organisations: Mapping[OrganisationId, Organisation] = field(default_factory=dict)
    ties: Ties = field(default_factory=Ties)
    close: Mapping[TopicId, Mapping[TopicId, Closeness]] = field(default_factory=dict)
    """What is close to each topic, as `TopicFinder.expand` tells."""
    ahead: Mapping[tuple[OrganisationId, TopicId], float] = field(default_factory=dict)
    """How far each organisation is, from 0 to 1."""
    open: frozenset[OrganisationId] = frozenset()
    """Of which that may be said aloud."""


class Feature(StrEnum):
    """What can speak for a group, and what its detail holds."""

    OFFERED = "offered"
    """One can help with what the other seeks: the topic, who can, and who seeks."""
    BROUGHT = "brought"
    """One can help with what the other brings: the topic, who can, and who brings it."""
    SHARED = "shared"
    """They work on the same: the topic."""
    BOTH_SEEK = "both_seek"
    """The topic."""
    STEP_AHEAD = "step_ahead"
    """One is a stage further: the topic, who is, and who is not."""
    AHEAD = "ahead"
    """The organisation of one is further, and that may be said: the topic, who is from there, and who is not."""
    ROLE = "role"
    """The role they share."""
    TIE = "tie"
    """What their organisations share: the value of a `Tie`."""
    SIZE = "size"
    """Their organisations are of a size."""
    NEW = "new"
    """They never met."""
    WELL_MET = "well_met"
    """It was worth their time before."""
    WENT_FIRST = "went_first"
    """Somebody had nobody last time: who."""
    LOAD = "load"
    """Never said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing that speaks for a group, in no language."""

    feature: Feature
    points: int
    detail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People who are put together."""

    members: tuple[MemberId, ...]
    """Sorted."""
    sides: Mapping[MemberId, str] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    """The two or three that decided it, the weightiest first."""
    value: int = 0
    is_locked: bool = False


class Why(StrEnum):
    """Why somebody has nobody: the first of these that is true of everybody else."""

    ALONE = "alone"
    """Nobody else came."""
    ONLY_OWN_ORGANISATION = "only_own_organisation"
    """Or only people of their own part of it."""
    NOBODY_SUITS = "nobody_suits"
    """Somebody does not want to meet somebody; told in words that fit any of the others."""
    MET_ALL = "met_all"
    """All that they may meet, they met too short ago."""
    NO_SHARED_LANGUAGE = "no_shared_language"
    NO_COMMON_HOURS = "no_common_hours"
    RULES = "rules"
    """Role or region."""
    OTHERS_WENT_FIRST = "others_went_first"
    """Whoever they could meet is with somebody else, and no way of placing more people was found to exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All groups, sorted by their members, and who has none."""

    groups: tuple[Group, ...] = ()
    unmatched: Mapping[MemberId, Why] = field(default_factory=dict)
    value: int = 0
    bound: float = 0
    """No outcome that places as many is worth more: proven."""
