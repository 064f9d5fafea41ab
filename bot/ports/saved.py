"""Whom members keep for later."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import EnquiryId, MemberId
from bot.domain.saving import Saved


class SavedPeople(Protocol):
    """Whom members keep for later. Nobody hears of it."""

    async def add(self, owner: MemberId, member: MemberId, *, about: str, at: datetime) -> None:
        """Keep this person, found for that; "": by name alone. Kept for it already: nothing happens."""
        ...

    async def drop(self, owner: MemberId, member: MemberId) -> bool:
        """Keep them no longer, for whatever it was. Returns whether they were kept."""
        ...

    async def of(self, owner: MemberId) -> Sequence[Saved]:
        """All whom this member keeps, each once, the last saved first."""
        ...

    async def note_list(self, owner: MemberId, shown: Sequence[MemberId], *, after: EnquiryId | None) -> None:
        """These were shown with a number before each, from 1 on; what was shown before has none any more.

        `after`: the last question this member asked before that.
        """
        ...
