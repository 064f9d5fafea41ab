"""Whose findable facts have changed."""

from typing import Protocol

from bot.domain.changes import Changed, Mark
from bot.domain.ids import MemberId


class Changes(Protocol):
    """One row for each member who changed, as of their last change; nobody who was erased is named."""

    @property
    def unsaved(self) -> frozenset[MemberId]:
        """Whom this unit of work has changed. It may still be undone, so they are not in `since`."""
        ...

    async def mark(self) -> Mark:
        """Where the store is, as this unit of work sees it."""
        ...

    async def since(self, mark: Mark) -> Changed | None:
        """Who changed, as far as this unit of work sees it; None: too much was forgotten since, so read them all."""
        ...

    async def count(self) -> int:
        """How many are kept for processes to follow."""
        ...

    async def forget(self) -> None:
        """Forget what changed before the last time that this was done."""
        ...
