"""What could not be read yet: kept until the key arrives, or until it is too old to matter."""

import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from adapters.matrix.folder import Folder

_FILE = "unread.json"
_MOST = 1_000
_OLDEST_MS = 7 * 24 * 60 * 60 * 1_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An event without its key."""

    room: str
    id: str
    sender: str
    session: str
    source: dict[str, Any]
    """As it came, encrypted."""
    seen_at_ms: int
    code: str | None = None
    """Why its sender's device keeps the key from us: `m.unverified`, `m.unauthorised`...; None: it has not said."""
    is_told: bool = False
    """Whether the sender knows that it could not be read."""


class Unreads:
    """In the folder, as they are not in the bot's own store: it stores nothing of what it cannot read."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        kept = folder.find(_FILE) or {}
        self._all = {each["id"]: Unread(**each) for each in kept.get("unread", ())}

    def __iter__(self) -> Iterator[Unread]:
        return iter(list(self._all.values()))

    def keep(self, unread: Unread) -> None:
        """Instead of what was kept of that event."""
        self._all[unread.id] = unread
        while len(self._all) > _MOST:
            del self._all[next(iter(self._all))]
            _log.warning("too much cannot be read: the oldest of it is forgotten")
        self._save()

    def forget(self, *ids: str) -> None:
        gone = [self._all.pop(each, None) for each in ids]
        if any(gone):
            self._save()

    def forget_old(self, now_ms: int) -> None:
        self.forget(*(each.id for each in self if now_ms - each.seen_at_ms > _OLDEST_MS))

    def withhold(self, room: str, session: str, code: str) -> None:
        """Its key is kept from us."""
        for each in self:
            if (each.room, each.session) == (room, session) and each.code is None:
                self.keep(replace(each, code=code))

    def _save(self) -> None:
        self._folder.save(_FILE, {"unread": [asdict(each) for each in self]})
