"""Meetings and who is in them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.promises import Promise


class Meetings(Protocol):
    """Meetings, their participants and what is promised around them."""

    soonest: datetime | None
    """When the first of what was promised in this unit of work is due."""

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

    async def load_of(self, members: Collection[MemberId], *, since: datetime) -> Mapping[MemberId, int]:
        """How many meetings each of these has, or had since then: only those who have any."""
        ...

    async def count(self, *states: State) -> int:
        """How many stand there, of those that have or had a time."""
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

    async def promise(self, meeting: MeetingId, made: Sequence[Promise], *, now: datetime) -> None:
        """These, in place of all that have no subject and were not kept yet.

        One that was kept under the same key is not made again. One that is due before `now` counts only if it was
        promised before.
        """
        ...

    async def promise_about(self, subject: str, made: Sequence[Promise]) -> None:
        """These, in place of all with this subject that were not kept yet. One that was kept is not made again."""
        ...

    async def promise_besides(self, *made: Promise) -> None:
        """These too. One that waits under the same key is replaced, and one that was kept stays kept."""
        ...

    async def find_promise(self, key: str) -> Promise | None:
        """Kept or not."""
        ...

    async def take_due(self, now: datetime, *, most: int = 1) -> Sequence[Promise]:
        """Those due longest, held for this unit of work; they count as kept once that is committed."""
        ...

    async def put_off(self, key: str, until: datetime) -> None:
        """It is due then, and not kept yet."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next one is due."""
        ...

    async def forget_promises_before(self, instant: datetime) -> int:
        """Drop what made no sense any more since before then, and was kept or left."""
        ...

    async def oldest_promise_at(self) -> datetime | None:
        """Until when the first of those made sense."""
        ...

    async def reminders_of(self, members: Collection[MemberId]) -> Mapping[MemberId, Sequence[timedelta]]:
        """How long before a meeting they want to hear of it. Whoever is not in it wants that as most do."""
        ...

    async def save_reminders(self, member: MemberId, befores: Sequence[timedelta] | None) -> None:
        """From now on."""
        ...
