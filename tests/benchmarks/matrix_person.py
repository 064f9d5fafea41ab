"""Somebody who asks and waits, with a client that does little else: a strict one would be what is measured."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from nio import AsyncClient, Event, MegolmEvent, RoomMessage

from adapters.matrix.identity import Identity
from tests.matrix.homeserver import Homeserver, Login
from tests.matrix.plain_nio import PlainNio, plain_nio

_PATIENCE = 120
_QUIET_MS = 50
"""Nobody answers faster than that: what else the bot says is said before the next question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """On one device, which its owner has signed."""

    plain: PlainNio

    @property
    def _client(self) -> AsyncClient:
        return self.plain.client

    async def opens(self, bot: str, *, encrypted: bool) -> str:
        """A private conversation, as one begins with a bot."""
        state = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
        made = await self._client.room_create(is_direct=True, invite=[bot], initial_state=[state] if encrypted else [])
        return str(made.room_id)

    async def meets(self, bot: str, room: str) -> None:
        """Wait until it is there, with keys to write to it."""
        await self.plain.until(lambda: self._knows(bot, room), within=_PATIENCE)

    async def says(self, room: str, words: str) -> str:
        """The event's id. Whatever was heard before is forgotten."""
        self.plain.events.clear()
        content = {"msgtype": "m.text", "body": words}
        sent = await self._client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)
        return str(sent.event_id)

    async def asks(self, room: str, words: str) -> float:
        """Seconds from this person's event to the bot's, as the homeserver dates them."""
        asked = await self.says(room, words)
        answered_at = await self.hears()
        [asked_at] = [_at(event) for event in self.plain.events if event.event_id == asked]
        return answered_at - asked_at

    async def hears(self) -> float:
        """When the homeserver got the answer, in seconds since 1970; the bot has nothing more to say."""
        await self.plain.until(lambda: self._answers() != [], within=_PATIENCE)
        seen = -1
        while seen != len(self.plain.events):
            seen = len(self.plain.events)
            await self._client.sync(timeout=_QUIET_MS)
        return _at(self._answers()[0])

    def _knows(self, bot: str, room: str) -> bool:
        client = self._client
        has_keys = any(client.device_store.active_user_devices(bot))
        return has_keys and room in client.rooms and bot in client.rooms[room].users

    def _answers(self) -> list[Event]:
        unread = [event for event in self.plain.events if isinstance(event, MegolmEvent)]
        assert not unread, f"cannot read {unread[0].event_id}"
        others = (event for event in self.plain.events if event.sender != self._client.user_id)
        return [event for event in others if isinstance(event, RoomMessage)]


def _at(event: Event) -> float:
    return int(event.server_timestamp) / 1000


@asynccontextmanager
async def asker(homeserver: Homeserver, login: Login, store: Path) -> AsyncIterator[Asker]:
    """Whose device Bondje may give its keys to."""
    async with plain_nio(homeserver.url, login, store) as plain:
        await _sign(homeserver, login)
        yield Asker(plain=plain)


async def _sign(homeserver: Homeserver, login: Login) -> None:
    identity = Identity.new(login.user)
    keys = "/_matrix/client/v3/keys"
    await homeserver.ask("POST", f"{keys}/device_signing/upload", identity.publication(), by=login)
    known = await homeserver.ask("POST", f"{keys}/query", {"device_keys": {login.user: []}}, by=login)
    signed = identity.sign_device(known["device_keys"][login.user][login.device])
    await homeserver.ask("POST", f"{keys}/signatures/upload", {login.user: {login.device: signed}}, by=login)
