"""Makes the index by which questions are answered, at the start and whenever it has fallen too far behind.

Every question follows what has changed. Each beat does so too, so that no question has to catch up with a quiet night
in which another process took in a whole province.
"""

from datetime import UTC, datetime

from bot.expertise.indexed_finding import IndexedFinder
from bot.ports import Store

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Indexing:
    """Nobody waits for it: until then questions are answered straight from the store."""

    name = "indexing"

    def __init__(self, store: Store, finder: IndexedFinder) -> None:
        self._store = store
        self._finder = finder

    async def next_due_at(self) -> datetime | None:
        """At once, unless there is an index."""
        return None if self._finder.is_ready else _LONG_AGO

    async def run(self, now: datetime) -> int:
        """Make it, if there is none. Returns how many people were read for that."""
        if self._finder.is_ready:
            await self._finder.follow(self._store, now)
        if self._finder.is_ready:
            return 0
        return len(await self._finder.build(self._store, now))
