"""Replies become what is stored to be said: the reader's language, numbered choices, stable keys."""

from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from bot.commands import values_of
from bot.domain.ids import MemberId
from bot.domain.mailing import MAIL
from bot.domain.people import Language, Member
from bot.markup import plain
from bot.messages import Account, Conversation, Earlier, File, Option, Outgoing, Poll, Together
from bot.phrases import render
from bot.ports import KnownAccount, Offer, OfferedChoice, UnitOfWork
from bot.replies import Ballot, Choice, Mailbox, Notice, Private, Reply
from bot.wording.mailing import invitation_mail, is_invitation


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whom something is said to, and in which language and time zone."""

    account: Account
    language: Language
    zone: ZoneInfo


class Speaker:
    """Puts into the outbox what one cause makes Bondje say."""

    def __init__(self, cause: str, work: UnitOfWork, now: datetime, *, can_mail: bool = False) -> None:
        self._cause = cause
        self._work = work
        self._now = now
        self._can_mail = can_mail
        self._numbers: Iterator[int] = count()
        self.conversations: list[Conversation | Together] = []
        """Where something is now waiting to be said, in the order in which it came up."""

    async def answer(self, reply: Reply, reader: Reader, conversation: Conversation) -> None:
        """Say a reply to whoever asked, and its notices to the others."""
        if reply.phrases or reply.files:
            await self._say(reply, reader, conversation)
            known = await self._work.accounts.find(reader.account) if reply.files else None
            if known is not None:
                await self._mail(reply.files, known.member)
        for notice in reply.notices:
            await self.tell(notice)

    async def tell(self, notice: Notice) -> None:
        """Say something to a member in private, or to one or several in a conversation of their own."""
        if notice.changes:
            await self._change(notice)
            return
        match notice.to:
            case Together(accounts=(account,)) as together:
                await self._tell_apart(notice, together, account)
                return
            case Together() as together:
                await self._tell_together(notice, together)
                return
            case Private() as place:
                member = await self._work.members.get(place.member)
                reader = _reader(member, place.account)
                await self._say(notice, reader, place.conversation)
                return
            case Mailbox() as mailbox:
                await self._post(notice, mailbox)
                return
        found = await self._reach(notice.to)
        if found is not None:
            reader, conversation = found
            await self._say(notice, reader, conversation)
        await self._mail(notice.files, notice.to)

    async def _mail(self, files: Sequence[File], member: MemberId) -> None:
        """Invitations go by mail as well, to who wants that: what is said with them in chat does not."""
        invitations = [file for file in files if is_invitation(file)] if self._can_mail else []
        kept = await self._work.mailing.find(member) if invitations else None
        if kept is None or kept.address is None:
            return
        for file in invitations:
            mail = invitation_mail(file, member, kept.address)
            if mail is not None:
                await self.tell(mail)

    async def _post(self, notice: Notice, mailbox: Mailbox) -> None:
        """Should the member be erased, nothing is mailed for them any more: it is about all their accounts."""
        member = await self._work.members.find(mailbox.member)
        if member is None:
            return
        reader = _reader(member, Account(platform=MAIL, id=mailbox.address))
        words = [render(phrase, reader.language, reader.zone) for phrase in notice.phrases]
        title = "" if notice.title is None else plain(render(notice.title, reader.language, reader.zone))
        mail = Outgoing(
            key=self.new_key(),
            conversation=Conversation(platform=MAIL, id=mailbox.address),
            to=(reader.account,),
            text="\n".join(words),
            title=title,
            files=notice.files,
            instead=tuple([one for other in notice.instead async for one in self._to_each(other)]),
        )
        await self.put(mail, about=[known.account for known in await self._work.accounts.of(member.id)])

    async def _change(self, notice: Notice) -> None:
        """What they were given to choose from, wherever that was. What is not said yet is not said at all."""
        offer = await self._work.offers.find(notice.changes)
        known = None if offer is None else await self._work.accounts.find(offer.account)
        member = None if known is None else await self._work.members.find(known.member)
        if offer is None or member is None or await self._work.outbox.take_back(notice.changes):
            return
        reader = _reader(member, offer.account)
        await self.put(
            Outgoing(
                key=self.new_key(),
                conversation=offer.conversation,
                to=(offer.account,),
                text="\n".join(render(phrase, reader.language, reader.zone) for phrase in notice.phrases),
                earlier=Earlier(key=notice.changes, or_nothing=True),
            )
        )

    async def _reach(self, id: MemberId) -> tuple[Reader, Conversation] | None:
        """The member where they can be reached in private: at the first account they have not left."""
        member = await self._work.members.find(id)
        known = next((one for one in await self._work.accounts.of(id) if one.left_at is None), None)
        return None if member is None or known is None else (reader_of(member, known), known.conversation)

    async def _tell_apart(self, notice: Notice, together: Together, account: Account) -> None:
        """In a place apart. What can be chosen there is chosen by a button: a number that is typed means something."""
        known = await self._work.accounts.find(account)
        member = None if known is None else await self._work.members.find(known.member)
        if member is None:
            return
        reader, key = _reader(member, account), self.new_key()
        options, offered = offered_to(reader, notice.choices)
        await self.put(
            Outgoing(
                key=key,
                conversation=together,
                to=together.accounts,
                text="\n".join(render(phrase, reader.language, reader.zone) for phrase in notice.phrases),
                options=options,
                instead=tuple([one for other in notice.instead async for one in self._to_each(other)]),
            )
        )
        if notice.choices:
            nowhere = Conversation(platform=together.platform, id=together.key)
            await self._work.offers.add(
                Offer(key=key, conversation=nowhere, account=account, choices=offered, made_at=self._now)
            )

    async def _tell_together(self, notice: Notice, together: Together) -> None:
        texts = [
            "\n".join(render(phrase, language, ZoneInfo("UTC")) for phrase in notice.phrases)
            for language in notice.languages
        ]
        await self.put(
            Outgoing(
                key=self.new_key(),
                conversation=together,
                to=together.accounts,
                text="\n\n".join(texts),
                instead=tuple([one for other in notice.instead async for one in self._to_each(other)]),
            )
        )

    async def _to_each(self, notice: Notice) -> AsyncIterator[Outgoing]:
        """The notice as it may be said later; nothing, if there is nobody to say it to."""
        found = None if isinstance(notice.to, Together | Private | Mailbox) else await self._reach(notice.to)
        if found is not None:
            reader, conversation = found
            text = "\n".join(render(phrase, reader.language, reader.zone) for phrase in notice.phrases)
            yield Outgoing(key=self.new_key(), conversation=conversation, to=(reader.account,), text=text)

    async def _say(self, said: Reply | Notice, reader: Reader, conversation: Conversation) -> None:
        # Under a name that is taken nothing would be said.
        is_new = bool(said.named) and await self._work.offers.find(said.named) is None
        key = said.named if is_new else self.new_key()
        options, offered = offered_to(reader, said.choices)
        await self.put(
            Outgoing(
                key=key,
                conversation=conversation,
                to=(reader.account,),
                text="\n".join(render(phrase, reader.language, reader.zone) for phrase in said.phrases),
                options=options,
                poll=None if said.ballot is None else _poll(said.ballot, reader),
                files=said.files,
                may_change=is_new,
            )
        )
        if said.choices:
            await self._work.offers.add(
                Offer(key=key, conversation=conversation, account=reader.account, choices=offered, made_at=self._now)
            )

    async def put(self, outgoing: Outgoing, *, about: Collection[Account] = ()) -> None:
        """Have something said that is in words already. `about`: see `bot.ports.Outbox`."""
        await self._work.outbox.add(outgoing, at=self._now, about=about)
        if outgoing.conversation not in self.conversations:
            self.conversations.append(outgoing.conversation)

    def new_key(self) -> str:
        """For the next thing that this cause makes Bondje say."""
        return f"{self._cause}/{next(self._numbers)}"


def offered_to(reader: Reader, choices: Sequence[Choice]) -> tuple[tuple[Option, ...], tuple[OfferedChoice, ...]]:
    """Choices as this person sees them, and as they are kept until one is taken."""
    labels = [render(choice.label, reader.language, reader.zone) for choice in choices]
    options = tuple(
        Option(number=number, label=label, closes=choice.closes, is_moment=choice.is_moment)
        for number, (label, choice) in enumerate(zip(labels, choices, strict=True), start=1)
    )
    offered = tuple(
        OfferedChoice(
            label=label,
            command=type(choice.command).__name__,
            values=values_of(choice.command),
            answer=choice.answer.value,
        )
        for label, choice in zip(labels, choices, strict=True)
    )
    return options, offered


def _poll(ballot: Ballot, reader: Reader) -> Poll:
    return Poll(question=render(ballot.question, reader.language, reader.zone), most=ballot.most)


def reader_of(member: Member, known: KnownAccount) -> Reader:
    """The member as a reader, at one of their accounts."""
    return _reader(member, known.account)


def _reader(member: Member, account: Account) -> Reader:
    return Reader(account=account, language=member.language, zone=ZoneInfo(member.time_zone))
