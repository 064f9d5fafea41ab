"""Files that people have sent."""

from typing import Protocol, runtime_checkable

from bot.messages import Sent


@runtime_checkable
class Files(Protocol):
    """Gets them from where they lie."""

    async def fetch(self, sent: Sent, *, most: int) -> bytes:
        """What is in it. Raises DelayedError; RefusedError for what is gone, or larger than that many bytes."""
        ...
