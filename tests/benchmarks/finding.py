"""The whole answer to "who else works on X?" among very many people, and plain text searches beside it."""

import asyncio
import gc
import importlib.util
import re
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import count, islice
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from zoneinfo import ZoneInfo

import psycopg

from bot.commands.peers import AskPeers
from bot.context import Context
from bot.domain.enquiries import Question
from bot.domain.ids import MemberId
from bot.domain.limits import Limits, Near
from bot.domain.people import Member, Profile
from bot.expertise.indexed_finding import IndexedFinder
from bot.expertise.knowledge import Library
from bot.handlers.asking import ask_peers
from bot.intake.seeding import seed
from bot.messages import Account, Conversation, Platform
from bot.parsing import make_ready, read
from bot.phrases import render
from bot.ports import KnownAccount, UnitOfWork
from storage.engine import SqlStore, open_store
from storage.involvements import _row
from storage.tables import involvements, members
from storage.unit_of_work import SqlUnitOfWork
from tests.benchmarks.crowd import Crowd
from tests.benchmarks.figures import median, milliseconds, ninety_ninth, show
from tests.benchmarks.ground import Ground, Took
from tests.benchmarks.people import NOW

_SIZES = (10_000, 100_000, 1_000_000)
_COMPARED = 100_000
_AT_ONCE = 5_000
_WARM_UP = 300
_PLATFORM = Platform("console")
_COLUMNS = [column.name for column in members.columns if column is not members.c.folded_email]


def main(ground: Ground) -> None:
    is_small = ground.size.members < min(_SIZES)
    sizes = (ground.size.members,) if is_small else _SIZES
    for size in sizes:
        asyncio.run(_measure(ground, Crowd(size)))
        gc.collect()
    _compare(ground, Crowd(min(_COMPARED, max(sizes))))


async def _measure(ground: Ground, crowd: Crowd) -> None:
    store = open_store(f"sqlite:///{ground.empty_file()}")
    try:
        await store.prepare()
        await seed(store)
        await _fill(store, crowd)
        library = Library()
        finder = IndexedFinder(library)
        before, began = _megabytes(), perf_counter()
        table = await finder.build(store, NOW)
        built, held = perf_counter() - began, _megabytes() - before
        head = f"{len(table):,} members with {table.rows:,} topics"
        show(
            f"The index: {head}",
            ("s to build", "MB in columns", "MB more in the process"),
            [(f"{built:.1f}", f"{table.bytes_held / 1e6:.0f}", f"{held:.0f}")],
        )
        # As a bot does at its start, and after it: what is there to stay is not looked through again and again.
        make_ready()
        gc.collect()
        gc.freeze()
        answers = Answers(store, library, finder)
        many = ground.size.questions
        for ask in (crowd.questions, crowd.questions_in_words):
            for member, text in ask(min(_WARM_UP, many), seed=9):
                await answers.answer(member, text)
        kinds: dict[str, list[Took]] = {
            "any topic": [await answers.answer(*asked) for asked in crowd.questions(many)],
            "in words of one's own": [await answers.answer(*asked) for asked in crowd.questions_in_words(many)],
            "a topic, in the own region, same role": [
                await answers.answer_within(*asked) for asked in crowd.questions(many, seed=4)
            ],
            "any topic, right after somebody changed": [
                await answers.answer_after_a_change(*asked) for asked in crowd.questions(many, seed=5)
            ],
        }
        show(
            f"The whole answer in process, SQLite, {len(table):,} members (ms)",
            ("asked about", "questions", "median", "p99", "slowest", "computing", "p99"),
            [(name, str(len(took)), *_figures(took)) for name, took in kinds.items()],
        )
    finally:
        gc.unfreeze()
        await store.close()


def _figures(took: Sequence[Took]) -> tuple[str, ...]:
    seconds, processor = [one.seconds for one in took], [one.processor for one in took]
    figures = (median(seconds), ninety_ninth(seconds), max(seconds), median(processor), ninety_ninth(processor))
    return tuple(map(milliseconds, figures))


class Answers:
    """From a line of text until the sentences are there; only inbox, outbox and commit are left out."""

    def __init__(self, store: SqlStore, library: Library, finder: IndexedFinder) -> None:
        self._store = store
        self._library = library
        self._finder = finder
        self._numbers = count()

    async def answer(self, member: MemberId, text: str) -> Took:
        """How long it took; what it computes hardly hangs on what others do on the machine."""
        return await _timed(self._answer(member, text))

    async def _answer(self, member: MemberId, text: str) -> None:
        async with self._store.begin() as work:
            asker = await work.members.get(member)
            reading = read(text)
            asked = next((one for one in reading.commands if isinstance(one, AskPeers)), AskPeers(topic=text))
            reply = await ask_peers(asked, await self._context(asker, work))
            zone = ZoneInfo(asker.time_zone)
            assert [render(phrase, asker.language, zone) for phrase in reply.phrases]

    async def answer_within(self, member: MemberId, text: str) -> Took:
        """The same with limits, up to the people with their reasons."""
        return await _timed(self._answer_within(member, text))

    async def _answer_within(self, member: MemberId, text: str) -> None:
        async with self._store.begin() as work:
            asker = await work.members.get(member)
            knowledge = await self._library.current(work)
            limits = Limits(roles=frozenset(asker.roles), near=Near.SAFETY_REGION)
            question = Question(subjects=knowledge.topics.subjects_of(text), limits=limits, words=text)
            profile = Profile(member=asker, involvements=tuple(await work.involvements.of(member)))
            found = await self._finder.find(question, profile, NOW.date(), work)
            assert len(found[:5]) <= found.total

    async def answer_after_a_change(self, member: MemberId, text: str) -> Took:
        """What it costs to take somebody's change in first."""
        async with self._store.begin() as work:
            theirs = await work.involvements.of(MemberId(f"lid{next(self._numbers):07}"))
            await work.involvements.save(replace(theirs[0], confirmed_at=NOW - timedelta(days=1)))
            await work.commit()
        return await self.answer(member, text)

    async def _context(self, asker: Member, work: UnitOfWork) -> Context:
        place = Conversation(platform=_PLATFORM, id=asker.id)
        account = KnownAccount(
            account=Account(platform=_PLATFORM, id=asker.id), member=asker.id, conversation=place, name=asker.name
        )
        return Context(
            member=asker,
            account=account,
            conversation=place,
            now=NOW,
            work=work,
            knowledge=await self._library.current(work),
            finder=self._finder,
            new_id=lambda: f"bench-{next(self._numbers)}",
        )


