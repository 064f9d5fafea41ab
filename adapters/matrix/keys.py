"""Keys: ours, so that we can be written to; other people's, so that we can read them."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b
from typing import Any, Protocol

from nio import BadEvent, EncryptionError, MegolmEvent, UnknownBadEvent
from nio.crypto import OlmDevice

from adapters.matrix.client import Client
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Heard, Payload
from adapters.matrix.supply import Supply
from adapters.matrix.texts import UNSIGNED
from adapters.matrix.unread import Unread, Unreads
from adapters.recent import Recent
from bot.errors import DelayedError, DeliveryError
from bot.ports import Clock

_GRACE = timedelta(seconds=10)
"""A key may come a little after the words, from far away."""
_MOST_WITHHELD = 1_000
_MOST_TRIES = 5
_AGAIN = timedelta(minutes=1)
"""Who could not be told is told after that, if nobody says when."""
_log = logging.getLogger(__name__)


class CannotRead(Protocol):
    """Tells somebody in plain words."""

    async def __call__(self, unread: Unread) -> None:
        """Raises DeliveryError when they are to be told later."""
        ...


class Keys:
    """After each sync `serve` does what has to be done."""

    def __init__(
        self,
        client: Client,
        clock: Clock,
        *,
        grace: timedelta = _GRACE,
        may_talk: Callable[[str], bool] = lambda _: True,
    ) -> None:
        """`may_talk`: of anybody else, nothing is kept that cannot be read."""
        self._client = client
        self._may_talk = may_talk
        self._clock = clock
        self._grace = grace
        self._supply = Supply(client)
        self._unreads = Unreads(client.folder)
        self._withheld: dict[tuple[str, str, str], str] = {}
        self._asked: Recent[str, bool] = Recent(_MOST_WITHHELD)
        """The sessions whose keys were asked for."""
        self._tries: dict[str, int] = {}
        """Of what could not be asked."""
        self._not_before_ms: dict[str, int] = {}
        """When somebody is told who could not be told."""
        self._asks_whose = False
        """Something can be read once it is known whose device has said it."""
        client.nio.when_keys_are_known.append(self._leave_alone)

    async def serve(self, synced: Payload) -> None:
        """Give, ask and answer for keys. `synced`: the sync as it came. Raises CallError."""
        await self._supply.fill(synced)
        nio, machine = self._client.nio, self._client.machine
        machine.users_for_key_query |= machine.away.come_back(self._now_ms())
        if nio.should_query_keys:
            await nio.keys_query()
            # Perhaps it is known whose device it was by now, or they have signed it.
            self._asks_whose = self._asks_whose or bool(list(self._unreads))
        if nio.should_claim_keys:
            await nio.keys_claim(nio.get_users_for_key_claiming())
        failed = await self._ask_for_keys()
        await nio.giving.settle()
        if failed is not None:
            raise failed

    async def get_acquainted(self) -> None:
        """A new process knows of nobody's device whether it is signed; without an answer, words wait for one."""
        if self._client.nio.should_query_keys:
            try:
                await self._client.nio.keys_query()
            except CallError as error:
                _log.info("it is not known yet whose devices are signed", extra={"reason": str(error)})

    def read(self, room: str, source: Payload, *, keeps: bool = True) -> Heard | None:
        """The event, decrypted. None: its key is not there, and it is kept until it is, unless it is only looked up."""
        if source.get("type") != "m.room.encrypted":
            return _heard(room, source)
        event = MegolmEvent.from_dict({**source, "room_id": room})
        if not isinstance(event, MegolmEvent):
            _log.warning("an event is encrypted in a way that is not known here")
            return None
        if keeps:
            self._ask_whose(event)
        heard = self._decrypt(room, event)
        if heard is not None or not keeps or event.sender == self._client.user or not self._may_talk(event.sender):
            return heard
        if getattr(event, "message_index", None) is None:
            self._keep(room, event, source)
        else:
            _log.warning("something was said again that had been said before", extra={"user": event.sender})
        return None

    def read_late(self) -> list[Heard]:
        """What can be read by now. It is to be forgotten once it cannot be lost any more."""
        late = []
        self._asks_whose = False
        for unread in self._unreads:
            event = MegolmEvent.from_dict({**unread.source, "room_id": unread.room})
            if not self._has_key(event):
                self._request(event)
            elif heard := self._decrypt(unread.room, event):
                late.append(heard)
            elif unread.code != UNSIGNED and self._may_speak(event) is False:
                self._unreads.change(replace(unread, code=UNSIGNED, is_told=False))
        return late

    def forget(self, *events: Heard) -> None:
        self._unreads.forget(*(heard.id for heard in events))
        self.save()

    def save(self) -> None:
        """Once for all that a sync has brought."""
        self._unreads.save()

    def withhold(self, sender: str, content: object) -> None:
        """Somebody's device says that it keeps a key from us."""
        if not isinstance(content, Mapping):
            return
        room, session, code = (content.get(name) for name in ("room_id", "session_id", "code"))
        if not isinstance(room, str) or not isinstance(session, str) or not isinstance(code, str):
            return
        _log.warning("a room key is kept from us", extra={"code": code[:40]})
        while len(self._withheld) >= _MOST_WITHHELD:
            del self._withheld[next(iter(self._withheld))]
        self._withheld[sender, room, session] = code[:40]
        self._unreads.withhold(sender, room, session, code[:40])

    @property
    def rest(self) -> float | None:
        """Seconds until there is something to give or to tell, though nothing happens until then."""
        due = [self._due_at_ms(each) for each in self._unreads if not each.is_told]
        until_told = (min(due) - self._now_ms()) / 1000 if due else None
        if self._asks_whose:
            return 0.0
        known = [each for each in (until_told, self._client.nio.giving.rest) if each is not None]
        return max(0.0, min(known)) if known else None

    async def tell(self, cannot_read: CannotRead) -> None:
        """Tell whoever said what cannot be read, once, and not before the key had time to come."""
        now_ms = self._now_ms()
        self._unreads.forget_old(now_ms)
        for unread in self._unreads:
            if not unread.is_told and self._due_at_ms(unread) <= now_ms:
                await self._tell_one(unread, cannot_read)
        self.save()

    async def _tell_one(self, unread: Unread, cannot_read: CannotRead) -> None:
        """Whoever cannot be told stands in nobody's way."""
        try:
            await cannot_read(unread)
        except DelayedError as error:
            _log.warning("somebody is told later that they cannot be read", extra={"reason": str(error)})
            self._not_before_ms[unread.id] = self._now_ms() + int((error.after or _AGAIN) / timedelta(milliseconds=1))
            return
        except DeliveryError as error:
            _log.warning("somebody cannot be told that they cannot be read", extra={"reason": str(error)})
        self._not_before_ms.pop(unread.id, None)
        if unread.id in self._unreads:
            self._unreads.change(replace(unread, is_told=True))

    def _due_at_ms(self, unread: Unread) -> int:
        """When its sender is told; at once, when it is known why it cannot be read."""
        grace_ms = 0 if unread.code else int(self._grace / timedelta(milliseconds=1))
        return max(unread.seen_at_ms + grace_ms, self._not_before_ms.get(unread.id, 0))

    async def _ask_for_keys(self) -> CallError | None:
        """Each by itself; what is refused, or fails again and again, is given up. Returns the last to be retried."""
        waiting, failed = self._client.machine.outgoing_to_device_messages, None
        for message in list(waiting):
            if message.recipient == self._client.user:
                # nio tells our own devices that a key came; none of them was asked for it.
                waiting.remove(message)
                continue
            try:
                await self._client.nio.to_device(message)
            except CallError as error:
                if error.status is None:
                    # It is not this one: nobody answers.
                    return error
                name = str(getattr(message, "request_id", message.recipient))
                self._tries[name] = self._tries.get(name, 0) + 1
                if not error.is_final and self._tries[name] < _MOST_TRIES:
                    failed = error
                    continue
                _log.warning("a key cannot be asked for", extra={"reason": str(error)})
                self._tries.pop(name)
                waiting.remove(message)
        return failed

    def _leave_alone(self, answer: dict[str, Any]) -> None:
        """Whoever is on a server that did not answer."""
        machine = self._client.machine
        machine.away.learn(answer, machine.users_for_key_query, self._now_ms())
        machine.users_for_key_query -= machine.away.users

    def _decrypt(self, room: str, event: MegolmEvent) -> Heard | None:
        machine = self._client.machine
        device = machine.device_store.device_from_sender_key(event.sender, event.sender_key)
        if event.sender != self._client.user and not (self._is_theirs(event, device) and self._may_speak(event)):
            return None
        try:
            decrypted = machine.decrypt_megolm_event(event, room)
        except EncryptionError:
            return None
        self._client.nio.giving.acquainted.prove(event.sender)
        if isinstance(decrypted, BadEvent | UnknownBadEvent):
            _log.warning("an event is no good")
        heard = _heard(room, {**decrypted.source, "event_id": event.event_id, "sender": event.sender})
        return heard and replace(
            heard,
            sender_key=event.sender_key,
            sender_device=device and device.id,
            words_key=_words_key(room, event),
        )

    def _ask_whose(self, event: MegolmEvent) -> None:
        """With the next sync; until then nobody knows whose device that is, or whether it is signed."""
        if event.sender == self._client.user:
            # nio does not list this device, so what it says would be asked about each time.
            return
        machine = self._client.machine
        if self._may_speak(event) is None and event.sender not in machine.away.users:
            machine.users_for_key_query.add(event.sender)
            self._asks_whose = True

    def _may_speak(self, event: MegolmEvent) -> bool | None:
        """Whether its words are its sender's. None: it is not known yet."""
        machine = self._client.machine
        device = machine.device_store.device_from_sender_key(event.sender, event.sender_key)
        may_speak = None if device is None else machine.may_speak(device)
        # They may have signed it a moment ago.
        return None if may_speak is False and event.sender in machine.users_for_key_query else may_speak

    def _is_theirs(self, event: MegolmEvent, device: OlmDevice | None) -> bool:
        """Whether the key came from a device of the sender: who that is, the homeserver could have made up."""
        session = self._client.machine.inbound_group_store.get(event.room_id, event.sender_key, event.session_id)
        return device is not None and (session is None or session.ed25519 == device.ed25519)

    def _keep(self, room: str, event: MegolmEvent, source: Payload) -> None:
        code = self._withheld.get((event.sender, room, event.session_id))
        if self._has_key(event) and self._may_speak(event) is False:
            code = UNSIGNED
        self._unreads.add(
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
        """Ask whoever has it, once, when that is known."""
        machine = self._client.machine
        device = machine.device_store.device_from_sender_key(event.sender, event.sender_key)
        is_asked = self._asked.has(event.session_id) or event.session_id in machine.outgoing_key_requests
        if device is None or is_asked:
            return
        self._asked.keep(event.session_id, True)  # noqa: FBT003
        request = event.as_key_request(event.sender, self._client.device, event.session_id, device.id)
        machine.outgoing_to_device_messages.append(request)

    def _has_key(self, event: MegolmEvent) -> bool:
        store = self._client.machine.inbound_group_store
        return store.get(event.room_id, event.sender_key, event.session_id) is not None

    def _now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)


def _words_key(room: str, event: MegolmEvent) -> str:
    """A message has its number within its session, and a session is of one device: no homeserver can change that."""
    said = "\0".join((room, event.sender_key, event.session_id, str(event.message_index)))
    return blake2b(said.encode(), digest_size=24).hexdigest()


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
    )
