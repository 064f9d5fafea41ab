"""The parts of Slack, from its settings."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from adapters.slack.clients import Clients
from adapters.slack.greeting import try_socket
from adapters.slack.installing import Installing
from adapters.slack.several import Installations, Several
from adapters.slack.single import Single
from adapters.slack.slack import Slack
from adapters.slack.workspaces import Workspaces
from bot.app import Bot
from bot.config import Settings, SlackSettings, in_workspace
from bot.errors import DelayedError
from bot.messages import Account
from bot.ports import Clock, Messenger
from storage.beside import open_beside


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackParts:
    """Slack, ready to be listened to once it was met."""

    slack: Slack
    routes: Sequence[Any]
    """What the web server has to know."""
    single: Single | None = None
    """The one workspace of a token; None: those where Bondje was installed, which need not be met."""
    named: frozenset[Account]
    """Coordinators, as they are named in the settings."""
    try_socket: Callable[[], Awaitable[None]]

    @property
    def messenger(self) -> Messenger:
        return self.slack.messenger

    @property
    def is_connected(self) -> bool:
        return self.slack.is_connected

    @property
    def coordinators(self) -> frozenset[Account]:
        """Once it was met."""
        return self.named if self.single is None else in_workspace(self.named, self.single.installed)

    async def meet(self) -> None:
        """Wait for Slack where a workspace has to be known first. Raises ConfigurationError when Slack refuses us."""
        # Later on this is waited for; at a start somebody is there to mend it. Away is not refused.
        with suppress(DelayedError):
            await self.try_socket()
        if self.single is not None:
            await self.single.meet()

    def listening(self, bot: Bot) -> AbstractAsyncContextManager[None]:
        """Hand over to this bot what people say, as long as this lasts."""
        return self.slack.listening(bot, bot.views)


@asynccontextmanager
async def slack_parts(settings: Settings, slack: SlackSettings, clock: Clock) -> AsyncIterator[SlackParts]:
    """Asks Slack nothing yet. Raises ConfigurationError."""
    clients = Clients(slack.api_url)

    def assembled(workspaces: Workspaces, *, single: Single | None = None, routes: Sequence[Any] = ()) -> SlackParts:
        whole = Slack(workspaces, clock, clients, app_token=slack.app_token, signing_secret=slack.signing_secret)
        return SlackParts(
            slack=whole,
            routes=(*whole.routes(), *routes),
            single=single,
            named=settings.coordinators,
            try_socket=partial(_try_socket, clients, slack.app_token),
        )

    try:
        if slack.bot_token is not None:
            single = Single(clients.make(slack.bot_token))
            yield assembled(single, single=single)
            return
        engine = open_beside(settings.database_url)
        try:
            installations = Installations(str(slack.client_id), engine)
            installing = Installing(
                installations=installations,
                clients=clients,
                clock=clock,
                client_secret=str(slack.client_secret),
                public_url=str(settings.web.public_url),
            )
            yield assembled(Several(installations, clients), routes=installing.routes())
        finally:
            await engine.dispose()
    finally:
        await clients.close()


async def _try_socket(clients: Clients, app_token: str | None) -> None:
    if app_token is not None:
        await try_socket(clients.make(), app_token)