async def _timed(act: Awaitable[None]) -> Took:
    began, processor = perf_counter(), process_time()
    await act
    return Took(seconds=perf_counter() - began, processor=process_time() - processor)


async def _fill(store: SqlStore, crowd: Crowd) -> None:
    """Straight into the tables. The words of texts have a table of their own, which an index does not need."""
    people = iter(crowd)
    while some := list(islice(people, _AT_ONCE)):
        async with store.begin() as work:
            assert isinstance(work, SqlUnitOfWork)
            transaction = work._transaction
            rows = [{name: getattr(one.member, name) for name in _COLUMNS} for one in some]
            await transaction.run(members.insert(), rows)
            await transaction.run(involvements.insert(), [_row(each) for one in some for each in one.involvements])
            await work.commit()


def _megabytes() -> float:
    """What this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def _compare(ground: Ground, crowd: Crowd) -> None:
    """Search engines for text: everybody's words in, the best five ids out; no understanding, consent or reasons."""
    texts = [(one.member.id, " ".join(f"{each.words} {each.note}" for each in one.involvements)) for one in crowd]
    chance = Random(7)
    asked = [crowd.words(chance, 2) for _ in range(ground.size.questions)]
    rows = [_of_sqlite(ground, texts, asked), _of_postgresql(ground, texts, asked)]
    if importlib.util.find_spec("tantivy"):
        rows.append(_of_tantivy(texts, asked))
    show(
        f"For comparison: text alone, {len(texts):,} members, two words, the best five (ms)",
        ("engine", "s to build", "median", "p99"),
        rows,
    )


Texts = Sequence[tuple[str, str]]


def _of_sqlite(ground: Ground, texts: Texts, asked: Sequence[str]) -> Sequence[str]:
    with closing(sqlite3.connect(ground.empty_file())) as plain:
        began = perf_counter()
        plain.execute("CREATE VIRTUAL TABLE words USING fts5 (member UNINDEXED, text)")
        plain.executemany("INSERT INTO words VALUES (?, ?)", texts)
        plain.commit()
        built = perf_counter() - began

        def search(words: str) -> None:
            match = " OR ".join(f'"{word}"' for word in words.replace('"', "").split())
            plain.execute("SELECT member FROM words WHERE words MATCH ? ORDER BY rank LIMIT 5", (match,)).fetchall()

        return _row_of("SQLite FTS5, bm25", built, search, asked)


def _of_postgresql(ground: Ground, texts: Texts, asked: Sequence[str]) -> Sequence[str]:
    with psycopg.connect(ground.postgresql, autocommit=True) as connection:
        began = perf_counter()
        connection.execute("CREATE TABLE compared (member text, words tsvector)")
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO compared VALUES (%s, to_tsvector('dutch', %s))", texts)
        connection.execute("CREATE INDEX compared_words ON compared USING gin (words)")
        connection.execute("ANALYZE compared")
        built = perf_counter() - began

        def search(words: str) -> None:
            connection.execute(
                "SELECT member FROM compared, to_tsquery('dutch', %s) query WHERE words @@ query"
                " ORDER BY ts_rank(words, query) DESC LIMIT 5",
                (" | ".join(re.findall(r"\w+", words)),),
            ).fetchall()

        return _row_of("PostgreSQL full text, ts_rank", built, search, asked)


def _of_tantivy(texts: Texts, asked: Sequence[str]) -> Sequence[str]:
    """Only where somebody has installed it: it is no part of Bondje."""
    tantivy = importlib.import_module("tantivy")
    began = perf_counter()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("member", stored=True, tokenizer_name="raw")
    builder.add_text_field("text")
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=100_000_000, num_threads=1)
    for member, text in texts:
        writer.add_document(tantivy.Document(member=member, text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    built = perf_counter() - began

    def search(words: str) -> None:
        query = index.parse_query(" ".join(re.findall(r"\w+", words)), ["text"])
        for _, address in searcher.search(query, 5).hits:
            searcher.doc(address)

    return _row_of("tantivy, bm25", built, search, asked)


def _row_of(name: str, built: float, search: Callable[[str], None], asked: Sequence[str]) -> Sequence[str]:
    took = []
    for words in asked:
        began = perf_counter()
        search(words)
        took.append(perf_counter() - began)
    return name, f"{built:.1f}", milliseconds(median(took)), milliseconds(ninety_ninth(took))
