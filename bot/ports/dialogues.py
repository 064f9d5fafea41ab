"""Forms being filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.messages import Account, Conversation

LEFT_AFTER = timedelta(days=1)
"""A form that nobody has touched for so long was left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """A form that is being filled in question by question."""

    conversation: Conversation
    account: Account
    command: str
    values: Mapping[str, str]
    """The fields of the command as answered so far."""
    left: tuple[str, ...]
    """The fields still to be asked, the present one first."""
    touched_at: datetime
    """When it was begun, or last answered."""


class Dialogues(Protocol):
    """Forms being filled in; one at most for a person in a conversation."""

    async def find(self, conversation: Conversation, account: Account) -> Dialogue | None:
        """The form that person is filling in there."""
        ...

    async def save(self, dialogue: Dialogue) -> None:
        """Keep it, instead of an earlier one there."""
        ...

    async def remove(self, conversation: Conversation, account: Account) -> None:
        """It is filled in or left. None there: nothing happens."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop those that nobody has touched since then."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the one was touched that nobody has touched for longest."""
        ...
