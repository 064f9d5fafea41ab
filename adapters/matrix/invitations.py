"""Invitations, kept until they are answered: sync tells of each only once."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from adapters.matrix.folder import Folder
from adapters.matrix.heard import Payload
from adapters.matrix.hearing import Invitation
from bot.errors import DelayedError

_FILE = "invitations.json"
_log = logging.getLogger(__name__)


class Invitations:
    """Those that wait for an answer."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._waiting: dict[str, Any] = dict(folder.find(_FILE) or {})

    def keep(self, synced: Payload) -> None:
        """Those that came with this sync."""
        invited = (synced.get("rooms") or {}).get("invite") or {}
        if invited:
            self._waiting |= {
                room: (info.get("invite_state") or {}).get("events") or [] for room, info in invited.items()
            }
            self._folder.save(_FILE, self._waiting)

    async def answer(self, be_invited: Callable[[Invitation], Awaitable[None]]) -> None:
        """Each that is answered is forgotten; one that raises DelayedError waits."""
        if not self._waiting:
            return
        for room, state in list(self._waiting.items()):
            try:
                await be_invited(Invitation(room=room, state=state))
            except DelayedError as error:
                _log.warning("an invitation waits", extra={"room": room, "reason": str(error)})
                continue
            except Exception as error:  # noqa: BLE001 - one that fails does not stop the others
                _log.error("an invitation could not be answered", exc_info=error, extra={"room": room})
            del self._waiting[room]
        self._folder.save(_FILE, self._waiting)
