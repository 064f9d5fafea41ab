"""What has to be known about a room, and about what is referred to, to understand an event in it."""

from dataclasses import dataclass
from enum import Enum

from adapters.matrix.addressed import Names
from adapters.matrix.polls import Asked
from adapters.matrix.render import Said
from bot.messages import Conversation


class Kind(Enum):
    """What a room is for."""

    PRIVATE = "the private conversation with one person"
    APART = "opened for one person, for one purpose: all that is said there is meant"
    SHARED = "for several: only what is addressed to Bondje is meant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """Something that the bot said before, and that an event reacts or replies to."""

    event: str
    said: Said | None
    """None: it cannot be read any more."""
    thread: str | None = None
    asked: Asked | None = None
    """It was reached by way of the poll that belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Of one event."""

    kind: Kind
    place: Conversation
    """Where it is, in the core's words, without any thread."""
    names: Names
    sender_name: str
    is_encrypted: bool
    """Whether the room is."""
    referred: Referred | None = None
    last: str | None = None
    """The last that the sender said there, if that is known: its event."""
