"""What is broken off in the middle of a unit of work holds up nobody."""

import asyncio

from storage.engine import SqlStore, open_store

_TIMES = 60
_STEP = 0.0003
"""Seconds: a look takes a few thousandths, so that it is broken off at many places."""


async def test_units_of_work_that_are_broken_off(address: str) -> None:
    for number in range(_TIMES):
        store = open_store(address)
        async with asyncio.TaskGroup() as group:
            looking = group.create_task(_look(store))
            await asyncio.wait([looking], timeout=number * _STEP)
            looking.cancel()
        await store.close()
        other = open_store(address)
        async with asyncio.timeout(5), other.begin() as work:
            assert await work.members.count() == 0
            await work.commit()
        await other.close()


async def _look(store: SqlStore) -> None:
    while True:
        async with store.begin() as work:
            await work.members.count()
            await work.outbox.next_due_at()
            await work.commit()
