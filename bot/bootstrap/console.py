"""`bondje console`."""

import hashlib
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.calendars.reader import GuardedReader
from adapters.console import PLATFORM
from adapters.console.console import Console, Manner
from adapters.console.instants import read_instant
from adapters.console.ledger import Ledger
from adapters.messenger import PlatformMessenger
from bot.app import Bot
from bot.bootstrap.ground import clock_of, database_file, house_of, opened_store, rest_collector, state_folder
from bot.config import Settings
from bot.errors import ConfigurationError
from bot.ports import Clock
from storage.addresses import read_address

_log = logging.getLogger(__name__)


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
        messenger = PlatformMessenger({PLATFORM: console.messenger})
        calendars = GuardedReader(messenger)
        bot = Bot(store=store, clock=clock, messenger=messenger, house=house_of(settings), calendars=calendars)
        await bot.start()
        rest_collector()
        hushed: Callable[[], AbstractAsyncContextManager[None]] = nullcontext
        if not clock.is_frozen:
            # Its import is slow, and a clock that stands still has no use for it.
            from adapters.timer import Timer  # noqa: PLC0415

            timer = await lifetimes.enter_async_context(Timer(bot.routines, clock))
            bot.wake_with(timer.wake)
            hushed = timer.hushed
        if settings.web.is_wanted:
            await _serve(settings, bot, clock, lifetimes)
        await console.listen(bot, store, bot.routines, hushed=hushed, target=target)


async def _serve(settings: Settings, bot: Bot, clock: Clock, lifetimes: AsyncExitStack) -> None:
    """The web server, unless another process of this Bondje has that place: then it answers there."""
    # Slow to import, and few consoles have one.
    from adapters.feeds import CalendarFeeds  # noqa: PLC0415
    from adapters.web import serving  # noqa: PLC0415

    web = settings.web
    routes = () if web.public_url is None else CalendarFeeds(bot.feeds, clock).routes()
    try:
        address = await lifetimes.enter_async_context(serving(web.host, web.port, routes=routes))
        _log.info("listening", extra={"address": address})
    except ConfigurationError as error:
        _log.warning("no web server here", extra={"reason": error.problems[0]})


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
