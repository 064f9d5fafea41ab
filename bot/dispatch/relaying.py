"""What is said in a relay's place: passed on to the other, unless it is one of the few words meant for Bondje."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dispatch.turn import LONGEST
from bot.domain.ids import MemberId
from bot.domain.people import Member
from bot.domain.relays import PassedOn, Relay, State, raise_to, relay_in
from bot.domain.tlp import is_label, strictest_in
from bot.messages import Earlier, Message, Outgoing
from bot.phrases import render
from bot.ports import UnitOfWork
from bot.replies import Phrase, Quotation, Reply
from bot.speaking import Reader, Speaker, reader_of
from bot.wording.relaying import ask_to_confirm, close_relay

_CLOSE = re.compile(
    r"(?:stop|sluit|sluiten|einde|close|end)(?: (?:het|dit|mijn|the|this|my))?(?: (?:gesprek|conversation))?[.!]*",
    re.IGNORECASE,
)
"""As a whole message these close it; within a longer one they are words like any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayPlace:
    """Somebody speaks in the place that was opened for them in a relay."""

    message: Message
    relay: Relay | None
    speaker: Speaker
    work: UnitOfWork
    now: datetime
    me: Member
    reader: Reader

    async def take(self) -> str:
        """Pass it on, or say why not. Returns what came of it, for the log."""
        relay, message = self.relay, self.message
        if relay is None or relay.state is not State.OPEN:
            await self._answer(Phrase("relay-over"))
            return "relay-over"
        if message.removes is not None:
            return await self._remove(relay, message.removes)
        if message.replaces is None and _CLOSE.fullmatch(message.text.strip()):
            for notice in await close_relay(relay, self.me, self.work, self.now):
                await self.speaker.tell(notice)
            return "relay-closed"
        if len(message.text) > LONGEST:
            await self._answer(Phrase("relay-too-long", {"most": LONGEST}))
            return "relay-too-long"
        if not message.text.strip():
            await self._answer(Phrase("relay-only-words"))
            return "relay-only-words"
        if await self._is_held(relay):
            return "relay-held"
        if message.replaces is not None:
            return await self._change(relay, message.replaces)
        return await self._pass_on(relay)

    async def _is_held(self, relay: Relay) -> bool:
        """Whether a label forbids to pass this on. A label counts from the message on that names it."""
        label = strictest_in(self.message.text)
        labelled = relay if label is None else raise_to(relay, label)
        if labelled != relay:
            await self.work.relays.save(labelled)
        if not labelled.is_held:
            return False
        name = {"label": labelled.label.label if labelled.label else ""}
        await self._answer(Phrase("relay-labelled" if is_label(self.message.text) else "relay-held", name))
        if labelled != relay:
            for notice in await ask_to_confirm(labelled, self.work):
                await self.speaker.tell(notice)
        return True

    async def _pass_on(self, relay: Relay) -> str:
        key = await self._tell_other(relay, "relay-said", Quotation(self.message.text))
        if key is not None and self.message.id is not None:
            await self.work.relays.note(
                PassedOn(relay=relay.id, place=self.message.conversation, id=self.message.id, key=key, at=self.now)
            )
        return "relay"

    async def _change(self, relay: Relay, id: str) -> str:
        passed_on = await self.work.relays.find_passed_on(relay.id, self.message.conversation, id)
        if passed_on is None:
            await self._answer(Phrase("relay-change-lost"))
            return "relay-change-lost"
        await self._tell_other(relay, "relay-changed", Quotation(self.message.text), Earlier(key=passed_on.key))
        return "relay-change"

    async def _remove(self, relay: Relay, id: str) -> str:
        passed_on = await self.work.relays.find_passed_on(relay.id, self.message.conversation, id)
        if passed_on is None:
            # It never reached the other, or so long ago that nobody will look for it.
            return "relay-removal-lost"
        # Nor are the words said that it was changed into and that wait still.
        there = relay.place_of(relay.opposite(self.me.id).member)
        await self.work.outbox.take_back_changes(passed_on.key, there)
        if not await self.work.outbox.take_back(passed_on.key):
            await self._tell_other(relay, "relay-removed", None, Earlier(key=passed_on.key, is_removed=True))
        return "relay-removal"

    async def _tell_other(
        self, relay: Relay, key: str, words: Quotation | None, earlier: Earlier | None = None
    ) -> str | None:
        """Returns under which key it is said; None, when the other cannot be found any more."""
        other = relay.opposite(self.me.id)
        known = await self.work.accounts.find(other.account)
        if known is None:
            await self._answer(Phrase("relay-not-delivered"))
            return None
        reader = reader_of(await self.work.members.get(other.member), known)
        phrases = [Phrase(key, {"name": self.me.name})]
        if words is not None:
            phrases.append(Phrase("relay-words", {"words": words}))
        mine = relay.side_of(self.me.id)
        outgoing = Outgoing(
            key=self.speaker.new_key(),
            conversation=relay.place_of(other.member),
            to=(other.account,),
            text=_said(phrases, reader),
            may_change=earlier is None,
            earlier=earlier,
        )
        if mine is not None and earlier is None:
            undelivered = Outgoing(
                key=self.speaker.new_key(),
                conversation=relay.place_of(self.me.id),
                to=(mine.account,),
                text=_said([Phrase("relay-not-delivered")], self.reader),
            )
            outgoing = replace(outgoing, instead=(undelivered,))
        # Should one of the two be erased before it is said, the other does not hear of it.
        await self.speaker.put(outgoing, about=(self.message.sender,))
        return outgoing.key

    async def _answer(self, phrase: Phrase) -> None:
        await self.speaker.answer(Reply(phrases=(phrase,)), self.reader, self.message.conversation)


def _said(phrases: list[Phrase], reader: Reader) -> str:
    return "\n".join(render(phrase, reader.language, reader.zone) for phrase in phrases)


async def take_in_relay(message: Message, work: UnitOfWork, now: datetime) -> tuple[str, Speaker] | None:
    """What came of it; None, when it was not said in the place of a relay."""
    key = await work.rooms.find_key(message.conversation)
    id = None if key is None else relay_in(key)
    if id is None:
        return None
    speaker, relay = Speaker(message.key, work, now), await work.relays.find(id)
    known = await work.accounts.find(message.sender)
    if known is None or not _is_theirs(relay, known.member, key):
        # Whom they brought along is none of Bondje's business, nor of the other's.
        return "relay-stranger", speaker
    me = await work.members.get(known.member)
    place = RelayPlace(
        message=message,
        relay=relay,
        speaker=speaker,
        work=work,
        now=now,
        me=me,
        reader=reader_of(me, known),
    )
    return await place.take(), speaker


def _is_theirs(relay: Relay | None, member: MemberId, key: str | None) -> bool:
    """Whether that place was opened for this member. Of a relay that is gone nobody knows any more."""
    return relay is None or (relay.side_of(member) is not None and relay.place_of(member).key == key)
