"""Bondje's voice in a workspace, with a clock that stands still until it is moved."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import PLATFORM
from adapters.slack.messenger import SlackMessenger
from adapters.slack.places import account_of, private_conversation, shared_conversation
from adapters.slack.workspaces import Workspace
from bot.clock import SystemClock
from bot.errors import GoneError
from bot.messages import Account, Conversation, File, Option, Outgoing, Together
from tests.slack.workspace import SlackWorkspace

PATIENCE = 1
"""Seconds; enough on this machine for whoever answers at all."""


class Moved:
    """A `bot.ports.Clock`."""

    def __init__(self) -> None:
        self.at = SystemClock().now()

    def now(self) -> datetime:
        return self.at

    def passes(self, **length: float) -> None:
        self.at += timedelta(**length)


@dataclass
class Installed:
    """A `Workspaces`: those it was given."""

    by_id: dict[str, Workspace] = field(default_factory=dict)

    async def get(self, installed: str) -> Workspace:
        if installed not in self.by_id:
            raise GoneError(f"not installed in {installed}")
        return self.by_id[installed]

    async def authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        if team_id not in self.by_id:
            return None
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)

    async def forget(self, *, enterprise_id: str | None, team_id: str | None, at: datetime) -> None:
        raise NotImplementedError


class Voice:
    """The messenger in a workspace, and what is needed to use it."""

    def __init__(self, slack: SlackWorkspace) -> None:
        self.slack = slack
        self.clock = Moved()
        self.installed = Installed()
        self.spoken_to: list[tuple[str, str]] = []
        self.add(slack)
        self.restart()

    def add(self, slack: SlackWorkspace) -> None:
        """Bondje is installed there as well."""
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.server.url, timeout=PATIENCE, retry_handlers=[])
        client.proxy = None
        team = slack.installed.team
        self.installed.by_id[team] = Workspace(id=team, bot_user=slack.installed.bot_user, client=client)

    def restart(self, *, patience: float = 60) -> None:
        """Forget all that is only remembered."""
        self.messenger = SlackMessenger(
            self.installed,
            self.clock,
            lambda *whom: self.spoken_to.append(whom),
            patience=timedelta(seconds=patience),
        )

    @property
    def team(self) -> str:
        return self.slack.installed.team

    def account(self, name: str) -> Account:
        return account_of(self.team, self.slack.person(name).id)

    def private(self, name: str) -> Conversation:
        return private_conversation(self.team, self.slack.person(name).id)

    def channel(self, name: str, thread: str | None = None) -> Conversation:
        return shared_conversation(self.team, self.slack.channels[name].id, thread)

    def together(self, *names: str) -> Together:
        accounts = tuple(self.account(name) for name in names)
        return Together(key="kennismaking", platform=PLATFORM, title="Kennismaking", accounts=accounts)

    async def says(
        self,
        text: str,
        to: Conversation,
        *,
        key: str = "een/0",
        options: Sequence[Option] = (),
        files: Sequence[File] = (),
        maybe_said: bool = False,
    ) -> None:
        outgoing = Outgoing(key=key, conversation=to, to=(), text=text, options=tuple(options), files=tuple(files))
        await self.messenger.send(outgoing, to, maybe_said=maybe_said)

    async def said(self, to: Conversation) -> list[str]:
        """The words of the bot there, from old to new, as Slack keeps them."""
        token, channel = self.slack.bot_token, to.id.partition("/")[2]
        if not to.is_shared:
            channel = (await self.slack.ask("conversations.open", token, users=channel))["channel"]["id"]
        messages = await self.slack.messages(channel, token, to.thread)
        return [message["text"] for message in messages if message["user"] == self.slack.installed.bot_user]


@asynccontextmanager
async def voice_in(slack: SlackWorkspace) -> AsyncIterator[Voice]:
    """Calls without an answer are let go of at the end."""
    try:
        yield Voice(slack)
    finally:
        slack.server.release()
