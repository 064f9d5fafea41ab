"""What this installation adds to the topics that Bondje ships with."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import TopicId
from bot.domain.thesaurus import Addition, Candidate


class Thesaurus(Protocol):
    """Topics of one's own, other names for known ones, and what was merged into what."""

    @property
    def is_changed(self) -> bool:
        """Whether this unit of work has changed it: what is seen in it may still be undone."""
        ...

    async def additions(self) -> Sequence[Addition]:
        """Every one, in the order in which they first came."""
        ...

    async def save_all(self, additions: Collection[Addition]) -> None:
        """Add, or replace those of the same topics; raises the version."""
        ...

    async def version(self) -> int:
        """Rises with every change, so that what was derived can be kept until then."""
        ...

    async def move(self, gone: TopicId, into: TopicId) -> int:
        """Give the one whatever is known of the other. Returns how many involvements followed.

        Who had both keeps one, with what was noted at either.
        """
        ...

    async def free_words(self) -> Sequence[tuple[TopicId, str]]:
        """Every topic in people's own words, with each way it was written."""
        ...

    async def candidates(self, *, least: int, most: int) -> Sequence[Candidate]:
        """Topics in own words that at least so many members have, the most used first, without those left alone."""
        ...

    async def leave(self, topic: TopicId, *, at: datetime) -> None:
        """Put it to the coordinators no more."""
        ...
