"""Much to say at once, in several rooms, and somebody who asks something meanwhile."""

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from adapters.matrix.places import account_of, private_conversation, shared_conversation
from bot.clock import SystemClock
from bot.messages import Conversation, Option, Outgoing
from bot.ports import Store
from storage.engine import open_store
from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.calls import Call
from tests.matrix.clients import Clients
from tests.matrix.contents import REACTION
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Heard
from tests.matrix.homeserver import Homeserver
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy
from tests.system.matrix_limits.figures import Figures, compare, is_limited, requests_in, while_resting

_SHARED_ROOMS = 5
"""With the private ones fewer than a homeserver lets somebody join in a row."""
_CHOICES_EVERY, _CHOICES = 10, 9
_ASKED_AT = (0.25, 0.5, 0.75)
_WORDS = "Bericht "


@dataclass(kw_only=True)
class Rush:
    """One run. All rooms are encrypted."""

    clients: Clients
    homeserver: Homeserver
    address: str
    folder: Path
    messages: int
    longest: float
    """Seconds, for all of it."""
    expected: dict[str, list[str]] = field(default_factory=dict)
    """By room."""

    async def runs(self) -> Figures:
        """From the first message until the last is read."""
        store = open_store(self.address)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(store.close)
            people = MatrixPeople(self.clients, self.homeserver, stack)
            proxy = await stack.enter_async_context(Proxy(self.homeserver.url).running())
            anna, bram = await people.person("anna"), await people.person("bram")
            home = Home(login=await people.login("bondje"), folder=self.folder / "keys", store=store)
            async with home.running(proxy.url) as bondje:
                places = await self._places(bondje, anna)
                asked_in = await bondje.meets(bram)
                before = len(proxy.calls)
                await self._are_to_be_said(places, anna, store)
                async with asyncio.timeout(self.longest):
                    answers = await self._are_read(bondje, anna, bram, asked_in)
            async with store.begin() as work:
                waiting, given_up = await work.outbox.count()
            return self._judged(anna, proxy.calls[before:], answers, waiting=waiting, given_up=given_up)

    async def _places(self, bondje: Bondje, anna: Person) -> Mapping[str, Conversation]:
        places = {await bondje.meets(anna): private_conversation(anna.id)}
        for number in range(_SHARED_ROOMS):
            room = await anna.opens(f"Kamer {number}", invites=[bondje.id])
            await bondje.comes(anna, room)
            places[room] = shared_conversation(room)
        return places

    async def _are_to_be_said(self, places: Mapping[str, Conversation], anna: Person, store: Store) -> None:
        rooms, now = list(places), SystemClock().now()
        async with store.begin() as work:
            for number in range(self.messages):
                room, text = rooms[number % len(rooms)], f"{_WORDS}{number}"
                self.expected.setdefault(room, []).append(text)
                has_choices = number % _CHOICES_EVERY == 0
                outgoing = Outgoing(
                    key=f"rush:{number}/0",
                    conversation=places[room],
                    to=(account_of(anna.id),),
                    text=text,
                    options=tuple(
                        Option(number=each, label=f"Keuze {each}") for each in range(1, _CHOICES * has_choices + 1)
                    ),
                )
                await work.outbox.add(outgoing, at=now)
            await work.commit()

    async def _are_read(self, bondje: Bondje, anna: Person, bram: Person, asked_in: str) -> list[float]:
        """All of it. How long Bram has waited for each answer, who asks in between."""
        clock, answers = asyncio.get_running_loop(), []
        asks = {round(self.messages * share) for share in _ASKED_AT}
        for number in range(self.messages):
            await anna.hears(sender=bondje.id, matching=partial(_has, f"{_WORDS}{number}"), within=self.longest)
            if number in asks:
                asked_at = clock.time()
                await bram.says(asked_in, "help")
                await bram.hears(sender=bondje.id, room=asked_in, within=60)
                answers.append(clock.time() - asked_at)
        return answers

    def _judged(self, anna: Person, calls: list[Call], answers: list[float], *, waiting: int, given_up: int) -> Figures:
        requests = requests_in(calls)
        said = [call for call in requests if call.is_taken]
        read: dict[str, list[str]] = {room: [] for room in self.expected}
        for heard in anna.timeline.values():
            if heard.room in read and heard.text.startswith(_WORDS):
                read[heard.room].append(_words(heard.text))
        return Figures(
            messages=self.messages,
            rooms=len(self.expected),
            seconds=said[-1].at - said[0].at,
            requests=len(requests),
            limited=len([call for call in requests if is_limited(call)]),
            while_resting=while_resting(requests),
            emoji=len([call for call in said if REACTION in call.words]),
            answers=answers,
            unreadable=len(anna.unreadable),
            waiting=waiting,
            given_up=given_up,
            **compare(self.expected, read),
        )


def _has(words: str, heard: Heard) -> bool:
    return _words(heard.text) == words


def _words(text: str) -> str:
    """Without the choices."""
    return text.partition("\n")[0]
