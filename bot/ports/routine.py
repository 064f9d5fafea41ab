"""The door for time."""

from datetime import datetime
from typing import Protocol


class Routine(Protocol):
    """Something time makes Bondje do."""

    @property
    def name(self) -> str:
        """For log lines."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When there will be something to do; None: nothing is waiting."""
        ...

    async def run(self, now: datetime) -> int:
        """Do all that is due, one unit of work for each. Returns how many."""
        ...
