"""All parts of Slack, put together."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext

from aiohttp import web

from adapters.slack.app import Door
from adapters.slack.calls import Calls
from adapters.slack.choosing import Chosen
from adapters.slack.clients import Clients
from adapters.slack.homes import Homes
from adapters.slack.http import routes_to
from adapters.slack.listener import Listener
from adapters.slack.messenger import SlackMessenger
from adapters.slack.people import People
from adapters.slack.socket import SocketMode
from adapters.slack.workspaces import Workspaces
from adapters.working import Working
from bot.ports import Clock, Receiver, Views


class Slack:
    """Speaks with `messenger`; hears while `listening` lasts."""

    def __init__(
        self,
        workspaces: Workspaces,
        clock: Clock,
        clients: Clients,
        *,
        app_token: str | None = None,
        signing_secret: str | None = None,
    ) -> None:
        """With an app token it hears over Socket Mode, with a signing secret at its `routes`."""
        self._workspaces = workspaces
        self._clock = clock
        self._signing_secret = signing_secret
        self._calls = Calls(clock)
        self._homes = Homes(workspaces, self._calls, clock)
        self.messenger = SlackMessenger(workspaces, clock, self._homes.touch, calls=self._calls)
        self._door = Door(workspaces, clock)
        self._socket = None if app_token is None else SocketMode(clients, app_token, self._door)

    @property
    def is_connected(self) -> bool:
        """Whether Slack can reach us, as far as that depends on us."""
        return self._socket is None or self._socket.is_connected

    def routes(self) -> Sequence[web.RouteDef]:
        """For the web server. None without a signing secret: anybody could speak for Slack there."""
        return () if self._signing_secret is None else routes_to(self._door, self._signing_secret)

    @asynccontextmanager
    async def listening(self, receiver: Receiver, views: Views) -> AsyncIterator[None]:
        """Nothing is taken before or after; what was received is finished when this is left."""
        failed: BaseException | None = None
        async with asyncio.TaskGroup() as parts, Working() as received:
            publishing = parts.create_task(self._homes.run(views))
            with self._door.opened(self._listener(receiver, views, received), received):
                async with self._connected(parts, received):
                    try:
                        yield
                    except BaseException as error:  # noqa: BLE001 - raised below, as it is: a group would wrap it
                        failed = error
            publishing.cancel()
        if failed is not None:
            raise failed

    def _connected(self, parts: asyncio.TaskGroup, received: Working) -> AbstractAsyncContextManager[None]:
        return nullcontext() if self._socket is None else self._socket.open(parts, received)

    def _listener(self, receiver: Receiver, views: Views, received: Working) -> Listener:
        return Listener(
            receiver=receiver,
            views=views,
            people=People(self._calls, self._clock),
            homes=self._homes,
            chosen=Chosen(self._calls),
            calls=self._calls,
            messenger=self.messenger,
            clock=self._clock,
            start=received.start,
        )
