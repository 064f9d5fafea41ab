"""Who is speaking: a member, somebody who was invited, or somebody new."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.hosting import Hosting
from bot.domain.ids import MemberId
from bot.domain.people import Language, Member
from bot.leaving import come_back
from bot.markup import plain_words
from bot.messages import Account, Conversation, Message, Platform
from bot.ports import KnownAccount, UnitOfWork
from bot.replies import Phrase, Reply
from bot.wording.consenting import consent_choices, consent_phrases, greeting, other_language

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The member who speaks, and at which account."""

    member: Member
    account: KnownAccount
    is_new: bool = False
    is_back: bool = False
    """Until now they could not be reached anywhere."""
    heard: Language | None = None
    """The language of what they said now, if that is clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What an operator has decided."""

    language: Language = Language.DUTCH
    time_zone: str = "Europe/Amsterdam"
    coordinators: AbstractSet[Account] = frozenset()
    """It may grow: whom a platform means by a short name is known once it is there."""
    sheets: frozenset[Platform] = frozenset()
    """The platforms that show a form at once."""
    hosting: Hosting = field(default_factory=Hosting)
    """For meetings."""
    asks_to_confirm: bool = True
    """Whether members are asked twice a year if what they said still holds."""


async def arrive(
    message: Message, work: UnitOfWork, now: datetime, house: House, *, new_id: str, heard: Language | None
) -> Arrival:
    """Find or begin the member behind a message. Somebody new is stored, but seen by nobody before they agree.

    `heard`: the language the message is in, if that is clear.
    """
    known = await work.accounts.find(message.sender)
    if known is not None:
        return await _arrive_again(known, message, work, now, heard=heard)
    member = await _invited(message, work) or Member(
        id=MemberId(new_id),
        name=_name_in(message) or message.sender.id,
        language=heard or house.language,
        languages=(heard or house.language,),
        time_zone=house.time_zone,
        first_seen_at=now,
    )
    settled = _speaking(member, heard)
    await work.members.save(settled)
    known = KnownAccount(
        account=message.sender, member=settled.id, conversation=_private(message), name=_name_in(message)
    )
    await work.accounts.save(known)
    return Arrival(member=settled, account=known, is_new=True, heard=heard)


async def _arrive_again(
    known: KnownAccount, message: Message, work: UnitOfWork, now: datetime, *, heard: Language | None
) -> Arrival:
    """They may have been away; and a platform may tell only now who they are, or where they can be reached."""
    found = await work.members.get(known.member)
    is_back = await come_back(known, found, work, now)
    member = replace(found, left_at=None)
    waited_for = await _invited_after_all(member, message, work)
    here = replace(
        known,
        member=member.id if waited_for is None else waited_for.id,
        conversation=known.conversation if message.conversation.is_shared else message.conversation,
        name=_name_in(message) or known.name,
        left_at=None,
    )
    is_as_secret = here.conversation.is_encrypted == known.conversation.is_encrypted
    if here != replace(known, left_at=None) or not is_as_secret:
        await work.accounts.save(here)
    if waited_for is not None:
        await work.members.erase(member.id)
    settled = _speaking(_named(waited_for or member, here), heard)
    if settled != member:
        await work.members.save(settled)
    is_new = waited_for is not None
    return Arrival(member=settled, account=here, is_new=is_new, is_back=is_back, heard=heard)


def _speaking(member: Member, heard: Language | None) -> Member:
    return member if member.language_is_chosen or heard is None else replace(member, language=heard)


def _named(member: Member, known: KnownAccount) -> Member:
    """By their name, if only their account was known until now."""
    return replace(member, name=known.name) if known.name and member.name == known.account.id else member


def _name_in(message: Message) -> str:
    return plain_words(message.sender_name)[:_LONGEST_NAME]


def _private(message: Message) -> Conversation:
    if not message.conversation.is_shared:
        return message.conversation
    return message.private or Conversation(platform=message.sender.platform, id=message.sender.id)


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


async def _invited_after_all(member: Member, message: Message, work: UnitOfWork) -> Member | None:
    """Whoever was invited under the address that is only known now, if nothing has been agreed to yet."""
    if message.sender_email is None or member.consented_at is not None or member.invited_at is not None:
        return None
    if len(await work.accounts.of(member.id)) > 1:
        return None
    return await work.members.find_invited_by_email(message.sender_email)


def welcome(arrival: Arrival, then: str) -> Reply:
    """What is kept, who sees it, how to leave; and the question whether they join."""
    member = arrival.member
    begun = greeting(member) if arrival.is_new else Phrase("welcome-again")
    may_differ = arrival.heard is None and not member.language_is_chosen
    others = other_language(member.language, then) if may_differ else ()
    return Reply(phrases=(begun, *consent_phrases()), choices=(*consent_choices(then), *others))
