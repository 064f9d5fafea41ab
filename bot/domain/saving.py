"""Somebody whom a member keeps for later, for themselves alone. Whoever is saved never hears of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import EnquiryId, MemberId

MOST_SAVED = 100
"""How many people a member may have saved; two accounts that become one may bring more together."""
LONGEST_ABOUT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """One person whom somebody saved, however often."""

    member: MemberId
    abouts: tuple[str, ...] = ()
    """For what they were found when they were saved, first of all the first; nothing: saved by name alone."""
    saved_at: datetime
    """The first time."""
    order: int
    """Who was saved later has a higher one."""
    number: int | None = None
    """What stood before their name in the list as it was last shown; None: they were not in it."""
    listed_after: EnquiryId | None = None
    """After which question of whoever saved them that list was shown; "": before any. Instants may be equal."""
