"""The people Bondje knows, as they are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.ids import MemberId, OrganisationId
from bot.domain.people import Member


class Members(Protocol):
    """The people Bondje knows."""

    async def get(self, member: MemberId) -> Member:
        """Raises NotFoundError."""
        ...

    async def find(self, member: MemberId) -> Member | None:
        """The member, unless erased."""
        ...

    async def several(self, ids: Collection[MemberId]) -> Mapping[MemberId, Member]:
        """Of these, all who were not erased: in one go, however many."""
        ...

    async def findable(self, *, after: MemberId, most: int) -> Sequence[Member]:
        """Who agreed and can be reached, paused or not: the next so many after that id, in the order of their ids."""
        ...

    async def save(self, member: Member) -> None:
        """Add, or replace the member with this id."""
        ...

    async def erase(self, member: MemberId) -> None:
        """Remove the member and everything tied to them, in all collections, words waiting in inbox and offers too."""
        ...

    async def absorb(self, gone: MemberId, *, into: MemberId) -> None:
        """The first turns out to be the second: all that is tied to them is the second's, and the first is no more.

        Where both have the same, the second's stays; what the two had with each other goes.
        """
        ...

    async def invited(self, *, before: datetime | None = None) -> Sequence[Member]:
        """Who was brought in and has not agreed yet; only those last brought in before then, if that is given."""
        ...

    async def invited_since(self) -> datetime | None:
        """When the one was brought in who was so longest ago, and has not agreed yet."""
        ...

    async def expected(self) -> Sequence[Member]:
        """Who was brought in, has not agreed yet, and has not been seen with any account."""
        ...

    async def find_invited_by_email(self, email: str) -> Member | None:
        """The invited member with this address, whatever its case."""
        ...

    async def undecided(self, *, before: datetime) -> Sequence[Member]:
        """Who came by themselves, first seen before then, and never agreed."""
        ...

    async def undecided_since(self) -> datetime | None:
        """When the first of those was first seen."""
        ...

    async def coordinators(self) -> Sequence[Member]:
        """Who was appointed. Those whom the configuration names are known to it alone."""
        ...

    async def with_email(self, email: str) -> Sequence[Member]:
        """Everybody with this address, whatever its case, invited or not."""
        ...

    async def agreed(self) -> Sequence[Member]:
        """Everybody who did, away or not."""
        ...

    async def of_organisation(self, organisation: OrganisationId) -> Sequence[Member]:
        """Everybody who works there."""
        ...

    async def in_ended_organisations(self, day: date) -> Sequence[Member]:
        """Everybody whose organisation no longer exists on that day."""
        ...

    async def next_end_of_organisation(self, *, after: date) -> date | None:
        """The first day after that one on which a body ends where somebody works."""
        ...

    async def count(self) -> int:
        """How many there are."""
        ...
