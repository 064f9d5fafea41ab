"""One lock for each conversation, for as long as somebody uses it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.messages import Conversation


class Locks:
    """Makes those who work in the same conversation take turns, within one process."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], tuple[asyncio.Lock, int]] = {}

    def is_held(self, conversation: Conversation) -> bool:
        """Whether somebody has it, or waits for it."""
        return (conversation.platform, conversation.id) in self._held

    @asynccontextmanager
    async def holding(self, conversation: Conversation) -> AsyncIterator[None]:
        """Wait for one's turn, and keep it."""
        key = (conversation.platform, conversation.id)
        lock, users = self._held.get(key, (asyncio.Lock(), 0))
        self._held[key] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            lock, users = self._held.pop(key)
            if users > 1:
                self._held[key] = (lock, users - 1)
