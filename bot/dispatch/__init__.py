"""One message's way: who is it, what do they want, may they, do it, and everything to be said about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from itertools import count

from bot.context import Context
from bot.delegating.season import Season
from bot.dispatch.arriving import Arrival, House, arrive
from bot.dispatch.dialogues import find_open
from bot.dispatch.presence import report
from bot.dispatch.relaying import take_in_relay
from bot.dispatch.turn import LONGEST, Turn
from bot.domain.people import Language
from bot.expertise.knowledge import Library
from bot.expertise.language import detect
from bot.messages import Conversation, Message, Together
from bot.parsing import Reading, read
from bot.ports import Finder, UnitOfWork
from bot.speaking import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a message."""

    command: str
    conversations: Sequence[Conversation | Together]
    """Where something waits to be said."""
    has_erased: bool = False
    """Who said it is known no more."""
    leaves_more: bool = False
    """Another message waits where it was said."""
    promised_at: datetime | None = None
    """When the first of what it made Bondje promise is due."""
    round_due_at: datetime | None = None
    """When the next step of a round is due that it changed."""


class Dispatcher:
    """Works off messages inside a unit of work. Commits nothing itself."""

    def __init__(self, *, house: House, library: Library, finder: Finder) -> None:
        self._house = house
        self._library = library
        self._finder = finder

    async def work_off(self, message: Message, work: UnitOfWork, now: datetime) -> Outcome:
        """Decide, store, and put what is to be said into the outbox."""
        if message.presence is not None:
            knowledge = await self._library.current(work)
            season = Season(work=work, now=now, hosting=self._house.hosting, knowledge=knowledge)
            return Outcome(command=message.presence, conversations=await report(message, season))
        is_said = message.pick is None and message.votes is None and message.submission is None
        if is_said and not message.is_quoted:
            relayed = await take_in_relay(message, work, now)
            if relayed is not None:
                command, speaker = relayed
                return Outcome(command=command, conversations=speaker.conversations)
        if message.removes is not None:
            # What was said to Bondje was heard, and is wiped already.
            return Outcome(command="removal", conversations=())
        message = await _at_home(message, work)
        numbers = count()

        def new_id() -> str:
            return blake2b(f"{message.key}#{next(numbers)}".encode(), digest_size=10).hexdigest()

        # What somebody else wrote is no command, and does not show the language of whoever hands it over.
        reading = Reading() if message.is_quoted else read(message.text)
        heard = None if message.is_quoted else reading.language or detect(message.text[:LONGEST], tuple(Language))
        if await find_open(message.conversation, message.sender, work, now) is not None:
            heard = None  # "English" is an answer there, and shows no language.
        arrival = await arrive(message, work, now, self._house, new_id=new_id(), heard=heard)
        context = replace(
            await self.context_of(arrival, work, now, new_id),
            verified_email=message.sender_email or None,
            aloud_in=message.conversation if message.conversation.is_shared else None,
        )
        turn = Turn(context, Speaker(message.key, work, now, can_mail=self._house.hosting.can_mail))
        await turn.take(message, reading, arrival)
        return Outcome(
            command="+".join(turn.names) or "reply",
            conversations=turn.speaker.conversations,
            has_erased=turn.has_erased,
        )

    async def context_of(self, arrival: Arrival, work: UnitOfWork, now: datetime, new_id: Callable[[], str]) -> Context:
        """What handlers are given for this person."""
        account = arrival.account
        return Context(
            member=arrival.member,
            account=account,
            conversation=account.conversation,
            now=now,
            work=work,
            knowledge=await self._library.current(work),
            finder=self._finder,
            new_id=new_id,
            shows_sheets=account.account.platform in self._house.sheets,
            hosting=self._house.hosting,
            named_coordinators=self._house.coordinators,
        )


async def _at_home(message: Message, work: UnitOfWork) -> Message:
    """A person's private conversation is one, whatever thread or place apart they happen to be in."""
    place = message.conversation
    is_picked = message.pick is not None or message.votes is not None
    if place.is_shared or (place.thread is None and not is_picked):
        return message
    if await work.rooms.find_key(place) is not None:
        known = await work.accounts.find(message.sender)
        return message if known is None else replace(message, conversation=known.conversation)
    return message if place.thread is None else replace(message, conversation=replace(place, thread=None))
