"""Whom and where Matrix means, in the core's words and back.

An account is a user's id. The private conversation with somebody has their id too, whatever room it is held in: rooms
are left, upgraded and made anew. A place apart and a shared room have the id of the room as it was first known. What is
answered in a shared room has a thread: that of the words it answers or, where they stand in none, those words.
"""

from dataclasses import dataclass

from adapters.matrix import PLATFORM
from bot.messages import Account, Conversation

_REPLY = "re:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to say something."""

    id: str
    """A room `!...`; or a person `@...`, for the private conversation with them."""
    thread: str | None = None
    """The event that a thread began with."""
    reply_to: str | None = None

    @property
    def is_person(self) -> bool:
        return self.id.startswith("@")


def account_of(user: str) -> Account:
    return Account(platform=PLATFORM, id=user)


def server_of(user: str) -> str:
    """The server that somebody, or something, is at home at."""
    return user.partition(":")[2]


def private_conversation(user: str, *, is_encrypted: bool = True) -> Conversation:
    """Between one person and Bondje."""
    return Conversation(platform=PLATFORM, id=user, is_encrypted=is_encrypted)


def apart_conversation(room: str) -> Conversation:
    """A room that was opened for one person, beside the private conversation with them."""
    return Conversation(platform=PLATFORM, id=room, is_encrypted=True)


def shared_conversation(
    room: str, *, thread: str | None = None, reply_to: str | None = None, is_encrypted: bool = True
) -> Conversation:
    """A room, or what is answered there to somebody."""
    part = thread if reply_to is None or thread is not None else f"{_REPLY}{reply_to}"
    return Conversation(platform=PLATFORM, id=room, is_shared=True, thread=part, is_encrypted=is_encrypted)


def place_of(conversation: Conversation) -> Place:
    """Where that is."""
    part = conversation.thread
    if part is not None and part.startswith(_REPLY):
        return Place(id=conversation.id, reply_to=part.removeprefix(_REPLY))
    return Place(id=conversation.id, thread=part)
