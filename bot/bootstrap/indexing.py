"""`bondje index`: make the search index, hold it against the store, and have running processes renew theirs."""

from collections.abc import Sequence
from time import perf_counter

from bot.bootstrap.ground import clock_of, opened_store
from bot.config import Settings
from bot.expertise.indexed_finding import IndexedFinder, differences
from bot.expertise.knowledge import Library
from bot.ports import Store

_GENERATIONS = 2
"""Whoever looked before that many forgettings reads everybody anew."""


async def make_index(settings: Settings) -> tuple[Sequence[str], bool]:
    """What to tell, and whether all was well."""
    async with opened_store(settings) as store:
        clock, _ = await clock_of(store)
        began = perf_counter()
        table = await IndexedFinder(Library()).build(store, clock.now())
        took = perf_counter() - began
        wrong = await differences(table, store)
        await _renew_others(store)
    size = f"{len(table):,} people who can be found, with {table.rows:,} topics"
    other = f"of {wrong:,} people it says something else than the database: they changed meanwhile, or it is a mistake"
    lines = [
        f"{size}: made in {took:.1f} s, {table.bytes_held / 1_000_000:,.0f} MB in columns",
        other if wrong else "it says the same as the database",
        "processes that are running make theirs anew at their next question",
    ]
    return lines, not wrong


async def _renew_others(store: Store) -> None:
    for _ in range(_GENERATIONS):
        async with store.begin() as work:
            await work.changes.forget()
            await work.commit()
