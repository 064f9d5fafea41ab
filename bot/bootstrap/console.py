"""`bondje console`."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.console import PLATFORM
from adapters.console.console import Console, Manner
from adapters.console.instants import read_instant
from adapters.console.ledger import Ledger
from adapters.messenger import PlatformMessenger
from bot.app import Bot
from bot.bootstrap.ground import clock_of, database_file, house_of, opened_store, rest_collector, state_folder
from bot.config import Settings
from bot.errors import ConfigurationError
from storage.addresses import read_address


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleOptions:
    """How the console was asked for."""

    clock: str | None = None
    as_json: bool = False
    is_demo: bool = False


async def converse(settings: Settings, options: ConsoleOptions) -> None:
    """Talk on the console until the input ends."""
    asked = _instant(options.clock, settings)
    async with AsyncExitStack() as lifetimes:
        # Before the database is touched: another console may be using it.
        ledger = _ledger(settings.database_url)
        if ledger is not None:
            lifetimes.callback(ledger.close)
        store = await lifetimes.enter_async_context(opened_store(settings))
        clock, target = await clock_of(store, asked)
        manner = Manner(zone=settings.time_zone, language=settings.language, as_json=options.as_json)
        console = Console(clock, ledger, manner)
        if options.is_demo:
            from bot.intake.demo import fill, guide  # noqa: PLC0415 - nobody else waits for it

            await fill(store, clock.now(), PLATFORM)
            await console.guide.show(guide(settings.language))
        bot = Bot(
            store=store,
            clock=clock,
            messenger=PlatformMessenger({PLATFORM: console.messenger}),
            house=house_of(settings),
        )
        await bot.start()
        rest_collector()
        hushed: Callable[[], AbstractAsyncContextManager[None]] = nullcontext
        if not clock.is_frozen:
            # Its import is slow, and a clock that stands still has no use for it.
            from adapters.timer import Timer  # noqa: PLC0415

            timer = await lifetimes.enter_async_context(Timer(bot.routines, clock))
            bot.wake_with(timer.wake)
            hushed = timer.hushed
        await console.listen(bot, store, bot.routines, hushed=hushed, target=target)


def demo_settings(settings: Settings) -> Settings:
    """The same, with a database of its own, so that invented people never meet real ones."""
    file = state_folder() / "bondje-demo.db"
    return replace(settings, database_url=f"sqlite:///{file}")


def _instant(text: str | None, settings: Settings) -> datetime | None:
    if text is None:
        return None
    instant = read_instant(text, settings.time_zone)
    if instant is None:
        raise ConfigurationError([f"--clock {text!r} is not an instant; write 2027-01-18T09:00+01:00."])
    return instant


def _ledger(address: str) -> Ledger | None:
    """Beside a SQLite file; for a server in the state folder; nothing for a database that dies with the process."""
    url = read_address(address)
    if url.get_backend_name() == "sqlite":
        file = database_file(address)
        return None if file is None else Ledger.open(file.with_name(f"{file.name}-said"))
    digest = hashlib.sha256(url.render_as_string(hide_password=True).encode()).hexdigest()[:16]
    return Ledger.open(state_folder() / f"{digest}-said")
