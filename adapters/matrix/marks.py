"""How far sync has come: kept in the bot's own store, beside what was heard."""

from bot.errors import ConflictError
from bot.messages import Bookmark
from bot.ports import Store

_MOST_TRIES = 5


class Marks:
    """Of one user: another's would name another place."""

    def __init__(self, store: Store, user: str) -> None:
        self._store = store
        self._name = f"matrix.sync {user}"

    def make(self, token: str) -> Bookmark:
        return Bookmark(name=self._name, value=token)

    async def find(self) -> str | None:
        """Where to go on; None at the first start."""
        async with self._store.begin() as work:
            return await work.bookmarks.find(self._name)

    async def save(self, token: str) -> None:
        """When nothing was heard that it could be stored with. Raises StoreUnavailableError or ConflictError."""
        for attempt in range(_MOST_TRIES):
            try:
                async with self._store.begin() as work:
                    await work.bookmarks.save(self.make(token))
                    await work.commit()
            except ConflictError:
                if attempt == _MOST_TRIES - 1:
                    raise
            else:
                return
