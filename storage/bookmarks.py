"""How far something has been read or done, by name."""

from sqlalchemy import select

from bot.messages import Bookmark
from storage.tables import bookmarks
from storage.transaction import Transaction


class SqlBookmarks:
    """Rows of `bookmarks`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, name: str) -> str | None:
        return await self._transaction.value(select(bookmarks.c.value).where(bookmarks.c.name == name))

    async def save(self, bookmark: Bookmark) -> None:
        await self._transaction.save(bookmarks, ("name",), {"name": bookmark.name, "value": bookmark.value})
