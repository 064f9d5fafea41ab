"""Where the time of one question goes. Each stage without what it waits for in another."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import wraps
from operator import itemgetter
from time import perf_counter
from typing import Any

import bot.dispatch
import bot.expertise.finding
import bot.speaking
import bot.wording.finding
from bot.expertise.topics import TopicFinder
from storage.engine import SqlStore
from storage.involvements import SqlInvolvements
from storage.transaction import Transaction
from tests.benchmarks.figures import milliseconds, show
from tests.benchmarks.ground import Ground, standing
from tests.benchmarks.people import Asked, questions

_STATEMENTS = "other statements"
_STAGES: tuple[tuple[str, object, str], ...] = (
    ("read the sentence", bot.dispatch, "read"),
    ("tell its language", bot.dispatch, "detect"),
    ("find its topics", TopicFinder, "subjects_of"),
    ("fetch candidates", SqlInvolvements, "candidates"),
    ("rank candidates", bot.expertise.finding, "rank"),
    ("explain five of them", bot.wording.finding, "explain"),
    ("put into words", bot.speaking, "render"),
    ("commit", Transaction, "commit"),
    (_STATEMENTS, Transaction, "run"),
)
_BEGIN, _END, _REST = "begin a unit of work", "end it", "everything else"


def main(ground: Ground) -> None:
    asked = questions(ground.people, max(1, ground.size.questions // 2))
    for name, address in (("SQLite", ground.sqlite()), ("PostgreSQL", ground.postgresql)):
        book, total = asyncio.run(_measure(address, asked))
        rows = [
            (
                stage,
                f"{book.times[stage] / len(asked):.0f}",
                milliseconds(seconds / len(asked)),
                f"{seconds / total:.0%}",
            )
            for stage, seconds in sorted(book.seconds.items(), key=itemgetter(1), reverse=True)
        ]
        title = f"Where one question goes, {ground.size.members:,} members, {name} (mean, ms, while being watched)"
        whole = ("until nothing is left to do", "", milliseconds(total / len(asked)), "")
        show(title, ("stage", "times", "ms", "share"), [*rows, whole])


async def _measure(address: str, asked: Asked) -> tuple["_Book", float]:
    async with standing(address) as stand:
        await stand.ask_all(asked[:20])
        book = _Book()
        with book.watching():
            began = perf_counter()
            with book.doing(_REST):
                await stand.ask_all(asked)
            book.times[_REST] = len(asked)
            return book, perf_counter() - began


@dataclass
class _Book:
    seconds: dict[str, float] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)
    _since: float = 0.0

    @contextmanager
    def doing(self, stage: str) -> Iterator[None]:
        """The clock of what went on until now stands still as long as this lasts."""
        # A statement belongs to the stage that wants it.
        if stage == _STATEMENTS and self._open[-1] not in {_REST, _BEGIN, _END}:
            stage = self._open[-1]
        else:
            self.times[stage] = self.times.get(stage, 0) + 1
        self._turn()
        self._open.append(stage)
        try:
            yield
        finally:
            self._turn()
            self._open.pop()

    def _turn(self) -> None:
        now = perf_counter()
        if self._open:
            stage = self._open[-1]
            self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._since
        self._since = now

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Every stage notes itself here. One conversation at a time, or it would be nonsense."""
        with ExitStack() as undoing:
            for stage, owner, name in _STAGES:
                _swap(owner, name, self._watched(stage, getattr(owner, name)), undoing)
            _swap(SqlStore, "begin", self._begun(SqlStore.begin), undoing)
            yield

    def _watched(self, stage: str, act: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(act)
        async def later(*args: object, **options: object) -> object:
            with self.doing(stage):
                return await act(*args, **options)

        @wraps(act)
        def now(*args: object, **options: object) -> object:
            with self.doing(stage):
                return act(*args, **options)

        return later if inspect.iscoroutinefunction(act) else now

    def _begun(self, begin: Callable[..., Any]) -> Callable[..., Any]:
        @asynccontextmanager
        async def begun(store: SqlStore) -> AsyncIterator[object]:
            unit = begin(store)
            with self.doing(_BEGIN):
                work = await unit.__aenter__()
            try:
                yield work
            finally:
                with self.doing(_END):
                    await unit.__aexit__(None, None, None)

        return begun


def _swap(owner: object, name: str, new: object, undoing: ExitStack) -> None:
    undoing.callback(setattr, owner, name, getattr(owner, name))
    setattr(owner, name, new)
