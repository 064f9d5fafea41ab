"""Keys that somebody has still to get, because their client could not have used them when they were made."""

import json
import logging
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from adapters.matrix.folder import Folder
from adapters.matrix.sealing import seal, unseal

_FILE = "owed.json"
_SEALED_AS = "bondje.owed"
_MOST = 1_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A room key as it was before anything was said with it."""

    room: str
    content: dict[str, Any]
    """Of `m.room_key`."""
    users: Collection[str]

    @property
    def session(self) -> str:
        return str(self.content["session_id"])


class Debts:
    """In the folder, sealed: whoever was invited may come a week later."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        kept = folder.find(_FILE)
        owed = json.loads(unseal(kept, self._key, _SEALED_AS)) if kept else ()
        self._all = {each["content"]["session_id"]: Owed(**each) for each in owed}

    def __iter__(self) -> Iterator[Owed]:
        return iter(list(self._all.values()))

    def keep(self, owed: Owed) -> None:
        """Nothing is kept of what nobody is owed."""
        known = self._all.pop(owed.session, None)
        if owed.users:
            self._all[owed.session] = replace(owed, users=sorted(owed.users))
        if known is None and not owed.users:
            return
        while len(self._all) > _MOST:
            del self._all[next(iter(self._all))]
            _log.warning("too many keys wait for somebody to come: the oldest is forgotten")
        self._save()

    @property
    def _key(self) -> bytes:
        return self._folder.pickle_key().encode()

    def _save(self) -> None:
        text = json.dumps([asdict(each) for each in self])
        self._folder.save(_FILE, seal(text.encode(), self._key, _SEALED_AS))
