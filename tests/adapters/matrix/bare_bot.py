"""A bot that only has keys: it syncs when somebody waits, and takes part in verifications."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from nio import SyncResponse

from adapters.matrix.client import Client, Entrance
from adapters.matrix.establishing import Established, Establishing
from adapters.matrix.folder import Folder
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.keys import Keys
from adapters.matrix.sas import Code, Party
from adapters.matrix.sending import Sending
from adapters.matrix.trust import Trust
from adapters.matrix.vault import Vault
from adapters.matrix.verifying import Verifying
from bot.clock import SystemClock
from tests.matrix.homeserver import PASSWORD, Login


class BareBot:
    """On one machine, with one folder."""

    def __init__(self, client: Client, folder: Folder, *, cross_signed_only: bool) -> None:
        self.client = client
        self.folder = folder
        self.vault = Vault(folder, folder.pickle_key())
        self.trust = Trust(client, cross_signed_only=cross_signed_only)
        self.heard: list[str] = []
        self.shown: list[tuple[str, Code]] = []
        self.established: Established
        self._verifying: Verifying | None = None
        self._keys = Keys(client, SystemClock())
        self._sending = Sending(client, SystemClock())
        self._since: str | None = None
        client.when_device_is_new.append(self._be_signed_again)

    def establishing(self, password: str | None = None) -> Establishing:
        return Establishing(
            self.client.call, self.vault, user=self.client.user, device=self.client.device, password=password
        )

    async def establish(self, *, recovery_key: str | None = None) -> Established:
        """Be somebody: known to the homeserver, with keys for whoever writes."""
        await self.publish_device()
        self.established = await self.establishing().establish(recovery_key=recovery_key)
        self.trust.own_master = self.established.identity.master.public
        ours = Party(
            user=self.client.user,
            device=self.client.device,
            fingerprint=self.client.fingerprint,
            master=self.established.identity.master.public,
        )
        self._verifying = Verifying(self.client.call, SystemClock(), ours, shows=self._show)
        return self.established

    async def publish_device(self) -> None:
        """Its own keys, which are not signed yet."""
        await self._keys.serve({})

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Sync until it is."""
        async with asyncio.timeout(20):
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
        if self._verifying is not None and await self._verifying.hear(heard):
            return
        if isinstance(heard, Heard) and heard.type == "m.room.message" and heard.sender != self.client.user:
            self.heard.append(str(heard.content["body"]))

    async def _be_signed_again(self) -> None:
        if self._verifying is not None:
            await self.establishing().establish()

    async def _show(self, user: str, code: Code) -> None:
        self.shown.append((user, code))


@asynccontextmanager
async def bare_bot(
    homeserver: str, login: Login, path: Path, *, device: bool = True, cross_signed_only: bool = True
) -> AsyncIterator[BareBot]:
    """On the device of the login, or on a new one: then it comes in with its password."""
    entrance = (
        Entrance(homeserver=homeserver, user=login.user, token=login.token, device=login.device)
        if device
        else Entrance(homeserver=homeserver, user=login.user, password=PASSWORD)
    )
    folder = Folder(path)
    client = Client(entrance, folder)
    try:
        await client.log_in()
        yield BareBot(client, folder, cross_signed_only=cross_signed_only)
    finally:
        await client.close()
