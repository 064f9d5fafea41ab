"""What people said, until it is worked off."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.messages import Conversation, Message


class Inbox(Protocol):
    """What people said, until it is worked off."""

    async def add(self, message: Message, *, at: datetime) -> bool:
        """Keep a message. False when the same key was here before, worked off or not."""
        ...

    async def take(self, conversation: Conversation) -> Message | None:
        """The oldest unfinished message there, held for this unit of work so that nobody else works it off too."""
        ...

    async def has_unfinished(self, conversation: Conversation) -> bool:
        """Whether a message waits there."""
        ...

    async def finish(self, key: str) -> None:
        """It is worked off: its words are wiped, its key stays known."""
        ...

    async def unfinished(self) -> Sequence[Conversation]:
        """Where messages still wait, the longest waiting first."""
        ...

    async def count_start(self, conversation: Conversation) -> int:
        """Note one more attempt at the oldest unfinished message there; returns how many that makes."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop the keys of what came before then and is finished."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the oldest came that is finished."""
        ...
