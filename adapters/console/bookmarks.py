"""What the console remembers from run to run: the line it has come to, and how its clock stood."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import ConflictError
from bot.messages import Bookmark
from bot.ports import Store

CLOCK = "console.clock"
"""The instant a frozen clock stands at, or `+` and the seconds that a running one is ahead."""
TARGET = "console.clock.target"
"""Where the clock was being moved to, until it gets there; then empty."""
LINE = "console.line"
"""The number of the last line that changed something."""
_MOST_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How the clock is to be set at the start."""

    frozen_at: datetime | None = None
    offset: timedelta = timedelta(0)
    target: datetime | None = None
    """It still has to go there, past everything that falls due on the way."""


def setting_at_start(clock: str | None, target: str | None, *, asked: datetime | None, wall: datetime) -> Setting:
    """From the two bookmarks and the instant asked for: never earlier than any instant told before."""
    goal = datetime.fromisoformat(target) if target else None
    if clock is None:
        return Setting(frozen_at=asked)
    if not clock.startswith("+"):
        stood_at = datetime.fromisoformat(clock)
        return Setting(frozen_at=stood_at, target=_latest(goal, asked, after=stood_at))
    offset = timedelta(seconds=float(clock))
    if asked is None:
        return Setting(offset=offset, target=_latest(goal, after=wall + offset))
    return Setting(frozen_at=wall + offset, target=_latest(goal, asked, after=wall + offset))


def _latest(*instants: datetime | None, after: datetime) -> datetime | None:
    return max((instant for instant in instants if instant is not None and instant > after), default=None)


class Memory:
    """These bookmarks in the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, *names: str) -> list[str | None]:
        """What was kept under each name."""
        async with self._store.begin() as work:
            return [await work.bookmarks.find(name) for name in names]

    async def last_line(self) -> int:
        """The number of the last line that changed something; 0 before the first."""
        [kept] = await self.find(LINE)
        return int(kept or 0)

    async def save(self, bookmarks: Sequence[Bookmark]) -> None:
        """Keep them together. Raises ConflictError when others stay in the way."""
        for attempt in range(_MOST_TRIES):
            try:
                async with self._store.begin() as work:
                    for bookmark in bookmarks:
                        await work.bookmarks.save(bookmark)
                    await work.commit()
            except ConflictError:
                if attempt == _MOST_TRIES - 1:
                    raise
            else:
                return

    async def is_all_said(self) -> bool:
        """Whether nothing waits to be said."""
        async with self._store.begin() as work:
            waiting, _ = await work.outbox.count()
            return not waiting
