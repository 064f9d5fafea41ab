"""What could not be read yet: kept until the key arrives, or until it is too old to matter."""

import json
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from adapters.matrix.folder import Folder

_FILE = "unread.json"
_MOST = 1_000
_MOST_OF_ONE = 50
_LARGEST = 16_384
"""Signs of an event, encrypted; nobody types as much."""
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
        self._is_changed = False

    def __iter__(self) -> Iterator[Unread]:
        return iter(list(self._all.values()))

    def __contains__(self, id: str) -> bool:
        return id in self._all

    def add(self, unread: Unread) -> None:
        """What was kept before stays as it is. Nobody takes the place of others: of their own, the oldest goes."""
        if unread.id in self._all:
            return
        if len(json.dumps(unread.source)) > _LARGEST:
            _log.warning("something that cannot be read is too large to be kept")
            return
        theirs = [each.id for each in self if each.sender == unread.sender]
        if len(theirs) >= _MOST_OF_ONE:
            del self._all[theirs[0]]
        elif len(self._all) >= _MOST:
            del self._all[self._oldest_of_whom_most_is_kept()]
            _log.warning("too much cannot be read: the oldest of it is forgotten")
        self.change(unread)

    def change(self, unread: Unread) -> None:
        """Instead of what was kept of that event."""
        self._all[unread.id] = unread
        self._is_changed = True

    def forget(self, *ids: str) -> None:
        gone = [self._all.pop(each, None) for each in ids]
        self._is_changed = self._is_changed or any(gone)

    def forget_old(self, now_ms: int) -> None:
        self.forget(*(each.id for each in self if now_ms - each.seen_at_ms > _OLDEST_MS))

    def withhold(self, sender: str, room: str, session: str, code: str) -> None:
        """Its key is kept from us."""
        for each in self:
            if (each.sender, each.room, each.session) == (sender, room, session) and each.code is None:
                self.change(replace(each, code=code))

    def save(self) -> None:
        """All that has changed at once."""
        if self._is_changed:
            self._folder.save(_FILE, {"unread": [asdict(each) for each in self]})
            self._is_changed = False

    def _oldest_of_whom_most_is_kept(self) -> str:
        ((sender, _),) = Counter(each.sender for each in self).most_common(1)
        return next(each.id for each in self if each.sender == sender)
