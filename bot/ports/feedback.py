"""What people say after a meeting."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.domain.afterwards import Feedback
from bot.domain.ids import MeetingId, MemberId, TopicId


class Feedbacks(Protocol):
    """What each said about each meeting they were in."""

    async def find(self, meeting: MeetingId, member: MemberId) -> Feedback | None:
        """What they said about it, if anything."""
        ...

    async def save(self, feedback: Feedback) -> None:
        """Add or replace."""
        ...

    async def about(self, meeting: MeetingId) -> Sequence[Feedback]:
        """Of everybody, in the order in which they first answered."""
        ...

    async def of(self, member: MemberId) -> Sequence[Feedback]:
        """All that this member said, in the order in which they first answered."""
        ...

    async def shared_about(self, topics: Collection[TopicId]) -> Sequence[Feedback]:
        """The lessons on any of these topics that bear a label, the newest first. Not all may see all of them."""
        ...

    async def met_by(self, member: MemberId) -> frozenset[MemberId]:
        """Who was in a meeting with them that is over, and of which they did not say that it did not take place."""
        ...

    async def well_met(self, topics: Collection[TopicId], *, least: int) -> frozenset[MemberId]:
        """Whom at least so many others found it well worth their time to meet, each about one of these topics."""
        ...

    async def marks(self, meetings: Collection[MeetingId]) -> Mapping[MeetingId, Mapping[MemberId, int]]:
        """How useful each of these was, to whom of those in it who said so."""
        ...

    async def count_by_outcome(self) -> Mapping[bool, int]:
        """Of how many meetings somebody said that they took place; and of how many others, that they did not."""
        ...
