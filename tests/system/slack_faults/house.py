"""Bondje on Slack, heard by both ways at once, with a clock that only moves when it is told to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from adapters.messenger import PlatformMessenger
from adapters.slack import PLATFORM
from adapters.slack.clients import Clients
from adapters.slack.single import Single
from adapters.slack.slack import Slack
from adapters.web import serving
from bot.app import Bot
from bot.clock import SteerableClock
from bot.dispatch.arriving import House
from bot.expertise.knowledge import Library
from storage.engine import SqlStore, open_store
from tests.noting import Noting
from tests.slack.server import APP_TOKEN
from tests.slack.ways import SIGNING_SECRET, HttpWay, SocketWay
from tests.slack.workspace import SlackWorkspace

PATIENCE = 1
"""Seconds to wait for Slack; the only waiting here that takes real time."""
_LINES = 24
"""How many things are said at once."""
_LIBRARY = Library()


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What lives until the next restart."""

    bot: Bot
    store: SqlStore
    slack: Slack
    clock: SteerableClock
    http: HttpWay
    socket: SocketWay

    async def say_what_is_due(self) -> None:
        """All that may be said at this instant, several at a time."""
        delivery = next(routine for routine in self.bot.routines if routine.name == "delivery")
        async with asyncio.TaskGroup() as lines:
            for _ in range(_LINES):
                lines.create_task(delivery.run(self.clock.now()))

    async def settles(self) -> None:
        """Whatever Slack sent has been worked off: the clock may be moved."""
        behind = self.slack._door._behind
        assert behind is not None
        await behind[1].settle()


@asynccontextmanager
async def living(workspace: SlackWorkspace, address: str, clock: SteerableClock, notes: Noting) -> AsyncIterator[Home]:
    """From a start to a stop; after the next start nothing is known but what is in the store."""
    clients, store = Clients(workspace.server.url, patience=PATIENCE), open_store(address)
    try:
        single = Single(clients.make(workspace.bot_token), first_pause=timedelta(milliseconds=10))
        await single.meet()
        slack = Slack(single, clock, clients, app_token=APP_TOKEN, signing_secret=SIGNING_SECRET)
        assert slack._socket
        slack._socket._first_pause = timedelta(milliseconds=10)
        notes.voices = PlatformMessenger({PLATFORM: slack.messenger})
        bot = Bot(store=store, clock=clock, messenger=notes, house=House(), library=_LIBRARY)
        await bot.start()
        async with serving("127.0.0.1", 0, routes=slack.routes()) as web, slack.listening(bot, bot.views):
            await workspace.server.socket.connected()
            yield Home(
                bot=bot,
                store=store,
                slack=slack,
                clock=clock,
                http=HttpWay(f"{web}/slack/events"),
                socket=SocketWay(workspace.server.socket),
            )
    finally:
        await store.close()
        await clients.close()
