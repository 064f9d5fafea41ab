"""Who begins to work on a database learns whether somebody else does already."""

import asyncio

from storage.engine import SqlStore, open_store


async def test_who_is_alone_is_told_so_again_and_again(store: SqlStore) -> None:
    for _ in range(2):
        async with store.joining() as is_alone:
            assert is_alone
            async with store.begin() as work:
                assert await work.members.count() == 0


async def test_a_second_process_is_not_alone(postgresql_address: str) -> None:
    first, second = open_store(postgresql_address), open_store(postgresql_address)
    async with first.joining() as is_alone:
        assert is_alone
    async with second.joining() as is_alone:
        assert not is_alone
    await first.close()
    async with second.joining() as is_alone:
        assert is_alone
    await second.close()


async def test_nobody_begins_while_another_is_to_be_alone(postgresql_address: str) -> None:
    first, second = open_store(postgresql_address), open_store(postgresql_address)
    order = []

    async def begin() -> None:
        async with second.begin():
            order.append("second")

    async with asyncio.TaskGroup() as group, first.joining() as is_alone:
        assert is_alone
        group.create_task(begin())
        for _ in range(20):
            async with first.begin() as work:
                await work.members.count()
        order.append("first")
    assert order == ["first", "second"]
    await first.close()
    await second.close()


async def test_two_that_begin_at_once_are_not_both_alone(processes: list[SqlStore], address: str) -> None:
    if address.startswith("sqlite"):
        processes = processes[:1]

    async def join(store: SqlStore) -> bool:
        async with store.begin():
            pass
        async with store.joining() as is_alone:
            return is_alone

    assert sum(await asyncio.gather(*map(join, processes))) <= 1
