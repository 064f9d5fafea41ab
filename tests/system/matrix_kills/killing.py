"""A story told to processes that are killed, compared with the same story untouched."""

import asyncio
import random
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.matrix.clients import Clients
from tests.matrix.homeserver import Homeserver
from tests.matrix.proxy import Proxy
from tests.system.kills.fuse import Fuse
from tests.system.kills.household import MOST_STARTS
from tests.system.kills.nursery import Nursery
from tests.system.matrix_kills.cast import Cast, gathered
from tests.system.matrix_kills.reading import count_emoji, count_puzzled, count_unreadable, read_all
from tests.system.matrix_kills.stories import Step
from tests.system.matrix_kills.untouched import Untouched, tell_untouched
from tests.system.slack_kills.killing import Figures as Compared
from tests.system.slack_kills.killing import compare
from tests.system.slack_kills.service import Service

_START = 6_000
"""Lines of code of a start, about."""
_MOST_HAPPENINGS = 8
"""How much may happen at the homeserver after a step began before the kill; a step is one to ten calls."""


@dataclass(kw_only=True)
class Figures(Compared):
    """What came of killing."""

    unreadable: int = 0
    """For anybody."""
    puzzled: int = 0
    """How much Bondje could not read, at the end."""
    emoji: int = 0
    """How many are missing under choices."""

    def __str__(self) -> str:
        return (
            f"{super().__str__()}, {self.unreadable} unreadable for people, {self.puzzled} for Bondje,"
            f" {self.emoji} emoji missing under choices"
        )

    def add(self, other: Compared) -> None:
        super().add(other)
        if isinstance(other, Figures):
            self.unreadable += other.unreadable
            self.puzzled += other.puzzled
            self.emoji += other.emoji

    @property
    def is_flawless(self) -> bool:
        return not (self.differences or self.unreadable or self.puzzled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every run needs."""

    clients: Clients
    homeserver: Homeserver
    nursery: Nursery
    seeded: Path
    folder: Path

    def new_file(self, name: str) -> Path:
        file = self.folder / name / "bondje.db"
        file.parent.mkdir()
        shutil.copy(self.seeded, file)
        return file


async def tell_often(ground: Ground, steps: Sequence[Step], *, name: str, every: int = 3, seed: int = 0) -> Figures:
    """Untouched, and then with a kill in every so-manieth step."""
    file = ground.new_file(f"{name}-untouched")
    async with gathered(ground.clients, ground.homeserver) as cast:
        untouched = await tell_untouched(cast, steps, address=f"sqlite:///{file}", folder=file.parent)
    doomed = set(range(seed % every, len(steps), every))
    return await tell_killed(ground, untouched, name=name, doomed=doomed, seed=seed)


async def tell_killed(ground: Ground, untouched: Untouched, *, name: str, doomed: set[int], seed: int) -> Figures:
    """With `kill -9` in these steps, and often once more while the next life begins."""
    file = ground.new_file(name)
    async with gathered(ground.clients, ground.homeserver) as cast, Proxy(ground.homeserver.url).running() as proxy:
        service = Service(ground.nursery, file, _settings(cast, proxy, file.parent))
        fate = _Fate(service=service, proxy=proxy, chance=random.Random(seed))
        async with asyncio.TaskGroup() as group:
            group.create_task(service.keep(fate.next_fuse))
            watching = group.create_task(fate.watch())
            await service.is_there()
            for number, (step, said) in enumerate(zip(untouched.steps, untouched.said, strict=True)):
                fate.begin(is_doomed=number in doomed)
                await cast.does(step)
                if not await _is_said(cast, said):
                    break
            fate.is_over = True
            watching.cancel()
            await service.stop()
        async with asyncio.TaskGroup() as group:
            # What a start may still find to do.
            group.create_task(service.live())
            await service.stop()
        compared = compare(await read_all(cast), untouched.read, service.deaths, f"{name}: ")
        return Figures(
            kills=compared.kills,
            messages=compared.messages,
            lost=compared.lost,
            doubled=compared.doubled,
            differences=compared.differences,
            unreadable=count_unreadable(cast),
            puzzled=count_puzzled(file.parent / "keys"),
            emoji=untouched.emoji - count_emoji(cast),
        )


@dataclass(kw_only=True)
class _Fate:
    """Decides when a life ends."""

    service: Service
    proxy: Proxy
    chance: random.Random
    is_over: bool = False
    _dies_at: int | None = field(default=None)

    def begin(self, *, is_doomed: bool) -> None:
        """A step begins."""
        if is_doomed and self.service.starts < MOST_STARTS:
            wait = self.chance.randint(0, _MOST_HAPPENINGS)
            self._dies_at = self.proxy.happened + wait
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
            await self.proxy.until(self._is_due, within=1_000)
            self._strike()

    def _is_due(self) -> bool:
        return self._dies_at is not None and self.proxy.happened >= self._dies_at

    def _strike(self) -> None:
        self._dies_at = None
        self.service.kill()


async def _is_said(cast: Cast, counts: Mapping[str, int]) -> bool:
    try:
        for name, count in counts.items():
            await cast.hears(name, count)
    except TimeoutError:
        return False
    return True


def _settings(cast: Cast, proxy: Proxy, folder: Path) -> dict[str, str]:
    return {
        "MATRIX_HOMESERVER": proxy.url,
        "MATRIX_USER_ID": cast.bondje.user,
        "MATRIX_PASSWORD": cast.bondje.password,
        "MATRIX_STORE": str(folder / "keys"),
    }
