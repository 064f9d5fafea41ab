"""Questions asked, and those being watched."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.enquiries import Enquiry
from bot.domain.ids import EnquiryId, MemberId


class Enquiries(Protocol):
    """Questions asked, and those being watched."""

    async def save(self, enquiry: Enquiry, *, looks_for: Collection[str] = ()) -> None:
        """Add or replace. `looks_for`: by what signs of a change a watched one may have new people, such as a topic.

        Without any, those known before stay.
        """
        ...

    async def find(self, enquiry: EnquiryId) -> Enquiry | None:
        """The enquiry, unless erased."""
        ...

    async def find_latest(self, member: MemberId) -> Enquiry | None:
        """The last one this member asked."""
        ...

    async def of(self, member: MemberId) -> Sequence[Enquiry]:
        """All this member asked, oldest first."""
        ...

    async def watched_by(self, member: MemberId) -> Sequence[Enquiry]:
        """The ones this member watches, oldest first."""
        ...

    async def hold_watched_by(self, member: MemberId) -> Sequence[Enquiry]:
        """The same, held for this unit of work: of two that tell this member of news, one waits for the other."""
        ...

    async def wake(self, signs: Collection[str], *, at: datetime) -> int:
        """Make the watched ones that look for one of these due then, or earlier if they were. Returns how many."""
        ...

    async def take_due(self, now: datetime) -> Enquiry | None:
        """The watched one that has been due longest, held for this unit of work."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop those asked before then, but not the watched, nor anybody's latest."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the oldest was asked that is neither watched nor anybody's latest."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next watched one is due."""
        ...
