"""`bondje run`: serve every platform that is set up, together, until told to stop."""

import logging
import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from adapters.calendars.reader import GuardedReader
from adapters.console.ledger import Ledger
from adapters.feeds import CalendarFeeds
from adapters.mail import PLATFORM as MAIL
from adapters.mail.absent import NoMailServer
from adapters.matrix import PLATFORM as MATRIX
from adapters.slack import PLATFORM as SLACK
from adapters.timer import Timer
from adapters.web import serving
from bot.app import Bot
from bot.bootstrap.ground import clock_of, database_file, house_of, opened_store, rest_collector
from bot.bootstrap.platforms import Coming, Platforms
from bot.bootstrap.stopping import stopping_by_signal
from bot.config import MailSettings, MatrixSettings, Settings, SlackSettings
from bot.errors import BondjeError, ConfigurationError
from bot.messages import Account, Platform
from bot.ports import Clock
from bot.routines.delivery import Delivery
from storage.engine import SqlStore

if TYPE_CHECKING:
    from bot.bootstrap.slack_parts import SlackParts

_NOTHING = (
    "There is nothing to run: set SLACK_BOT_TOKEN, with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP); "
    "docs/slack.md tells how. Or MATRIX_HOMESERVER, MATRIX_USER_ID and MATRIX_PASSWORD; docs/matrix.md tells how."
)
_log = logging.getLogger(__name__)


async def run(settings: Settings) -> None:
    """Ends well after the first signal. Raises ConfigurationError when it cannot begin."""
    if settings.slack is None and settings.matrix is None:
        raise ConfigurationError([_NOTHING])
    _hide_settings()
    try:
        async with stopping_by_signal() as stopping, AsyncExitStack() as lifetimes:
            async with stopping.breaks_off():
                await _begin(settings, lifetimes)
            await stopping.wait()
    except BaseExceptionGroup as group:
        # Parts that live together fail together; one of them knows why.
        raise _first_of(group) from group


async def _begin(settings: Settings, lifetimes: AsyncExitStack) -> None:
    """What is entered last is left first: nothing new is taken before all that runs is finished.

    No platform is waited for here: each comes when it comes.
    """
    _keep_others_out(settings, lifetimes)
    enter = lifetimes.enter_async_context
    store = await enter(opened_store(settings))
    clock, _ = await clock_of(store)
    if clock.is_steered:
        raise ConfigurationError(["The clock of this database was moved on the console: choose another with --db."])
    coordinators = set(settings.coordinators)
    slack = None if settings.slack is None else await _slack(settings, settings.slack, clock, lifetimes)
    coming: dict[Platform, Coming] = {}
    if slack is not None:
        coming[SLACK] = _met(slack, coordinators)
    if settings.matrix is not None:
        coming[MATRIX] = _matrix(settings.matrix, store, clock)
    if settings.mail is not None:
        coming[MAIL] = _mail(settings.mail, clock)
    platforms = Platforms(coming)
    if settings.mail is None:
        platforms.messenger.connect(MAIL, NoMailServer())
    house = house_of(settings)
    hosting = replace(house.hosting, can_mail=settings.mail is not None)
    house = replace(house, sheets=frozenset({SLACK}), coordinators=coordinators, hosting=hosting)
    calendars = GuardedReader(platforms.messenger)
    bot = Bot(store=store, clock=clock, messenger=platforms.messenger, house=house, calendars=calendars)
    await enter(platforms.awaited())
    await bot.make_ready()
    await bot.begin(serves=platforms.names)
    rest_collector()
    timer = await enter(Timer(bot.routines, clock))
    bot.wake_with(timer.wake)
    routes = (*(() if slack is None else slack.routes), *_feeds(settings, bot, clock))
    if routes or settings.web.is_wanted:

        async def health() -> Mapping[str, bool]:
            return {"store": await _answers(store), **platforms.connected}

        web = settings.web
        address = await enter(serving(web.host, web.port, routes=routes, health=health))
        _log.info("listening", extra={"address": address})
    await enter(platforms.listening(bot, lambda: timer.wake(Delivery.name, clock.now())))


def _feeds(settings: Settings, bot: Bot, clock: Clock) -> Sequence[Any]:
    """Only where the world can reach them."""
    return () if settings.web.public_url is None else CalendarFeeds(bot.feeds, clock).routes()


async def _slack(settings: Settings, slack: SlackSettings, clock: Clock, lifetimes: AsyncExitStack) -> "SlackParts":
    # Only who has a platform waits for its libraries.
    from bot.bootstrap.slack_parts import slack_parts  # noqa: PLC0415

    return await lifetimes.enter_async_context(slack_parts(settings, slack, clock))


@asynccontextmanager
async def _met(slack: "SlackParts", coordinators: set[Account]) -> AsyncIterator["SlackParts"]:
    await slack.meet()
    coordinators |= slack.coordinators
    yield slack


def _matrix(matrix: MatrixSettings, store: SqlStore, clock: Clock) -> Coming:
    from bot.bootstrap.matrix_parts import matrix_parts  # noqa: PLC0415

    return matrix_parts(matrix, store, clock)


def _mail(mail: MailSettings, clock: Clock) -> Coming:
    from bot.bootstrap.mail_parts import mail_parts  # noqa: PLC0415

    return mail_parts(mail, clock)


def _keep_others_out(settings: Settings, lifetimes: AsyncExitStack) -> None:
    """A SQLite file has one process, be it a console or this."""
    file = database_file(settings.database_url)
    if file is not None:
        lifetimes.callback(Ledger.open(file.with_name(f"{file.name}-said")).close)


def _first_of(group: BaseExceptionGroup[BaseException]) -> BaseException:
    first = group.exceptions[0]
    return _first_of(first) if isinstance(first, BaseExceptionGroup) else first


def _hide_settings() -> None:
    """Bolt would read these by itself, and keep tokens in files of its own; and children need no secrets."""
    for name in [name for name in os.environ if name.startswith(("SLACK_", "MATRIX_", "SMTP_"))]:
        del os.environ[name]


async def _answers(store: SqlStore) -> bool:
    try:
        return await store.version() is not None
    except BondjeError:
        return False
