"""The voice where there is no mail server any more."""

from datetime import timedelta

from bot.errors import DelayedError, RefusedError
from bot.messages import Conversation, Outgoing, Together

_LATER = timedelta(hours=1)


class NoMailServer:
    """Mirrors `bot.ports.Messenger`. What waits from before is kept for as long as anything that cannot be said.

    Without a voice it would stay in the store for good.
    """

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:  # noqa: ARG002 - nothing is
        """Not now: the settings may come back."""
        raise DelayedError("no mail server is set up", after=_LATER, maybe_said=False)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:  # noqa: ARG002 - nobody can know
        """A server tells nobody what it has taken."""
        return False

    async def open(self, together: Together) -> Conversation:  # noqa: ARG002 - there is no such place
        """Each has a mail of their own."""
        raise RefusedError("a mail is for one person")
