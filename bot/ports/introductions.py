"""Requests to meet, as they are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import Introduction


class Introductions(Protocol):
    """Requests to meet."""

    async def get(self, introduction: IntroductionId) -> Introduction:
        """Raises NotFoundError."""
        ...

    async def find(self, introduction: IntroductionId) -> Introduction | None:
        """The request, unless erased."""
        ...

    async def save(self, introduction: Introduction) -> None:
        """Add or replace."""
        ...

    async def of(self, member: MemberId) -> Sequence[Introduction]:
        """All in which this member asked or was asked, oldest first."""
        ...

    async def count_open(self, asker: MemberId) -> int:
        """How many of this asker's wait for an answer."""
        ...

    async def count_asked(self, asked: MemberId, *, since: datetime) -> int:
        """How often this member has been asked since then; silent ones do not count."""
        ...

    async def asked_since(self, since: datetime, *, of: Collection[MemberId]) -> Mapping[MemberId, Sequence[datetime]]:
        """When each of these was asked since then, of those who were; silent ones do not count."""
        ...

    async def take_due(self, now: datetime) -> Introduction | None:
        """The open one that has been due longest, held for this unit of work."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next open one is due."""
        ...
