"""Programmes, and who takes part in them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.programmes import Enrolment, Programme


class Programmes(Protocol):
    """Programmes, the members in them, and who is in their channels and rooms."""

    async def find(self, programme: ProgrammeId) -> Programme | None:
        """The programme, unless there is none."""
        ...

    async def save(self, programme: Programme) -> None:
        """Add or replace."""
        ...

    async def all(self) -> Sequence[Programme]:
        """Stopped ones too, in the order in which they were made."""
        ...

    async def take_due(self, now: datetime) -> Programme | None:
        """The one of which a round has been to be announced longest, held for this unit of work."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next round is to be announced."""
        ...

    async def enrolments(self, programme: ProgrammeId) -> Sequence[Enrolment]:
        """In the order in which they came."""
        ...

    async def find_enrolment(self, programme: ProgrammeId, member: MemberId) -> Enrolment | None:
        """None: they never said anything about it."""
        ...

    async def enrolments_of(self, member: MemberId) -> Sequence[Enrolment]:
        """In the order in which they came to them."""
        ...

    async def save_enrolments(self, *saved: Enrolment) -> None:
        """Add or replace."""
        ...

    async def crowd(self, programme: ProgrammeId) -> frozenset[MemberId]:
        """Those members who were in its channel or room when that was last looked at."""
        ...

    async def save_crowd(self, programme: ProgrammeId, members: Collection[MemberId]) -> None:
        """These, and nobody else."""
        ...
