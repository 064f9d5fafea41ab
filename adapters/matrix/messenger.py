"""Bondje's voice on Matrix."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta

from adapters.matrix import PLATFORM
from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.crowds import joined_in
from adapters.matrix.directs import Directs
from adapters.matrix.doubts import Doubts, Found
from adapters.matrix.faults import CallError, fault_before, fault_of
from adapters.matrix.files import download, upload
from adapters.matrix.limits import Urgency
from adapters.matrix.opening import Opening
from adapters.matrix.places import Place, apart_conversation, place_of, shared_conversation
from adapters.matrix.polls import START, asked_by, key_of, moments_of, render_poll
from adapters.matrix.reactions import Reactions
from adapters.matrix.render import MESSAGE, Said, edit_of, has_words, placed, render, said_by
from adapters.matrix.rooms import Rooms
from adapters.matrix.sayings import Sayings
from adapters.matrix.sending import Sending
from adapters.matrix.spoken import Spoken
from adapters.matrix.surroundings import Referred
from adapters.matrix.voting import Voting
from bot.errors import DelayedError, RefusedError
from bot.markup import plain
from bot.messages import Account, Conversation, Outgoing, Platform, Sent, Together

_PATIENCE = timedelta(seconds=90)
"""For all that saying one thing takes. The outbox gives it to another process after two minutes."""
_log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class MatrixMessenger:
    """A `bot.ports.Messenger`. What is said twice within a day has the same transaction, and is there once."""

    client: Client
    rooms: Rooms
    directs: Directs
    sending: Sending
    sayings: Sayings
    spoken: Spoken
    opening: Opening
    doubts: Doubts
    reactions: Reactions
    voting: Voting
    patience: timedelta = _PATIENCE

    @property
    def platforms(self) -> frozenset[Platform]:
        return frozenset({PLATFORM})

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        async with _within(self.patience):
            return await self._send(outgoing, conversation, maybe_said=maybe_said)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        parts = _parts_of(outgoing)
        async with _within(self.patience):
            found = await self._find(place_of(conversation), parts)
        return all(part in found.events for part in parts)

    async def fetch(self, sent: Sent, *, most: int) -> bytes:
        """See `bot.ports.Files`."""
        async with _within(self.patience):
            return await download(self.client, sent, most=most)

    async def members_of(self, conversation: Conversation) -> frozenset[Account] | None:
        """See `bot.ports.Crowds`."""
        async with _within(self.patience):
            return await joined_in(self.client, self.rooms, conversation)

    async def open(self, together: Together) -> Conversation:
        if any(account.platform != PLATFORM for account in together.accounts):
            raise RefusedError("not all of them are on Matrix")
        self.rooms.check_known()
        self.sending.limits.check(Urgency.USUAL)
        room = await self.opening.open(together)
        await self.rooms.wait_for(room, [account.id for account in together.accounts])
        return apart_conversation(room) if len(together.accounts) == 1 else shared_conversation(room)

    async def _send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        # Nothing is looked for, opened or uploaded before it could be said.
        self.sending.limits.check(self._urgency_of(outgoing))
        place = place_of(conversation)
        found = await self._find(place, _parts_of(outgoing)) if maybe_said else Found()
        room = found.room or await self._room_of(place)
        if place.is_person:
            place = replace(place, thread=self.spoken.find_thread(outgoing.key, room))
        event = None
        if has_words(outgoing):
            event = await self._utter(room, place, outgoing, conversation, found)
        for number, key in enumerate(_file_keys(outgoing)):
            if key in found.events:
                continue
            # After the first part, another attempt has to look before it speaks.
            with _in_doubt() if event is not None or number else nullcontext():
                await self._share(room, place, outgoing, number)
        return event

    async def _find(self, place: Place, parts: Sequence[str]) -> Found:
        """Of these, what is there."""
        self.rooms.check_known()
        try:
            return await self.doubts.find(await self._rooms_of(place), parts)
        except CallError as error:
            raise fault_of(error) from error

    async def _rooms_of(self, place: Place) -> Sequence[str]:
        """Where it may have been said: people change rooms. Raises CallError."""
        if place.is_person:
            return await self.directs.find_all(place.id)
        return list(dict.fromkeys((await self.rooms.current(place.id), place.id)))

    async def _room_of(self, place: Place) -> str:
        if place.is_person:
            return await self.directs.get(place.id)
        self.rooms.check_known()
        try:
            return await self.rooms.current(place.id)
        except CallError as error:
            raise fault_before(error) from error

    async def _utter(
        self, room: str, place: Place, outgoing: Outgoing, conversation: Conversation, found: Found
    ) -> str:
        event, urgency = found.events.get(outgoing.key), self._urgency_of(outgoing)
        if event is None and (event := await self._change(room, outgoing, urgency)) is not None:
            return event
        rings = not self.spoken.is_answer(outgoing.key, room)
        said = said_by(outgoing, rings=rings)
        if event is None:
            mentions = said.to if conversation.is_shared and rings else ()
            content = placed(render(said, mentions=mentions), place)
            event = await self.sending.send(room, MESSAGE, content, key=outgoing.key, urgency=urgency)
        self.sayings.keep(room, event, said, thread=place.thread)
        if _has_poll(outgoing):
            with _in_doubt():
                await self._ask(room, place, outgoing, said, event, found)
        self.reactions.put(room, event, outgoing)
        return event

    async def _ask(self, room: str, place: Place, outgoing: Outgoing, said: Said, under: str, found: Found) -> None:
        """Under the words, the same in a poll."""
        if outgoing.poll is None:
            return
        key, asked = key_of(outgoing.key), asked_by(outgoing.poll, outgoing.options, under)
        event = found.events.get(key)
        if event is None:
            content = placed(render_poll(outgoing.poll, said, asked), replace(place, reply_to=None))
            try:
                event = await self.sending.send(room, START, content, key=key, urgency=self._urgency_of(outgoing))
            except RefusedError as error:
                # Where they are forbidden, the numbers in the words do.
                _log.info("a question is not asked in a poll", extra={"reason": str(error)})
                return
        self.sayings.keep_poll(room, event, Referred(event=under, said=said, thread=place.thread, asked=asked))

    async def _change(self, room: str, outgoing: Outgoing, urgency: Urgency) -> str | None:
        """None, when there is nothing to change: then it is said anew."""
        earlier = outgoing.earlier
        if earlier is None or earlier.id is None:
            return None
        if not earlier.is_removed:
            content = edit_of(earlier.id, render(said_by(outgoing, rings=not earlier.or_nothing)))
            event = await self.sending.send(room, MESSAGE, content, key=outgoing.key, urgency=urgency)
            if earlier.or_nothing:
                # Nobody is to vote on what is not asked any more.
                await self.voting.end(room, earlier.key, plain(outgoing.text))
            return event
        # The words stay in every change that was made to them, until that is taken back too.
        for event in [*await self._changes_of(room, earlier.id), earlier.id]:
            await self.sending.redact(room, event, key=f"{outgoing.key}/removed/{event}")
        return None

    async def _changes_of(self, room: str, event: str) -> list[str]:
        path = path_of("rooms", room, "relations", event, "m.replace", version="v1")
        try:
            found = await self.client.call("GET", path, query={"limit": "100"})
        except CallError as error:
            if error.is_final:
                return []
            raise fault_of(error) from error
        return [
            str(each["event_id"])
            for each in found.get("chunk") or ()
            if isinstance(each, dict) and each.get("sender") == self.client.user and "event_id" in each
        ]

    async def _share(self, room: str, place: Place, outgoing: Outgoing, number: int) -> None:
        key = _file_keys(outgoing)[number]
        urgency = self._urgency_of(outgoing)
        self.sending.limits.check(urgency)
        try:
            content = await upload(self.client, outgoing.files[number], is_encrypted=self.rooms.is_encrypted(room))
        except CallError as error:
            # Kept on the homeserver perhaps, but shown to nobody.
            raise fault_before(error) from error
        await self.sending.send(room, MESSAGE, placed(content, replace(place, reply_to=None)), key=key, urgency=urgency)

    def _urgency_of(self, outgoing: Outgoing) -> Urgency:
        return Urgency.ANSWER if self.spoken.is_awaited(outgoing.key) else Urgency.USUAL


def _parts_of(outgoing: Outgoing) -> list[str]:
    """The keys of its events that matter, in the order in which they are sent."""
    words = [outgoing.key] if has_words(outgoing) else []
    return [*words, *([key_of(outgoing.key)] if _has_poll(outgoing) else []), *_file_keys(outgoing)]


def _has_poll(outgoing: Outgoing) -> bool:
    """Whether it is asked in a poll as well: not when it only changes what was said before."""
    return outgoing.poll is not None and outgoing.earlier is None and bool(moments_of(outgoing.options))


def _file_keys(outgoing: Outgoing) -> list[str]:
    return [f"{outgoing.key}/file/{number}" for number in range(len(outgoing.files))]


@asynccontextmanager
async def _within(patience: timedelta) -> AsyncIterator[None]:
    """What takes longer is to be tried again, and may have been said."""
    try:
        async with asyncio.timeout(patience.total_seconds()):
            yield
    except TimeoutError:
        raise DelayedError("the homeserver takes too long") from None


@contextmanager
def _in_doubt() -> Iterator[None]:
    """Whatever fails in here, something was said before."""
    try:
        yield
    except DelayedError as error:
        raise DelayedError(str(error), after=error.after, maybe_said=True) from error
