"""The stage on Matrix: people do what they do in their clients, and read what these show them."""

from collections.abc import Collection
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path
from typing import Any, Self

from adapters.calendars.reader import GuardedReader
from adapters.matrix import PLATFORM
from adapters.matrix.devices import Devices
from adapters.matrix.places import account_of, private_conversation
from adapters.matrix.recovery import write_key
from adapters.matrix.vault import Vault
from adapters.messenger import PlatformMessenger
from adapters.timer import Timer
from bot.bootstrap.matrix_parts import MatrixParts, matrix_parts
from bot.clock import SteerableClock
from bot.config import MatrixSettings
from bot.dispatch.arriving import House
from bot.domain.cadence import Cadence
from bot.expertise.knowledge import Library
from bot.messages import File, Outgoing
from bot.rounding.dates import start_after
from bot.routines.delivery import Delivery
from storage.engine import open_store
from tests.matrix import contents
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Heard
from tests.matrix.homeserver import Login
from tests.matrix.person import Person
from tests.passing import passes_until
from tests.stories.later import LaterBot

_LIBRARY = Library()
_VERIFICATION = "m.key.verification.request"


class MatrixWorld:
    """Everything but the people: the store, and Bondje on its machine, which lives while its `async with` lasts."""

    def __init__(self, address: str, people: MatrixPeople, login: Login, folder: Path) -> None:
        self.people = people
        self.login = login
        self.clock = SteerableClock()
        """As the one on the wall, until time goes by."""
        self.restarts_before_each_act = False
        self._address = address
        self._folders = [folder]
        self._recovery_key: str | None = None
        self._devices: list[tuple[Person, Collection[str]]] = []

    async def __aenter__(self) -> Self:
        await self._begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._lifetimes.aclose()

    @property
    def bondje(self) -> str:
        """Its user id."""
        return self.login.user

    @property
    def device(self) -> str:
        """The id of the device that it has now."""
        return self.parts.matrix._client.device

    async def restarts(self) -> None:
        """Everything that is not in the store, or in the folder with its keys, is lost."""
        await self._lifetimes.aclose()
        await self._begin()

    async def passes(self, *, until: datetime) -> None:
        """Time goes by, at once."""
        await passes_until(until, self.clock, lambda: self.bot.routines, self._beat)

    async def moves(self) -> None:
        """To a new machine, with the same database and its recovery key; the old device is signed out."""
        client = self.parts.matrix._client
        (kept,) = Vault(client.folder, client.folder.pickle_key()).find(client.user)
        assert kept.recovery_key is not None
        self._recovery_key = write_key(kept.recovery_key)
        await self._lifetimes.aclose()
        self._folders.append(self._folders[0].with_name(f"keys{len(self._folders)}"))
        await self._begin()
        client = self.parts.matrix._client
        devices = Devices(client.call, user=client.user, device=client.device, password=self.login.password)
        await devices.sign_out(await devices.find_others())

    async def person(self, name: str) -> "Someone":
        """Somebody new, with a device of their own."""
        device = await self.people.person("".join(filter(str.isalnum, name.casefold()))[:20])
        await device.calls("setDisplayName", name)
        return self._meets(device)

    async def another_device(self, of: "Someone") -> "Someone":
        """They sign in elsewhere, and sign that device with their recovery key."""
        history = frozenset(of.device.timeline)
        return self._meets(await self.people.second_device(of.device), history, of.room)

    async def member(self, name: str, *lines: str) -> "Someone":
        """Somebody who said yes, and then these lines."""
        person = await self.person(name)
        await person.says("hoi", "ja", *lines)
        return person

    async def tells(self, person: "Someone", key: str, words: str, *files: File) -> None:
        """What Bondje wants to say of itself, as its routines do: kept first, then said."""
        async with self.store.begin() as work:
            await work.outbox.add(
                Outgoing(
                    key=key,
                    conversation=private_conversation(person.id),
                    to=(account_of(person.id),),
                    text=words,
                    files=files,
                ),
                at=self.clock.now(),
            )
            await work.commit()
        await next(each for each in self.bot.routines if each.name == Delivery.name).run(self.clock.now())

    def check(self) -> None:
        """Whatever was said was encrypted, by a device that its owner has signed, and both sides could read it."""
        for device, history in self._devices:
            assert [heard for heard in device.unreadable if heard.id not in history] == []
            for heard in device.timeline.values():
                # Clients ask for verification unencrypted: it has to work where keys do not.
                if heard.type == contents.MESSAGE and heard.kind != _VERIFICATION:
                    assert (heard.encrypted, heard.shield) == (True, 0), heard
        for folder in self._folders:
            assert not (folder / "unread.json").exists(), "Bondje could not read something at first"

    def _meets(self, device: Person, history: Collection[str] = (), room: str = "") -> "Someone":
        """Nothing on it may be unreadable at the end, but what was said before it was there."""
        self._devices.append((device, history))
        return Someone(world=self, device=device, room=room)

    async def _beat(self) -> None:
        for routine in self.bot.routines:
            await routine.run(self.clock.now())

    async def _begin(self) -> None:
        self._lifetimes = AsyncExitStack()
        enter = self._lifetimes.enter_async_context
        store = self.store = open_store(self._address)
        self._lifetimes.push_async_callback(store.close)
        settings = MatrixSettings(
            homeserver=self.people.homeserver.url,
            user=self.login.user,
            password=self.login.password,
            store=self._folders[-1],
            recovery_key=self._recovery_key,
        )
        self.parts: MatrixParts = await enter(matrix_parts(settings, store, self.clock))
        messenger = PlatformMessenger({PLATFORM: self.parts.messenger})
        self.bot = LaterBot(
            store=store,
            clock=self.clock,
            messenger=messenger,
            house=House(),
            library=_LIBRARY,
            calendars=GuardedReader(messenger),
        )
        self.bot.clock = self.clock
        await self.bot.begin()
        self.bot.wake_with((await enter(Timer(self.bot.routines, self.clock))).wake)
        await enter(self.parts.listening(self.bot))


