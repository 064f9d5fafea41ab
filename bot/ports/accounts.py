"""Which account belongs to whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId
from bot.messages import Account, Conversation, Platform


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSaid:
    """What somebody said last, without its words: enough to know what a change of it may still change."""

    id: str
    """What the platform calls it."""
    commands: tuple[str, ...] = ()
    """What it was understood as: the names of commands."""
    field: str = ""
    """Of the form that was open: the question it answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAccount:
    """An account with whom it belongs to and where they can be reached in private."""

    account: Account
    member: MemberId
    conversation: Conversation
    name: str
    """As the platform has it."""
    left_at: datetime | None = None
    """Since when nothing can be said to them there any more."""
    last_said: LastSaid | None = None
    """None: nothing, or nothing that can be changed there later."""


class Accounts(Protocol):
    """Which account belongs to whom."""

    async def find(self, account: Account) -> KnownAccount | None:
        """Whose account it is."""
        ...

    async def save(self, known: KnownAccount) -> None:
        """Add, or replace what is known of this account."""
        ...

    async def remove(self, account: Account) -> None:
        """It belongs to nobody any more: what it was offered, was asked or is still to hear goes with it."""
        ...

    async def of(self, member: MemberId) -> Sequence[KnownAccount]:
        """A member's accounts, the one they came with first."""
        ...

    async def on(self, platform: Platform) -> Sequence[KnownAccount]:
        """All accounts on a platform, ordered by name."""
        ...
