"""One question, from `Bot.receive` until the Messenger has the answer."""

import asyncio
import sqlite3
from contextlib import closing
from functools import partial

from tests.benchmarks.figures import median, milliseconds, ninety_ninth, repeated, show
from tests.benchmarks.ground import Ground, standing
from tests.benchmarks.people import BROADEST, MOST_SHARED, Asked, People, free_questions, questions

_WARM_UP = 20


def main(ground: Ground) -> None:
    size, people = ground.size, ground.people
    few = max(1, size.questions // 5)
    kinds: dict[str, Asked] = {
        "any topic": questions(people, size.questions),
        f"the topic most share ({_sharing(people)})": questions(people, few, topic=MOST_SHARED),
        "the broadest topic and all below it": questions(people, few, topic=BROADEST),
        "words the thesaurus does not know": free_questions(people, few),
    }
    for name, address in (
        ("SQLite", ground.sqlite()),
        (f"PostgreSQL {ground.postgresql_version()}", ground.postgresql),
    ):
        rows = asyncio.run(_measure(address, kinds, questions(people, min(_WARM_UP, size.questions), seed=4)))
        show(
            f"One question, {size.members:,} members, {name} (ms)",
            ("asked about", "questions", "median", "p99", "slowest", "computing"),
            rows,
        )
    _compare(ground)


def _sharing(people: People) -> int:
    return sum(one.topic == MOST_SHARED for one in people.involvements)


async def _measure(address: str, kinds: dict[str, Asked], warm_up: Asked) -> list[list[str]]:
    async with standing(address) as stand:
        first, *_ = await stand.ask_all(warm_up)
        rows = [["the first after a start", "1", milliseconds(first.seconds), "", "", milliseconds(first.processor)]]
        for name, asked in kinds.items():
            took = await stand.ask_all(asked)
            seconds, processor = [one.seconds for one in took], [one.processor for one in took]
            figures = (median(seconds), ninety_ninth(seconds), max(seconds), median(processor))
            rows.append([name, str(len(took)), *map(milliseconds, figures)])
        return rows


def _compare(ground: Ground) -> None:
    """A search without understanding, order, reasons, consent or memory, through the same texts."""
    texts = [(one.member, f"{one.words} {one.note}") for one in ground.people.involvements]
    with closing(sqlite3.connect(ground.empty_file())) as plain:
        plain.execute("CREATE TABLE texts (member TEXT, text TEXT)")
        plain.executemany("INSERT INTO texts VALUES (?, ?)", texts)
        plain.execute("CREATE VIRTUAL TABLE words USING fts5 (member UNINDEXED, text)")
        plain.execute("INSERT INTO words SELECT member, text FROM texts")
        plain.commit()
        searches = {
            "LIKE through every text": "SELECT member FROM texts WHERE text LIKE '%ensia%'",
            "FTS5, all that match": "SELECT member FROM words WHERE words MATCH 'ensia'",
            "FTS5, the best five": "SELECT member FROM words WHERE words MATCH 'ensia' ORDER BY rank LIMIT 5",
        }
        rows = []
        for name, search in searches.items():
            took, found = repeated(ground.size.questions, partial(_search, plain, search))
            rows.append((name, str(len(found)), milliseconds(median(took)), milliseconds(ninety_ninth(took))))
    show(
        "For comparison: plain SQLite on the same texts, reading only (ms)", ("search", "found", "median", "p99"), rows
    )


def _search(plain: sqlite3.Connection, search: str) -> list[tuple[str]]:
    return plain.execute(search).fetchall()
