"""What happens on Matrix, handed over to Bondje."""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from adapters.matrix.addressed import Names
from adapters.matrix.allowed import Allowed
from adapters.matrix.choosing import Chosen, Taken
from adapters.matrix.client import Client
from adapters.matrix.directs import Directs
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.hearing import Invitation
from adapters.matrix.ids import ROOM, is_id
from adapters.matrix.insisting import insist
from adapters.matrix.joining import Joining
from adapters.matrix.places import apart_conversation, private_conversation, shared_conversation
from adapters.matrix.rooms import Origin, Rooms
from adapters.matrix.sayings import Sayings
from adapters.matrix.sending import Sending
from adapters.matrix.spoken import Spoken
from adapters.matrix.standing import Standing
from adapters.matrix.surroundings import Kind, Referred, Surroundings
from adapters.matrix.texts import ELSEWHERE, ONLY_WORDS, STRANGER, UNPROTECTED, UNSIGNED, not_read
from adapters.matrix.translate import (
    MESSAGE,
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
from adapters.recent import Recent
from adapters.waiting import Pauses
from bot.errors import DelayedError, DeliveryError
from bot.messages import Message
from bot.ports import Clock

_MOST_STRANGERS = 1_000
_DISTRUSTED = "m.unverified", "m.blacklisted", UNSIGNED
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
    sending: Sending
    joining: Joining
    allowed: Allowed
    start: Callable[[Coroutine[object, object, None]], None]
    """Goes on with something beside what is being heard."""
    pauses: Callable[[], Pauses] = Pauses
    _strangers: Recent[str, bool] = field(default_factory=lambda: Recent(_MOST_STRANGERS))

    _speechless: Recent[str, bool] = field(default_factory=lambda: Recent(_MOST_STRANGERS))
    """Rooms in which nothing came since but what has no words."""

    _open: Recent[str, bool] = field(default_factory=lambda: Recent(_MOST_STRANGERS))
    """Rooms in which it was said that what is private is said elsewhere."""

    _unprotected: Recent[tuple[str, str], bool] = field(default_factory=lambda: Recent(_MOST_STRANGERS))
    """Rooms, and who said nothing there since but what anybody could have said."""

    async def hear(self, heard: Heard) -> Message | None:
        if heard.sender == self.client.user and heard.state_key is None:
            return None
        if await self.standing.hear(heard):
            return None
        if heard.state_key is not None:
            await self._hear_state(heard)
            return None
        around = await self._around(heard)
        if around is None:
            return None
        if not self.allowed(heard.sender):
            self._turn_away(heard, around)
            return None
        message = translate(heard, around, self.clock.now())
        if message is None and is_without_words(heard, around):
            self._tell_only_words(heard)
        if message is None and is_unprotected(heard, around):
            self._tell_unprotected(heard)
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
        """In a room of many it was most often meant for somebody else."""
        if not self.allowed(unread.sender) or not self.directs.is_between(unread.room, unread.sender):
            return
        content: dict[str, Any] = {"msgtype": "m.notice", "body": not_read(unread.code), "m.mentions": {}}
        relation = {"m.in_reply_to": {"event_id": unread.id}}
        content["m.relates_to"] = relation
        # Who does not trust our device could not read what it encrypts either; one that nobody signed gets no keys.
        plainly = unread.code in _DISTRUSTED
        await self.sending.send(unread.room, MESSAGE, content, key=f"unread/{unread.id}", plainly=plainly)

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
        if heard.was_encrypted:
            self._unprotected.drop((heard.room, heard.sender))
        if around.kind is Kind.PRIVATE:
            self._speechless.drop(heard.room)
            if self.rooms.is_closed(heard.room):
                self.start(self._learn(heard.sender, heard.room))
            else:
                self._tell_elsewhere(heard)
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
                    self.start(self._follow(heard.room, following))
            case "m.room.member" if heard.state_key != self.client.user:
                is_there = heard.content.get("membership") in ("join", "invite")
                if not is_there and heard.room in self.rooms and not self.rooms.others_in(heard.room):
                    self.start(self._try("an empty room", self.rooms.leave(heard.room)))

    async def _follow(self, room: str, following: str) -> None:
        """Until it is done, or refused."""
        pauses = self.pauses()
        while True:
            try:
                await self.rooms.follow(room, following)
            except DelayedError as error:
                _log.warning("a room that goes on elsewhere waits", extra={"room": room, "reason": str(error)})
                await pauses.wait(at_least=error.after)
            except DeliveryError as error:
                _log.warning("a room goes on where we cannot come", extra={"room": room, "reason": str(error)})
                return
            else:
                return

    def _turn_away(self, heard: Heard, around: Surroundings) -> None:
        """Once, and only whoever speaks to the bot. What another bot says, no bot answers."""
        if heard.type != MESSAGE or heard.content.get("msgtype") == "m.notice":
            return
        if not is_addressed(heard, around) or self._strangers.has(heard.sender):
            return
        self._strangers.keep(heard.sender, True)  # noqa: FBT003
        relation = {"m.in_reply_to": {"event_id": heard.id}}
        content = {"msgtype": "m.notice", "body": STRANGER, "m.mentions": {}, "m.relates_to": relation}
        self.start(self._try("a stranger", self.sending.send(heard.room, MESSAGE, content, key=f"stranger/{heard.id}")))

    def _tell_only_words(self, heard: Heard) -> None:
        """Once, until they say something."""
        if self._speechless.has(heard.room):
            return
        self._speechless.keep(heard.room, True)  # noqa: FBT003
        content = {"msgtype": "m.notice", "body": ONLY_WORDS, "m.mentions": {}}
        told = {**content, "m.relates_to": {"m.in_reply_to": {"event_id": heard.id}}}
        self.start(self._try("a file", self.sending.send(heard.room, MESSAGE, told, key=f"only-words/{heard.id}")))

    def _tell_elsewhere(self, heard: Heard) -> None:
        """Others can read here, or could come in: the answer comes elsewhere, which is said once."""
        if self._open.has(heard.room):
            return
        self._open.keep(heard.room, True)  # noqa: FBT003
        content = {"msgtype": "m.notice", "body": ELSEWHERE, "m.mentions": {}}
        key = f"elsewhere/{heard.room}"
        self.start(self._try("an open room", self.sending.send(heard.room, MESSAGE, content, key=key)))

    def _tell_unprotected(self, heard: Heard) -> None:
        """Once, until they say something that is certainly theirs."""
        where = heard.room, heard.sender
        if self._unprotected.has(where):
            return
        self._unprotected.keep(where, True)  # noqa: FBT003
        self.start(self._say_until_said(heard, UNPROTECTED, key=f"unprotected/{heard.id}"))

    async def _say_until_said(self, heard: Heard, words: str, *, key: str) -> None:
        relation = {"m.in_reply_to": {"event_id": heard.id}}
        content = {"msgtype": "m.notice", "body": words, "m.mentions": {}, "m.relates_to": relation}
        pauses = self.pauses()
        while True:
            try:
                await self.sending.send(heard.room, MESSAGE, content, key=key)
            except DelayedError as error:
                await pauses.wait(at_least=error.after)
            except DeliveryError as error:
                _log.warning("somebody could not be told to say it again", extra={"reason": str(error)})
                return
            else:
                return

    async def _try(self, what: str, work: Awaitable[Any]) -> None:
        try:
            await work
        except DeliveryError as error:
            _log.warning("not done", extra={"what": what, "reason": str(error)})

    async def _insist(self, what: str, work: Callable[[], Awaitable[_Found]]) -> _Found | None:
        """Nothing is passed over because the homeserver stumbles; what it can make no sense of is not there."""
        return await insist(what, work, self.pauses(), of_one=True)


def _number_taken(message: Message) -> int | None:
    """Of a choice, if it may be one."""
    return number_of(message.text) if message.pick is None else message.pick.number
