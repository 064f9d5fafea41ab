"""The story as it goes when nobody kills anything: in this process, where it is known when all has been said."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from adapters.matrix import PLATFORM
from adapters.messenger import PlatformMessenger
from adapters.timer import Timer
from adapters.waiting import pause
from bot.app import Bot
from bot.bootstrap.matrix_parts import matrix_parts
from bot.clock import SystemClock
from bot.config import MatrixSettings
from bot.dispatch.arriving import House
from storage.engine import open_store
from tests.system.matrix_kills.cast import Cast
from tests.system.matrix_kills.finishing import Finishing
from tests.system.matrix_kills.reading import Transcript, count_emoji, read_all
from tests.system.matrix_kills.stories import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Untouched:
    """What was said to whom after each step, and what everybody could read at the end."""

    steps: Sequence[Step]
    said: Sequence[Mapping[str, int]]
    read: Transcript
    emoji: int


@dataclass(kw_only=True)
class _World:
    bot: Bot
    finishing: Finishing
    clock: SystemClock = field(default_factory=SystemClock)

    async def settles(self, event: str | None) -> None:
        """Until all is said that follows from it."""
        if event is not None:
            await self.finishing.has_finished(event)
        delivery = next(routine for routine in self.bot.routines if routine.name == "delivery")
        for routine in self.bot.routines:
            await routine.run(self.clock.now())
        while (due_at := await delivery.next_due_at()) is not None:
            await pause(due_at - self.clock.now())
            await delivery.run(self.clock.now())


async def tell_untouched(cast: Cast, steps: Sequence[Step], *, address: str, folder: Path) -> Untouched:
    """Returns once everybody knows all."""
    said = []
    async with _living(cast, address, folder) as world:
        for step in steps:
            await world.settles(await cast.does(step))
            for name in cast.members:
                await cast.catch_up(name)
            said.append({name: len(cast.said_to(name)) for name in cast.members})
    return Untouched(steps=steps, said=said, read=await read_all(cast), emoji=count_emoji(cast))


@asynccontextmanager
async def _living(cast: Cast, address: str, folder: Path) -> AsyncIterator[_World]:
    clock, store = SystemClock(), open_store(address)
    login = cast.bondje
    settings = MatrixSettings(
        homeserver=cast.homeserver.url, user=login.user, password=login.password, store=folder / "keys"
    )
    try:
        async with matrix_parts(settings, store, clock) as parts:
            messenger = PlatformMessenger({PLATFORM: parts.messenger})
            bot = Bot(store=store, clock=clock, messenger=messenger, house=House())
            await bot.begin()
            finishing = Finishing(bot)
            async with Timer(bot.routines, clock), parts.matrix.listening(finishing, store):
                yield _World(bot=bot, finishing=finishing)
    finally:
        await store.close()
