"""The parts of Slack, from its settings."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
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
    """Slack, ready to be listened to."""

    slack: Slack
    coordinators: frozenset[Account]
    routes: Sequence[Any]
    """What the web server has to know."""

    @property
    def messenger(self) -> Messenger:
        return self.slack.messenger

    @property
    def is_connected(self) -> bool:
        return self.slack.is_connected

    def listening(self, bot: Bot) -> AbstractAsyncContextManager[None]:
        """Hand over to this bot what people say, as long as this lasts."""
        return self.slack.listening(bot, bot.views)


@asynccontextmanager
async def slack_parts(settings: Settings, slack: SlackSettings, clock: Clock) -> AsyncIterator[SlackParts]:
    """Waits for Slack where one workspace has to be known first. Raises ConfigurationError when Slack refuses us."""
    clients = Clients(slack.api_url)

    def assembled(workspaces: Workspaces) -> Slack:
        return Slack(workspaces, clock, clients, app_token=slack.app_token, signing_secret=slack.signing_secret)

    try:
        if slack.app_token is not None:
            # Later on this is waited for; at a start somebody is there to mend it. Away is not refused.
            with suppress(DelayedError):
                await try_socket(clients.make(), slack.app_token)
        if slack.bot_token is not None:
            single = Single(clients.make(slack.bot_token))
            await single.meet()
            yield _parts(assembled(single), in_workspace(settings.coordinators, single.installed))
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
            yield _parts(assembled(Several(installations, clients)), settings.coordinators, installing.routes())
        finally:
            await engine.dispose()
    finally:
        await clients.close()


def _parts(slack: Slack, coordinators: frozenset[Account], routes: Sequence[Any] = ()) -> SlackParts:
    return SlackParts(slack=slack, coordinators=coordinators, routes=(*slack.routes(), *routes))
