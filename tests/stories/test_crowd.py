"""Many write at once: who writes just then is not kept waiting until all of them have their answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.messages import Conversation, Outgoing
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.fakes.messenger import RecordingMessenger
from tests.stage import World

CROWD = 60
FEW = 20
"""Some messages being worked off, and what is done to say the answers to others."""


@dataclass
class Queue(RecordingMessenger):
    """Looks, each time that something is said, how many are asking for the store at that moment."""

    asking: int = 0
    lengths: list[int] = field(default_factory=list)

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        self.lengths.append(self.asking)
        await super().send(outgoing, conversation, maybe_said=maybe_said)


@pytest.fixture
async def world(seeded_address: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    begun, queue = World(seeded_address), Queue()
    begin = SqlStore.begin

    @asynccontextmanager
    async def noted(store: SqlStore) -> AsyncIterator[UnitOfWork]:
        queue.asking += 1
        try:
            async with begin(store) as work:
                yield work
        finally:
            queue.asking -= 1

    monkeypatch.setattr(SqlStore, "begin", noted)
    begun.messenger = queue
    await begun.begins()
    yield begun
    await begun.ends()


async def test_few_stand_before_what_is_to_be_kept(world: World) -> None:
    people = [world.person(f"Lid{number}") for number in range(CROWD)]

    await asyncio.gather(*(person.says("hoi") for person in people))

    assert all(person.heard for person in people)
    assert isinstance(world.messenger, Queue)
    assert len(world.messenger.lengths) == CROWD
    assert max(world.messenger.lengths) <= FEW, world.messenger.lengths
