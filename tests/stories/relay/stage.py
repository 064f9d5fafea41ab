"""The stage on both platforms: people do what they do there, and read what stands there."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from adapters.matrix import PLATFORM as MATRIX
from adapters.slack import PLATFORM as SLACK
from adapters.timer import Timer
from bot.bootstrap.matrix_parts import MatrixParts, matrix_parts
from bot.bootstrap.platforms import Platforms
from bot.bootstrap.slack_parts import SlackParts, slack_parts
from bot.clock import SteerableClock
from bot.config import Settings, read_settings
from bot.dispatch.arriving import House
from bot.expertise.knowledge import Library
from bot.routines.delivery import Delivery
from storage.engine import open_store
from tests.matrix import person as matrix
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Heard
from tests.matrix.homeserver import Login
from tests.passing import passes_until
from tests.slack import people as slack
from tests.slack.calls import Payload
from tests.slack.said import Said
from tests.slack.server import APP_TOKEN
from tests.slack.ways import SocketWay
from tests.slack.workspace import SlackWorkspace
from tests.stories.later import LaterBot

_LIBRARY = Library()
_WORDS_IN = ("inbox", "outbox", "offers", "relays", "relayed", "bookmarks", "dialogues")


class BothWorld:
    """Everything but the people: the store, the clock, and Bondje, which lives while its `async with` lasts."""

    def __init__(
        self, address: str, workspace: SlackWorkspace, homeserver: str, people: MatrixPeople, login: Login, folder: Path
    ) -> None:
        """`homeserver`: where Bondje finds it."""
        self.workspace = workspace
        self.people = people
        self.bondje = login.user
        self.clock = SteerableClock()
        self.settings = _settings(address, workspace, homeserver, login, folder)

    async def __aenter__(self) -> Self:
        await self._begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._lifetimes.aclose()

    async def restarts(self) -> None:
        """Everything that is not in the store, or in the folder with its keys, is lost."""
        await self._lifetimes.aclose()
        await self._begin()

    async def passes(self, length: timedelta) -> None:
        """Time goes by, for Bondje; what falls due is done."""
        self.clock.move_by(length)
        await self._beat()

    async def passes_until(self, instant: datetime) -> None:
        """The same, in order, each at its own instant."""
        await passes_until(instant, self.clock, lambda: self.bot.routines, self._beat)

    def on_slack(self, name: str) -> "OnSlack":
        return OnSlack(world=self, person=self.workspace.person(name))

    async def on_matrix(self, name: str) -> "OnMatrix":
        """Somebody new, who is called like that."""
        person = await self.people.person(name.split(maxsplit=1)[0].casefold())
        await person.calls("setDisplayName", name)
        return OnMatrix(world=self, person=person)

    async def keeps(self, word: str) -> bool:
        """Whether a word stands in anything that waits, or was taken in."""
        async with self.store._engine.connect() as connection:
            for table in _WORDS_IN:
                rows = (await connection.exec_driver_sql(f"SELECT * FROM {table}")).all()  # noqa: S608
                if any(word in repr(tuple(row)) for row in rows):
                    return True
        return False

    async def _beat(self) -> None:
        for routine in self.bot.routines:
            await routine.run(self.clock.now())

    async def _begin(self) -> None:
        self._lifetimes = AsyncExitStack()
        enter = self._lifetimes.enter_async_context
        assert self.settings.slack is not None
        assert self.settings.matrix is not None
        store = self.store = open_store(self.settings.database_url)
        self._lifetimes.push_async_callback(store.close)
        self.slack: SlackParts = await enter(slack_parts(self.settings, self.settings.slack, self.clock))
        await self.slack.meet()
        self.matrix: MatrixParts = await enter(matrix_parts(self.settings.matrix, store, self.clock))
        platforms = Platforms({})
        platforms.messenger.connect(SLACK, self.slack.messenger)
        platforms.messenger.connect(MATRIX, self.matrix.messenger)
        self.bot = LaterBot(
            store=store,
            clock=self.clock,
            messenger=platforms.messenger,
            house=House(sheets=frozenset({SLACK})),
            library=_LIBRARY,
        )
        self.bot.clock = self.clock
        await self.bot.begin()
        timer = await enter(Timer(self.bot.routines, self.clock))
        self.bot.wake_with(timer.wake)
        for parts in (self.slack, self.matrix):
            await enter(parts.listening(self.bot))
        await self.workspace.server.socket.connected()
        self.workspace.way = SocketWay(self.workspace.server.socket)
        timer.wake(Delivery.name, self.clock.now())


@dataclass
class OnSlack:
    """Somebody in Slack, in private with Bondje and in the thread that was opened for them."""

    world: BothWorld
    person: slack.Person
    told: Said = field(init=False)
    """What they heard last."""
    thread: str | None = None

    async def says(self, *lines: str) -> str:
        """Returns what is answered to the last."""
        for line in lines:
            await self.person.says(line)
            await self.hears()
        return self.told.shown

    async def hears(self, words: str = "") -> str:
        """The next thing that Bondje says in private with these words in it."""
        while True:
            [self.told] = await self.person.hears()
            if words in self.told.shown:
                return self.told.shown

    async def finds_place(self, about: str) -> Said:
        """The thread that was opened; returns what Bondje begins it with."""
        while self.thread is None:
            [said] = await self.person.hears()
            if said.shown.startswith(about):
                self.thread = said.ts
        _, opening = await self.person.hears(2, thread=self.thread)
        return opening

    async def says_apart(self, words: str) -> Payload:
        return await self.person.says(words, thread=self.thread)

    async def reads_apart(self) -> list[str]:
        """What Bondje has said there, but for how it began."""
        said = await self.person.reads(thread=self.thread)
        return [one.shown for one in said[2:] if one.user != self.person.id]

    async def hears_apart(self, words: str) -> str:
        """The last that stands there, once it holds these words."""

        async def is_so() -> bool:
            return any(words in said for said in (await self.reads_apart())[-1:])

        await self.sees(is_so)
        return (await self.reads_apart())[-1]

    async def sees(self, is_so: Callable[[], Awaitable[bool]]) -> None:
        """Wait until it is so, looking again after whatever Bondje does there."""
        await self.world.workspace.until(is_so, within=60)


@dataclass
class OnMatrix:
    """Somebody in Matrix with a strict client, in private with Bondje and in the room that was opened for them."""

    world: BothWorld
    person: matrix.Person
    told: Heard = field(init=False)
    """What they heard last."""
    private: str = ""
    room: str = ""

    async def says(self, *lines: str) -> str:
        """Returns what is answered to the last."""
        if not self.private:
            self.private = await self.person.opens(invites=[self.world.bondje], direct=True)
            await self.person.hears(type="m.room.member", sender=self.world.bondje, room=self.private)
        for line in lines:
            await self.person.says(self.private, line)
            await self.hears()
        return self.told.text

    async def hears(self, words: str | None = None) -> str:
        """The next thing that Bondje says in private with these words in it; what only changed is passed over."""
        self.told = await self.person.hears(
            words, sender=self.world.bondje, room=self.private, matching=lambda one: not one.edits
        )
        return self.told.text

    async def finds_place(self) -> Heard:
        """The room that was opened; returns what Bondje begins it with."""
        self.room = await self.person.is_invited(by=self.world.bondje)
        await self.person.joins(self.room)
        return await self.person.hears(sender=self.world.bondje, room=self.room)

    async def says_apart(self, words: str) -> str:
        """Returns the event."""
        return await self.person.says(self.room, words)

    def reads_apart(self) -> list[str]:
        """What Bondje has said there as it stands now, but for how it began."""
        own = {one.text for one in self.person.timeline.values() if one.sender == self.person.id}
        return [words for words in self.person.reads(self.room)[1:] if words not in own]

    async def hears_apart(self, words: str) -> Heard:
        """The next thing there with these words in it, be it a change."""
        return await self.person.hears(words, sender=self.world.bondje, room=self.room)


async def asked(world: BothWorld, about: str = "ENSIA") -> tuple[OnSlack, OnMatrix]:
    """Anna asked for Bram, who said yes; now both are asked whether Bondje may pass on what they say."""
    bram = await world.on_matrix("Bram de Wit")
    await bram.says("hello", "yes", f"I work on {about}", "English")
    anna = world.on_slack("anna")
    await anna.says("hoi", "ja", "ik ben CISO bij Zeewolde", f"wie werkt er nog meer aan {about}?", "ontmoet 1")
    await bram.hears("Anna")
    await bram.says("yes")
    return anna, bram


async def relayed(world: BothWorld, about: str = "ENSIA") -> tuple[OnSlack, OnMatrix]:
    """Both have agreed, and each has found their place."""
    anna, bram = await asked(world, about)
    await anna.hears("Bram de Wit")
    await bram.says("yes")
    await anna.says("ja")
    await bram.hears("can now talk")
    await bram.finds_place()
    await anna.finds_place(about)
    return anna, bram


def _settings(address: str, workspace: SlackWorkspace, homeserver: str, login: Login, folder: Path) -> Settings:
    on_slack = {
        "SLACK_API_URL": workspace.server.url,
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": APP_TOKEN,
    }
    on_matrix = {
        "MATRIX_HOMESERVER": homeserver,
        "MATRIX_USER_ID": login.user,
        "MATRIX_PASSWORD": login.password,
        "MATRIX_STORE": str(folder),
    }
    return read_settings({"DATABASE_URL": address, **on_slack, **on_matrix})


def last_lines(said: Sequence[str]) -> list[str]:
    """The words that were passed on, without who said them."""
    return [words.splitlines()[-1] for words in said]
