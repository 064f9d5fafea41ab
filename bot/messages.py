"""What passes the doors: what people say to Bondje, and what Bondje says to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
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
    """The part of a shared conversation that an answer belongs in, where the platform has such parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """A conversation that is still to be opened for some people. The same key always opens the same one."""

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
class Submission:
    """A form that was filled in at once, on a platform that shows forms."""

    form: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Something a person said to Bondje. Translators leave out what is not meant for it."""

    key: str
    """The same event always has the same key, however often it is delivered."""
    conversation: Conversation
    sender: Account
    sender_name: str
    text: str = ""
    pick: Pick | None = None
    submission: Submission | None = None
    sent_at: datetime
    sender_email: str | None = None
    """Only where the platform has verified it."""
    name_is_proof: bool = False
    """Whether the sender's name alone shows who it is: only where whoever types may be anyone anyway."""


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
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """How far a platform has read, stored together with what was read."""

    name: str
    value: str
