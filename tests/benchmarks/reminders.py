"""Many reminders due in the same minute: how many a second, how late, each once; and what an idle process costs."""

import asyncio
import json
import random
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import update

from bot.clock import SystemClock
from bot.domain.ids import MemberId
from storage.engine import open_store
from storage.tables import promises
from storage.unit_of_work import SqlUnitOfWork
from tests.benchmarks.figures import median, ninety_ninth, show
from tests.benchmarks.ground import Ground
from tests.benchmarks.process import environment
from tests.system.kills.reminder import DUE_AT, promise_reminders, said_in

_WORKER = (sys.executable, "-m", "tests.system.kills.reminder")
_BEFORE = timedelta(seconds=3)
"""So long before they are due everybody is up."""
_KILLED = 2
_LONGEST = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of it."""

    said: int
    twice: int
    lateness: list[float]
    kills: int

    def row(self, name: str, many: int) -> tuple[str, ...]:
        took = max(self.lateness)
        late = (f"{seconds:.1f}" for seconds in (median(self.lateness), ninety_ninth(self.lateness), took))
        totals = (f"{self.said:,} of {many:,}", str(self.twice), str(self.kills))
        # The last ones may wait until what a killed process had claimed is free again.
        rate = round(0.98 * self.said) / sorted(self.lateness)[round(0.98 * self.said) - 1]
        return (name, *totals, f"{rate:,.0f}", *late)


def main(ground: Ground) -> None:
    members = [one.id for one in ground.people.members]
    members = members[: len(members) // 2 * 2]
    head = ("store", "said", "twice", "killed", "a second", "late: p50, s", "p99, s", "last, s")
    rows = []
    idle = []
    for name, address, processes in (
        ("SQLite, one process", ground.sqlite(), 1),
        ("PostgreSQL, three processes", ground.postgresql, 3),
    ):
        run = _remind(address, members, ground.empty_file().with_name("said.jsonl"), processes)
        rows.append(run.row(name, len(members)))
        idle.append((name.partition(",")[0], *_rest(address, ground, 60 if len(members) > 1000 else 2)))
    show(f"Reminders: {len(members):,} due at the same instant, each once", head, rows)
    show("Reminders: an idle process, a minute", ("store", "computing, s", "statements"), idle)


def _remind(address: str, members: list[MemberId], file: Path, processes: int) -> Run:
    asyncio.run(_promise(address, members))
    ahead = (DUE_AT - _BEFORE - SystemClock().now() - timedelta(seconds=4 * processes)).total_seconds()
    with ExitStack() as ending:
        workers = [_begin(address, file, ahead, ending) for _ in range(processes)]
        chance = random.Random(1)
        unlucky = sorted(chance.uniform(0.05, 0.6) * len(members) for _ in range(_KILLED if processes > 1 else 0))
        kills = 0
        deadline = time.monotonic() + _LONGEST
        while (done := _lines(file)) < len(members) and time.monotonic() < deadline:
            if unlucky and done >= unlucky[0]:
                unlucky.pop(0)
                workers.pop().kill()
                kills += 1
            _pass_time(0.05)
    said = said_in(file)
    often = Counter(key for key, _ in said)
    return Run(
        said=len(often),
        twice=len(said) - len(often),
        lateness=[(at - DUE_AT).total_seconds() for _, at in said],
        kills=kills,
    )


async def _promise(address: str, members: list[MemberId]) -> None:
    store = open_store(address)
    async with store.begin() as work:
        await promise_reminders(work, members, DUE_AT)
        await work.commit()
    await store.close()


def _begin(address: str, file: Path, ahead: float, ending: ExitStack) -> "subprocess.Popen[str]":
    worker = subprocess.Popen(
        [*_WORKER, address, str(file), str(ahead)],
        stdout=subprocess.PIPE,
        env=dict(environment(file.parent)),
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "ready\n"
    # From now on nobody listens, and it must not wait for that.
    drain = subprocess.Popen(["/bin/cat"], stdin=worker.stdout, stdout=subprocess.DEVNULL)
    worker.stdout.close()
    ending.callback(drain.wait)
    ending.callback(worker.wait)
    ending.callback(worker.send_signal, signal.SIGKILL)
    return worker


def _pass_time(seconds: float) -> None:
    # Real time is what is measured.
    select.select([], [], [], seconds)


def _lines(file: Path) -> int:
    return file.read_bytes().count(b"\n") if file.exists() else 0


def _rest(address: str, ground: Ground, seconds: int) -> tuple[str, str]:
    """Nothing is due."""
    asyncio.run(_wait_for_nothing(address))
    file = ground.empty_file()
    ahead = (DUE_AT + timedelta(hours=5) - SystemClock().now()).total_seconds()
    worker = subprocess.Popen(
        [*_WORKER, address, str(file), str(ahead)],
        stdout=subprocess.PIPE,
        env=dict(environment(file.parent)),
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "ready\n"
    _pass_time(seconds)
    worker.terminate()
    cost = json.loads(worker.communicate()[0].splitlines()[-1])
    minutes = cost["seconds"] / 60
    return f"{cost['computed'] / minutes:.2f}", f"{cost['statements'] / minutes:,.0f}"


async def _wait_for_nothing(address: str) -> None:
    store = open_store(address)
    async with store.begin() as work:
        assert isinstance(work, SqlUnitOfWork)
        await work._transaction.run(update(promises).values(kept_at=DUE_AT))
        await work.commit()
    await store.close()
