"""What passes the doors: what people say to Bondje, and what Bondje says to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

Platform = NewType("Platform", str)
"""`console`, `slack`, `matrix`: the core only compares them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One identity of a person on one platform."""

    platform: Platform
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A place where things are said: between one person and Bondje, or shared with others."""

    platform: Platform
    id: str
    is_shared: bool = False
    thread: str | None = None
    """The part of a conversation that an answer belongs in, where the platform has such parts."""
    is_encrypted: bool = field(default=False, compare=False)
    """Whether only who is in it can read it, and not whoever runs the platform. The same place, encrypted or not."""

    @property
    def home(self) -> "Conversation":
        """Where somebody may have read what they answer: a thread in private hangs below the private conversation."""
        return self if self.is_shared or self.thread is None else replace(self, thread=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """A conversation that is still to be opened for some people. The same key always opens the same one.

    With one account it is a place apart from the private conversation with that person: a room, or a thread in it.
    """

    key: str
    platform: Platform
    title: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A choice that was taken."""

    number: int
    offer: str | None = None
    """The key of the message that offered it; None: the latest one in the conversation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """What somebody has ticked in a poll, whatever they had ticked in it before."""

    numbers: tuple[int, ...]
    """Of the options. None: they have taken back what they ticked."""
    offer: str
    """The key of the message that the poll belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A form that was filled in at once, on a platform that shows forms."""

    form: str
    values: Mapping[str, str]


class Presence(StrEnum):
    """What a platform reports of somebody, who says nothing themselves."""

    LEFT = "left"
    """Their account was closed."""
    RETURNED = "returned"
    """It was opened again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file that a person sent. It stays on its platform until somebody wants to read it."""

    platform: Platform
    name: str
    reference: str = field(repr=False)
    """How the platform's adapter finds it, and opens it: nobody else's business."""
    size: int | None = None
    """In bytes, if the platform says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Something a person said to Bondje. Translators leave out what is not meant for it."""

    key: str
    """The same event always has the same key, however often it is delivered."""
    conversation: Conversation
    sender: Account
    sender_name: str
    text: str = ""
    id: str | None = None
    """What the platform calls it in its conversation, where it can be changed or taken back later."""
    replaces: str | None = None
    """The id of something they said there before: these words take its place."""
    removes: str | None = None
    """The id of something they said there before, and have taken back. Nothing is said."""
    is_quoted: bool = False
    """The words are somebody else's; whoever hands them over wants people who fit them, and nothing else."""
    pick: Pick | None = None
    answers: str | None = None
    """The key of a message with choices, or one that may have had some, that these words reply to: they mean those
    choices, and none that came later."""
    votes: Votes | None = None
    submission: Submission | None = None
    files: tuple[Sent, ...] = ()
    presence: Presence | None = None
    """Nothing was said: the platform reports this of the sender."""
    sent_at: datetime
    sender_email: str | None = None
    """Only where the platform has verified it."""
    name_is_proof: bool = False
    """Whether the sender's name alone shows who it is: only where whoever types may be anyone anyway."""
    private: Conversation | None = None
    """Where the sender of something said in public is reached in private; None: at the id of their account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that goes with a message."""

    name: str
    media_type: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice as a person sees it."""

    number: int
    label: str
    closes: bool = False
    """Taking it settles a question: the other options that settle it cannot be taken any more."""
    is_moment: bool = False
    """It is one of the moments that the message's poll asks about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A question about the options that are moments. A platform that has polls asks it in one as well."""

    question: str
    """In the small markup."""
    most: int = 1
    """How many of them may be ticked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Something that Bondje said before in the same conversation, and that is to be changed."""

    key: str
    """That of the Outgoing."""
    id: str | None = None
    """What the platform called it when it was said; filled in when the change is about to be made."""
    is_removed: bool = False
    """Its words have to go for good, also where a platform shows what stood there before a change."""
    or_nothing: bool = False
    """Where it cannot be changed, nothing is said instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """Something Bondje says, in the reader's language, in the small markup of `bot.markup`."""

    key: str
    """Made from what caused it, so that the same cause cannot say it twice."""
    conversation: Conversation | Together
    to: tuple[Account, ...]
    """Whom it is meant for."""
    text: str
    options: tuple[Option, ...] = ()
    poll: Poll | None = None
    title: str = ""
    """What it is called, in plain text, where that is shown beside it: the subject of a mail."""
    files: tuple[File, ...] = ()
    instead: "tuple[Outgoing, ...]" = ()
    """What is said when the conversation cannot be opened for them, or this cannot be said there."""
    may_change: bool = False
    """It may be changed later, so that what the platform calls it is worth knowing."""
    earlier: Earlier | None = None
    """Change that into this. A platform that cannot, or does not know it any more, says the text as something new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetField:
    """One question of a sheet, in the reader's language."""

    name: str
    label: str
    """Plain text, in a few words."""
    hint: str = ""
    """How to write it, with an example. Plain text."""
    value: str = ""
    """What is known already."""
    is_optional: bool = True
    options: tuple[tuple[str, str], ...] = ()
    """Answers to choose from, as value and plain label; without any, it is answered in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A form to be filled in at once, on a platform that can show one."""

    form: str
    """Goes back in the Submission."""
    title: str
    send: str
    """The words on the button that hands it in; `leave`: on the one that does not."""
    leave: str
    fields: tuple[SheetField, ...]
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Values that go back as they are, beside the answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A part of an overview: what is said there, and what can be chosen."""

    text: str
    """In the small markup."""
    options: tuple[Option, ...] = ()
    offer: str | None = None
    """The key of these options."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All that concerns one person, for a platform that has a page for it."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """How far a platform has read, stored together with what was read."""

    name: str
    value: str
