"""Invitations: accepted from those who may, and declined politely from others."""

import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta

from adapters.matrix.allowed import Allowed
from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.directs import Directs
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.hearing import Invitation
from adapters.matrix.opening import ENCRYPTION
from adapters.matrix.rooms import Rooms
from adapters.matrix.texts import STRANGER
from bot.errors import RefusedError

_PATIENCE = timedelta(seconds=30)
_log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Joining:
    """For the bot's account."""

    client: Client
    rooms: Rooms
    directs: Directs
    allowed: Allowed
    start: Callable[[Coroutine[object, object, None]], None]
    """Goes on with something beside what is being heard."""

    async def be_invited(self, invitation: Invitation) -> None:
        """Raises DelayedError when it is to be asked again."""
        inviter, is_direct = _read(invitation, self.client.user)
        try:
            if inviter is None or not self.allowed(inviter):
                _log.info("an invitation is declined", extra={"user": inviter, "room": invitation.room})
                await self.rooms.leave(invitation.room, STRANGER)
                return
            await self._join(invitation.room)
        except RefusedError as error:
            # It was withdrawn, or the room is gone.
            _log.info("an invitation came to nothing", extra={"room": invitation.room, "reason": str(error)})
            return
        self.start(self._settle(invitation.room, inviter, is_direct=is_direct))

    async def _join(self, room: str) -> None:
        try:
            await self.client.call("POST", path_of("join", room), {})
        except CallError as error:
            raise fault_of(error) from error

    async def _settle(self, room: str, inviter: str, *, is_direct: bool) -> None:
        """A private conversation is encrypted and marked as one, as well as that can be done. Never raises."""
        try:
            if not await self.client.has_room(room, within=_PATIENCE) or not self.directs.is_between(room, inviter):
                return
            if is_direct:
                await self.directs.learn(inviter, room)
            if not self.rooms.is_encrypted(room):
                await self.client.call("PUT", f"{path_of('rooms', room, 'state', 'm.room.encryption')}/", ENCRYPTION)
        except CallError as error:
            _log.warning("a private conversation is not as it should be", extra={"room": room, "reason": str(error)})


def _read(invitation: Invitation, user: str) -> tuple[str | None, bool]:
    """Who invites us, and whether to a private conversation."""
    for event in invitation.state:
        if event.get("type") == "m.room.member" and event.get("state_key") == user:
            sender, content = event.get("sender"), event.get("content")
            is_direct = isinstance(content, dict) and content.get("is_direct") is True
            return (sender if isinstance(sender, str) else None), is_direct
    return None, False
