"""Conversations that were opened for people."""

from typing import Protocol

from bot.messages import Account, Conversation


class Rooms(Protocol):
    """Conversations that were opened for people, by key."""

    async def find(self, key: str) -> Conversation | None:
        """The conversation opened under this key."""
        ...

    async def find_key(self, conversation: Conversation) -> str | None:
        """The key under which this conversation was opened, if it was."""
        ...

    async def add(self, key: str, conversation: Conversation, *, whose: Account | None = None) -> None:
        """Remember where it is. Known already: nothing happens. `whose`: of a place apart, with whom it goes."""
        ...
