"""The question Bondje exists for, "who else works on X?", and the answers to it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import EnquiryId, MemberId, OrganisationId, TopicId
from bot.domain.limits import Limits
from bot.domain.organisations import Tie
from bot.domain.people import Involvement, Member, Stage, Stance


class Need(StrEnum):
    """What the asker wants of the people they look for."""

    PEERS = "peers"
    """Who else works on it."""
    HELP = "help"
    """Who can help with it, or knows about it."""
    SEEKERS = "seekers"
    """Who is looking for help with it."""
    FURTHER = "further"
    """Who is a step ahead with it."""
    BETTER = "better"
    """Who is a step ahead with it at an organisation like theirs, also by scores that may be known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A topic as somebody wrote it: a concept of the thesaurus, or a free topic with their own words."""

    topic: TopicId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was understood of "who else works on X?"."""

    subjects: tuple[Subject, ...]
    """None at all: whoever fits the limits, such as every CISO in a province."""
    need: Need = Need.PEERS
    limits: Limits = field(default_factory=Limits)
    """To whom it is limited."""
    words: str
    """The asker's own words for what they look for, without the question around them."""


class Closeness(StrEnum):
    """How near a member's topic is to the topic asked for, nearest first."""

    EXACT = "exact"
    NARROWER = "narrower"
    BROADER = "broader"
    RELATED = "related"
    WORDS = "words"
    """Only the words agree: a free topic, or a note."""


class SizeLikeness(StrEnum):
    """How the sizes of two organisations compare."""

    ALIKE = "alike"
    DIFFERENT = "different"
    FAR_APART = "far_apart"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Why somebody fits a question: facts only, so that a sentence made of them is true."""

    matched: tuple[tuple[Involvement, Closeness], ...]
    """The member's involvements that answer the question, the best first. A question about no topic is answered by all
    of them, also by none; then these are the latest."""
    stance: Stance | None
    stage: Stage | None
    is_of_several: bool = False
    """Whether more than one topic was asked for, so that none goes without saying."""
    steps_ahead: int | None = None
    """How many stages further than the asker; negative: behind; None: one of both is not known."""
    score_steps: int | None = None
    """The same of their organisations by scores, where both let others know theirs."""
    shared_roles: tuple[str, ...] = ()
    """Role ids that both have."""
    tie: Tie | None = None
    """The closest thing their organisations share."""
    is_same_region: bool = False
    """Whether both lie in the same safety region, however close the tie is besides."""
    joint_body: OrganisationId | None = None
    """The smallest joint arrangement in which both take part."""
    size: SizeLikeness = SizeLikeness.UNKNOWN
    has_met: bool = False
    """Whether the two have been in a meeting together."""
    years_unconfirmed: int = 0
    """How many whole years ago they last said so of what answers best."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may answer a question, as the store hands them over."""

    member: Member
    involvements: tuple[Involvement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One of the people in an answer."""

    member: Member
    score: float
    reasons: Reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Enquiry:
    """A question as it was asked, and who was shown, so that "meet 2" still means the same person later."""

    id: EnquiryId
    member: MemberId
    question: Question
    asked_at: datetime
    shown: tuple[MemberId, ...] = ()
    """An empty id stands where a member stood who has been erased."""
    is_watched: bool = False
    """Tell the asker when somebody turns up."""
    told: tuple[MemberId, ...] = ()
    """Who was already named to a watcher."""
    due_at: datetime | None = None
    """When a watched enquiry is to be looked at again; None: nothing new to look for."""
