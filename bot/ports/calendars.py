"""Members' own calendars: when they are busy."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.calendars import PersonalCalendar
from bot.domain.ids import MemberId
from bot.domain.spans import Span
from bot.messages import Platform


class Calendars(Protocol):
    """One at most for each member."""

    async def find(self, member: MemberId) -> PersonalCalendar | None:
        """Theirs, if they gave one."""
        ...

    async def save(self, calendar: PersonalCalendar) -> None:
        """Add, or replace the one they had."""
        ...

    async def forget(self, member: MemberId) -> None:
        """Nothing is known of it any more."""
        ...

    async def busy(self, member: MemberId, within: Span) -> Sequence[Span]:
        """When they are busy within that, sorted and apart from each other; nothing for whoever gave no calendar."""
        ...

    async def freshen(self, members: Collection[MemberId], *, read_before: datetime, now: datetime) -> None:
        """Have those of these members that have an address and were last read before then, read now."""
        ...

    async def take_due(
        self, now: datetime, *, until: datetime, platforms: Collection[Platform] | None = None
    ) -> PersonalCalendar | None:
        """The one due longest; it is due again at `until`, unless it is saved before.

        `platforms`: a file that lies on another than these is left to others. None: on none it is.
        """
        ...

    async def next_due_at(self, *, platforms: Collection[Platform] | None = None) -> datetime | None:
        """When the next is due."""
        ...
