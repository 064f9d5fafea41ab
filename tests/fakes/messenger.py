"""A platform that remembers what was said on it."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from bot.errors import DelayedError, GoneError, HiddenError, RefusedError
from bot.messages import Account, Conversation, Outgoing, Platform, Together


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
    changes: set[str] = field(default_factory=set)
    """Platforms on which what was said can be changed."""
    has_threads: set[str] = field(default_factory=set)
    """Platforms on which a place apart is a thread of the private conversation, and not a room."""

    crowds: dict[str, set[str] | HiddenError | DelayedError] = field(default_factory=dict)
    """Who is in which shared conversation, by the ids of their accounts; or why that cannot be seen."""

    async def members_of(self, conversation: Conversation) -> frozenset[Account] | None:
        """Mirrors `bot.ports.Crowds`."""
        crowd = self.crowds.get(conversation.id)
        if isinstance(crowd, HiddenError | DelayedError):
            raise crowd
        if crowd is None:
            return None
        return frozenset(Account(platform=conversation.platform, id=id) for id in crowd)

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        if self.is_down or conversation.id in self.out_of_reach:
            raise DelayedError("the platform is down")
        if conversation.id in self.gone:
            raise GoneError("nobody is there")
        if conversation.id in self.refuses:
            raise RefusedError("no such conversation")
        assert outgoing.key not in self.keys or maybe_said, "said twice"
        if outgoing.key not in self.keys:
            self.keys.add(outgoing.key)
            self._say(outgoing, self.heard[where(conversation)], conversation)
        if self.is_mute:
            raise DelayedError("no answer")
        return f"as {outgoing.key}" if conversation.platform in self.changes else None

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        if self.is_down or conversation.id in self.out_of_reach:
            raise DelayedError("the platform is down")
        return outgoing.key in self.keys

    def _say(self, outgoing: Outgoing, there: list[Outgoing], conversation: Conversation) -> None:
        if outgoing.earlier is not None and conversation.platform in self.changes and outgoing.earlier.id is not None:
            (at,) = [number for number, one in enumerate(there) if f"as {one.key}" == outgoing.earlier.id]
            there[at] = replace(outgoing, key=there[at].key)
        else:
            there.append(outgoing)

    async def open(self, together: Together) -> Conversation:
        if self.is_down:
            raise DelayedError("the platform is down")
        if self.refuses_together:
            raise RefusedError("they are in different workspaces")
        if len(together.accounts) == 1:
            (account,) = together.accounts
            if account.platform in self.has_threads:
                return Conversation(platform=account.platform, id=account.id, thread=together.key)
            return Conversation(platform=account.platform, id=f"!{together.key}", is_encrypted=True)
        name = "#" + "-".join(together.title.casefold().split())
        return Conversation(platform=together.platform, id=name, is_shared=True)


def where(conversation: Conversation) -> str:
    """The name of a place in `heard`: what is on the console just by its id."""
    name = conversation.id if conversation.platform == "console" else f"{conversation.platform}:{conversation.id}"
    return f"{name}/{conversation.thread}" if conversation.thread and not conversation.is_shared else name
