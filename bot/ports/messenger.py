"""A voice."""

from typing import Protocol

from bot.messages import Conversation, Outgoing, Platform, Together


class Messenger(Protocol):
    """A voice on one platform, or on all of them."""

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:
        """Say it there; returns what the platform calls it, if it can be changed later and that is known.

        Does nothing else if it is known to have been said already.

        `maybe_said` warns that an earlier attempt ended without an answer. Raises DelayedError, RefusedError or
        GoneError.
        """
        ...

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        """Whether an attempt that ended without an answer has said all of it. Says nothing. Raises as `send` does."""
        ...

    async def open(self, together: Together) -> Conversation:
        """Open a conversation for these people, or find the one opened before under the same key.

        Raises DelayedError, RefusedError or GoneError.
        """
        ...


class Voices(Messenger, Protocol):
    """A voice that knows where it can be heard."""

    @property
    def platforms(self) -> frozenset[Platform] | None:
        """The platforms this process serves: what is to be said elsewhere is left to others. None: all."""
        ...
