"""Messages that were stored but not worked off: a process was stopped, or the database was away or too busy."""

import logging
from datetime import datetime
from typing import Protocol

from bot.errors import ConflictError, StoreUnavailableError
from bot.messages import Conversation
from bot.ports import Store

logger = logging.getLogger(__name__)


class Desk(Protocol):
    """Where messages are worked off."""

    def is_busy(self, conversation: Conversation) -> bool:
        """Whether somebody is at it there already."""
        ...

    async def work_off(self, conversation: Conversation, *, after_stop: bool = False) -> None:
        """Work off all that waits there."""
        ...


class Leftovers:
    """Works them off at every beat."""

    name = "leftovers"

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk

    async def next_due_at(self) -> datetime | None:
        """The regular beat is enough."""
        return None

    async def run(self, now: datetime) -> int:
        """Work them off."""
        return await self.work_off()

    async def work_off(self, *, after_stop: bool = False) -> int:
        """Work off what was stored but never finished; one conversation that fails holds up no other.

        `after_stop`: it may be what brought the process down, and is set aside when that goes on. As long as the
        process lives, only the database is to blame. Raises StoreUnavailableError, which is everybody's trouble.
        """
        async with self._store.begin() as work:
            conversations = await work.inbox.unfinished()
        for conversation in conversations:
            if self._desk.is_busy(conversation):
                continue
            try:
                await self._desk.work_off(conversation, after_stop=after_stop)
            except StoreUnavailableError:
                raise
            except ConflictError:
                logger.warning("a message is left for later", extra={"reason": "conflict"})
            except Exception:
                logger.exception("a conversation could not be worked off")
        return len(conversations)
