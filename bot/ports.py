"""What the core needs from outside: a clock, a voice, and a store. Fakes and adapters mirror these names."""

from collections.abc import Awaitable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.domain.enquiries import Candidate, Enquiry, Found, Question
from bot.domain.ids import EnquiryId, IntroductionId, MemberId, OrganisationId, TopicId
from bot.domain.introductions import Introduction
from bot.domain.organisations import Organisation
from bot.domain.people import Involvement, Member, Profile, Stance
from bot.messages import Account, Bookmark, Conversation, Message, Outgoing, Platform, Together


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        ...


class Receiver(Protocol):
    """The door through which platforms hand over what people say."""

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None) -> bool:
        """Store the message, then work it off. True when it was new; once it returns it cannot be lost.

        The bookmark is stored in the same commit as the message.
        """
        ...


class Messenger(Protocol):
    """A voice on one platform, or on all of them."""

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        """Say it there. Does nothing if it is known to have been said already.

        `maybe_said` warns that an earlier attempt ended without an answer. Raises DelayedError or RefusedError.
        """
        ...

    async def open(self, together: Together) -> Conversation:
        """Open a conversation for these people, or find the one opened before under the same key."""
        ...


class Routine(Protocol):
    """Something time makes Bondje do."""

    @property
    def name(self) -> str:
        """For log lines."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When there will be something to do; None: nothing is waiting."""
        ...

    async def run(self, now: datetime) -> int:
        """Do all that is due, one unit of work for each. Returns how many."""
        ...


class Finder(Protocol):
    """Answers "who else works on X?"."""

    async def find(self, question: Question, asker: Profile, day: date, work: "UnitOfWork") -> Sequence[Found]:
        """Everybody who fits and may be seen, the best first. Never the asker."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAccount:
    """An account with whom it belongs to and where they can be reached in private."""

    account: Account
    member: MemberId
    conversation: Conversation
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedChoice:
    """A choice as it is kept until it is taken."""

    label: str
    command: str
    """The name of the command's class."""
    values: Mapping[str, str]
    answer: str = ""
    """`yes`, `no` or `later` when that word takes it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The choices of one message."""

    key: str
    """That of the Outgoing."""
    conversation: Conversation
    account: Account
    """Who may choose."""
    choices: tuple[OfferedChoice, ...]
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """A form that is being filled in question by question."""

    conversation: Conversation
    account: Account
    command: str
    values: Mapping[str, str]
    """The fields of the command as answered so far, and as known before."""
    left: tuple[str, ...]
    """The fields still to be asked, the present one first."""
    began_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something to be said that has been claimed for saying."""

    outgoing: Outgoing
    attempts: int
    """How often it was claimed before: more than 0 means that it may have been said already."""


class Inbox(Protocol):
    """What people said, until it is worked off."""

    async def add(self, message: Message, *, at: datetime) -> bool:
        """Keep a message. False when the same key was here before, worked off or not."""
        ...

    async def take(self, conversation: Conversation) -> Message | None:
        """The oldest unfinished message there, held for this unit of work so that nobody else works it off too."""
        ...

    async def finish(self, key: str) -> None:
        """It is worked off: its words are wiped, its key stays known."""
        ...

    async def unfinished(self) -> Sequence[Conversation]:
        """Where messages still wait, the longest waiting first."""
        ...

    async def count_start(self, conversation: Conversation) -> int:
        """Note one more attempt at the oldest unfinished message there; returns how many that makes."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop the keys of what was finished before then."""
        ...


class Outbox(Protocol):
    """What is to be said, until it is said."""

    async def add(self, outgoing: Outgoing, *, at: datetime) -> None:
        """Keep it until it is said. The same key a second time is ignored."""
        ...

    async def claim(
        self, *, now: datetime, until: datetime, conversation: Conversation | Together | None = None
    ) -> Waiting | None:
        """Reserve the next thing to say, until then at most; only there, if a conversation is given.

        Never one that has another unsaid one before it in its conversation.
        """
        ...

    async def said(self, key: str) -> None:
        """It was said: nothing of it is kept."""
        ...

    async def delay(self, key: str, *, until: datetime, reason: str) -> None:
        """It could not be said now."""
        ...

    async def give_up(self, key: str, *, at: datetime, reason: str) -> None:
        """It will never be said. Its words are wiped; that it failed stays known to the operator."""
        ...

    async def release(self, *, now: datetime) -> int:
        """Make everything unsaid due now, claimed or delayed: for a start that knows no other process is at work."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next unsaid thing may be tried (or tried again)."""
        ...

    async def count(self) -> tuple[int, int]:
        """How many wait, and how many were given up."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop what was given up before then."""
        ...


