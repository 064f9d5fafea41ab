"""Slack as a whole before a core that only notes what it hears, and says what a test tells it to."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from adapters.slack.clients import Clients
from adapters.slack.single import Single
from adapters.slack.slack import Slack
from adapters.web import serving
from bot.clock import SystemClock
from bot.errors import StoreUnavailableError
from bot.messages import (
    Account,
    Bookmark,
    Conversation,
    Message,
    Option,
    Outgoing,
    Overview,
    Panel,
    Pick,
    Platform,
    Presence,
    Sheet,
    Submission,
)
from bot.ports import Kept
from tests.slack.server import APP_TOKEN
from tests.slack.ways import SIGNING_SECRET, HttpWay, SocketWay
from tests.slack.workspace import SlackWorkspace

By = Literal["http", "socket"]


@dataclass
class Core:
    """Mirrors `bot.ports.Receiver` and `bot.ports.Views`."""

    slack: Slack
    heard: list[Message] = field(default_factory=list)
    """New messages, once they are stored."""
    times: int = 0
    """How often anything was handed over, new or not."""
    has_heard: asyncio.Event = field(default_factory=asyncio.Event)
    is_away: bool = False
    """Whether the store does not answer."""
    storing: asyncio.Event = field(default_factory=asyncio.Event)
    """Messages are not stored before this is set."""
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the first was handed over."""
    working: asyncio.Event = field(default_factory=asyncio.Event)
    """Messages are not worked off before this is set."""
    answer: str = ""
    """What is said to each message; nothing when it is empty."""
    labels: tuple[str, ...] = ()
    """What can be chosen with it."""
    sheet: Sheet | None = None
    problems: Mapping[str, str] = field(default_factory=dict)
    page: str = "Niets nieuws"
    pages: int = 0
    """How often the page was asked for."""
    worked_off: list[str] = field(default_factory=list)
    left: set[Account] = field(default_factory=set)
    """Whose accounts were closed."""
    known: list[Conversation] = field(default_factory=list)
    """Where people can be reached in private."""
    lost: list[Conversation] = field(default_factory=list)
    """Where they were lost."""

    def __post_init__(self) -> None:
        self.working.set()
        self.storing.set()
        self._keys: set[str] = set()

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        if self.is_away:
            raise StoreUnavailableError("away")
        self.times += 1
        self.begun.set()
        await self.storing.wait()
        is_new = message.key not in self._keys
        self._keys.add(message.key)
        if is_new:
            self.heard.append(message)
            self._note(message)
            self.has_heard.set()
        if kept is not None:
            await kept()
        if is_new:
            await self.working.wait()
            await self._answer(message)
            self.worked_off.append(message.key)
        return is_new

    def _note(self, message: Message) -> None:
        if message.presence is Presence.LEFT:
            self.left.add(message.sender)
        else:
            self.left.discard(message.sender)

    async def lose(self, platform: Platform, *, reached: Callable[[Conversation], bool]) -> int:
        self.lost = [one for one in self.known if reached(one)]
        return len(self.lost)

    async def _answer(self, message: Message) -> None:
        if not self.answer or message.pick is not None:
            return
        options = tuple(Option(number=number, label=label, closes=True) for number, label in enumerate(self.labels, 1))
        said = Outgoing(
            key=f"{message.key}:0",
            conversation=message.conversation,
            to=(message.sender,),
            text=self.answer,
            options=options,
        )
        await self.slack.messenger.send(said, message.conversation, maybe_said=False)

    async def sheet_behind(self, pick: Pick, account: Account) -> Sheet | None:
        return self.sheet

    async def problems_in(self, submission: Submission, account: Account) -> Mapping[str, str]:
        return self.problems

    async def has_left(self, account: Account) -> bool:
        if self.is_away:
            raise StoreUnavailableError("away")
        return account in self.left

    async def overview(self, account: Account) -> Overview:
        self.pages += 1
        return Overview(panels=(Panel(text=self.page, options=(Option(number=1, label="Wijzig"),), offer="home-1"),))


@asynccontextmanager
async def hearing(slack: SlackWorkspace, by: By) -> AsyncIterator[Core]:
    """As long as this lasts, what people do in that workspace reaches the core."""
    clients = Clients(slack.server.url)
    try:
        single = Single(clients.make(slack.bot_token))
        await single.meet()
        app_token = APP_TOKEN if by == "socket" else None
        part = Slack(single, SystemClock(), clients, app_token=app_token, signing_secret=SIGNING_SECRET)
        if part._socket:
            part._socket._first_pause = timedelta(milliseconds=10)
        core = Core(part)
        async with part.listening(core, core):
            if by == "socket":
                await slack.server.socket.connected()
                slack.way = SocketWay(slack.server.socket)
                yield core
            else:
                async with serving("127.0.0.1", 0, routes=part.routes()) as address:
                    slack.way = HttpWay(f"{address}/slack/events")
                    yield core
    finally:
        await clients.close()
