"""The stage on Slack: people do what they do there, and read what stands there afterwards."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal, Self

from adapters.calendars.reader import GuardedReader
from adapters.messenger import PlatformMessenger
from adapters.slack import PLATFORM
from adapters.web import serving
from bot.app import Bot
from bot.bootstrap.slack_parts import SlackParts, slack_parts
from bot.clock import SteerableClock
from bot.config import Settings, read_settings
from bot.dispatch.arriving import House
from bot.expertise.knowledge import Library
from storage.engine import open_store
from tests.passing import passes_until
from tests.slack.calls import Payload
from tests.slack.people import Person
from tests.slack.said import Said, words_in
from tests.slack.server import APP_TOKEN
from tests.slack.ways import SIGNING_SECRET, HttpWay, SocketWay
from tests.slack.workspace import SlackWorkspace

By = Literal["http", "socket"]
MONDAY = datetime(2026, 1, 19, 8, 0, tzinfo=UTC)
"""Nine in the morning in the Netherlands, on an ordinary working day; what Slack stamps is later."""
_LIBRARY = Library()


class SlackWorld:
    """Everything but Slack: the store, the clock, and Bondje, which lives while its `async with` lasts."""

    def __init__(self, address: str, *workspaces: SlackWorkspace, by: By, now: datetime = MONDAY) -> None:
        """With several workspaces, each has to have installed it."""
        self.workspaces = workspaces
        self.by = by
        self.clock = SteerableClock(frozen_at=now)
        self.restarts_before_each_act = False
        self.settings = self._settings(address)
        self._people: dict[str, Someone] = {}

    async def __aenter__(self) -> Self:
        await self._begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._lifetimes.aclose()

    async def restarts(self) -> None:
        """Everything that is not in the store is lost."""
        await self._lifetimes.aclose()
        await self._begin()

    async def passes(self, *, until: datetime | None = None, **length: int) -> None:
        """Time goes by; what falls due is done in order, each at its own instant."""
        target = until or self.clock.now() + timedelta(**length)
        await passes_until(target, self.clock, lambda: self.bot.routines, self._beat)

    async def settles(self) -> None:
        """Whatever Slack sent has been worked off, and what came of it was said."""
        behind = self.parts.slack._door._behind
        assert behind is not None
        await behind[1].settle()

    def person(self, name: str) -> "Someone":
        """By the name that Slack knows."""
        if name not in self._people:
            (person,) = [one.person(name) for one in self.workspaces if name in one.people]
            self._people[name] = Someone(world=self, person=person)
        return self._people[name]

    async def member(self, name: str, *lines: str) -> "Someone":
        """Somebody who said yes, and then these lines."""
        person = self.person(name)
        await person.says("hoi", "ja", *lines)
        return person

    async def _begin(self) -> None:
        self._lifetimes = AsyncExitStack()
        enter = self._lifetimes.enter_async_context
        assert self.settings.slack is not None
        store = self.store = open_store(self.settings.database_url)
        self._lifetimes.push_async_callback(store.close)
        self.parts: SlackParts = await enter(slack_parts(self.settings, self.settings.slack, self.clock))
        await self.parts.meet()
        messenger = PlatformMessenger({PLATFORM: self.parts.messenger})
        self.bot = Bot(
            store=store,
            clock=self.clock,
            messenger=messenger,
            house=House(sheets=frozenset({PLATFORM})),
            library=_LIBRARY,
            calendars=GuardedReader(messenger),
        )
        await self.bot.start()
        if self.by == "http":
            address = await enter(serving("127.0.0.1", 0, routes=self.parts.routes))
        await enter(self.parts.listening(self.bot))
        for workspace in self.workspaces:
            socket = workspace.server.socket
            workspace.way = HttpWay(f"{address}/slack/events") if self.by == "http" else SocketWay(socket)
        if self.by == "socket":
            await self.workspaces[0].server.socket.connected()

    async def _beat(self) -> None:
        if self.restarts_before_each_act:
            await self.restarts()
        for routine in self.bot.routines:
            await routine.run(self.clock.now())

    def _settings(self, address: str) -> Settings:
        first = self.workspaces[0]
        tokens = {"SLACK_BOT_TOKEN": first.bot_token}
        way = {"SLACK_SIGNING_SECRET": SIGNING_SECRET} if self.by == "http" else {"SLACK_APP_TOKEN": APP_TOKEN}
        return read_settings({"DATABASE_URL": address, "SLACK_API_URL": first.server.url, **tokens, **way})


@dataclass
class Someone:
    """Somebody in Slack."""

    world: SlackWorld
    person: Person
    told: list[Said] = field(default_factory=list)
    """What they last heard."""

    @property
    def id(self) -> str:
        return self.person.id

    # What they do; each returns what is new in their conversation with Bondje

    async def says(self, *lines: str) -> str:
        async for line in self._each(*lines):
            await self.person.says(line)
        return await self._listens()

    async def sends_file(self, name: str, content: bytes, text: str = "") -> str:
        async for each in self._each(name):
            await self.person.sends_file(each, content, text)
        return await self._listens()

    async def mentions(self, *lines: str, thread: str | None = None) -> str:
        """Returns the thread that the last of these stands in."""
        stamp = ""
        async for line in self._each(*lines):
            stamp = (await self.person.mentions(line, thread=thread))["event"]["ts"]
        await self._listens()
        return thread or stamp

    async def commands(self, text: str, channel: str = "kantine") -> Payload | None:
        """Returns what Slack shows them right there."""
        async for line in self._each(text):
            shown = await self.person.commands(line, channel)
        await self._listens()
        return shown

    async def presses(self, label: str, on: Said | None = None) -> str:
        async for each in self._each(label):
            await self.person.presses(each, on)
        return await self._listens()

    async def presses_at_home(self, label: str) -> str:
        async for each in self._each(label):
            await self.person.presses_at_home(each)
        return await self._listens()

    async def hands_over(self, said: Said) -> str:
        async for each in self._each("find_peers"):
            await self.person.uses_shortcut(each, said)
        return await self._listens()

    async def fills(self, answers: Mapping[str, str]) -> dict[str, str]:
        """Hand in the modal on top, filled in by label; returns what is wrong, by field."""
        async for _ in self._each("send"):
            problems = await self.person.submits(answers)
        await self._listens()
        return problems

    async def changes(self, **more: object) -> str:
        async for _ in self._each("change"):
            await self.person.changes(**more)
        return await self._listens()

    async def opens_home(self) -> str:
        """Returns every word on it."""
        before = self.person.home()
        await self.person.opens_home()
        await self.person.sees(lambda person: person.home() is not before)
        return self.home

    # What they see

    async def sees_a_sheet(self) -> str:
        """Wait for it; returns every word on it."""
        await self.person.sees(lambda person: person.modal() is not None)
        return self.modal

    @property
    def home(self) -> str:
        return "\n".join(words_in((self.person.home() or {}).get("blocks")))

    @property
    def modal(self) -> str:
        return "\n".join(words_in(self.person.modal()))

    @property
    def last(self) -> Said:
        return self.told[-1]

    async def hears(self, *fragments: str) -> str:
        """Assert that all of these were said since they last listened; nothing new: listen again."""
        told = await self._listens()
        for fragment in fragments:
            assert fragment.casefold() in told.casefold(), (
                f"no {fragment!r} in what {self.person.who.name} heard:\n{told}"
            )
        return told

    async def hears_nothing(self) -> None:
        new = await self.person.unheard()
        assert not new, f"{self.person.who.name} heard:\n{text_of(new)}"

    async def reads(self, channel: str | None = None, *, thread: str | None = None) -> list[Said]:
        """All there is, by anybody."""
        return await self.person.reads(channel, thread=thread)

    async def _listens(self) -> str:
        self.told = await self.person.unheard() or self.told
        return text_of(self.told)

    async def _each(self, *acts: str) -> AsyncIterator[str]:
        for act in acts:
            if self.world.restarts_before_each_act:
                await self.world.restarts()
            yield act
            await self.world.settles()


def text_of(said: Sequence[Said]) -> str:
    """What somebody with a screen reads."""
    return "\n".join(one.shown for one in said)
