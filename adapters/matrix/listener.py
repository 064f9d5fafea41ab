"""What happens on Matrix, handed over to Bondje."""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from adapters.matrix.addressed import Names
from adapters.matrix.allowed import Allowed
from adapters.matrix.choosing import Chosen, Taken
from adapters.matrix.client import Client
from adapters.matrix.directs import Directs
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.hearing import Invitation
from adapters.matrix.ids import ROOM, is_id
from adapters.matrix.insisting import insist, until_done
from adapters.matrix.joining import Joining
from adapters.matrix.places import apart_conversation, private_conversation, shared_conversation
from adapters.matrix.rooms import Origin, Rooms
from adapters.matrix.sayings import Sayings
from adapters.matrix.spoken import Spoken
from adapters.matrix.standing import Standing
from adapters.matrix.surroundings import Kind, Referred, Surroundings
from adapters.matrix.telling import Telling
from adapters.matrix.translate import (
    is_addressed,
    is_unprotected,
    is_without_words,
    number_of,
    refers_to,
    thread_of,
    translate,
)
from adapters.matrix.unread import Unread
from adapters.matrix.voting import Voting
from adapters.waiting import Pauses
from bot.messages import Message
from bot.ports import Clock

_log = logging.getLogger(__name__)
_Found = TypeVar("_Found")


