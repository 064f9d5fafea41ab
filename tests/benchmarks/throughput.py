"""How many messages a second pass through inbox and outbox, and what the disk has to do with it."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from time import perf_counter

import storage.sqlite
from tests.benchmarks.figures import median, milliseconds, ninety_ninth, repeated, show
from tests.benchmarks.ground import Ground, standing
from tests.benchmarks.people import questions

_TALKING = 4
_COMMITS = 3
"""What one message needs at least: it is kept; it is worked off; its answer is said."""


def main(ground: Ground) -> None:
    careful = asyncio.run(_measure(ground.sqlite(), ground))
    with _careless():
        careless = asyncio.run(_measure(ground.sqlite(), ground))
    rows = [
        ("SQLite, synchronous = FULL, as we do", *careful),
        ("SQLite, synchronous = NORMAL", *careless),
        ("PostgreSQL, synchronous_commit = on", *asyncio.run(_measure(ground.postgresql, ground))),
    ]
    show(
        "Messages through inbox and outbox: 'help', and a question",
        ("store", "help/s", f"help/s, {_TALKING} at a time", "help, median ms", "question, median ms"),
        rows,
    )
    _floor(ground)


async def _measure(address: str, ground: Ground) -> list[str]:
    members, many = ground.people.members, max(_TALKING, ground.size.questions)
    async with standing(address) as stand:
        await stand.ask_all([(members[0], "help")] * 10)
        began = perf_counter()
        took = await stand.ask_all([(members[0], "help")] * many)
        alone = perf_counter() - began
        began = perf_counter()
        await asyncio.gather(
            *(stand.ask_all([(members[number], "help")] * (many // _TALKING)) for number in range(_TALKING))
        )
        together = perf_counter() - began
        asked = await stand.ask_all(questions(ground.people, max(1, many // 5)))
    medians = [milliseconds(median([one.seconds for one in some])) for some in (took, asked)]
    return [f"{many / alone:,.0f}", f"{many // _TALKING * _TALKING / together:,.0f}", *medians]


@contextmanager
def _careless() -> Iterator[None]:
    """Commits that a power cut may undo."""
    module = vars(storage.sqlite)
    kept = module["_PRAGMAS"]
    module["_PRAGMAS"] = (*kept, "synchronous = NORMAL")
    try:
        yield
    finally:
        module["_PRAGMAS"] = kept


def _floor(ground: Ground) -> None:
    floor = []
    for setting in ("FULL", "NORMAL"):
        with closing(sqlite3.connect(ground.empty_file(), isolation_level=None)) as bare:
            bare.execute("PRAGMA journal_mode = WAL")
            bare.execute(f"PRAGMA synchronous = {setting}")
            bare.execute("CREATE TABLE said (text TEXT)")
            took, _ = repeated(ground.size.questions, partial(_commit_as_often_as_a_message, bare))
        floor.append((f"synchronous = {setting}", milliseconds(median(took)), milliseconds(ninety_ninth(took))))
    show(f"The floor: {_COMMITS} commits of one row with bare sqlite3 (ms)", ("setting", "median", "p99"), floor)


def _commit_as_often_as_a_message(bare: sqlite3.Connection) -> None:
    for _ in range(_COMMITS):
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO said VALUES ('Hallo')")
        bare.execute("COMMIT")
