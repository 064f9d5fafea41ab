"""The one workspace whose token is in the settings."""

import logging
from datetime import datetime, timedelta

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.greeting import Greeting, greet
from adapters.slack.workspaces import Workspace
from adapters.waiting import pause
from bot.errors import DelayedError

_FIRST_PAUSE = timedelta(seconds=1)
_LONGEST_PAUSE = timedelta(minutes=1)
_MENDING = timedelta(hours=1)
"""How long what cannot be said waits for an operator."""
_log = logging.getLogger(__name__)


class Single:
    """Known from the moment that `meet` has returned."""

    def __init__(self, client: AsyncWebClient, *, first_pause: timedelta = _FIRST_PAUSE) -> None:
        """`client`: with the token."""
        self._client = client
        self._first_pause = first_pause
        self._greeting: Greeting | None = None

    @property
    def installed(self) -> str:
        """Whose people are called by it, unless they are from elsewhere."""
        return self._known().installed

    async def meet(self) -> Workspace:
        """Find out which workspace it is; while Slack is away, keep trying. Raises ConfigurationError."""
        length, is_told = self._first_pause, False
        while self._greeting is None:
            try:
                self._greeting = await greet(self._client)
            except DelayedError as error:
                if not is_told:
                    _log.warning("Slack does not answer yet: waiting for it", extra={"reason": str(error)})
                    is_told = True
                await pause(max(length, error.after or length))
                length = min(2 * length, _LONGEST_PAUSE)
        greeting = self._greeting
        _log.info("known to Slack", extra={"workspace": greeting.installed, "bot": greeting.bot_user})
        if greeting.missing_scopes:
            _log.warning(
                "Slack does not allow all that Bondje needs: install it again in the workspace",
                extra={"missing": " ".join(greeting.missing_scopes)},
            )
        return self._workspace(greeting)

    async def get(self, installed: str) -> Workspace:
        greeting = self._known()
        if installed != greeting.installed:
            # More likely a token was mixed up than that everybody has gone: nobody is given up for that.
            _log.error("the token is not of the workspace that this is for", extra={"workspace": installed})
            raise DelayedError(f"the token is not one of {installed}", after=_MENDING, maybe_said=False)
        return self._workspace(greeting)

    async def authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:  # noqa: ARG002 - whoever asks, it is this one
        greeting = self._known()
        return AuthorizeResult(
            enterprise_id=greeting.enterprise_id,
            team_id=None if greeting.is_enterprise_install else greeting.team_id,
            bot_user_id=greeting.bot_user,
            bot_id=greeting.bot_id,
            bot_token=self._client.token,
        )

    async def forget(self, *, enterprise_id: str | None, team_id: str | None, at: datetime) -> None:  # noqa: ARG002
        # Only an operator can mend it. Until then everything waits, and nothing is lost.
        _log.error("Bondje was removed from Slack: install it again, set the new token and restart")

    def _known(self) -> Greeting:
        if self._greeting is None:
            raise DelayedError("Slack has not answered yet", maybe_said=False)
        return self._greeting

    def _workspace(self, greeting: Greeting) -> Workspace:
        return Workspace(id=greeting.installed, bot_user=greeting.bot_user, client=self._client)