@dataclass(kw_only=True)
class Listener:
    """Behind the door. See `adapters.matrix.hearing.Hears`."""

    client: Client
    clock: Clock
    standing: Standing
    rooms: Rooms
    directs: Directs
    sayings: Sayings
    spoken: Spoken
    chosen: Chosen
    voting: Voting
    joining: Joining
    allowed: Allowed
    start: Callable[[Coroutine[object, object, None]], None]
    """Goes on with something beside what is being heard."""
    telling: Telling
    pauses: Callable[[], Pauses] = Pauses

    async def hear(self, heard: Heard) -> Message | None:
        if heard.sender == self.client.user and heard.state_key is None:
            return None
        if await self.standing.hear(heard):
            return None
        if heard.state_key is not None:
            await self._hear_state(heard)
            return None
        if self.telling.is_turned_away(heard.sender):
            # Nothing is looked up any more for whoever was told.
            return None
        around = await self._around(heard)
        if around is None:
            return None
        if not self.allowed(heard.sender):
            self.telling.turn_away(heard, around)
            return None
        message = translate(heard, around, self.clock.now())
        if message is None and is_without_words(heard, around):
            self.telling.only_words(heard)
        if message is None and is_unprotected(heard, around):
            self.telling.unprotected(heard)
        if message is None or not await self._counts(heard, message):
            return None
        message = await self._as_new(heard, around, message)
        self._note(heard, around, message)
        return message

    async def hear_device(self, told: ToDevice) -> None:
        await self.standing.hear(told)

    async def be_invited(self, invitation: Invitation) -> None:
        await self.joining.be_invited(invitation)

    async def be_out(self, room: str) -> None:
        self.rooms.forget(room)

    async def cannot_read(self, unread: Unread) -> None:
        await self.telling.cannot_read(unread)

    async def _around(self, heard: Heard) -> Surroundings | None:
        if heard.room not in self.rooms:
            return None
        origin = await self._insist("a room", lambda: self.rooms.origin_of(heard.room)) or Origin(id=heard.room)
        kind = self._kind_of(heard, origin)
        is_encrypted = self.rooms.is_encrypted(heard.room)
        place = {
            # Whatever room they speak in, what is private is said in one that is.
            Kind.PRIVATE: private_conversation(heard.sender),
            Kind.APART: apart_conversation(origin.id),
            Kind.SHARED: shared_conversation(origin.id, is_encrypted=is_encrypted),
        }[kind]
        return Surroundings(
            kind=kind,
            place=place,
            names=Names(user=self.client.user, shown=self.rooms.name_in(heard.room, self.client.user)),
            sender_name=self.rooms.name_in(heard.room, heard.sender),
            is_encrypted=is_encrypted,
            referred=await self._referred(heard),
            last=self.spoken.find_last(heard.room, heard.sender),
        )

    def _kind_of(self, heard: Heard, origin: Origin) -> Kind:
        if origin.is_apart:
            return Kind.APART
        is_private = not origin.is_opened and self.directs.is_between(heard.room, heard.sender)
        return Kind.PRIVATE if is_private else Kind.SHARED

    async def _referred(self, heard: Heard) -> Referred | None:
        event = refers_to(heard)
        if event is None:
            return None
        return await self._insist("an event", lambda: self.sayings.find(heard.room, event))

    async def _as_new(self, heard: Heard, around: Surroundings, message: Message) -> Message:
        """Words that are meant for Bondje only since they were changed are new to it."""
        changed = message.replaces
        if changed is None or changed == around.last or around.kind is not Kind.SHARED:
            return message
        first = await self._insist("an event", lambda: self.sayings.read(heard.room, changed))
        if first is None or is_addressed(first, replace(around, referred=await self._referred(first))):
            return message
        return replace(message, replaces=None)

    async def _counts(self, heard: Heard, message: Message) -> bool:
        """Whether a vote does. Whatever else is said does."""
        poll = refers_to(heard) if message.votes is not None else None
        return poll is None or bool(await self._insist("a vote", lambda: self.voting.counts(heard, poll)))

    def _note(self, heard: Heard, around: Surroundings, message: Message) -> None:
        thread = thread_of(heard, around) if around.kind is Kind.PRIVATE else None
        self.spoken.note(heard.room, heard.sender, message.replaces or heard.id, key=message.key, thread=thread)
        self.telling.hear(heard, around.kind)
        if around.kind is Kind.PRIVATE:
            if self.rooms.is_closed(heard.room):
                self.start(self._learn(heard.sender, heard.room))
            else:
                self.telling.elsewhere(heard)
        if message.votes is not None and around.referred is not None:
            for ticked in message.votes.numbers:
                vote = Taken(room=heard.room, by=heard.sender, referred=around.referred, number=ticked)
                self.start(self.chosen.show(vote, settles=True))
        elif message.replaces is not None and around.kind is not Kind.APART:
            # Only the core knows whether a change comes in time.
            return
        elif (number := _number_taken(message)) is None:
            return
        elif (message.pick or message.answers) and around.referred is not None:
            self.start(
                self.chosen.show(Taken(room=heard.room, by=heard.sender, referred=around.referred, number=number))
            )
        elif around.kind is Kind.PRIVATE:
            # Found now: what comes of the number is said after it, and may have choices of its own.
            self.start(self._show_typed(heard, number, self.sayings.find_last(heard.room)))

    async def _show_typed(self, heard: Heard, number: int, last: Referred | None) -> None:
        """A number that is typed takes a choice of what was said last."""
        try:
            offered = last or await self.sayings.find_before(heard.room, heard.id)
        except Exception as error:  # noqa: BLE001 - only to be seen
            _log.info("a message does not show what was chosen", extra={"reason": type(error).__name__})
            return
        if offered is not None:
            await self.chosen.show(Taken(room=heard.room, by=heard.sender, referred=offered, number=number))

    async def _learn(self, user: str, room: str) -> None:
        try:
            await self.directs.learn(user, room)
        except CallError as error:
            _log.info("a private conversation is not marked", extra={"room": room, "reason": str(error)})

    async def _hear_state(self, heard: Heard) -> None:
        match heard.type:
            case "m.room.tombstone" if is_id(following := heard.content.get("replacement_room"), ROOM):
                # Who may not invite us may not lead us elsewhere either.
                if self.allowed(heard.sender):
                    follow = partial(self.rooms.follow, heard.room, following)
                    self.start(until_done("a room that goes on elsewhere", follow, self.pauses()))
            case "m.room.member" if heard.state_key != self.client.user:
                is_there = heard.content.get("membership") in ("join", "invite")
                if not is_there and heard.room in self.rooms and not self.rooms.others_in(heard.room):
                    leave = partial(self.rooms.leave, heard.room)
                    self.start(until_done("an empty room", leave, self.pauses()))

    async def _insist(self, what: str, work: Callable[[], Awaitable[_Found]]) -> _Found | None:
        """Nothing is passed over because the homeserver stumbles; what it can make no sense of is not there."""
        return await insist(what, work, self.pauses(), of_one=True)


def _number_taken(message: Message) -> int | None:
    """Of a choice, if it may be one."""
    return number_of(message.text) if message.pick is None else message.pick.number
