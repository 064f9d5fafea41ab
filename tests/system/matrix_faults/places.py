"""Where things are said in the storm, and what stands there afterwards."""

from collections import Counter
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from heapq import merge
from typing import Any
from urllib.parse import quote

from adapters.matrix import PLATFORM
from adapters.matrix.places import account_of, private_conversation, shared_conversation
from adapters.matrix.render import SAID
from bot.messages import Account, Conversation, Outgoing, Together
from tests.matrix.contents import MESSAGE
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Homeserver, Login
from tests.matrix.person import Person

_MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Somebody with a client as strict as Element."""

    login: Login
    person: Person


@dataclass(kw_only=True)
class Spot:
    """A conversation, and what has to stand there, in this order."""

    conversation: Conversation | Together
    readers: Sequence[Resident]
    """Who can read there; the first of them may write as well where there is a room."""
    room: str | None = None
    """Which Bondje has not opened. What it says in private before it has come in, it says in one of its own."""
    writes: bool = False
    expected: list[str] = field(default_factory=list)
    """Keys."""

    @property
    def is_shared(self) -> bool:
        """A room of many, which Bondje does not open itself."""
        return isinstance(self.conversation, Conversation) and self.conversation.is_shared

    @property
    def to(self) -> tuple[Account, ...]:
        return tuple(account_of(reader.person.id) for reader in self.readers)

    def outgoing(self, number: int) -> Outgoing:
        """One more thing to say there."""
        key = f"storm:{number}/0"
        self.expected.append(key)
        return Outgoing(key=key, conversation=self.conversation, to=self.to, text=f"Bericht {number} @room")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands in one conversation, as the homeserver keeps it and its readers read it."""

    keys: Sequence[str]
    opened: int
    """Rooms that Bondje has opened for it."""
    unreadable: Sequence[str]


async def residents(people: MatrixPeople, number: int) -> Sequence[Resident]:
    """So many new people."""
    found = []
    for each in range(1, number + 1):
        login = await people.login(f"lid{each:02}")
        found.append(Resident(login=login, person=await people.online(login)))
    return found


async def all_spots(people: Sequence[Resident], bondje: str) -> list[Spot]:
    """Private conversations, some of which nobody has begun; rooms for two that nobody has opened; a room of many."""
    quiet, talking = people[: len(people) // 4], people[len(people) // 4 :]
    spots = [Spot(conversation=private_conversation(each.person.id), readers=[each]) for each in quiet]
    for each in talking:
        room = await each.person.opens(invites=[bondje], direct=True)
        spots.append(Spot(conversation=private_conversation(each.person.id), readers=[each], room=room, writes=True))
    for number, pair in enumerate(zip(people[::2], people[1::2], strict=False)):
        accounts = tuple(account_of(each.person.id) for each in pair)
        together = Together(key=f"samen:{number}", platform=PLATFORM, title="Kennismaking", accounts=accounts)
        spots.append(Spot(conversation=together, readers=list(pair)))
    first, *others = talking
    room = await first.person.opens("vragen", invites=[bondje, *(each.person for each in others)])
    for each in others:
        await each.person.joins(room)
    spots.append(Spot(conversation=shared_conversation(room), readers=list(talking), room=room))
    return spots


async def accept_all(people: Sequence[Resident], homeserver: Homeserver) -> None:
    """Whatever rooms they were invited to."""
    for each in people:
        synced = await homeserver.ask("GET", "/_matrix/client/v3/sync", by=each.login)
        for room in synced.get("rooms", {}).get("invite", {}):
            await each.person.joins(room)


async def accept_known(people: Sequence[Resident]) -> None:
    """Those they know of by now."""
    for each in people:
        answered = {one.room for one in each.person.memberships if one.membership == "join"}
        invited = {one.room for one in each.person.memberships if one.membership == "invite"}
        for room in invited - answered:
            await each.person.joins(room)


async def find_all(spots: Sequence[Spot], homeserver: Homeserver, bondje: str) -> Sequence[Found]:
    """What stands in each of them."""
    known = {spot.room for spot in spots if spot.room}
    return [await _find(spot, known, homeserver, bondje) for spot in spots]


async def _find(spot: Spot, known: Collection[str], homeserver: Homeserver, bondje: str) -> Found:
    opened = [] if spot.is_shared else await _opened_for(spot, known, homeserver, bondje)
    by_room: list[list[dict[str, Any]]] = []
    unreadable: list[str] = []
    for room in [spot.room, *opened] if spot.room else opened:
        said = [
            event
            for event in await _timeline(room, homeserver, spot.readers[0].login)
            if event["sender"] == bondje and event["type"] == "m.room.encrypted"
        ]
        for reader in spot.readers:
            unreadable += await _find_unreadable(reader.person, [event["event_id"] for event in said])
        by_room.append(said)
    events = merge(*by_room, key=lambda event: event["origin_server_ts"])
    heard = [spot.readers[0].person.timeline[event["event_id"]] for event in events]
    keys = [one.content.get(SAID, {}).get("key", "?") for one in heard if one.type == MESSAGE and not one.edits]
    return Found(keys=keys, opened=len(opened), unreadable=unreadable)


async def _find_unreadable(person: Person, ids: Sequence[str]) -> Sequence[str]:
    """Once their client knows of all of them, and a late key had time to come: who cannot read what, and why."""
    await person._until("all of it", lambda: set(ids) <= person.timeline.keys() or None)
    with suppress(TimeoutError):
        await person._until("the keys", lambda: not any(person.timeline[id].failure for id in ids) or None)
    events = [person.timeline[id] for id in ids]
    return [f"{person.id} in {one.room}: {one.failure}" for one in events if one.failure]


async def _opened_for(spot: Spot, known: Collection[str], homeserver: Homeserver, bondje: str) -> list[str]:
    """Rooms with exactly these people in them; also where they had begun, for Bondje may not have come in in time."""
    members = {bondje, *(reader.person.id for reader in spot.readers)}
    found = []
    login = spot.readers[0].login
    for room in (await homeserver.ask("GET", "/_matrix/client/v3/joined_rooms", by=login))["joined_rooms"]:
        path = f"/_matrix/client/v3/rooms/{quote(room, safe='')}/joined_members"
        if room not in known and (await homeserver.ask("GET", path, by=login))["joined"].keys() == members:
            found.append(room)
    return found


async def _timeline(room: str, homeserver: Homeserver, login: Login) -> list[dict[str, Any]]:
    path = f"/_matrix/client/v3/rooms/{quote(room, safe='')}/messages?dir=f&limit={_MOST}"
    return list((await homeserver.ask("GET", path, by=login))["chunk"])


def times(found: Sequence[Found]) -> Counter[str]:
    """How often each thing was said."""
    return Counter(key for each in found for key in each.keys)
