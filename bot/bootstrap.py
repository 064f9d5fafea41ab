"""The only file that names the real parts and ties their lifetimes together."""

import gc
import hashlib
import os
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from adapters.console import PLATFORM
from adapters.console.bookmarks import CLOCK, TARGET, Memory, setting_at_start
from adapters.console.console import Console, Manner
from adapters.console.instants import read_instant
from adapters.console.ledger import Ledger
from adapters.messenger import PlatformMessenger
from bot.app import Bot
from bot.clock import SteerableClock, SystemClock
from bot.config import Settings
from bot.dispatch.arriving import House
from bot.doctor import Finding, State, examine_coordinators, examine_disk, examine_store
from bot.errors import ConfigurationError, StoreUnavailableError
from bot.intake.seeding import is_outdated, renew, seed
from bot.ports import Store
from storage.addresses import read_address
from storage.engine import SqlStore, open_store
from storage.versions import NEWEST

_ALLOCATIONS_BETWEEN_COLLECTIONS = 20_000
"""About those of one answer."""


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
        clock, target = await _clock_of(store, asked)
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
            house=House(
                language=settings.language,
                time_zone=settings.time_zone.key,
                coordinators=settings.coordinators,
            ),
        )
        await bot.start()
        rest_collector()
        hushed: Callable[[], AbstractAsyncContextManager[None]] = nullcontext
        if not clock.is_frozen:
            # Its import is slow, and a clock that stands still has no use for it.
            from adapters.timer import Timer  # noqa: PLC0415

            hushed = (await lifetimes.enter_async_context(Timer(bot.routines, clock))).hushed
        await console.listen(bot, store, bot.routines, hushed=hushed, target=target)


def rest_collector() -> None:
    """Let the garbage collector leave alone what a start has made and come by less often, once all is up.

    Looking again and again through what stays anyway took a fifth of a question's time, and most of the slowest ones'.
    """
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS_BETWEEN_COLLECTIONS)


@asynccontextmanager
async def opened_store(settings: Settings) -> AsyncIterator[SqlStore]:
    """The store, brought up to date and with the organisations that Bondje ships with."""
    store = open_store(settings.database_url)
    try:
        await store.prepare()
        if not await seed(store) and await is_outdated(store):
            clock, _ = await _clock_of(store)
            await renew(store, clock.now())
        yield store
    finally:
        await store.close()


async def import_organisations(settings: Settings, files: Sequence[Path]) -> list[str]:
    """Bring in registers, all of them or none; returns what to tell. Raises UnreadableFileError."""
    # Only an import waits for these.
    from adapters.registers.detect import open_register  # noqa: PLC0415
    from bot.intake.organisations import import_organisations  # noqa: PLC0415
    from bot.intake.telling import tell_organisations  # noqa: PLC0415
    from bot.progress import Progress  # noqa: PLC0415

    registers = [open_register(file) for file in files]
    async with opened_store(settings) as store:
        with Progress(sum(register.bytes_to_read for register in registers)) as progress:
            records = chain.from_iterable(register.records(progress.add) for register in registers)
            clock, _ = await _clock_of(store)
            report = await import_organisations(store, records, clock.now())
    return list(tell_organisations(report))


async def import_members(settings: Settings, file: Path, *, with_new_codes: bool = False) -> list[str]:
    """Invite the people in a list; returns what to tell, their codes included. Raises UnreadableFileError."""
    from adapters.registers.members_csv import read_members  # noqa: PLC0415 - as above
    from bot.intake.members import import_members  # noqa: PLC0415
    from bot.intake.telling import tell_members  # noqa: PLC0415

    read = read_members(file)
    async with opened_store(settings) as store:
        clock, _ = await _clock_of(store)
        report = await import_members(
            store, read.rows, clock.now(), language=settings.language, with_new_codes=with_new_codes
        )
    return list(tell_members(report, read.problems))


async def count(settings: Settings) -> dict[str, int]:
    """What is there, by name."""
    async with opened_store(settings) as store, store.begin() as work:
        waiting, given_up = await work.outbox.count()
        return {
            "organisations": len(await work.organisations.all()),
            "members": await work.members.count(),
            "members invited, not agreed yet": len(await work.members.invited()),
            "coordinators appointed in chat": len(await work.members.coordinators()),
            "messages waiting": waiting,
            "messages given up": given_up,
        }


async def examine(settings: Settings, *, is_quick: bool) -> list[Finding]:
    """What the doctor finds. Creates and changes nothing."""
    file = _database_file(settings.database_url)
    if file is not None and not file.exists():
        # Before the first start that is how it should be; but who asks for a quick answer has started it.
        state = State.BROKEN if is_quick else State.LOOK
        text = f"{file} does not exist yet: start Bondje once, that makes it"
        missing = Finding(part="database", state=state, text=text)
        return [missing] if is_quick else [missing, *_examine_surroundings(settings, file)]
    store = open_store(settings.database_url)
    try:
        latest = None if is_quick else NEWEST
        findings = await examine_store(store, now=SystemClock().now(), latest=latest)
    finally:
        await store.close()
    return findings if is_quick else [*findings, *_examine_surroundings(settings, file)]


def demo_settings(settings: Settings) -> Settings:
    """The same, with a database of its own, so that invented people never meet real ones."""
    file = _state_folder() / "bondje-demo.db"
    return replace(settings, database_url=f"sqlite:///{file}")


def _examine_surroundings(settings: Settings, file: Path | None) -> list[Finding]:
    console = Finding(part="platforms", state=State.OK, text="console; no other platform is set up")
    findings = [examine_coordinators(len(settings.coordinators)), console]
    if file is not None:
        folder = file.absolute().parent
        if folder.exists():
            findings.append(examine_disk(shutil.disk_usage(folder).free))
    return findings


async def _clock_of(store: Store, asked: datetime | None = None) -> tuple[SteerableClock, datetime | None]:
    """The clock as the console left it there, and where it still has to go."""
    kept = await Memory(store).find(CLOCK, TARGET)
    setting = setting_at_start(*kept, asked=asked, wall=SystemClock().now())
    return SteerableClock(frozen_at=setting.frozen_at, offset=setting.offset), setting.target


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
        file = _database_file(address)
        return None if file is None else Ledger.open(file.with_name(f"{file.name}-said"))
    digest = hashlib.sha256(url.render_as_string(hide_password=True).encode()).hexdigest()[:16]
    return Ledger.open(_state_folder() / f"{digest}-said")


def _database_file(address: str) -> Path | None:
    url = read_address(address)
    is_file = url.get_backend_name() == "sqlite" and url.database not in {None, "", ":memory:"}
    return Path(str(url.database)) if is_file else None


def _state_folder() -> Path:
    """Where programs keep what should outlive them, by the XDG rules."""
    kept = os.environ.get("XDG_STATE_HOME")
    try:
        return (Path(kept) if kept else Path.home() / ".local" / "state") / "bondje"
    except RuntimeError as error:
        raise StoreUnavailableError("there is no home folder: set XDG_STATE_HOME, or choose with --db") from error
