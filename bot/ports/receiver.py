"""The door for what people say."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from bot.messages import Bookmark, Conversation, Message, Platform

Kept = Callable[[], Awaitable[None]]
"""Called once the message cannot be lost any more, before it is worked off; also for one that was here before."""


class Receiver(Protocol):
    """The door through which platforms hand over what people say."""

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        """Store the message, then work it off. True when it was new; once it returns it cannot be lost.

        The bookmark is stored in the same commit as the message. What `kept` raises is only logged. Raises
        StoreUnavailableError or ConflictError when the message could not be stored; then `kept` was not called.
        """
        ...

    async def lose(self, platform: Platform, *, reached: Callable[[Conversation], bool]) -> int:
        """The platform has closed its door to us there: whoever was reached in such a private conversation is away.

        Until they speak again. Returns how many accounts that are. Harmless a second time.
        """
        ...
