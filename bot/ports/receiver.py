"""The door for what people say."""

from typing import Protocol

from bot.messages import Bookmark, Message


class Receiver(Protocol):
    """The door through which platforms hand over what people say."""

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None) -> bool:
        """Store the message, then work it off. True when it was new; once it returns it cannot be lost.

        The bookmark is stored in the same commit as the message.
        """
        ...
