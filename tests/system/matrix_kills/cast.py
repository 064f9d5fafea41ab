"""The people of a story: each with a client as strict as Element."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import quote

from adapters.matrix.numbers import emoji_of
from tests.matrix.clients import Clients
from tests.matrix.contents import MESSAGE
from tests.matrix.heard import Heard
from tests.matrix.homeserver import Homeserver, Login
from tests.matrix.person import Person
from tests.system.matrix_kills.stories import Step

NAMES = "anna", "bram", "carla"
PATIENCE = 60
"""Seconds until something counts as lost."""
_NUMBERS = count(90_001)
"""Other users than those that other tests make."""


@dataclass(kw_only=True)
class Member:
    """One of them."""

    login: Login
    person: Person
    private: str = ""
    """Their room with Bondje."""


@dataclass(kw_only=True)
class Cast:
    """All of them, and Bondje's account."""

    homeserver: Homeserver
    bondje: Login
    members: dict[str, Member]
    shared: str = ""
    """The room for several."""
    _taken: int = field(default=0)

    async def does(self, step: Step) -> str | None:
        """Returns the event that Bondje hears of, if there is one, once it is on the homeserver."""
        member = self.members[step.who]
        person = member.person
        match step.does:
            case "opens":
                member.private = await person.opens(invites=[self.bondje.user], direct=True)
                await self._comes(person, member.private)
            case "gathers":
                other = self.members[step.words].person
                self.shared = await person.opens("vragen", invites=[self.bondje.user, other])
                await other.joins(self.shared)
                await self._comes(person, self.shared)
            case "joins":
                await person.joins(await person.is_invited(by=self.bondje.user))
            case "says":
                return await person.says(member.private, step.words)
            case "mentions":
                words = f"Bondje: {step.words}"
                return await person.says(self.shared, words, mentions=[self.bondje.user])
            case "takes":
                return await self._take(member, step.words)
        return None

    def said_to(self, name: str) -> list[Heard]:
        """What Bondje has said to them, or where they are, as far as they can read it."""
        events = self.members[name].person.timeline.values()
        return [one for one in events if one.sender == self.bondje.user and _is_said(one) and not one.failure]

    async def hears(self, name: str, count: int) -> None:
        """Until so much was said to them. Raises TimeoutError."""
        await self.members[name].person._until(
            f"{count} things said", lambda: len(self.said_to(name)) >= count or None, within=PATIENCE
        )

    async def catch_up(self, name: str) -> None:
        """Until their client knows all that the homeserver has for it, and can read it."""
        member = self.members[name]
        newest = set()
        for room in (await self._ask(member, "joined_rooms"))["joined_rooms"]:
            page = await self._ask(member, f"rooms/{quote(room, safe='')}/messages?dir=b&limit=1")
            newest |= {event["event_id"] for event in page["chunk"]}
        person = member.person
        await person._until("the newest", lambda: newest <= person.timeline.keys() or None, within=PATIENCE)

    async def _ask(self, member: Member, what: str) -> dict[str, Any]:
        return await self.homeserver.ask("GET", f"/_matrix/client/v3/{what}", by=member.login)

    async def _comes(self, person: Person, room: str) -> None:
        await person.hears(type="m.room.member", sender=self.bondje.user, room=room, within=PATIENCE)

    async def _take(self, member: Member, label: str) -> str:
        """In turn with a reaction and with the number as a reply."""
        offered = re.compile(rf"^(\d+)\. {re.escape(label)}", re.MULTILINE)
        person = member.person
        offers = [one for one in person.timeline.values() if _is_said(one) and offered.search(one.text)]
        assert offers, f"{person.id} sees no {label!r}"
        match = offered.search(offers[-1].text)
        assert match
        self._taken += 1
        if self._taken % 2:
            return await person.reacts(member.private, offers[-1], emoji_of(int(match[1])))
        return await person.says(member.private, match[1], reply_to=offers[-1])


@asynccontextmanager
async def gathered(clients: Clients, homeserver: Homeserver) -> AsyncIterator[Cast]:
    """New people, of whom nobody has heard yet."""
    number = next(_NUMBERS)
    bondje = await homeserver.register(f"bondje{number}")
    members = {}
    async with AsyncExitStack() as stack:
        for name in NAMES:
            login = await homeserver.register(f"{name}{number}")
            person = Person(patience=PATIENCE)
            await stack.enter_async_context(person.online(clients, homeserver.url, login))
            await person.calls("setDisplayName", name.title())
            members[name] = Member(login=login, person=person)
        yield Cast(homeserver=homeserver, bondje=bondje, members=members)


def _is_said(heard: Heard) -> bool:
    return heard.type == MESSAGE and heard.edits is None
