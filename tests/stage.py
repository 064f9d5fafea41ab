"""The stage for stories: `await anna.says(...)`, `anna.hears(...)`, `await world.passes(days=2)`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.app import Bot
from bot.clock import SteerableClock
from bot.dispatch.arriving import House
from bot.domain.people import Member
from bot.expertise.knowledge import Library
from bot.intake.seeding import seed
from bot.markup import plain
from bot.messages import Account, Conversation, Message, Outgoing, Overview, Pick, Platform, Sent, Sheet, Submission
from bot.ports import CalendarReader
from storage.engine import SqlStore, open_store
from tests.fakes.calendars import KnownCalendars
from tests.fakes.messenger import RecordingMessenger, where
from tests.passing import passes_until

PLATFORM = Platform("console")
MONDAY = datetime(2027, 1, 18, 8, 0, tzinfo=UTC)
"""Nine in the morning in the Netherlands, on an ordinary working day."""

_LIBRARY = Library()


class World:
    """Everything around the people: the store, the clock, the platform and the bot, which may be restarted."""

    def __init__(self, address: str, *, now: datetime = MONDAY, house: House | None = None) -> None:
        self.address = address
        self.clock = SteerableClock(frozen_at=now)
        self.messenger = RecordingMessenger()
        self.calendars: CalendarReader = KnownCalendars()
        self.house = house or House()
        self.restarts_before_each_line = False
        self._numbers = count(1)
        self._people: dict[str, Person] = {}

    async def begins(self) -> "World":
        self.store: SqlStore = open_store(self.address)
        await self.store.prepare()
        await seed(self.store)
        self.bot = Bot(
            store=self.store,
            clock=self.clock,
            messenger=self.messenger,
            house=self.house,
            library=_LIBRARY,
            calendars=self.calendars,
        )
        await self.bot.start()
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
        await passes_until(target, self.clock, lambda: self.bot.routines, self._beats)

    async def settles(self) -> None:
        """What is due at this very instant is done."""
        await self.passes(seconds=0)

    async def _beats(self) -> None:
        if self.restarts_before_each_line:
            await self.restarts()
        for routine in self.bot.routines:
            await routine.run(self.clock.now())

    def person(self, name: str, on: str = PLATFORM) -> "Person":
        return self._people.setdefault(f"{name} on {on}", Person(world=self, name=name, platform=Platform(on)))

    async def member(self, name: str, *lines: str, on: str = PLATFORM) -> "Person":
        """Somebody who said yes, and then these lines."""
        person = self.person(name, on)
        await person.says("hoi", "ja", *lines)
        return person

    def said_in(self, room: str) -> list[str]:
        """What was said in a shared conversation."""
        return [plain(one.text) for one in self.messenger.heard[room]]

    @property
    def rooms(self) -> list[str]:
        return [name for name in self.messenger.heard if name.startswith("#")]

    def key(self) -> str:
        return f"console:{next(self._numbers)}"


@dataclass
class Person:
    """Somebody at a keyboard."""

    world: World
    name: str
    platform: Platform = PLATFORM
    email: str | None = None
    name_is_proof: bool = True
    is_encrypted: bool = False
    seen: int = 0
    """How much of what they heard was looked at."""
    noticed: int = 0
    """How much there was when they last said something, or looked."""
    told: str = ""
    """What they last looked at."""

    @property
    def account(self) -> Account:
        return Account(platform=self.platform, id=self.name.split()[0].casefold())

    @property
    def private(self) -> Conversation:
        return Conversation(platform=self.platform, id=self.account.id, is_encrypted=self.is_encrypted)

    @property
    def heard(self) -> list[Outgoing]:
        """All that was ever said to them in private."""
        return self.world.messenger.heard[where(self.private)]

    async def apart(self) -> Conversation:
        """The place apart that was opened for them last."""
        member = await self.is_kept_as()
        assert member is not None
        async with self.world.store.begin() as work:
            for relay in reversed(await work.relays.of(member.id)):
                side = relay.side_of(member.id)
                if side is not None and (place := await work.rooms.find(relay.place_of(member.id).key)) is not None:
                    return place
        raise AssertionError(f"no place was opened for {self.name}")

    async def says_apart(self, text: str, *, id: str | None = None) -> list[str]:
        """Say it in their place apart; returns what is to be read there from then on."""
        return await self._sends_apart(replace(self.message(text, await self.apart()), id=id))

    async def edits(self, id: str, text: str) -> list[str]:
        return await self._sends_apart(replace(self.message(text, await self.apart()), replaces=id))

    async def removes(self, id: str) -> list[str]:
        return await self._sends_apart(replace(self.message("", await self.apart()), removes=id))

    async def _sends_apart(self, message: Message) -> list[str]:
        before = len(self.world.messenger.heard[where(message.conversation)])
        await self._sends(message)
        return (await self.reads_apart())[before:]

    async def reads_apart(self) -> list[str]:
        """All that can be read in their place apart."""
        return [plain(one.text) for one in self.world.messenger.heard[where(await self.apart())]]

    def told_since(self, number: int) -> str:
        return "\n".join(plain(one.text) for one in self.heard[number:])

    @property
    def last(self) -> Outgoing:
        return self.heard[-1]

    @property
    def buttons(self) -> Sequence[str]:
        """The choices of the last message, if any."""
        return [plain(option.label) for option in self.last.options] if self.heard else []

    async def says(self, *lines: str, room: str | None = None, key: str | None = None) -> str:
        """Say these one after the other; returns what Bondje says to them in private."""
        place = Conversation(platform=self.platform, id=room, is_shared=True) if room else self.private
        return await self._sends(*(self.message(line, place, key=key) for line in lines))

    async def writes(self, text: str, *, id: str, place: Conversation | None = None) -> str:
        """Where what is said has a name, by which it can be changed later."""
        return await self._sends(replace(self.message(text, place or self.private), id=id))

    async def rewrites(self, id: str, text: str, *, place: Conversation | None = None) -> str:
        """Change what was written."""
        return await self._sends(replace(self.message(text, place or self.private), replaces=id))

    async def replies(self, text: str, to: Outgoing) -> str:
        """To something that Bondje said, which shows in what they say."""
        return await self._sends(replace(self.message(text, self.private), answers=to.key))

    async def presses(self, label: str, *, of: "Person | None" = None) -> str:
        """Press the newest button that bears these words: one's own, or one that somebody else was given."""
        return await self.presses_again(self.finds(label, of=of))

    async def presses_again(self, pick: Pick) -> str:
        return await self._sends(self.message("", self.private, pick=pick))

    async def opens(self, label: str, *, of: "Person | None" = None) -> Sheet:
        """Press a button where that shows a sheet."""
        sheet = await self.world.bot.views.sheet_behind(self.finds(label, of=of), self.account)
        assert sheet is not None, f"{label!r} opens no sheet"
        return sheet

    async def fills(self, sheet: Sheet, **answers: str) -> Mapping[str, str]:
        """Hand a sheet in with these answers and the rest as it is; returns what is wrong, and then it was not sent."""
        values = {field.name: field.value for field in sheet.fields} | answers
        submission = Submission(form=sheet.form, values={**values, **sheet.fixed})
        problems = await self.world.bot.views.problems_in(submission, self.account)
        if not problems:
            await self._sends(replace(self.message("", self.private), submission=submission))
        return problems

    async def sends_file(self, name: str, reference: str, *, text: str = "", size: int | None = None) -> str:
        """A file, perhaps with words."""
        file = Sent(platform=self.platform, name=name, reference=reference, size=size)
        return await self._sends(replace(self.message(text, self.private), files=(file,)))

    async def hands_over(self, text: str) -> str:
        """Somebody else's message, to find people for."""
        return await self._sends(replace(self.message(text, self.private), is_quoted=True))

    async def looks(self) -> Overview:
        """At the page with what concerns them."""
        return await self.world.bot.views.overview(self.account)

    def finds(self, label: str, *, of: "Person | None" = None) -> Pick:
        for outgoing in reversed((of or self).heard):
            for option in outgoing.options:
                if label.casefold() in plain(option.label).casefold():
                    return Pick(number=option.number, offer=outgoing.key)
        raise AssertionError(f"no button {label!r} among {self.buttons}")

    def hears(self, *fragments: str) -> str:
        """Assert that all of these were said since they last looked or began to speak; nothing new: look again."""
        self.told = self.told_since(self.seen) or self.told
        self.seen = self.noticed = len(self.heard)
        for fragment in fragments:
            assert fragment.casefold() in self.told.casefold(), (
                f"no {fragment!r} in what {self.name} heard:\n{self.told}"
            )
        return self.told

    def hears_nothing(self) -> None:
        told = self.told_since(self.noticed)
        assert not told, f"{self.name} heard:\n{told}"

    async def is_kept_as(self) -> Member | None:
        """What the store knows of them."""
        async with self.world.store.begin() as work:
            known = await work.accounts.find(self.account)
            return None if known is None else await work.members.find(known.member)

    async def has(self) -> set[tuple[str, str, str | None]]:
        """What they are involved in: topic, stance and stage."""
        member = await self.is_kept_as()
        assert member is not None
        async with self.world.store.begin() as work:
            return {(one.topic, one.stance, one.stage) for one in await work.involvements.of(member.id)}

    def message(self, text: str, place: Conversation, *, pick: Pick | None = None, key: str | None = None) -> Message:
        return Message(
            key=key or self.world.key(),
            conversation=place,
            sender=self.account,
            sender_name=self.name,
            sender_email=self.email,
            text=text,
            pick=pick,
            sent_at=self.world.clock.now(),
            name_is_proof=self.name_is_proof,
        )

    async def _sends(self, *messages: Message) -> str:
        self.seen = len(self.heard)
        for message in messages:
            if self.world.restarts_before_each_line:
                await self.world.restarts()
            await self.world.bot.receive(message)
        self.noticed = len(self.heard)
        return self.told_since(self.seen)
