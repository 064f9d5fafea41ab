"""A bot that only has keys: it syncs when somebody waits, and takes part in verifications."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from nio import SyncResponse

from adapters.matrix.client import Client, Entrance
from adapters.matrix.establishing import Established
from adapters.matrix.folder import Folder
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.keys import Keys
from adapters.matrix.sas import Code
from adapters.matrix.sending import Sending
from adapters.matrix.standing import Standing
from adapters.matrix.vault import Vault
from bot.clock import SystemClock
from tests.matrix.homeserver import PASSWORD, Login


class BareBot:
    """On one machine, with one folder."""

    def __init__(self, client: Client, *, cross_signed_only: bool, password: str | None) -> None:
        self.client = client
        self.pickle_key = client.folder.pickle_key()
        self.heard: list[str] = []
        self.shown: list[tuple[str, Code]] = []
        self.established: Established
        self.standing = Standing(
            client, SystemClock(), cross_signed_only=cross_signed_only, password=password, pickle_key=self.pickle_key
        )
        self._keys = Keys(client, SystemClock())
        self._sending = Sending(client, SystemClock())
        self._since: str | None = None

    @property
    def vault(self) -> Vault:
        return Vault(self.client.folder, self.pickle_key)

    async def establish(self, *, recovery_key: str | None = None, replaces: bool = False) -> Established:
        """Be somebody: known to the homeserver, with keys for whoever writes."""
        await self.publish_device()
        self.established = await self.standing.begin(recovery_key=recovery_key, replaces=replaces, shows=self._show)
        return self.established

    async def publish_device(self) -> None:
        """Its own keys, which are not signed yet."""
        await self._keys.serve({})

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Sync until it is."""
        async with asyncio.timeout(60):
            while not is_so():
                await self.sync()

    async def sync(self) -> None:
        """Once, waiting for news for a while."""
        query = {"timeout": "1000", **({"since": self._since} if self._since else {})}
        synced = await self.client.call("GET", "/_matrix/client/v3/sync", query=query)
        response = SyncResponse.from_dict(synced)
        self._since = response.next_batch
        await self.client.nio.receive_response(response)
        self.client.tell_synced()
        for told in (event.source for event in response.to_device_events):
            await self._hear(ToDevice(type=told["type"], sender=told["sender"], content=told["content"]))
        for room, info in synced.get("rooms", {}).get("join", {}).items():
            for event in info["timeline"]["events"]:
                if heard := self._keys.read(room, event):
                    await self._hear(heard)
        for late in self._keys.read_late():
            await self._hear(late)
            self._keys.forget(late)
        await self._keys.serve(synced)

    async def joins(self, room: str) -> None:
        await self.client.nio.join(room)
        await self.until(lambda: room in self.client.nio.rooms)

    async def says(self, room: str, words: str) -> None:
        await self._sending.send(room, "m.room.message", {"msgtype": "m.text", "body": words}, key=words)

    async def _hear(self, heard: Heard | ToDevice) -> None:
        if await self.standing.hear(heard):
            return
        if isinstance(heard, Heard) and heard.type == "m.room.message" and heard.sender != self.client.user:
            self.heard.append(str(heard.content["body"]))

    async def _show(self, user: str, code: Code) -> None:
        self.shown.append((user, code))


@asynccontextmanager
async def bare_bot(
    homeserver: str,
    login: Login,
    path: Path,
    *,
    device: bool = True,
    cross_signed_only: bool = True,
    password: str | None = None,
) -> AsyncIterator[BareBot]:
    """On the device of the login, or on a new one: then it comes in with its password."""
    entrance = (
        Entrance(homeserver=homeserver, user=login.user, token=login.token, device=login.device)
        if device
        else Entrance(homeserver=homeserver, user=login.user, password=PASSWORD)
    )
    client = Client(entrance, Folder(path))
    try:
        await client.log_in()
        yield BareBot(client, cross_signed_only=cross_signed_only, password=password)
    finally:
        await client.close()
