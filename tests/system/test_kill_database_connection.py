"""PostgreSQL goes away in the middle of things, and comes back: nothing is lost, nothing is done or said twice."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.app import Bot
from bot.clock import SteerableClock
from bot.desk import MOST_STARTS
from bot.dispatch.arriving import House
from bot.errors import StoreUnavailableError
from bot.markup import plain
from bot.messages import Account, Conversation, Message, Platform
from bot.ports import UnitOfWork
from bot.routines.delivery import LEASE
from storage.engine import SqlStore, open_store
from tests.conftest import PostgresqlServer
from tests.fakes.messenger import RecordingMessenger

PLATFORM = Platform("console")
NOW = datetime(2027, 1, 18, 8, 0, tzinfo=UTC)
ANNA = Account(platform=PLATFORM, id="anna")
AT_ANNAS = Conversation(platform=PLATFORM, id="anna")
BEGIN, FINISH, COMMIT = "begin", "finish", "commit"
"""Of a unit of work; and when a message is about to count as worked off."""


@dataclass
class Wire:
    """The connection to one database, which can be cut: those that are open end, and no new ones are let in."""

    server: PostgresqlServer
    database: str

    def cut(self) -> None:
        self.server.run("ALTER DATABASE {} ALLOW_CONNECTIONS false", self.database)
        self.server.run(
            f"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '{self.database}'"  # noqa: S608 - our own name
        )

    def mend(self) -> None:
        self.server.run("ALTER DATABASE {} ALLOW_CONNECTIONS true", self.database)


@dataclass
class Interrupted:
    """A store whose database goes away at chosen moments."""

    store: SqlStore
    cut: Callable[[], None]
    moments: list[str] = field(default_factory=list)
    """All that there were since the last `cut_at`."""
    cut_at: int | str | None = None

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        self._pass(BEGIN)
        async with self.store.begin() as work:
            keep, finish = work.commit, work.inbox.finish

            async def finishing(key: str) -> None:
                self._pass(FINISH)
                await finish(key)

            async def commit() -> None:
                self._pass(COMMIT)
                await keep()

            setattr(work, COMMIT, commit)
            setattr(work.inbox, FINISH, finishing)
            yield work

    def joining(self) -> AbstractAsyncContextManager[bool]:
        return self.store.joining()

    async def prepare(self) -> None:
        await self.store.prepare()

    async def tidy(self) -> None:
        await self.store.tidy()

    async def close(self) -> None:
        await self.store.close()

    def arm(self, moment: int | str | None) -> None:
        self.moments.clear()
        self.cut_at = moment

    def _pass(self, what: str) -> None:
        if self.cut_at in {len(self.moments), what}:
            self.cut()
        self.moments.append(what)


@dataclass
class Scene:
    """A bot, its platform, its clock, and the wire to its database."""

    bot: Bot
    store: Interrupted
    wire: Wire
    messenger: RecordingMessenger
    clock: SteerableClock

    async def beat(self) -> None:
        """What the timer does, a good while later."""
        self.clock.move_by(LEASE)
        for routine in self.bot.routines:
            await routine.run(self.clock.now())

    @property
    def heard(self) -> list[str]:
        return [plain(each.text) for each in self.messenger.heard["anna"]]


@pytest.fixture
async def scene(postgresql_server: PostgresqlServer, seeded_database: str) -> AsyncIterator[Scene]:
    name = postgresql_server.create(template=seeded_database)
    wire = Wire(postgresql_server, name)
    store = Interrupted(open_store(postgresql_server.address_of(name)), wire.cut)
    messenger, clock = RecordingMessenger(), SteerableClock(frozen_at=NOW)
    bot = Bot(store=store, clock=clock, messenger=messenger, house=House())
    await bot.start()
    yield Scene(bot, store, wire, messenger, clock)
    wire.mend()
    await store.close()
    postgresql_server.run("DROP DATABASE {} WITH (FORCE)", name)


def message(number: int, text: str) -> Message:
    return Message(key=f"m{number}", conversation=AT_ANNAS, sender=ANNA, sender_name="Anna", text=text, sent_at=NOW)


async def test_cut_at_any_moment_of_a_message(scene: Scene) -> None:
    await scene.bot.receive(message(1, "hoi"))
    scene.store.arm(None)
    await scene.bot.receive(message(2, "help"))
    moments = list(scene.store.moments)
    for number, moment in enumerate(range(len(moments)), start=3):
        scene.store.arm(moment)
        with pytest.raises(StoreUnavailableError):
            await scene.bot.receive(message(number, "help"))
        scene.wire.mend()
        # The platform delivers again what was not taken in.
        scene.store.arm(None)
        await scene.bot.receive(message(number, "help"))
        await scene.beat()
        assert len(scene.heard) == number, f"cut at {moment}: {moments[moment]}"
    assert len(set(scene.heard[1:])) == 1


async def test_a_message_is_not_to_blame_for_a_database_that_comes_and_goes(scene: Scene) -> None:
    await scene.bot.receive(message(1, "hoi"))
    await scene.bot.receive(message(2, "help"))
    scene.store.arm(FINISH)
    with pytest.raises(StoreUnavailableError):
        await scene.bot.receive(message(3, "help"))
    for _ in range(2 * MOST_STARTS):
        scene.wire.mend()
        with pytest.raises(StoreUnavailableError):
            await scene.bot.routines[0].run(scene.clock.now())
    scene.wire.mend()
    scene.store.arm(None)
    await scene.beat()
    assert scene.heard[2] == scene.heard[1]
