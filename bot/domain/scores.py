"""Maturity scores of organisations, as monitors publish them: who is further with what."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ids import OrganisationId, TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How far one organisation is, on one indicator, on one day. Nobody else's business unless it says so."""

    organisation: OrganisationId
    indicator: str
    """As the monitor calls it."""
    topic: TopicId | None = None
    """What that is about, where it is known."""
    value: float
    """On the indicator's own scale: the higher, the further."""
    on: date
