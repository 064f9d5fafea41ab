"""In one conversation there are turns; in two there is no waiting."""

import asyncio

from bot.locks import Locks
from tests.contracts.given import conversation


async def test_one_conversation_takes_turns_and_another_does_not_wait() -> None:
    locks = Locks()
    seen = []

    async def work(name: str, place: str, goes_on: asyncio.Event) -> None:
        async with locks.holding(conversation(place)):
            seen.append(name)
            await goes_on.wait()

    first, others = asyncio.Event(), asyncio.Event()
    others.set()
    async with asyncio.TaskGroup() as group:
        group.create_task(work("first", "anna", first))
        group.create_task(work("second", "anna", others))
        await group.create_task(work("elsewhere", "bram", others))
        assert seen == ["first", "elsewhere"]
        assert locks.is_held(conversation("anna"))
        assert not locks.is_held(conversation("bram"))
        first.set()
    assert seen == ["first", "elsewhere", "second"]
    assert not locks.is_held(conversation("anna"))
