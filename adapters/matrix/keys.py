"""Keys: ours, so that we can be written to; other people's, so that we can read them."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Protocol

from nio import BadEvent, EncryptionError, MegolmEvent, UnknownBadEvent
from nio.crypto import OlmDevice

from adapters.matrix.client import Client
from adapters.matrix.heard import Heard, Payload
from adapters.matrix.supply import Supply
from adapters.matrix.unread import Unread, Unreads
from bot.ports import Clock

_GRACE = timedelta(seconds=10)
"""A key may come a little after the words, from far away."""
_MOST_WITHHELD = 1_000
_log = logging.getLogger(__name__)


class CannotRead(Protocol):
    """Tells somebody in plain words."""

    async def __call__(self, unread: Unread) -> None:
        """Raises DeliveryError when they are to be told later."""
        ...


class Keys:
    """After each sync `serve` does what has to be done."""

    def __init__(self, client: Client, clock: Clock, *, grace: timedelta = _GRACE) -> None:
        self._client = client
        self._clock = clock
        self._grace = grace
        self._supply = Supply(client)
        self._unreads = Unreads(client.folder)
        self._withheld: dict[tuple[str, str], str] = {}
        self._asks_whose = False
        """Something can be read once it is known whose device has said it."""

    async def serve(self, synced: Payload) -> None:
        """Give, ask and answer for keys. `synced`: the sync as it came. Raises CallError."""
        await self._supply.fill(synced)
        nio = self._client.nio
        if nio.should_query_keys:
            await nio.keys_query()
        if nio.should_claim_keys:
            await nio.keys_claim(nio.get_users_for_key_claiming())
        waiting = self._client.machine.outgoing_to_device_messages
        for message in list(waiting):
            if message.recipient == self._client.user:
                # nio tells our own devices that a key came; none of them was asked for it.
                waiting.remove(message)
            else:
                await nio.to_device(message)
        await nio.giving.settle()

    def read(self, room: str, source: Payload) -> Heard | None:
        """The event, decrypted. None: its key is not there, and it is kept until it is."""
        if source.get("type") != "m.room.encrypted":
            return _heard(room, source)
        event = MegolmEvent.from_dict({**source, "room_id": room})
        if not isinstance(event, MegolmEvent):
            _log.warning("an event is encrypted in a way that is not known here")
            return None
        self._ask_whose(event)
        heard = self._decrypt(room, event, source)
        if heard is None and event.sender != self._client.user:
            self._keep(room, event, source)
        return heard

    def read_late(self) -> list[Heard]:
        """What can be read by now. It is to be forgotten once it cannot be lost any more."""
        late = []
        self._asks_whose = False
        for unread in self._unreads:
            event = MegolmEvent.from_dict({**unread.source, "room_id": unread.room})
            if self._has_key(event) and (heard := self._decrypt(unread.room, event, unread.source)):
                late.append(heard)
        return late

    def forget(self, *events: Heard) -> None:
        self._unreads.forget(*(heard.id for heard in events))

    def withhold(self, content: Mapping[str, Any]) -> None:
        """Somebody's device says that it keeps a key from us."""
        room, session, code = (content.get(name) for name in ("room_id", "session_id", "code"))
        if not isinstance(room, str) or not isinstance(session, str) or not isinstance(code, str):
            return
        _log.warning("a room key is kept from us", extra={"code": code[:40]})
        while len(self._withheld) >= _MOST_WITHHELD:
            del self._withheld[next(iter(self._withheld))]
        self._withheld[room, session] = code
        self._unreads.withhold(room, session, code)

    @property
    def rest(self) -> float | None:
        """Seconds until there is something to give or to tell, though nothing happens until then."""
        waiting = [each.seen_at_ms for each in self._unreads if not each.is_told]
        until_told = self._grace.total_seconds() - (self._now_ms() - min(waiting)) / 1000 if waiting else None
        if self._asks_whose:
            return 0.0
        known = [each for each in (until_told, self._client.nio.giving.rest) if each is not None]
        return max(0.0, min(known)) if known else None

    async def tell(self, cannot_read: CannotRead) -> None:
        """Tell whoever said what cannot be read, once, and not before the key had time to come."""
        now_ms = self._now_ms()
        self._unreads.forget_old(now_ms)
        for unread in self._unreads:
            is_late = now_ms - unread.seen_at_ms >= self._grace.total_seconds() * 1000
            if not unread.is_told and (unread.code or is_late):
                await cannot_read(unread)
                self._unreads.keep(replace(unread, is_told=True))

    def _decrypt(self, room: str, event: MegolmEvent, source: Payload) -> Heard | None:
        machine = self._client.machine
        device = machine.device_store.device_from_sender_key(event.sender, event.sender_key)
        if event.sender != self._client.user and not self._is_theirs(event, device):
            return None
        try:
            decrypted = machine.decrypt_megolm_event(event, room)
        except EncryptionError:
            return None
        self._client.nio.giving.acquainted.prove(event.sender)
        if isinstance(decrypted, BadEvent | UnknownBadEvent):
            _log.warning("an event is no good")
        content = {**decrypted.source, "unsigned": source.get("unsigned") or {}}
        heard = _heard(room, {**content, "event_id": event.event_id, "sender": event.sender})
        return heard and replace(heard, sender_key=event.sender_key, sender_device=device and device.id)

    def _ask_whose(self, event: MegolmEvent) -> None:
        """With the next sync; until then nobody knows whose device that is."""
        machine = self._client.machine
        if event.sender == self._client.user:
            # nio does not list this device, so what it says would be asked about each time.
            return
        if machine.device_store.device_from_sender_key(event.sender, event.sender_key) is None:
            machine.users_for_key_query.add(event.sender)
            self._asks_whose = True

    def _is_theirs(self, event: MegolmEvent, device: OlmDevice | None) -> bool:
        """Whether the key came from a device of the sender: who that is, the homeserver could have made up."""
        session = self._client.machine.inbound_group_store.get(event.room_id, event.sender_key, event.session_id)
        return device is not None and (session is None or session.ed25519 == device.ed25519)

    def _keep(self, room: str, event: MegolmEvent, source: Payload) -> None:
        code = self._withheld.get((room, event.session_id))
        self._unreads.keep(
            Unread(
                room=room,
                id=event.event_id,
                sender=event.sender,
                session=event.session_id,
                source=dict(source),
                seen_at_ms=self._now_ms(),
                code=code,
            )
        )
        if not self._has_key(event):
            # It may only be unknown whose device it came from.
            self._request(event)

    def _request(self, event: MegolmEvent) -> None:
        """Ask whoever has it, once."""
        machine = self._client.machine
        waiting = {getattr(each, "session_id", None) for each in machine.outgoing_to_device_messages}
        if event.session_id in machine.outgoing_key_requests or event.session_id in waiting:
            return
        request = event.as_key_request(event.sender, self._client.device, event.session_id, event.device_id)
        machine.outgoing_to_device_messages.append(request)

    def _has_key(self, event: MegolmEvent) -> bool:
        store = self._client.machine.inbound_group_store
        return store.get(event.room_id, event.sender_key, event.session_id) is not None

    def _now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)


def _heard(room: str, source: Payload) -> Heard | None:
    """None, when it is not of the shape that every event has."""
    id, sender, type, content = (source.get(name) for name in ("event_id", "sender", "type", "content"))  # noqa: A001
    sent_at, state_key = source.get("origin_server_ts"), source.get("state_key")
    if not (isinstance(id, str) and isinstance(sender, str) and isinstance(type, str) and isinstance(content, dict)):
        _log.warning("an event is no good")
        return None
    if isinstance(redacts := source.get("redacts"), str):
        # In rooms of older versions it stands outside.
        content = {**content, "redacts": redacts}
    return Heard(
        room=room,
        id=id,
        sender=sender,
        type=type,
        content=content,
        sent_at_ms=sent_at if isinstance(sent_at, int) else 0,
        state_key=state_key if isinstance(state_key, str) else None,
        unsigned=source.get("unsigned") or {},
    )
