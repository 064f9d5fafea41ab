"""Messages that were stored but not worked off: a process was stopped, or the database was away or too busy."""

import logging
from datetime import datetime
from functools import partial
from typing import Protocol

from bot.errors import ConflictError, StoreUnavailableError
from bot.messages import Conversation
from bot.ports import Store
from bot.routines.at_once import Work, several_at_once

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
        self._has_begun = False

    async def next_due_at(self) -> datetime | None:
        """The regular beat is enough."""
        return None

    async def run(self, now: datetime) -> int:
        """Work off what was stored but never finished; returns in how many conversations.

        One that fails or takes long holds up no other. At the first beat of a process it may be what brought the last
        one down, and is set aside when that goes on; later on, only the database is to blame. Raises
        StoreUnavailableError, which is everybody's trouble.
        """
        async with self._store.begin() as work:
            conversations = await work.inbox.unfinished()
        after_stop, self._has_begun = not self._has_begun, True
        left = iter(conversations)

        async def find() -> Work | None:
            conversation = next(left, None)
            return None if conversation is None else partial(self._work_off, conversation, after_stop=after_stop)

        return await several_at_once(find)

    async def _work_off(self, conversation: Conversation, *, after_stop: bool) -> int:
        if self._desk.is_busy(conversation):
            return 0
        try:
            await self._desk.work_off(conversation, after_stop=after_stop)
        except StoreUnavailableError:
            raise
        except ConflictError:
            logger.warning("a message is left for later", extra={"reason": "conflict"})
        except Exception:
            logger.exception("a conversation could not be worked off")
        return 1
