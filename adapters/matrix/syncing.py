"""Sync: what happens on the homeserver, handed on in order. How far it has come is stored with what was heard."""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from nio import ErrorResponse, SyncResponse, ToDeviceEvent

from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.gaps import fetch_gap, since_invited
from adapters.matrix.heard import Heard, Payload, ToDevice
from adapters.matrix.hearing import Hears
from adapters.matrix.insisting import insist
from adapters.matrix.invitations import Invitations
from adapters.matrix.keys import Keys
from adapters.matrix.machine import DecryptedToDevice
from adapters.matrix.marks import Marks
from adapters.matrix.passing import Passing
from adapters.waiting import Pauses
from adapters.working import Working
from bot.errors import BondjeError, DelayedError
from bot.ports import Receiver

_SYNC = "/_matrix/client/v3/sync"
_UPGRADE = "m.room.tombstone"
_WITHHELD = "m.room_key.withheld"
_OURS = frozenset({"m.room.encrypted", "m.room_key", "m.forwarded_room_key", "m.dummy", "m.room_key_request"})
_FIRST_PATIENCE = 300
"""Seconds. The first sync of a process brings all that is known of all rooms."""
_SHORTEST = 0.5
_MARGIN = 15
"""Seconds that an answer may take beyond those that the homeserver was told to wait."""
_log = logging.getLogger(__name__)
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How sync goes about it."""

    longest: timedelta = timedelta(seconds=30)
    """How long one sync waits for news."""
    window: int = 50
    """How much of a room it shows at once; the rest is fetched."""
    pauses: Callable[[], Pauses] = Pauses


class Syncing:
    """Lives as long as `run`."""

    def __init__(
        self,
        client: Client,
        keys: Keys,
        marks: Marks,
        *,
        hears: Hears,
        receiver: Receiver,
        rhythm: Rhythm | None = None,
    ) -> None:
        self._client = client
        self._keys = keys
        self._marks = marks
        self._hears = hears
        self._rhythm = rhythm or Rhythm()
        self._passing = Passing(receiver, marks, self._rhythm.pauses)
        self._invitations = Invitations(client.folder)
        room = {"timeline": {"limit": self._rhythm.window}, "ephemeral": {"types": []}}
        self._filter = json.dumps({"presence": {"types": []}, "room": room})
        self._since: str | None = None
        self._knows_rooms = False
        self.is_connected = False
        """The homeserver answered the last time."""

    async def run(self) -> None:
        """Until it is cancelled; what was taken is finished, for a while."""
        async with Working() as working:
            self._since = await insist("the store", self._marks.find, self._rhythm.pauses())
            pauses = self._rhythm.pauses()
            while True:
                try:
                    await self._step(working)
                except CallError as error:
                    self.is_connected = False
                    fault = fault_of(error)
                    _log.warning("sync does not go on", extra={"reason": str(fault)})
                    await pauses.wait(at_least=fault.after if isinstance(fault, DelayedError) else None)
                except Exception as error:  # noqa: BLE001 - whatever it is, who does not go on hears nobody
                    _log.error("sync stumbled", exc_info=error)
                    await pauses.wait()
                else:
                    self.is_connected = True
                    pauses.end()

    async def _step(self, working: Working) -> None:
        synced = await self._sync()
        response = SyncResponse.from_dict(synced)
        if isinstance(response, ErrorResponse):
            raise CallError("GET sync", status=200, reason="an answer of another shape")
        await self._client.nio.receive_response(response)
        is_first = not self._knows_rooms
        if is_first:
            await self._keys.get_acquainted()
        self._knows_rooms = True
        self._client.tell_synced()
        self._invitations.keep(synced)
        await self._hear_devices((synced.get("to_device") or {}).get("events") or (), response.to_device_events)
        if is_first:
            await self._hear_upgrades(synced)
        await self._hear_rooms(synced, working)
        self._since = response.next_batch
        await self._invitations.answer(self._hears.be_invited)
        await self._keys.serve(synced)
        await self._tell_unread()

    async def _sync(self) -> Payload:
        query = {"filter": self._filter}
        if self._since is not None:
            query["since"] = self._since
        if not self._knows_rooms:
            # Without all state, nio would know of no room.
            query |= {"timeout": "0", "full_state": "true"}
            return await self._client.call("GET", _SYNC, query=query, timeout=_FIRST_PATIENCE)
        longest = self._rhythm.longest.total_seconds()
        if (rest := self._keys.rest) is not None:
            # Somebody waits for what is done after a sync.
            longest = min(longest, max(rest, _SHORTEST))
        query["timeout"] = str(int(longest * 1000))
        return await self._client.call("GET", _SYNC, query=query, timeout=longest + _MARGIN)

    async def _hear_devices(self, sources: Sequence[Payload], events: Sequence[ToDeviceEvent]) -> None:
        """`events`: the same, as far as nio knows what they are."""
        for source, event in zip(sources, events, strict=True):
            sender_key = event.sender_key if isinstance(event, DecryptedToDevice) else None
            plain = source if sender_key is None else event.source
            kind, content = str(plain.get("type")), plain.get("content") or {}
            if kind == _WITHHELD:
                self._keys.withhold(str(source.get("sender")), content)
            elif kind not in _OURS:
                told = ToDevice(type=kind, sender=str(source.get("sender")), content=content, sender_key=sender_key)
                await _guard(self._hears.hear_device(told))

    async def _hear_rooms(self, synced: Payload, working: Working) -> None:
        late = self._keys.read_late()
        heard = list(late)
        rooms = synced.get("rooms") or {}
        for room, info in (rooms.get("join") or {}).items():
            heard += await self._hear_room(room, info.get("timeline") or {})
        for room in rooms.get("leave") or {}:
            await _guard(self._hears.be_out(room))
        # Before how far sync has come is stored: what could not be read does not come again.
        self._keys.save()
        messages = [message for event in heard if (message := await _guard(self._hears.hear(event)))]
        await self._passing.pass_on(messages, str(synced["next_batch"]), working)
        self._keys.forget(*late)

    async def _hear_upgrades(self, synced: Payload) -> None:
        """Rooms that go on elsewhere: a stop may have come before the bot had followed."""
        for room, info in ((synced.get("rooms") or {}).get("join") or {}).items():
            for event in (info.get("state") or {}).get("events") or ():
                if isinstance(event, dict) and event.get("type") == _UPGRADE and (heard := self._read(room, event)):
                    await _guard(self._hears.hear(heard))

    async def _hear_room(self, room: str, timeline: Mapping[str, Any]) -> list[Heard]:
        begin, end = self._since, timeline.get("prev_batch")
        if begin is None:
            # What was said before the very first start is nobody's question any more.
            return []
        events: list[Payload] = [event for event in timeline.get("events") or () if isinstance(event, dict)]
        if timeline.get("limited") and isinstance(end, str):
            fetched = await insist(
                "a gap", lambda: fetch_gap(self._client, room, begin=begin, end=end), self._rhythm.pauses()
            )
            events = (fetched or []) + events
        read = (self._read(room, event) for event in since_invited(events, self._client.user))
        return [event for event in read if event is not None]

    def _read(self, room: str, source: Payload) -> Heard | None:
        try:
            return self._keys.read(room, source)
        except Exception as error:  # noqa: BLE001 - anybody may send anything
            _log.warning("an event is no good", extra={"reason": type(error).__name__})
            return None

    async def _tell_unread(self) -> None:
        try:
            await self._keys.tell(self._hears.cannot_read)
        except BondjeError as error:
            _log.warning("somebody could not be told that they cannot be read", extra={"reason": str(error)})


async def _guard(work: Awaitable[_Found]) -> _Found | None:
    """One event that fails does not stop the others."""
    try:
        return await work
    except Exception as error:  # noqa: BLE001 - whatever it is
        _log.error("an event could not be heard", exc_info=error)
        return None
