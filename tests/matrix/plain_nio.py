"""matrix-nio as it comes, without anything of ours: to show what the bot must mend."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from nio import AsyncClient, AsyncClientConfig, Event, MatrixRoom, ToDeviceEvent, UnknownToDeviceEvent

from tests.matrix.homeserver import Login


class PlainNio:
    """A client that syncs when somebody waits, and keeps what it gets."""

    def __init__(self, client: AsyncClient) -> None:
        self.client = client
        self.events: list[Event] = []
        self.to_device: list[UnknownToDeviceEvent] = []
        client.add_event_callback(self._take_event, Event)
        client.add_to_device_callback(self._take_to_device, ToDeviceEvent)

    async def until(self, is_so: Callable[[], bool], *, within: float = 60) -> None:
        """Sync until it is."""
        async with asyncio.timeout(within):
            while not is_so():
                await self.client.sync(timeout=1000)
                await self._serve_keys()

    async def _serve_keys(self) -> None:
        """What sync_forever does in between."""
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        if self.client.should_query_keys:
            await self.client.keys_query()
        await self.client.send_to_device_messages()

    def _take_event(self, _room: MatrixRoom, event: Event) -> None:
        self.events.append(event)

    def _take_to_device(self, event: ToDeviceEvent) -> None:
        if isinstance(event, UnknownToDeviceEvent):
            self.to_device.append(event)


@asynccontextmanager
async def plain_nio(homeserver: str, login: Login, store: Path) -> AsyncIterator[PlainNio]:
    """Logged in on that device, with its keys uploaded."""
    config = AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False)
    client = AsyncClient(homeserver, login.user, store_path=str(store), config=config)
    client.restore_login(login.user, login.device, login.token)
    plain = PlainNio(client)
    try:
        await plain.until(lambda: bool(client.next_batch) and not client.should_upload_keys)
        yield plain
    finally:
        await client.close()
