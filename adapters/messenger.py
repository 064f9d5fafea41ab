"""One voice over all platforms."""

from collections.abc import Mapping

from bot.errors import DelayedError, RefusedError
from bot.messages import Account, Conversation, Outgoing, Platform, Sent, Together
from bot.ports import Crowds, Files, Messenger


class PlatformMessenger:
    """Says each thing on the platform where its conversation is. What is for others waits until they are connected."""

    def __init__(self, platforms: Mapping[Platform, Messenger]) -> None:
        self._platforms = dict(platforms)

    @property
    def platforms(self) -> frozenset[Platform]:
        return frozenset(self._platforms)

    def connect(self, platform: Platform, messenger: Messenger) -> None:
        """From now on it is served too."""
        self._platforms[platform] = messenger

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        return await self._on(conversation.platform).send(outgoing, conversation, maybe_said=maybe_said)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        return await self._on(conversation.platform).was_said(outgoing, conversation)

    async def open(self, together: Together) -> Conversation:
        return await self._on(together.platform).open(together)

    async def fetch(self, sent: Sent, *, most: int) -> bytes:
        platform = self._on(sent.platform)
        if not isinstance(platform, Files):
            raise RefusedError(f"no files are handed in on {sent.platform!r}")
        return await platform.fetch(sent, most=most)

    async def members_of(self, conversation: Conversation) -> frozenset[Account] | None:
        """See `bot.ports.Crowds`."""
        platform = self._on(conversation.platform)
        return await platform.members_of(conversation) if isinstance(platform, Crowds) else None

    def _on(self, platform: Platform) -> Messenger:
        try:
            return self._platforms[platform]
        except KeyError:
            # Perhaps it was, and will be again; or another process has it.
            raise DelayedError(f"no platform called {platform!r} is connected", maybe_said=False) from None
