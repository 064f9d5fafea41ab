"""When the rounds of a programme begin: every so many weeks on one day, never on holidays."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class SchoolRegion(StrEnum):
    """The three regions in which Dutch schools have their holidays."""

    NORTH = "noord"
    MIDDLE = "midden"
    SOUTH = "zuid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """Every so many weeks, on one day of the week, at one time by the clock of one place."""

    weeks: int
    weekday: int
    """0 is Monday, as in `date.weekday`."""
    at: time
    zone: str = "Europe/Amsterdam"
    school_region: SchoolRegion | None = None
    """Whose school holidays are left out too; None: only public holidays are."""
