"""Calendars of which a test says what is in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.calendars import clipped
from bot.domain.spans import Span, merged
from bot.errors import CalendarError
from bot.messages import Sent


@dataclass
class KnownCalendars:
    """Mirrors `bot.ports.CalendarReader`."""

    busy: dict[str, list[Span]] = field(default_factory=dict)
    """By address, or by the reference of a file."""
    problems: dict[str, str] = field(default_factory=dict)
    """The reason of a CalendarError, the same."""
    asked: list[str] = field(default_factory=list)

    async def fetch(self, address: str, within: Span, zone: str) -> Sequence[Span]:
        self.asked.append(address)
        if address in self.problems:
            raise CalendarError(self.problems[address])
        if address not in self.busy:
            raise CalendarError("away")
        return merged(clipped(self.busy[address], within))

    async def open(self, sent: Sent, within: Span, zone: str) -> Sequence[Span]:
        return await self.fetch(sent.reference, within, zone)

    async def read(self, text: bytes, within: Span, zone: str) -> Sequence[Span]:
        raise AssertionError("a bot reads addresses and files")
