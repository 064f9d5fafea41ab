"""Between the outbox and a platform: notes how often something was tried, and how long it took."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.messages import Conversation, Outgoing, Platform, Together
from bot.ports import Clock, Voices


@dataclass
class Noting:
    """A `bot.ports.Voices`, over another one."""

    clock: Clock
    voices: Voices = field(init=False)
    tries: Counter[str] = field(default_factory=Counter)
    in_doubt: int = 0
    """How often it was tried although it may have been said."""
    longest: timedelta = timedelta(0)
    """From the first try until it was known to be said."""
    _first_at: dict[str, datetime] = field(default_factory=dict)

    @property
    def platforms(self) -> frozenset[Platform] | None:
        return self.voices.platforms

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        self.tries[outgoing.key] += 1
        self.in_doubt += maybe_said
        first_at = self._first_at.setdefault(outgoing.key, self.clock.now())
        await self.voices.send(outgoing, conversation, maybe_said=maybe_said)
        self.longest = max(self.longest, self.clock.now() - first_at)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        return await self.voices.was_said(outgoing, conversation)

    async def open(self, together: Together) -> Conversation:
        return await self.voices.open(together)
