"""Between Matrix and Bondje: knows what was worked off."""

import asyncio
from collections.abc import Callable

from bot.messages import Bookmark, Conversation, Message, Platform
from bot.ports import Kept, Receiver

_PATIENCE = 60


class Finishing:
    """A `bot.ports.Receiver`, before another one."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self._finished: dict[str | None, str] = {}
        """The event -> the key of its message."""
        self._changed = asyncio.Condition()

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        is_new = await self._receiver.receive(message, bookmark=bookmark, kept=kept)
        async with self._changed:
            self._finished[message.id] = message.key
            self._changed.notify_all()
        return is_new

    async def lose(self, platform: Platform, *, reached: Callable[[Conversation], bool]) -> int:
        return await self._receiver.lose(platform, reached=reached)

    async def has_finished(self, event: str) -> str:
        """Until that message was worked off; returns its key."""
        async with asyncio.timeout(_PATIENCE), self._changed:
            await self._changed.wait_for(lambda: event in self._finished)
        return self._finished[event]
