"""A story told to processes that are killed, compared with the same story untouched."""

import asyncio
import random
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from bot.clock import SystemClock
from tests.slack.emulators import Emulators
from tests.slack.server import APP_TOKEN, SlackServer
from tests.slack.ways import SIGNING_SECRET, SocketWay
from tests.slack.workspace import SlackWorkspace, workspace_in
from tests.stories.slack.stage import By, SlackWorld
from tests.system.kills.fuse import Fuse
from tests.system.kills.household import MOST_STARTS
from tests.system.kills.nursery import Nursery
from tests.system.slack_kills.reading import Transcript, read_all, says
from tests.system.slack_kills.service import Service
from tests.system.slack_kills.stories import Step
from tests.system.slack_kills.telling import PatientHttpWay, ThereFirst, do

_START = 4_000
"""Lines of code of a start, about."""
_MOST_HAPPENINGS = 5
"""How much may happen at Slack after a step began before the kill; a step is one to ten calls."""
_PATIENCE = 40
"""Seconds until something counts as lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untouched:
    """A story as it goes when nobody kills anything."""

    steps: Sequence[Step]
    said: Sequence[int]
    """How much had been said after each step."""
    read: Transcript


@dataclass(kw_only=True)
class Figures:
    """What came of killing."""

    kills: int = 0
    messages: int = 0
    lost: int = 0
    doubled: int = 0
    differences: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.messages} messages: {self.lost} lost, {self.doubled} doubled,"
            f" {len(self.differences)} conversations otherwise than untouched"
        )

    def add(self, other: "Figures") -> None:
        self.kills += other.kills
        self.messages += other.messages
        self.lost += other.lost
        self.doubled += other.doubled
        self.differences += other.differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every run needs."""

    emulators: Emulators
    nursery: Nursery
    seeded: Path
    folder: Path

    @asynccontextmanager
    async def workspace(self) -> AsyncIterator[SlackWorkspace]:
        async with SlackServer().running() as server, workspace_in(self.emulators, server) as slack:
            yield slack

    def new_file(self, name: str) -> Path:
        file = self.folder / name / "bondje.db"
        file.parent.mkdir()
        shutil.copy(self.seeded, file)
        return file


async def tell_untouched(ground: Ground, steps: Sequence[Step], *, name: str) -> Untouched:
    """In this process, where it can be known when there is nothing left to be said."""
    said: list[int] = []
    async with ground.workspace() as slack:
        address = f"sqlite:///{ground.new_file(name)}"
        async with SlackWorld(address, slack, by="socket", now=SystemClock().now()) as world:
            for step in steps:
                await do(step, slack)
                await world.settles()
                await world.passes(seconds=0)
                said.append(_said(slack.server))
        return Untouched(steps=steps, said=said, read=await read_all(slack))


async def tell_often(ground: Ground, steps: Sequence[Step], *, name: str, every: int = 3, seed: int = 0) -> Figures:
    """Once without a kill, and once by each way with a kill in every so-manieth step."""
    untouched = await tell_untouched(ground, steps, name=f"{name}-untouched")
    total = await tell_killed(ground, untouched, name=f"{name}-spared", by="http", doomed=set(), seed=seed)
    for number, by in enumerate(get_args(By)):
        doomed = set(range((number + seed) % every, len(steps), every))
        total.add(await tell_killed(ground, untouched, name=f"{name}-{by}", by=by, doomed=doomed, seed=seed))
    return total


async def tell_killed(
    ground: Ground, untouched: Untouched, *, name: str, by: By, doomed: set[int], seed: int
) -> Figures:
    """With `kill -9` in these steps, and often once more while the next life begins."""
    async with ground.workspace() as slack:
        service = Service(ground.nursery, ground.new_file(name), _settings(slack, by))
        way = PatientHttpWay(service) if by == "http" else SocketWay(slack.server.socket)
        slack.way = ThereFirst(way, service)
        fate = _Fate(service=service, server=slack.server, chance=random.Random(seed))
        async with asyncio.TaskGroup() as group:
            group.create_task(service.keep(fate.next_fuse))
            watching = group.create_task(fate.watch())
            await service.is_there()
            for number, (step, said) in enumerate(zip(untouched.steps, untouched.said, strict=True)):
                fate.begin(is_doomed=number in doomed)
                await do(step, slack)
                if not await _is_said(slack.server, said):
                    break
            fate.is_over = True
            watching.cancel()
            await service.stop()
        async with asyncio.TaskGroup() as group:
            # What a start may still find to do.
            group.create_task(service.live())
            await service.stop()
        return compare(await read_all(slack), untouched.read, service.deaths, f"{name}: ")


@dataclass(kw_only=True)
class _Fate:
    """Decides when a life ends."""

    service: Service
    server: SlackServer
    chance: random.Random
    is_over: bool = False
    _dies_at: int | None = None

    def begin(self, *, is_doomed: bool) -> None:
        """A step begins."""
        if is_doomed and self.service.starts < MOST_STARTS:
            wait = self.chance.randint(0, _MOST_HAPPENINGS)
            self._dies_at = self.server.happened + wait
            if not wait:
                self._strike()

    def next_fuse(self) -> Fuse | None:
        """For the next life."""
        is_spared = self.is_over or not self.service.deaths or self.service.starts >= MOST_STARTS
        if is_spared or self.chance.random() < 0.5:
            return None
        return Fuse(after=self.chance.randint(1, 2 * _START))

    async def watch(self) -> None:
        while True:
            await self.server.something_after(self.server.happened)
            if self._dies_at is not None and self.server.happened >= self._dies_at:
                self._strike()

    def _strike(self) -> None:
        self._dies_at = None
        self.service.kill()


async def _is_said(server: SlackServer, count: int) -> bool:
    try:
        await server.until(lambda: _said(server) >= count, within=_PATIENCE)
    except TimeoutError:
        return False
    return True


def _said(server: SlackServer) -> int:
    return sum(says(call) for call in server.calls)


def _settings(slack: SlackWorkspace, by: By) -> dict[str, str]:
    settings = {"SLACK_API_URL": slack.server.url, "SLACK_BOT_TOKEN": slack.bot_token}
    if by == "http":
        return settings | {"SLACK_SIGNING_SECRET": SIGNING_SECRET, "BONDJE_LISTEN": "127.0.0.1:0"}
    return settings | {"SLACK_APP_TOKEN": APP_TOKEN}


def compare(read: Transcript, expected: Transcript, kills: int, where: str) -> Figures:
    """What was read, with what should have been."""
    figures = Figures(kills=kills, messages=sum(map(len, read.values())))
    for place in sorted({*read, *expected}):
        got, wanted = list(read.get(place, ())), list(expected.get(place, ()))
        figures.lost += (Counter(wanted) - Counter(got)).total()
        figures.doubled += (Counter(got) - Counter(wanted)).total()
        if got != wanted:
            pairs = enumerate(zip(got, wanted, strict=False))
            number = next((n for n, (one, other) in pairs if one != other), min(len(got), len(wanted)))
            figures.differences.append(
                f"{where}{place}, message {number + 1} is\n  {_at(got, number)}\ninstead of\n  {_at(wanted, number)}"
            )
    return figures


def _at(lines: Sequence[str], number: int) -> str:
    return lines[number] if number < len(lines) else "nothing"
