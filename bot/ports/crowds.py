"""Who is in a channel or a room."""

from typing import Protocol, runtime_checkable

from bot.messages import Account, Conversation


@runtime_checkable
class Crowds(Protocol):
    """Tells who is in a shared conversation."""

    async def members_of(self, conversation: Conversation) -> frozenset[Account] | None:
        """Everybody but Bondje itself. None: its platform has no way to tell.

        Raises DelayedError where that can be asked again later, and HiddenError where somebody has to do something
        first.
        """
        ...
