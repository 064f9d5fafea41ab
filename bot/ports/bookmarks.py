"""How far something has been read or done."""

from typing import Protocol

from bot.messages import Bookmark


class Bookmarks(Protocol):
    """How far something has been read or done, by name."""

    async def find(self, name: str) -> str | None:
        """What was last kept under that name."""
        ...

    async def save(self, bookmark: Bookmark) -> None:
        """Keep it, instead of what was there."""
        ...
