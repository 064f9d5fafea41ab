"""Who is in the channel or room that a programme is for: when to look, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import ProgrammeId
from bot.domain.programmes import Joining, Programme, Status

LOOK_AGAIN = timedelta(days=1)
"""People come and go; a round finds who was there at most so long ago."""
PATIENCE = timedelta(hours=1)
"""How long a new programme waits for the first look."""
A_LITTLE = timedelta(minutes=5)
TRY_AGAIN = timedelta(minutes=15)
MENDED_WITHIN = timedelta(hours=6)
"""Where somebody has to do something first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why it cannot be seen who is there."""

    reason: str
    """Of HiddenError, or `nowhere`: the platform has no way to tell. Empty: only not now."""
    try_again_at: datetime

    @property
    def text(self) -> str:
        """To be kept."""
        return f"{self.try_again_at.isoformat()} {self.reason}"


def read_trouble(text: str | None) -> Trouble | None:
    """What was kept of it."""
    if not text:
        return None
    instant, _, reason = text.partition(" ")
    return Trouble(reason=reason, try_again_at=datetime.fromisoformat(instant))


def look_due_at(programme: Programme, trouble: Trouble | None) -> datetime | None:
    """When to look who is there; None: never."""
    if programme.status is not Status.ACTIVE or programme.audience.place is None:
        return None
    if trouble is not None:
        return trouble.try_again_at
    return programme.made_at if programme.crowd_read_at is None else programme.crowd_read_at + LOOK_AGAIN


def awaits_look(programme: Programme, trouble: Trouble | None, now: datetime) -> bool:
    """Whether a round that is for whoever is there had better begin a little later, when that was seen.

    Not where looking failed, and not for so long that nobody would hear of the round in time.
    """
    if programme.audience.place is None or programme.joining is not Joining.UNLESS_NOT or trouble is not None:
        return False
    seen_at = programme.crowd_read_at
    if seen_at is not None and now - seen_at <= 2 * LOOK_AGAIN:
        return False
    starts_at = programme.next_round_at or now
    return now < programme.made_at + PATIENCE or now < starts_at - LOOK_AGAIN


def mark_of(programme: ProgrammeId) -> str:
    """The bookmark under which trouble with it is kept."""
    return f"crowd:{programme}"
