"""What every command stands on: the store, the clock, and where files are."""

import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from adapters.console.bookmarks import CLOCK, TARGET, Memory, setting_at_start
from bot.clock import SteerableClock, SystemClock
from bot.codes import new_room
from bot.config import Settings
from bot.config.places import NAME
from bot.dispatch.arriving import House
from bot.domain.hosting import NOBODYS, Hosting
from bot.errors import StoreUnavailableError
from bot.intake.seeding import is_outdated, renew, seed
from bot.ports import Store
from storage.addresses import read_address
from storage.engine import SqlStore, open_store

_ALLOCATIONS_BETWEEN_COLLECTIONS = 20_000
"""About those of one answer."""


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
            clock, _ = await clock_of(store)
            await renew(store, clock.now())
        yield store
    finally:
        await store.close()


async def clock_of(store: Store, asked: datetime | None = None) -> tuple[SteerableClock, datetime | None]:
    """The clock as the console left it there, and where it still has to go."""
    kept = await Memory(store).find(CLOCK, TARGET)
    setting = setting_at_start(*kept, asked=asked, wall=SystemClock().now())
    return SteerableClock(frozen_at=setting.frozen_at, offset=setting.offset), setting.target


def house_of(settings: Settings) -> House:
    """What the operator has decided."""
    return House(
        language=settings.language,
        time_zone=settings.time_zone.key,
        coordinators=settings.coordinators,
        hosting=_hosting_of(settings),
        asks_to_confirm=settings.asks_to_confirm,
    )


def _hosting_of(settings: Settings) -> Hosting:
    template, public_url = settings.meeting_url, settings.web.public_url
    address = NOBODYS if settings.mail is None else settings.mail.address
    if template is None:
        return Hosting(address=address, public_url=public_url)
    begins, ends = template.split(NAME)
    return Hosting(
        address=address,
        public_url=public_url,
        new_link=lambda: f"{begins}{new_room()}{ends}",
        link_begins=begins,
    )


def database_file(address: str) -> Path | None:
    url = read_address(address)
    is_file = url.get_backend_name() == "sqlite" and url.database not in {None, "", ":memory:"}
    return Path(str(url.database)) if is_file else None


def state_folder() -> Path:
    """Where programs keep what should outlive them, by the XDG rules."""
    kept = os.environ.get("XDG_STATE_HOME")
    try:
        return (Path(kept) if kept else Path.home() / ".local" / "state") / "bondje"
    except RuntimeError as error:
        raise StoreUnavailableError("there is no home folder: set XDG_STATE_HOME, or choose with --db") from error
