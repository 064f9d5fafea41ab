"""Who is involved in what."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.domain.enquiries import Candidate
from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Involvement, Stance


class Involvements(Protocol):
    """Who is involved in what."""

    async def of(self, member: MemberId) -> Sequence[Involvement]:
        """A member's involvements, in the order in which they were added."""
        ...

    async def of_several(self, members: Collection[MemberId]) -> Mapping[MemberId, Sequence[Involvement]]:
        """The same of each of these who has any."""
        ...

    async def save(self, involvement: Involvement) -> None:
        """Add, or replace the one of this member, topic and stance."""
        ...

    async def remove(self, member: MemberId, topic: TopicId, stance: Stance | None = None) -> int:
        """Take away; without a stance all of that topic. Returns how many."""
        ...

    async def candidates(
        self, topics: Collection[TopicId], words: Collection[str], *, seen_by: MemberId, day: date
    ) -> Sequence[Candidate]:
        """Everybody visible that day who is involved in one of the topics, or whose words or note hold one of these.

        With all of that member's matching involvements. Never `seen_by`, nor anyone they blocked; who blocked
        them is there, for not being found would tell. `words` are lower case; one of up to
        three letters is met as it is, a longer one may also begin a word.
        """
        ...
