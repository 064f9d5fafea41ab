"""Members: who they are, where they work, what they are involved in and when they can be reached."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.audiences import USUAL, Audience, Audiences
from bot.domain.ids import MemberId, OrganisationId, RoleId, TopicId


class Language(StrEnum):
    """The languages Bondje speaks. The values are ISO 639-1 codes."""

    DUTCH = "nl"
    ENGLISH = "en"


class Stance(StrEnum):
    """How a member stands towards a topic."""

    WORKS_ON = "works_on"
    OFFERS = "offers"
    SEEKS = "seeks"


class Stage(StrEnum):
    """How far an organisation is with a topic, from first look to daily use."""

    EXPLORING = "exploring"
    BUILDING = "building"
    RUNNING = "running"

    @property
    def rank(self) -> int:
        """0, 1 or 2: the further, the higher."""
        return list(Stage).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHours:
    """From when till when somebody works on one day of the week, in their own time zone."""

    weekday: int
    """0 is Monday, as in `date.weekday`."""
    start: time
    end: time


MOST_ROLES = 8
"""More than anybody has: small organisations have one person for five jobs."""

OFFICE_WEEK: tuple[WorkingHours, ...] = tuple(
    WorkingHours(weekday=day, start=time(9), end=time(17)) for day in range(5)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person Bondje knows. What they are involved in is kept apart, as `Involvement`."""

    id: MemberId
    name: str
    language: Language = Language.DUTCH
    """What Bondje speaks to them."""
    language_is_chosen: bool = False
    """Set by the person, so no longer learned from how they write."""
    organisation: OrganisationId | None = None
    roles: tuple[RoleId, ...] = ()
    languages: tuple[Language, ...] = (Language.DUTCH,)
    """What they can hold a conversation in."""
    time_zone: str = "Europe/Amsterdam"
    working_week: tuple[WorkingHours, ...] = OFFICE_WEEK
    email: str | None = None
    is_coordinator: bool = False
    """Appointed in chat. Who is named in the configuration is one as well, for as long as they are named."""
    first_seen_at: datetime
    invited_at: datetime | None = None
    """A coordinator brought them in; until they agree nobody sees them."""
    consented_at: datetime | None = None
    paused_until: date | None = None
    """Back on this day; until then unseen and left in peace. `date.max` means until they say so."""
    left_at: datetime | None = None
    """Since when none of their accounts can be reached; unseen until they are back, whatever pause they chose."""
    audiences: Audiences = USUAL
    """Who may see what of them."""

    def day_at(self, instant: datetime) -> date:
        """Which day it is for the member."""
        return instant.astimezone(ZoneInfo(self.time_zone)).date()

    def is_paused_on(self, day: date) -> bool:
        """Whether that day lies in the member's pause."""
        return self.paused_until is not None and day < self.paused_until

    def is_away_on(self, day: date) -> bool:
        """Whether they are left in peace on that day: they want it so, or cannot be reached."""
        return self.left_at is not None or self.is_paused_on(day)

    def is_visible_on(self, day: date) -> bool:
        """Whether others may find this member: they agreed, and are not away."""
        return self.consented_at is not None and not self.is_away_on(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """A member's tie to a topic. A member may both work on a topic and look for help with it."""

    member: MemberId
    topic: TopicId
    words: str
    """The topic as the member wrote it; shown where the thesaurus does not know it."""
    stance: Stance
    stage: Stage | None = None
    note: str = ""
    confirmed_at: datetime
    audience: Audience | None = None
    """Who may see this one; None: whoever may see their topics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A member with everything that others may find them by."""

    member: Member
    involvements: Sequence[Involvement] = field(default=())
