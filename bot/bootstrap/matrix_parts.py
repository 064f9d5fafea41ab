"""The parts of Matrix, from its settings."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

from adapters.matrix.allowed import Allowed
from adapters.matrix.client import Client, Entrance
from adapters.matrix.entering import become_known, log_in
from adapters.matrix.folder import Folder
from adapters.matrix.keys import Keys
from adapters.matrix.matrix import House, Matrix
from adapters.matrix.standing import Standing
from bot.app import Bot
from bot.config import MatrixSettings
from bot.ports import Clock, Messenger, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixParts:
    """Matrix, ready to be listened to."""

    matrix: Matrix
    store: Store

    @property
    def messenger(self) -> Messenger:
        return self.matrix.messenger

    @property
    def is_connected(self) -> bool:
        return self.matrix.is_connected

    def listening(self, bot: Bot) -> AbstractAsyncContextManager[None]:
        """Hand over to this bot what people say, as long as this lasts."""
        return self.matrix.listening(bot, self.store)


@asynccontextmanager
async def matrix_parts(settings: MatrixSettings, store: Store, clock: Clock) -> AsyncIterator[MatrixParts]:
    """Waits for the homeserver. Raises ConfigurationError when it refuses us."""
    async with logged_in(settings, clock) as (client, standing, keys):
        allowed = Allowed(client.user, settings.allowed_servers)
        await become_known(keys, standing, recovery_key=settings.recovery_key, may_talk=allowed)
        house = House(servers=settings.allowed_servers, space=settings.space)
        yield MatrixParts(matrix=Matrix(client, standing, keys, clock, house), store=store)


@asynccontextmanager
async def logged_in(settings: MatrixSettings, clock: Clock) -> AsyncIterator[tuple[Client, Standing, Keys]]:
    """The device, the only one that uses its folder, before it has an identity. Raises ConfigurationError."""
    folder = Folder(settings.store, pickle_key=settings.pickle_key)
    entrance = Entrance(
        homeserver=settings.homeserver,
        user=settings.user,
        password=settings.password,
        token=settings.access_token,
        device=settings.device,
    )
    with folder.held():
        client = Client(entrance, folder)
        try:
            await log_in(client)
            standing = Standing(
                client,
                clock,
                cross_signed_only=settings.cross_signed_only,
                password=settings.password,
                pickle_key=folder.pickle_key(),
            )
            may_talk = Allowed(client.user, settings.allowed_servers)
            yield client, standing, Keys(client, clock, may_talk=may_talk)
        finally:
            await client.close()
