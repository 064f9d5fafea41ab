"""Room keys: given to whoever may have them, owed to whoever cannot use them yet, and withheld from all others."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from nio import ShareGroupSessionResponse
from nio.api import Api
from nio.crypto import OlmDevice

from adapters.matrix.acquainted import Acquainted, those_in
from adapters.matrix.faults import CallError
from adapters.matrix.owed import Debts, Owed

if TYPE_CHECKING:
    from adapters.matrix.strict import StrictNio

LEFT_OUT_FOR = 600.0
"""Seconds until a device that could get no key is tried again: many are long gone, and asking takes a call."""
_ALGORITHM = "m.megolm.v1.aes-sha2"
_WITHHELD = "m.room_key.withheld"
_WHY = "Bondje gives keys only to devices that their owner has verified."
_log = logging.getLogger(__name__)

Messages = dict[str, dict[str, dict[str, Any]]]


class Giving:
    """Of one device, which has its keys."""

    def __init__(self, nio: "StrictNio", debts: Debts) -> None:
        self._nio = nio
        self.debts = debts
        self.acquainted = Acquainted(nio.user_id)
        self.left_out_for = LEFT_OUT_FOR
        self._left_out_at: dict[str, float] = {}
        self._told: dict[str, str] = {}
        """Room -> the session of which everybody who gets none was told so."""

    def see(self, rooms: Iterable[str]) -> None:
        """Something has happened in these."""
        self.acquainted.see(those_in(self._nio.rooms, rooms), _now())

    async def give(self, room: str) -> None:
        """The key counts as given once all of it was taken; for nio it does whatever the homeserver says."""
        nio = self._nio
        if missing := nio.get_missing_sessions(room):
            await nio.keys_claim(missing)
        users, now = list(nio.rooms[room].users), _now()
        known = [user for user in users if self.acquainted.knows(user, now)]
        # Where it failed halfway, this goes on with whoever has not got it yet.
        for devices, content in nio.olm.share_group_session_parallel(room, known, ignore_unverified_devices=True):
            await self._send(room, devices, content)
        session = nio.olm.outbound_group_sessions[room]
        content = {
            "algorithm": _ALGORITHM,
            "room_id": room,
            "session_id": session.id,
            "session_key": session.session_key,
        }
        self.debts.keep(Owed(room=room, content=content, users=set(users) - set(known)))
        session.shared = True
        if nio.get_missing_sessions(room):
            self._left_out_at[room] = now
        await self._withhold(room, session.id, users)

    def remember_left_out(self, room: str) -> None:
        """Where a device had no key to take, perhaps as its homeserver was down, all get another key after a while."""
        left_out_at = self._left_out_at.get(room)
        if left_out_at is not None and _now() - left_out_at >= self.left_out_for:
            del self._left_out_at[room]
            self._nio.invalidate_outbound_session(room)

    @property
    def rest(self) -> float | None:
        """Seconds until a key that is owed can be given; None: not before something happens."""
        due = [at for owed in self.debts if (at := self.acquainted.due_at(owed.users)) is not None]
        return max(0.0, min(due) - _now()) if due else None

    async def settle(self) -> None:
        """Give what is owed to whoever can use it by now. Raises CallError."""
        if not self.acquainted.has_begun:
            # Before the first sync it looks as if nobody were anywhere.
            return
        for owed in self.debts:
            room = self._nio.rooms.get(owed.room)
            here = set(owed.users) & (room.users.keys() if room else set())
            now = _now()
            due = {user for user in here if self.acquainted.knows(user, now)}
            if due:
                await self._give_owed(owed, due)
            if here - due != set(owed.users):
                self.debts.keep(Owed(room=owed.room, content=owed.content, users=here - due))

    async def _give_owed(self, owed: Owed, users: Collection[str]) -> None:
        olm = self._nio.olm
        if missing := self._nio.get_missing_sessions(owed.room):
            await self._nio.keys_claim(missing)
        messages: Messages = defaultdict(dict)
        for device in self._devices_of(users):
            session = olm.session_store.get(device.curve25519)
            if session and olm.may_get_keys(device):
                messages[device.user_id][device.id] = olm.encrypt_key(session, device, owed.content)
        devices = {(user, id) for user, theirs in messages.items() for id in theirs}
        if devices:
            await self._send(owed.room, devices, {"messages": messages})

    async def _send(self, room: str, devices: set[tuple[str, str]], content: dict[str, Any]) -> None:
        method, path, data = Api.to_device(self._nio.access_token, "m.room.encrypted", content, uuid4().hex)
        await self._nio.send_key(ShareGroupSessionResponse, method, path, data, (room, devices))

    async def _withhold(self, room: str, session: str, users: Collection[str]) -> None:
        """So that their owner sees why they cannot read. Not being told harms nobody: never raises."""
        olm = self._nio.olm
        content = {
            "algorithm": _ALGORITHM,
            "room_id": room,
            "session_id": session,
            "sender_key": olm.account.identity_keys["curve25519"],
            "code": "m.unverified",
            "reason": _WHY,
        }
        messages: Messages = defaultdict(dict)
        for device in self._devices_of(users):
            if not olm.may_get_keys(device):
                messages[device.user_id][device.id] = content
        if not messages or self._told.get(room) == session:
            return
        self._told[room] = session
        method, path, data = Api.to_device(self._nio.access_token, _WITHHELD, {"messages": messages}, uuid4().hex)
        try:
            await self._nio.exchange(method, path, data)
        except CallError as error:
            _log.info("devices that get no key are not told so", extra={"reason": str(error)})

    def _devices_of(self, users: Collection[str]) -> list[OlmDevice]:
        olm = self._nio.olm
        every = (device for user in users for device in olm.device_store.active_user_devices(user))
        return [device for device in every if (device.user_id, device.id) != (olm.user_id, olm.device_id)]


def _now() -> float:
    return asyncio.get_running_loop().time()
