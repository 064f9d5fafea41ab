"""The workspaces where Bondje is installed, each with its token."""

from dataclasses import dataclass
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One installation."""

    id: str
    """`T...`; or `E...` when a whole organisation installed it."""
    bot_user: str
    """Who Bondje is there: `U...`."""
    client: AsyncWebClient
    """Never retries by itself: the outbox decides about that."""


class Workspaces(Protocol):
    """Where Bondje is installed."""

    async def get(self, installed: str) -> Workspace:
        """Raises GoneError where it is not installed (any more), DelayedError when that cannot be known now."""
        ...
