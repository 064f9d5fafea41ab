"""`bondje run` as an operator keeps it: when it dies it is started again."""

import asyncio
import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.system.kills.fuse import Fuse
from tests.system.kills.household import SqliteMemory
from tests.system.kills.nursery import Life, Nursery, Streams

_THERE, _LISTENS = b"Bondje is there", b"address="
_STARTS = "select max(starts) from inbox where place is not null"


class Service:
    """One process at a time, on one SQLite file."""

    def __init__(self, nursery: Nursery, file: Path, settings: Mapping[str, str]) -> None:
        self.memory = SqliteMemory(file=file)
        self.deaths = 0
        self.address = ""
        """Where it listens, if it does."""
        self.log: list[bytes] = []
        self._nursery = nursery
        self._environment = {"DATABASE_URL": f"sqlite:///{file}", "XDG_STATE_HOME": str(file.parent), **settings}
        self._there = asyncio.Event()
        self._life: Life | None = None
        self._is_over = False

    async def keep(self, next_fuse: Callable[[], Fuse | None]) -> None:
        """Start it again, with that fuse, until it has been told to stop."""
        while not self._is_over:
            ended = await self.live(next_fuse())
            assert ended in {0, -signal.SIGKILL}, f"it ended with {ended}:\n{self.story}"
            self.deaths += ended != 0

    async def live(self, fuse: Fuse | None = None) -> int:
        """One life; returns how it ended."""
        with _pipe() as (reading, stderr), open(os.devnull, "r+b") as nothing:  # noqa: ASYNC230, PTH123 - never waits
            streams = Streams(stdin=nothing.fileno(), stdout=nothing.fileno(), stderr=stderr)
            self._life = self._nursery.start(["run"], streams, environment=self._environment, fuse=fuse)
            os.close(stderr)
            loop, log = asyncio.get_running_loop(), asyncio.StreamReader()
            transport, _ = await loop.connect_read_pipe(
                lambda: asyncio.StreamReaderProtocol(log), os.fdopen(os.dup(reading), "rb")
            )
            try:
                async for line in log:
                    self._read(line)
            except BaseException:
                self.kill()
                self._life.wait()
                raise
            finally:
                transport.close()
                self._there.clear()
        # Nothing writes there any more: it has ended.
        return self._life.wait()

    async def is_there(self) -> None:
        await self._there.wait()

    def kill(self) -> None:
        """`kill -9`, if it still lives."""
        if self._life is not None:
            with suppress(ProcessLookupError):
                self._life.kill()

    async def stop(self) -> None:
        """Let it finish what it is doing, and end."""
        await self._there.wait()
        self._is_over = True
        assert self._life is not None
        os.kill(self._life._pid, signal.SIGTERM)

    @property
    def starts(self) -> int:
        """How often the message that waits longest was begun again after a stop."""
        return self.memory.find(_STARTS)

    @property
    def story(self) -> str:
        """What it has logged."""
        return b"".join(self.log).decode()

    def _read(self, line: bytes) -> None:
        self.log.append(line)
        if _LISTENS in line:
            self.address = line.split(_LISTENS)[1].decode().strip()
        if _THERE in line:
            self._there.set()


@contextmanager
def _pipe() -> Iterator[tuple[int, int]]:
    """Reading and writing end; whoever was given the latter closes it."""
    reading, writing = os.pipe()
    try:
        yield reading, writing
    finally:
        os.close(reading)