class Rooms(Protocol):
    """Conversations that were opened for people, by key."""

    async def find(self, key: str) -> Conversation | None:
        """The conversation opened under this key."""
        ...

    async def add(self, key: str, conversation: Conversation) -> None:
        """Remember where it is. Known already: nothing happens."""
        ...


class Offers(Protocol):
    """Choices that may still be taken."""

    async def add(self, offer: Offer) -> None:
        """Keep an offer."""
        ...

    async def find(self, key: str) -> Offer | None:
        """The offer of that message."""
        ...

    async def find_latest(self, conversation: Conversation, account: Account) -> Offer | None:
        """The last choices this person was given there."""
        ...

    async def forget_of(self, account: Account) -> int:
        """Drop everything this person was offered so far."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop offers made before then."""
        ...


class Dialogues(Protocol):
    """Forms being filled in; one at most for a person in a conversation."""

    async def find(self, conversation: Conversation, account: Account) -> Dialogue | None:
        """The form that person is filling in there."""
        ...

    async def save(self, dialogue: Dialogue) -> None:
        """Keep it, instead of an earlier one there."""
        ...

    async def remove(self, conversation: Conversation, account: Account) -> None:
        """It is filled in or left. None there: nothing happens."""
        ...


class Bookmarks(Protocol):
    """How far something has been read or done, by name."""

    async def find(self, name: str) -> str | None:
        """What was last kept under that name."""
        ...

    async def save(self, bookmark: Bookmark) -> None:
        """Keep it, instead of what was there."""
        ...


class Organisations(Protocol):
    """The public bodies."""

    async def get(self, organisation: OrganisationId) -> Organisation:
        """Raises NotFoundError."""
        ...

    async def all(self) -> Sequence[Organisation]:
        """Every body, past and present, ordered by id."""
        ...

    async def save_all(self, organisations: Collection[Organisation]) -> None:
        """Add or replace these; raises the version."""
        ...

    async def version(self) -> int:
        """Rises with every change, so that what was derived from them can be kept until then."""
        ...


class Members(Protocol):
    """The people Bondje knows."""

    async def get(self, member: MemberId) -> Member:
        """Raises NotFoundError."""
        ...

    async def find(self, member: MemberId) -> Member | None:
        """The member, unless erased."""
        ...

    async def save(self, member: Member) -> None:
        """Add, or replace the member with this id."""
        ...

    async def erase(self, member: MemberId) -> None:
        """Remove the member and everything tied to them, in all collections, words waiting in inbox and offers too."""
        ...

    async def invited(self) -> Sequence[Member]:
        """Who was brought in and has not agreed yet."""
        ...

    async def find_invited_by_email(self, email: str) -> Member | None:
        """The invited member with this address, whatever its case."""
        ...

    async def undecided(self, *, before: datetime) -> Sequence[Member]:
        """Who came by themselves, first seen before then, and never agreed."""
        ...

    async def coordinators(self) -> Sequence[Member]:
        """Who may run programmes."""
        ...

    async def with_email(self, email: str) -> Sequence[Member]:
        """Everybody with this address, whatever its case, invited or not."""
        ...

    async def of_organisation(self, organisation: OrganisationId) -> Sequence[Member]:
        """Everybody who works there."""
        ...

    async def in_ended_organisations(self, day: date) -> Sequence[Member]:
        """Everybody whose organisation no longer exists on that day."""
        ...

    async def count(self) -> int:
        """How many there are."""
        ...


class Accounts(Protocol):
    """Which account belongs to whom."""

    async def find(self, account: Account) -> KnownAccount | None:
        """Whose account it is."""
        ...

    async def save(self, known: KnownAccount) -> None:
        """Add, or replace what is known of this account."""
        ...

    async def of(self, member: MemberId) -> Sequence[KnownAccount]:
        """A member's accounts, the one they came with first."""
        ...

    async def on(self, platform: Platform) -> Sequence[KnownAccount]:
        """All accounts on a platform, ordered by name."""
        ...


class Invitations(Protocol):
    """Codes with which an invited person shows who they are. Only their digests are kept."""

    async def add(self, digest: str, member: MemberId) -> None:
        """Keep the code's digest, instead of an earlier one of that member."""
        ...

    async def find(self, digest: str) -> MemberId | None:
        """Whom the code belongs to."""
        ...

    async def remove(self, member: MemberId) -> None:
        """The code has been used."""
        ...


