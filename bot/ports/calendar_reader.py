"""Reading when somebody is busy out of a calendar of theirs, and nothing else."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.spans import Span
from bot.messages import Sent


class CalendarReader(Protocol):
    """Each raises CalendarError. `zone`: of times that name none, and of whole days."""

    async def fetch(self, address: str, within: Span, zone: str) -> Sequence[Span]:
        """What the calendar at that address takes of this time, sorted and apart from each other."""
        ...

    async def open(self, sent: Sent, within: Span, zone: str) -> Sequence[Span]:
        """The same of a file that was handed in."""
        ...

    async def read(self, text: bytes, within: Span, zone: str) -> Sequence[Span]:
        """The same of what is in a calendar file."""
        ...
