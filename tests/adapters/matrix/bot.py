"""The bot's device before a core that only notes what it hears."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from adapters.matrix import PLATFORM
from adapters.matrix.client import Client, Entrance
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.folder import Folder
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.hearing import Invitation
from adapters.matrix.identity import Identity
from adapters.matrix.keys import Keys
from adapters.matrix.marks import Marks
from adapters.matrix.sending import Sending
from adapters.matrix.supply import Supply
from adapters.matrix.syncing import Rhythm, Syncing
from adapters.matrix.unread import Unread
from adapters.waiting import Pauses, pause
from bot.clock import SystemClock
from bot.errors import StoreUnavailableError
from bot.messages import Account, Bookmark, Conversation, Message, Platform
from bot.ports import Kept, Store
from tests.matrix.homeserver import Login

_SOON = timedelta(milliseconds=10)


def _pauses() -> Pauses:
    return Pauses(_SOON, _SOON * 20)


@dataclass
class Core:
    """Mirrors `bot.ports.Receiver` and `adapters.matrix.hearing.Hears`."""

    client: Client
    store: Store
    messages: list[Message] = field(default_factory=list)
    """New ones, once they are stored."""
    events: list[Heard] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    told: list[ToDevice] = field(default_factory=list)
    marks: list[tuple[str, str | None]] = field(default_factory=list)
    """The words of each message that was handed over, and the mark that came along."""
    out_of: list[str] = field(default_factory=list)
    fails: Callable[[Heard], bool] = lambda _: False
    """Which events cannot be heard."""
    times_away: int = 0
    """How often the store does not answer."""

    def __post_init__(self) -> None:
        self._changed = asyncio.Condition()
        self.working = asyncio.Event()
        """Messages are not worked off before this is set."""
        self.working.set()

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        if self.times_away:
            self.times_away -= 1
            raise StoreUnavailableError("away")
        self.marks.append((message.text, bookmark.value if bookmark else None))
        if bookmark is not None:
            async with self.store.begin() as work:
                await work.bookmarks.save(bookmark)
                await work.commit()
        is_new = message.key not in {each.key for each in self.messages}
        if is_new:
            self.messages.append(message)
        if kept is not None:
            await kept()
        await self._tell()
        await self.working.wait()
        return is_new

    async def lose(self, platform: Platform, *, reached: Callable[[Conversation], bool]) -> int:
        raise NotImplementedError

    async def hear(self, heard: Heard) -> Message | None:
        if self.fails(heard):
            raise ZeroDivisionError
        self.events.append(heard)
        await self._tell()
        if heard.type != "m.room.message" or heard.sender == self.client.user:
            return None
        return Message(
            key=f"matrix:{heard.id}",
            conversation=Conversation(platform=PLATFORM, id=heard.room),
            sender=Account(platform=PLATFORM, id=heard.sender),
            sender_name=heard.sender,
            text=str(heard.content.get("body", "")),
            sent_at=datetime.fromtimestamp(heard.sent_at_ms / 1000, UTC),
        )

    async def hear_device(self, told: ToDevice) -> None:
        self.told.append(told)
        await self._tell()

    async def be_invited(self, invitation: Invitation) -> None:
        try:
            await self.client.call("POST", f"/_matrix/client/v3/rooms/{quote(invitation.room, safe='')}/join", {})
        except CallError as error:
            raise fault_of(error) from error

    async def be_out(self, room: str) -> None:
        self.out_of.append(room)
        await self._tell()

    async def cannot_read(self, unread: Unread) -> None:
        self.unread.append(unread)
        await self._tell()

    async def until(self, is_so: Callable[[], bool], *, within: float = 60) -> None:
        """Looked at after everything that is heard."""
        try:
            async with asyncio.timeout(within), self._changed:
                await self._changed.wait_for(is_so)
        except TimeoutError:
            known = "\n".join(map(repr, [*self.events, *self.unread, *self.told]))
            raise TimeoutError(f"The bot knows only:\n{known}") from None

    async def hears(self, *words: str, within: float = 60) -> None:
        """All of these, in any order."""
        await self.until(lambda: set(words) <= set(self.words), within=within)

    @property
    def words(self) -> list[str]:
        return [message.text for message in self.messages]

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    client: Client
    core: Core
    sending: Sending
    syncing: Syncing
    keys: Keys

    async def joins(self, room: str) -> None:
        """Wait until its own sync tells that it is in there."""
        assert await self.client.has_room(room, within=timedelta(seconds=60))

    async def until_rested(self, length: timedelta) -> None:
        await pause(length)

    async def says(self, room: str, words: str, *, key: str | None = None, **more: Any) -> str:  # noqa: ANN401
        content = {"msgtype": "m.text", "body": words}
        return await self.sending.send(room, "m.room.message", content, key=key or words, **more)


@dataclass
class Household:
    """A bot that stops and starts again, as often as a test likes."""

    login: Login
    folder: Path
    store: Store
    identity: Identity = field(init=False)

    def __post_init__(self) -> None:
        self.identity = Identity.new(self.login.user)

    @asynccontextmanager
    async def running(
        self,
        homeserver: str,
        *,
        window: int = 50,
        longest: float = 30,
        grace: float = 10,
        is_signed: bool = True,
        syncs: bool = True,
        entrance: Entrance | None = None,
        pauses: Callable[[], Pauses] = _pauses,
    ) -> AsyncIterator[Bot]:
        """From its first sync until it is stopped, which comes as a surprise to it."""
        client = Client(
            entrance or Entrance(homeserver=homeserver, user=self.login.user, password=self.login.password),
            Folder(self.folder),
        )
        await client.log_in()

        async def sign() -> None:
            if is_signed:
                await self._sign(client)
            is_ready.set()

        is_ready = asyncio.Event()
        client.when_device_is_new.append(sign)
        if client.machine.account.shared:
            is_ready.set()
        core = Core(client, self.store)
        keys = Keys(client, SystemClock(), grace=timedelta(seconds=grace))
        rhythm = Rhythm(longest=timedelta(seconds=longest), window=window, pauses=pauses)
        syncing = Syncing(client, keys, Marks(self.store, self.login.user), hears=core, receiver=core, rhythm=rhythm)
        bot = Bot(client=client, core=core, sending=Sending(client, SystemClock()), syncing=syncing, keys=keys)
        try:
            async with asyncio.TaskGroup() as tasks:
                if syncs:
                    task = tasks.create_task(syncing.run())
                    async with asyncio.timeout(60):
                        await client.wait_for_sync()
                        await is_ready.wait()
                yield bot
                if syncs:
                    task.cancel()
        finally:
            await client.close()

    async def _sign(self, client: Client) -> None:
        """As `adapters.matrix.establishing` does, without a recovery key."""
        await client.call("POST", "/_matrix/client/v3/keys/device_signing/upload", self.identity.publication())
        signed = self.identity.sign_device(Supply(client).device_keys())
        await client.call("POST", "/_matrix/client/v3/keys/signatures/upload", {client.user: {client.device: signed}})