class Involvements(Protocol):
    """Who is involved in what."""

    async def of(self, member: MemberId) -> Sequence[Involvement]:
        """A member's involvements, in the order in which they were added."""
        ...

    async def save(self, involvement: Involvement) -> None:
        """Add, or replace the one of this member, topic and stance."""
        ...

    async def remove(self, member: MemberId, topic: TopicId, stance: Stance | None = None) -> int:
        """Take away; without a stance all of that topic. Returns how many."""
        ...

    async def candidates(
        self, topics: Collection[TopicId], words: Collection[str], *, seen_by: MemberId, day: date
    ) -> Sequence[Candidate]:
        """Everybody visible that day who is involved in one of the topics, or whose words or note hold one of these.

        With all of that member's matching involvements. Never `seen_by`, nor anyone who blocked them or whom
        they blocked. `words` are lower case.
        """
        ...


class Enquiries(Protocol):
    """Questions asked, and those being watched."""

    async def save(self, enquiry: Enquiry, *, looks_for: Collection[TopicId] = ()) -> None:
        """Add or replace. `looks_for`: the topics whose change may bring a watched one new people."""
        ...

    async def find(self, enquiry: EnquiryId) -> Enquiry | None:
        """The enquiry, unless erased."""
        ...

    async def find_latest(self, member: MemberId) -> Enquiry | None:
        """The last one this member asked."""
        ...

    async def of(self, member: MemberId) -> Sequence[Enquiry]:
        """All this member asked, oldest first."""
        ...

    async def watched_by(self, member: MemberId) -> Sequence[Enquiry]:
        """The ones this member watches, oldest first."""
        ...

    async def wake(self, topics: Collection[TopicId], *, at: datetime) -> int:
        """Make the watched ones that look for one of these due then. Returns how many."""
        ...

    async def take_due(self, now: datetime) -> Enquiry | None:
        """The watched one that has been due longest, held for this unit of work."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next watched one is due."""
        ...


class Introductions(Protocol):
    """Requests to meet."""

    async def get(self, introduction: IntroductionId) -> Introduction:
        """Raises NotFoundError."""
        ...

    async def find(self, introduction: IntroductionId) -> Introduction | None:
        """The request, unless erased."""
        ...

    async def save(self, introduction: Introduction) -> None:
        """Add or replace."""
        ...

    async def of(self, member: MemberId) -> Sequence[Introduction]:
        """All in which this member asked or was asked, oldest first."""
        ...

    async def count_open(self, asker: MemberId) -> int:
        """How many of this asker's wait for an answer."""
        ...

    async def count_asked(self, asked: MemberId, *, since: datetime) -> int:
        """How often this member has been asked since then; silent ones do not count."""
        ...

    async def take_due(self, now: datetime) -> Introduction | None:
        """The open one that has been due longest, held for this unit of work."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next open one is due."""
        ...


class Blocks(Protocol):
    """Who does not want to be asked by whom. Nobody hears of it."""

    async def add(self, member: MemberId, blocked: MemberId, *, at: datetime) -> None:
        """From now on. Blocked already: nothing happens."""
        ...

    async def remove(self, member: MemberId, blocked: MemberId) -> None:
        """No longer."""
        ...

    async def of(self, member: MemberId) -> Sequence[MemberId]:
        """Whom this member has blocked."""
        ...

    async def between(self, one: MemberId, other: MemberId) -> bool:
        """Whether one of the two has blocked the other."""
        ...


class UnitOfWork(Protocol):
    """Everything in one transaction. Left without `commit`, nothing has happened."""

    inbox: Inbox
    outbox: Outbox
    rooms: Rooms
    offers: Offers
    dialogues: Dialogues
    bookmarks: Bookmarks
    organisations: Organisations
    members: Members
    accounts: Accounts
    invitations: Invitations
    involvements: Involvements
    enquiries: Enquiries
    introductions: Introductions
    blocks: Blocks

    async def commit(self) -> None:
        """Keep it all. Raises ConflictError when another changed the same at the same moment."""
        ...


class Store(Protocol):
    """What Bondje remembers."""

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Start a unit of work. Raises StoreUnavailableError; any operation in it may raise ConflictError."""
        ...

    async def prepare(self) -> None:
        """Bring the schema up to date. Raises StoreUnavailableError."""
        ...

    async def close(self) -> None:
        """Let go of all connections."""
        ...


class Pause(Protocol):
    """Lets a moment pass; the one way to wait."""

    def __call__(self, length: timedelta, /) -> Awaitable[None]:
        """Return after that long."""
        ...
