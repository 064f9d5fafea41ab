"""Who is speaking: a member, somebody who was invited, or somebody new."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import MemberId
from bot.domain.people import Language, Member
from bot.markup import plain_words
from bot.messages import Account, Conversation, Message
from bot.ports import KnownAccount, UnitOfWork
from bot.replies import Phrase, Reply
from bot.wording.consenting import consent_choices, consent_phrases

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The member who speaks, and at which account."""

    member: Member
    account: KnownAccount
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What an operator has decided."""

    language: Language = Language.DUTCH
    time_zone: str = "Europe/Amsterdam"
    coordinators: frozenset[Account] = frozenset()


async def arrive(
    message: Message, work: UnitOfWork, now: datetime, house: House, *, new_id: str, heard: Language | None
) -> Arrival:
    """Find or begin the member behind a message. Somebody new is stored, but seen by nobody before they agree.

    `heard`: the language the message is in, if that is clear.
    """
    known = await work.accounts.find(message.sender)
    if known is not None:
        member = await work.members.get(known.member)
        if not message.conversation.is_shared and known.conversation != message.conversation:
            known = replace(known, conversation=message.conversation)
            await work.accounts.save(known)
    else:
        invited = await _invited(message, work)
        member = invited or Member(
            id=MemberId(new_id),
            name=plain_words(message.sender_name)[:_LONGEST_NAME] or message.sender.id,
            language=heard or house.language,
            languages=(heard or house.language,),
            time_zone=house.time_zone,
            first_seen_at=now,
        )
    language = member.language if member.language_is_chosen or heard is None else heard
    settled = replace(member, language=language)
    if known is None or settled != member:
        await work.members.save(settled)
    if known is not None:
        return Arrival(member=settled, account=known)
    known = KnownAccount(
        account=message.sender,
        member=settled.id,
        conversation=_private(message),
        name=plain_words(message.sender_name)[:_LONGEST_NAME],
    )
    await work.accounts.save(known)
    return Arrival(member=settled, account=known, is_new=True)


def _private(message: Message) -> Conversation:
    if not message.conversation.is_shared:
        return message.conversation
    return Conversation(platform=message.sender.platform, id=message.sender.id)


async def _invited(message: Message, work: UnitOfWork) -> Member | None:
    if message.sender_email:
        return await work.members.find_invited_by_email(message.sender_email)
    if not message.name_is_proof:
        return None
    name = message.sender_name.strip().casefold()
    called = [
        one for one in await work.members.expected() if name in {one.name.casefold(), one.name.casefold().split()[0]}
    ]
    return called[0] if len(called) == 1 else None


def welcome(arrival: Arrival, then: str) -> Reply:
    """What is kept, who sees it, how to leave; and the question whether they join."""
    key = "welcome-invited" if arrival.member.invited_at is not None else "welcome"
    greeting = Phrase(key, {"name": arrival.member.name}) if arrival.is_new else Phrase("welcome-again")
    return Reply(phrases=(greeting, *consent_phrases()), choices=consent_choices(then))
