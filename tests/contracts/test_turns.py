"""Units of work of one process take turns, so that a busy conversation does not keep the others waiting."""

import asyncio

from storage.engine import SqlStore


async def test_who_waits_comes_before_who_has_just_been(store: SqlStore) -> None:
    order: list[str] = []

    async def keep_busy(name: str) -> None:
        for _ in range(5):
            async with store.begin() as work:
                order.append(name)
                await work.members.count()

    await asyncio.gather(*map(keep_busy, ("anna", "bram", "cor")))
    assert order == ["anna", "bram", "cor"] * 5