@dataclass
class Someone:
    """Somebody, on one device of theirs."""

    world: MatrixWorld
    device: Person
    room: str = ""
    """Their private conversation with Bondje."""
    last: Heard = field(init=False)
    """What it last said to them there."""

    @property
    def id(self) -> str:
        return self.device.id

    # What they do in private; each returns what is answered

    async def says(self, *lines: str, **more: Any) -> str:  # noqa: ANN401 - those of contents.text
        for line in lines:
            await self._acts()
            await self.device.says(self.room, line, **more)
            await self.hears()
        return self.last.text

    async def reacts(self, emoji: str, to: Heard | None = None) -> str:
        """With the emoji of a number, to the last that was said to them."""
        await self._acts()
        await self.device.reacts(self.room, to or self.last, emoji)
        return await self.hears()

    async def offered(self, line: str, **more: Any) -> Heard:  # noqa: ANN401 - the same
        """Say it, and see the choices that come with the answer."""
        await self.says(line, **more)
        assert "1. " in self.last.text
        return self.last

    async def replies(self, words: str, to: Heard) -> str:
        return await self.says(words, reply_to=to)

    # What they see

    async def hears(self, *fragments: str) -> str:
        """The next thing Bondje says to them in private, with these in it; what only changed is passed over."""
        self.last = await self.device.hears(
            sender=self.world.bondje, room=self.room, matching=lambda one: not one.edits
        )
        for fragment in fragments:
            assert fragment.casefold() in self.last.text.casefold(), f"no {fragment!r} in: {self.last.text}"
        return self.last.text

    async def sees_changed(self, heard: Heard, words: str) -> str:
        """What was said before says this by now."""
        changed = await self.device.hears(words, sender=self.world.bondje, matching=lambda one: one.edits == heard.id)
        return changed.text

    async def hears_nothing(self) -> None:
        """Nothing came between what was said and what is asked now."""
        assert "mijn profiel" in await self.says("help") or "my profile" in self.last.text, self.last

    async def _acts(self) -> None:
        if self.world.restarts_before_each_act:
            await self.world.restarts()
        if not self.room:
            self.room = await self.device.opens(invites=[self.world.bondje], direct=True)
            await self.device.hears(type="m.room.member", sender=self.world.bondje, room=self.room)


def a_monday(now: datetime) -> datetime:
    """Nine in the morning on a Monday to come."""
    found = start_after(Cadence(weeks=1, weekday=0, at=time(9)), now)
    assert found is not None
    return found
