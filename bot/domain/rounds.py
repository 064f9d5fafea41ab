"""Rounds: who comes, who is put together with whom, and what they say to that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import DelegationId, MeetingId, MemberId, PairingId, ProgrammeId, RoundId, TopicId


class Step(StrEnum):
    """What a round has come to; what comes next is due at `Round.due_at`."""

    SIGN_UP = "sign_up"
    """Everybody has been told that it is coming. Next: matching."""
    REVIEW = "review"
    """There is a draft, and a coordinator looks at it. Next: it is told all the same, or asked again."""
    TELLING = "telling"
    """What was decided is being told, some at a time. Next: the rest of it."""
    UNDER_WAY = "under_way"
    """People answer; who falls out is matched again. Next: the outcome."""
    OVER = "over"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One run of a programme."""

    id: RoundId
    programme: ProgrammeId
    number: int
    step: Step = Step.SIGN_UP
    opened_at: datetime
    starts_at: datetime
    """When people are matched."""
    answer_by: datetime | None = None
    """Until when what was proposed can be answered."""
    due_at: datetime | None = None
    version: int = 0
    """Higher with every change of who comes or who is with whom: what was reckoned from an earlier one is not kept."""
    approved_by: MemberId | None = None
    changed_at: datetime

    @property
    def seed(self) -> str:
        """By which the same round always has the same outcome."""
        return self.id

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self.step not in {Step.OVER, Step.CANCELLED}


class Outcome(StrEnum):
    """What came of it for somebody."""

    NONE = "none"
    """Not known yet."""
    PLACED = "placed"
    LEFT_OUT = "left_out"
    """They wanted to, and nobody was found; `Entry.why` says why."""
    SKIPPED = "skipped"
    FELL_OUT = "fell_out"
    """They were placed, and said no or later, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A member in a round."""

    round: RoundId
    member: MemberId
    coming: bool | None = None
    """None: they said nothing. Who takes part is matched unless they said no."""
    brings: str = ""
    """What they want to talk about this time."""
    topics: tuple[TopicId, ...] = ()
    """What of that is known."""
    side: str = ""
    """Only this time."""
    invited_by: MemberId | None = None
    is_late: bool = False
    """They came when the others had been matched."""
    announced_at: datetime | None = None
    """When they heard that the round is coming."""
    outcome: Outcome = Outcome.NONE
    why: str = ""
    """Of `bot.matching`'s reasons for who is left out."""
    told_at: datetime | None = None
    """When they heard what came of it."""


class PairingState(StrEnum):
    """Where a pairing stands."""

    DRAFT = "draft"
    """Nobody in it has heard of it."""
    PROPOSED = "proposed"
    AGREED = "agreed"
    """Enough of them said yes: a time is looked for."""
    OFF = "off"


class Answer(StrEnum):
    """What somebody said to a proposal."""

    YES = "yes"
    NO = "no"
    LATER = "later"
    """Gladly, but not this time."""
    SILENT = "silent"
    """Nothing, until nobody waited for it any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One of the reasons why these people: a feature of the matching, with what a sentence needs."""

    feature: str
    detail: tuple[str, ...] = ()
    """Ids of topics, roles, members or organisations, as the feature has them: never words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """People, or delegations, that are put together."""

    id: PairingId
    round: RoundId
    state: PairingState = PairingState.DRAFT
    is_locked: bool = False
    """A coordinator wants it so: a new matching leaves it."""
    about: str = ""
    """In the words in which it is told."""
    grounds: tuple[Ground, ...] = ()
    value: float = 0
    delegations: tuple[DelegationId, ...] = ()
    meeting: MeetingId | None = None
    answer_by: datetime | None = None
    made_at: datetime
    changed_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether they are still together."""
        return self.state is not PairingState.OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A member in a pairing."""

    pairing: PairingId
    member: MemberId
    side: str = ""
    leads: bool = False
    delegation: DelegationId | None = None
    answer: Answer | None = None
    answered_at: datetime | None = None
    nudged_at: datetime | None = None
    is_late: bool = False
    """They were offered a place among people who had theirs already: nobody waits for what they say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A side that somebody had."""

    number: int
    """Of the round."""
    member: MemberId
    side: str


def standing(seats: Iterable[Seat]) -> list[Seat]:
    """Those who have not said no or later, and were not silent until it was too late."""
    return [seat for seat in seats if seat.answer in {None, Answer.YES}]
