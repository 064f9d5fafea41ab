"""Bondje on Matrix, in a hurry, with a clock that only moves when it is told to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from adapters.matrix import PLATFORM
from adapters.matrix.client import Client, Entrance
from adapters.matrix.faults import CallError
from adapters.matrix.folder import Folder
from adapters.matrix.keys import Keys
from adapters.matrix.matrix import House, Matrix
from adapters.matrix.standing import Standing
from adapters.matrix.strict import PATIENCE as USUAL_PATIENCE
from adapters.matrix.syncing import Rhythm
from adapters.messenger import PlatformMessenger
from adapters.waiting import Pauses
from bot.app import Bot
from bot.clock import SteerableClock
from bot.dispatch.arriving import House as CoreHouse
from bot.errors import DelayedError
from bot.expertise.knowledge import Library
from storage.engine import SqlStore, open_store
from tests.matrix.homeserver import Login
from tests.noting import Noting
from tests.system.matrix_kills.finishing import Finishing

PATIENCE = 5
"""Seconds to wait for the homeserver."""
_LINES = 24
"""How many things are said at once."""
_SOON = timedelta(milliseconds=10)
_LIBRARY = Library()


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What lives until the next restart."""

    bot: Bot
    store: SqlStore
    client: Client
    clock: SteerableClock
    finishing: Finishing

    async def say_what_is_due(self) -> None:
        """All that may be said at this instant, several at a time."""
        delivery = next(routine for routine in self.bot.routines if routine.name == "delivery")
        async with asyncio.TaskGroup() as lines:
            for _ in range(_LINES):
                lines.create_task(delivery.run(self.clock.now()))


@asynccontextmanager
async def living(
    homeserver: str, login: Login, folder: Path, address: str, clock: SteerableClock, notes: Noting
) -> AsyncIterator[Home]:
    """From a start to a stop; after the next start nothing is known but what is in the store and the folder."""
    store, keeps = open_store(address), Folder(folder)
    client = Client(Entrance(homeserver=homeserver, user=login.user, password=login.password), keeps)
    _hurry(client)
    try:
        await _insist(client.log_in)
        standing = Standing(
            client, clock, cross_signed_only=True, password=login.password, pickle_key=keeps.pickle_key()
        )
        # The clock jumps, and keys do not come faster for it.
        keys = Keys(client, clock, grace=timedelta(days=1))

        async def become_known() -> None:
            await keys.serve({})
            await standing.begin()

        await _insist(become_known)
        rhythm = Rhythm(longest=timedelta(seconds=1), pauses=_pauses)
        matrix = Matrix(client, standing, keys, clock, House(rhythm=rhythm))
        notes.voices = PlatformMessenger({PLATFORM: matrix.messenger})
        bot = Bot(store=store, clock=clock, messenger=notes, house=CoreHouse(), library=_LIBRARY)
        await bot.begin()
        finishing = Finishing(bot)
        async with matrix.listening(finishing, store):
            await client.wait_for_sync()
            yield Home(bot=bot, store=store, client=client, clock=clock, finishing=finishing)
    finally:
        await client.close()
        await store.close()


def _pauses() -> Pauses:
    return Pauses(_SOON, _SOON * 20)


def _hurry(client: Client) -> None:
    patient = client.nio.exchange

    async def exchange(
        method: str,
        path: str,
        body: str | bytes | None = None,
        *,
        content_type: str = "application/json",
        timeout: float = USUAL_PATIENCE,  # noqa: ASYNC109 - as it is there
        most: int | None = None,
    ) -> bytes:
        wait = min(timeout, PATIENCE)
        return await patient(method, path, body, content_type=content_type, timeout=wait, most=most)

    client.nio.exchange = exchange  # type: ignore[method-assign]


async def _insist(work: Callable[[], Awaitable[object]]) -> None:
    pauses = _pauses()
    while True:
        try:
            await work()
        except (CallError, DelayedError):
            await pauses.wait()
        else:
            return
