"""Bondje's voice on Matrix."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

from adapters.matrix import PLATFORM
from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.directs import Directs
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.files import upload
from adapters.matrix.numbers import MOST, emoji_of
from adapters.matrix.opening import Opening
from adapters.matrix.places import Place, apart_conversation, place_of, shared_conversation
from adapters.matrix.render import MESSAGE, edit_of, has_words, placed, render, said_by
from adapters.matrix.rooms import Rooms
from adapters.matrix.sayings import Sayings
from adapters.matrix.sending import Sending
from adapters.matrix.spoken import Spoken
from bot.errors import DelayedError, RefusedError
from bot.messages import Conversation, Outgoing, Platform, Together

_PATIENCE = timedelta(seconds=90)
"""For all that saying one thing takes. The outbox gives it to another process after two minutes."""


@dataclass(kw_only=True)
class MatrixMessenger:
    """A `bot.ports.Messenger`. What is said twice has the same transaction, and is there once."""

    client: Client
    rooms: Rooms
    directs: Directs
    sending: Sending
    sayings: Sayings
    spoken: Spoken
    opening: Opening
    patience: timedelta = _PATIENCE

    @property
    def platforms(self) -> frozenset[Platform]:
        return frozenset({PLATFORM})

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:  # noqa: ARG002
        try:
            async with asyncio.timeout(self.patience.total_seconds()):
                return await self._send(outgoing, conversation)
        except TimeoutError:
            raise DelayedError("the homeserver takes too long") from None

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:  # noqa: ARG002
        # It is said again with the same transaction, and so is there once.
        return False

    async def open(self, together: Together) -> Conversation:
        if any(account.platform != PLATFORM for account in together.accounts):
            raise RefusedError("not all of them are on Matrix")
        self.rooms.check_known()
        room = await self.opening.open(together)
        await self.rooms.wait_for(room, [account.id for account in together.accounts])
        return apart_conversation(room) if len(together.accounts) == 1 else shared_conversation(room)

    async def _send(self, outgoing: Outgoing, conversation: Conversation) -> str | None:
        place = place_of(conversation)
        room = await self._room_of(place)
        event = None
        if has_words(outgoing):
            event = await self._change(room, outgoing) or await self._say(room, place, outgoing, conversation)
        for number in range(len(outgoing.files)):
            await self._share(room, place, outgoing, number)
        return event

    async def _room_of(self, place: Place) -> str:
        if place.is_person:
            return await self.directs.get(place.id)
        self.rooms.check_known()
        try:
            return await self.rooms.current(place.id)
        except CallError as error:
            fault = fault_of(error)
            raise DelayedError(str(fault), maybe_said=False) if isinstance(fault, DelayedError) else fault from error

    async def _say(self, room: str, place: Place, outgoing: Outgoing, conversation: Conversation) -> str:
        rings = not self.spoken.is_answer(outgoing.key, room)
        said = said_by(outgoing, rings=rings)
        mentions = said.to if conversation.is_shared and rings else ()
        content = placed(render(said, mentions=mentions), place)
        event = await self.sending.send(room, MESSAGE, content, key=outgoing.key)
        self.sayings.keep(room, event, said, thread=place.thread)
        for option in outgoing.options[:MOST]:
            relation = {"rel_type": "m.annotation", "event_id": event, "key": emoji_of(option.number)}
            key = f"{outgoing.key}/choice/{option.number}"
            await self.sending.send(room, "m.reaction", {"m.relates_to": relation}, key=key)
        return event

    async def _change(self, room: str, outgoing: Outgoing) -> str | None:
        """None, when there is nothing to change: then it is said anew."""
        earlier = outgoing.earlier
        if earlier is None or earlier.id is None:
            return None
        if not earlier.is_removed:
            content = edit_of(earlier.id, render(said_by(outgoing, rings=True)))
            return await self.sending.send(room, MESSAGE, content, key=outgoing.key)
        # The words stay in every change that was made to them, until that is taken back too.
        for event in [*await self._changes_of(room, earlier.id), earlier.id]:
            await self.sending.redact(room, event, key=f"{outgoing.key}/removed/{event}")
        return None

    async def _changes_of(self, room: str, event: str) -> list[str]:
        path = f"/_matrix/client/v1/rooms/{path_of(room, 'relations', event, 'm.replace').split('/v3/', 1)[1]}"
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
        key = f"{outgoing.key}/file/{number}"
        try:
            content = await upload(self.client, outgoing.files[number], is_encrypted=self.rooms.is_encrypted(room))
        except CallError as error:
            raise fault_of(error) from error
        await self.sending.send(room, MESSAGE, placed(content, replace(place, reply_to=None)), key=key)
