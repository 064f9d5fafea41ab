"""What sync hands on, and to whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from adapters.matrix.heard import Heard, Payload, ToDevice
from adapters.matrix.unread import Unread
from bot.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Somebody wants the bot in a room."""

    room: str
    state: Sequence[Payload]
    """What its server shows of it: events without ids."""


class Hears(Protocol):
    """Whoever is behind the door. What it raises is logged, and the next is heard all the same."""

    async def hear(self, heard: Heard) -> Message | None:
        """What it means for the bot; None: nothing."""
        ...

    async def hear_device(self, told: ToDevice) -> None:
        """Not a room key: those are taken already."""
        ...

    async def be_invited(self, invitation: Invitation) -> None:
        """Asked again later when this raises DelayedError."""
        ...

    async def be_out(self, room: str) -> None:
        """The bot left, or was made to."""
        ...

    async def cannot_read(self, unread: Unread) -> None:
        """Tell its sender. Asked again later when this raises DelayedError."""
        ...
