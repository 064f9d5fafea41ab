"""Meetings and who is in them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant
from bot.domain.promises import Promise


class Meetings(Protocol):
    """Meetings, their participants and what is promised around them."""

    async def find(self, meeting: MeetingId) -> Meeting | None:
        """The meeting, unless it was forgotten."""
        ...

    async def find_from(self, introduction: IntroductionId) -> Meeting | None:
        """The latest that came of this introduction."""
        ...

    async def save(self, meeting: Meeting) -> None:
        """Add or replace."""
        ...

    async def of(self, member: MemberId) -> Sequence[Meeting]:
        """All in which this member is a participant, in the order in which they were made."""
        ...

    async def participants(self, meeting: MeetingId) -> Sequence[Participant]:
        """In the order in which they came to it."""
        ...

    async def save_participants(self, *saved: Participant) -> None:
        """Add or replace."""
        ...

    async def remove_participant(self, meeting: MeetingId, member: MemberId) -> None:
        """They are no part of it any more."""
        ...

    async def promise(self, meeting: MeetingId, made: Sequence[Promise]) -> None:
        """These, in place of all that were not kept yet. One that was kept under the same key is not made again."""
        ...

    async def take_due(self, now: datetime) -> Promise | None:
        """The one due longest, held for this unit of work; it counts as kept once that is committed."""
        ...

    async def put_off(self, key: str, until: datetime) -> None:
        """It is due then, and not kept yet."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next one is due."""
        ...
