"""Makes the index by which questions are answered, at the start and whenever it has fallen too far behind."""

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
        """Make it. Returns how many people are in it."""
        if self._finder.is_ready:
            return 0
        return len(await self._finder.build(self._store, now))
