"""The stage for stories: `await anna.says(...)`, `anna.hears(...)`, `await world.passes(days=2)`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.app import Bot
from bot.clock import SteerableClock
from bot.dispatch.arriving import House
from bot.intake.seeding import seed
from bot.markup import plain
from bot.messages import Account, Conversation, Message, Outgoing, Pick, Platform
from storage.engine import SqlStore, open_store
from tests.fakes.messenger import RecordingMessenger

PLATFORM = Platform("console")
MONDAY = datetime(2027, 1, 18, 8, 0, tzinfo=UTC)
"""Nine in the morning in the Netherlands, on an ordinary working day."""


class World:
    """Everything around the people: the store, the clock, the platform and the bot, which may be restarted."""

    def __init__(self, address: str, *, now: datetime = MONDAY, house: House | None = None) -> None:
        self.address = address
        self.clock = SteerableClock(frozen_at=now)
        self.messenger = RecordingMessenger()
        self.house = house or House()
        self._numbers = count(1)
        self.restarts_before_each_line = False

    async def begins(self) -> "World":
        self.store: SqlStore = open_store(self.address)
        await self.store.prepare()
        await seed(self.store)
        self.bot = Bot(store=self.store, clock=self.clock, messenger=self.messenger, house=self.house)
        await self.bot.start(is_alone=True)
        return self

    async def ends(self) -> None:
        await self.store.close()

    async def restarts(self) -> None:
        """Everything that is not in the store is lost."""
        await self.ends()
        await self.begins()

    async def passes(self, *, until: datetime | None = None, **length: int) -> None:
        """Time goes by; what falls due is done in order, each at its own instant."""
        target = until or self.clock.now() + timedelta(**length)
        while True:
            due = [at for routine in self.bot.routines if (at := await routine.next_due_at()) is not None]
            if not due or min(due) > target:
                break
            self.clock.move_to(max(min(due), self.clock.now()))
            for routine in self.bot.routines:
                await routine.run(self.clock.now())
        self.clock.move_to(target)
        for routine in self.bot.routines:
            await routine.run(self.clock.now())

    def person(self, name: str) -> "Person":
        return Person(world=self, name=name)

    def key(self) -> str:
        return f"console:{next(self._numbers)}"


@dataclass
class Person:
    """Somebody at a keyboard."""

    world: World
    name: str
    seen: int = field(default=0)

    @property
    def account(self) -> Account:
        return Account(platform=PLATFORM, id=self.name.split()[0].casefold())

    @property
    def private(self) -> Conversation:
        return Conversation(platform=PLATFORM, id=self.account.id)

    @property
    def heard(self) -> list[Outgoing]:
        """All that was ever said to them in private."""
        return self.world.messenger.heard[self.account.id]

    @property
    def news(self) -> str:
        """What was said to them since they last looked."""
        new, self.seen = self.heard[self.seen :], len(self.heard)
        return "\n".join(plain(one.text) for one in new)

    async def says(self, *lines: str, room: str | None = None, key: str | None = None) -> str:
        """Say these one after the other; returns what Bondje says to them in private."""
        for line in lines:
            if self.world.restarts_before_each_line:
                await self.world.restarts()
            place = Conversation(platform=PLATFORM, id=room, is_shared=True) if room else self.private
            await self.world.bot.receive(self._message(line, place, key=key))
        return self.news

    async def presses(self, label: str) -> str:
        """Press the button of the last message that has it."""
        for outgoing in reversed(self.heard):
            for option in outgoing.options:
                if label.casefold() in option.label.casefold():
                    pick = Pick(number=option.number, offer=outgoing.key)
                    await self.world.bot.receive(self._message("", self.private, pick=pick))
                    return self.news
        raise AssertionError(f"{self.name} has no button {label!r}; there are {self.buttons()}")

    def buttons(self) -> Sequence[str]:
        """The choices of the last message that has any."""
        last = next((one for one in reversed(self.heard) if one.options), None)
        return [option.label for option in last.options] if last else []

    def hears(self, *fragments: str) -> None:
        """Assert that the last news, or what was heard since, holds all of these."""
        told = self.news or plain(self.heard[-1].text if self.heard else "")
        for fragment in fragments:
            assert fragment.casefold() in told.casefold(), f"{self.name} heard:\n{told}"

    def _message(self, text: str, place: Conversation, *, pick: Pick | None = None, key: str | None = None) -> Message:
        return Message(
            key=key or self.world.key(),
            conversation=place,
            sender=self.account,
            sender_name=self.name,
            text=text,
            pick=pick,
            sent_at=self.world.clock.now(),
            name_is_proof=True,
        )
