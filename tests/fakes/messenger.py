"""A platform that remembers what was said on it."""

from collections import defaultdict
from dataclasses import dataclass, field

from bot.errors import DelayedError, GoneError, RefusedError
from bot.messages import Conversation, Outgoing, Platform, Together


@dataclass
class RecordingMessenger:
    """Mirrors `bot.ports.Voices`. Says each key once, as every platform must; `mood` makes it fail instead."""

    heard: dict[str, list[Outgoing]] = field(default_factory=lambda: defaultdict(list))
    """What was said, by the id of the conversation."""
    keys: set[str] = field(default_factory=set)
    is_down: bool = False
    out_of_reach: set[str] = field(default_factory=set)
    """Conversations that cannot be reached for a while."""
    refuses: set[str] = field(default_factory=set)
    """Conversations that take nothing."""
    refuses_together: bool = False
    """No conversation can be opened for several people."""
    gone: set[str] = field(default_factory=set)
    """Conversations where nobody is any more."""
    is_mute: bool = False
    """It says everything, but whoever asked it to never hears so."""
    platforms: frozenset[Platform] | None = None

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        if self.is_down or conversation.id in self.out_of_reach:
            raise DelayedError("the platform is down")
        if conversation.id in self.gone:
            raise GoneError("nobody is there")
        if conversation.id in self.refuses:
            raise RefusedError("no such conversation")
        assert outgoing.key not in self.keys or maybe_said, "said twice"
        if outgoing.key not in self.keys:
            self.keys.add(outgoing.key)
            self.heard[conversation.id].append(outgoing)
        if self.is_mute:
            raise DelayedError("no answer")

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        if self.is_down or conversation.id in self.out_of_reach:
            raise DelayedError("the platform is down")
        return outgoing.key in self.keys

    async def open(self, together: Together) -> Conversation:
        if self.is_down:
            raise DelayedError("the platform is down")
        if self.refuses_together:
            raise RefusedError("they are in different workspaces")
        name = "#" + "-".join(together.title.casefold().split())
        return Conversation(platform=together.platform, id=name, is_shared=True)
