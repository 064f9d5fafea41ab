"""Invitations, kept until they are answered: sync tells of each only once."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from adapters.matrix.folder import Folder
from adapters.matrix.heard import Payload
from adapters.matrix.hearing import Invitation
from bot.errors import DelayedError

_FILE = "invitations.json"
_MOST = 500
_A_TURN = 3
_MOST_TRIES = 100
"""With a sync between them, that is about an hour on a quiet day."""
_log = logging.getLogger(__name__)


class Invitations:
    """Those that wait for an answer."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._waiting: dict[str, Any] = dict(folder.find(_FILE) or {})
        self._tries: dict[str, int] = {}

    def keep(self, synced: Payload) -> None:
        """Those that came with this sync."""
        invited = (synced.get("rooms") or {}).get("invite") or {}
        if invited:
            self._waiting |= {
                room: _needed((info.get("invite_state") or {}).get("events") or []) for room, info in invited.items()
            }
            for room in list(self._waiting)[: max(len(self._waiting) - _MOST, 0)]:
                _log.warning("more invitations than can wait: one is passed over", extra={"room": room})
                del self._waiting[room]
            self._folder.save(_FILE, self._waiting)

    async def answer(self, be_invited: Callable[[Invitation], Awaitable[None]]) -> None:
        """Each that is answered is forgotten; one that raises DelayedError waits, and is given up after a while.

        Only a few at a time: whoever speaks is heard in between.
        """
        if not self._waiting:
            return
        for room, state in list(self._waiting.items())[:_A_TURN]:
            try:
                await be_invited(Invitation(room=room, state=state))
            except DelayedError as error:
                tries = self._tries[room] = self._tries.get(room, 0) + 1
                if tries < _MOST_TRIES:
                    _log.warning("an invitation waits", extra={"room": room, "reason": str(error)})
                    # Behind the others: whatever is wrong with it holds up no other.
                    self._waiting[room] = self._waiting.pop(room)
                    if error.after is not None:
                        # The homeserver wants rest.
                        break
                    continue
                _log.warning("an invitation is given up", extra={"room": room, "reason": str(error)})
            except Exception as error:  # noqa: BLE001 - one that fails does not stop the others
                _log.error("an invitation could not be answered", exc_info=error, extra={"room": room})
            del self._waiting[room]
            self._tries.pop(room, None)
        self._folder.save(_FILE, self._waiting)


def _needed(state: Sequence[Payload]) -> list[Payload]:
    """Who is invited by whom; a room's whole appearance is not kept."""
    return [event for event in state if isinstance(event, dict) and event.get("type") == "m.room.member"]
