"""Choices that may still be taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.messages import Account, Conversation


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


class Offers(Protocol):
    """Choices that may still be taken."""

    async def add(self, offer: Offer) -> None:
        """Keep an offer."""
        ...

    async def renew(self, key: str, *, at: datetime) -> None:
        """It is shown again, so it is kept as one that is made then."""
        ...

    async def find(self, key: str) -> Offer | None:
        """The offer of that message."""
        ...

    async def find_latest(self, conversation: Conversation, account: Account, *, seen_at: datetime) -> Offer | None:
        """The last choices this person had been given there by then: those of what is not said yet do not count."""
        ...

    async def forget_of(self, account: Account) -> int:
        """Drop everything this person was offered so far."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop offers made before then."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the oldest was made."""
        ...
