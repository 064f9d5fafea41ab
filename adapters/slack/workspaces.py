"""The workspaces where Bondje is installed, each with its token."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from slack_bolt.authorization import AuthorizeResult
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

    async def authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        """In whose name a request is answered, in the form that bolt asks for; see `installed_by`.

        None where Bondje is not installed. Asks Slack nothing. Raises DelayedError when it cannot be known now.
        """
        ...

    async def forget(self, *, enterprise_id: str | None, team_id: str | None, at: datetime) -> None:
        """Slack says that it was removed, at that instant. For a whole organisation `team_id` is None."""
        ...


def installed_by(result: AuthorizeResult) -> str:
    """Which installation that is: the id that `get` takes."""
    return str(result.team_id or result.enterprise_id)
