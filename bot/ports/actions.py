"""What people mean to do."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.afterwards import Action
from bot.domain.ids import ActionId, MemberId


class Actions(Protocol):
    """Everybody's own."""

    async def find(self, action: ActionId) -> Action | None:
        """The action, unless it was dropped."""
        ...

    async def save(self, action: Action) -> None:
        """Add or replace."""
        ...

    async def remove(self, action: ActionId) -> None:
        """They do not mean to do it any more. None there: nothing happens."""
        ...

    async def of(self, member: MemberId) -> Sequence[Action]:
        """Theirs, done and not done, in the order in which they were made."""
        ...
