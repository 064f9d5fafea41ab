"""What is to be said, until it is said."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.messages import Account, Conversation, Outgoing, Platform, Together


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something to be said that has been claimed for saying."""

    outgoing: Outgoing
    attempts: int
    """How often it was claimed before."""
    is_doubtful: bool
    """One of those attempts ended without an answer, or never ended: it may have been said already."""
    added_at: datetime


class Outbox(Protocol):
    """What is to be said, until it is said."""

    async def add(self, outgoing: Outgoing, *, at: datetime, about: Collection[Account] = ()) -> None:
        """Keep it until it is said. The same key a second time is ignored.

        `about`: whom it tells of. Erased, neither they nor whoever it is meant for are heard of any more.
        """
        ...

    async def claim(
        self,
        *,
        now: datetime,
        until: datetime,
        conversation: Conversation | Together | None = None,
        platforms: Collection[Platform] | None = None,
    ) -> Waiting | None:
        """Reserve the next thing to say, until then at most; only there, if a conversation or platforms are given.

        Never one that has another unsaid one before it in its conversation. From now on it may have been said.
        """
        ...

    async def said(self, key: str) -> None:
        """It was said: nothing of it is kept."""
        ...

    async def take_back(self, key: str) -> bool:
        """It is not to be said after all. False: it may have been said already, and nothing has changed."""
        ...

    async def take_back_changes(self, key: str, conversation: Conversation | Together) -> None:
        """The same for all that was to change it there."""
        ...

    async def delay(self, key: str, *, until: datetime, reason: str, is_doubtful: bool) -> None:
        """It could not be said now. Not doubtful: no attempt so far can have said it."""
        ...

    async def is_in_doubt(self, conversation: Conversation) -> bool:
        """Whether anything there may have been said, or is being said, without that being known yet."""
        ...

    async def hasten(self, conversation: Conversation, *, now: datetime) -> bool:
        """Make what is delayed there, and may have been said, due now. True: something doubtful is due there."""
        ...

    async def give_up(self, key: str, *, at: datetime, reason: str) -> None:
        """It will never be said. Its words are wiped; that it failed stays known to the operator."""
        ...

    async def release(self, *, now: datetime, platforms: Collection[Platform] | None = None) -> int:
        """Make everything unsaid due now, claimed or delayed: for a start that knows no other process is at work.

        What was claimed may have been said.
        """
        ...

    async def next_due_at(self, *, platforms: Collection[Platform] | None = None) -> datetime | None:
        """When the next unsaid thing may be tried (or tried again), on these platforms if any are given."""
        ...

    async def count(self) -> tuple[int, int]:
        """How many wait, and how many were given up."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop what was given up before then."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the first of what was given up was given up."""
        ...
