"""Bondje as a whole, with Matrix as its only platform."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from adapters.matrix import PLATFORM
from adapters.matrix.client import Client, Entrance
from adapters.matrix.folder import Folder
from adapters.matrix.keys import Keys
from adapters.matrix.matrix import House, Matrix
from adapters.matrix.standing import Standing
from adapters.matrix.syncing import Rhythm
from adapters.messenger import PlatformMessenger
from adapters.timer import Timer
from adapters.waiting import Pauses
from bot.app import Bot
from bot.clock import SystemClock
from bot.dispatch.arriving import House as CoreHouse
from bot.messages import Bookmark, Conversation, Message, Platform
from bot.ports import Kept, Store
from tests.matrix.homeserver import Login
from tests.matrix.person import Person

_SOON = timedelta(milliseconds=10)


@dataclass
class Overheard:
    """A `bot.ports.Receiver` before another, that remembers what came by."""

    bot: Bot
    messages: list[Message] = field(default_factory=list)
    _came: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        async with self._came:
            self.messages.append(message)
            self._came.notify_all()
        return await self.bot.receive(message, bookmark=bookmark, kept=kept)

    async def lose(self, platform: Platform, *, reached: Callable[[Conversation], bool]) -> int:
        return await self.bot.lose(platform, reached=reached)

    async def hears(self, number: int) -> list[Message]:
        """So many messages, all that came by."""
        async with asyncio.timeout(60), self._came:
            await self._came.wait_for(lambda: len(self.messages) >= number)
        return self.messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Bondje:
    """While it runs."""

    id: str
    client: Client
    matrix: Matrix
    overheard: Overheard

    async def meets(self, person: Person) -> str:
        """A private conversation that somebody begins."""
        room = await person.opens(invites=[self.id], direct=True)
        await self.comes(person, room)
        return room

    async def comes(self, person: Person, room: str) -> None:
        """It has accepted the invitation, as both of them know."""
        assert await self.client.has_room(room, within=timedelta(seconds=60))
        await person.hears(type="m.room.member", sender=self.id, room=room)


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where it lives."""

    login: Login
    folder: Path
    store: Store

    @asynccontextmanager
    async def running(
        self, homeserver: str, house: House | None = None, *, is_signed: bool = True
    ) -> AsyncIterator[Bondje]:
        clock, folder = SystemClock(), Folder(self.folder)
        entrance = Entrance(homeserver=homeserver, user=self.login.user, password=self.login.password)
        client = Client(entrance, folder)
        try:
            await client.log_in()
            standing = Standing(
                client, clock, cross_signed_only=True, password=self.login.password, pickle_key=folder.pickle_key()
            )
            keys = Keys(client, clock, grace=timedelta(seconds=1))
            await keys.serve({})
            if is_signed:
                await standing.begin()
            rhythm = Rhythm(pauses=lambda: Pauses(_SOON, _SOON * 20))
            matrix = Matrix(client, standing, keys, clock, house or House(rhythm=rhythm))
            bot = Bot(
                store=self.store,
                clock=clock,
                messenger=PlatformMessenger({PLATFORM: matrix.messenger}),
                house=CoreHouse(),
            )
            await bot.begin()
            overheard = Overheard(bot)
            async with Timer(bot.routines, clock), matrix.listening(overheard, self.store):
                async with asyncio.timeout(60):
                    await client.wait_for_sync()
                yield Bondje(id=client.user, client=client, matrix=matrix, overheard=overheard)
        finally:
            await client.close()
