"""Who is in the channel or room that a programme is for: when to look, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import ProgrammeId
from bot.domain.programmes import Programme, Status

LOOK_AGAIN = timedelta(days=1)
"""People come and go; a round finds who was there at most so long ago."""
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


def mark_of(programme: ProgrammeId) -> str:
    """The bookmark under which trouble with it is kept."""
    return f"crowd:{programme}"
