"""Asking Slack, with a token, where it belongs: `auth.test`, and what the answers mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.scopes import missing_from
from bot.errors import ConfigurationError, DelayedError

_REINSTALL = "install the app in its workspace again and copy the new token"
_COPY = "copy the token again, as a whole"
_REFUSED = {
    "invalid_auth": _COPY,
    "not_authed": _COPY,
    "account_inactive": _REINSTALL,
    "token_revoked": _REINSTALL,
    "token_expired": "switch token rotation off in the app's settings, and " + _REINSTALL,
    "not_allowed_token_type": "use the one that Slack calls so",
    "no_permission": _REINSTALL,
    "missing_scope": _REINSTALL,
    "access_denied": "let an administrator of the workspace approve the app",
    "org_login_required": "the workspace has moved into an organisation: " + _REINSTALL,
    "team_access_not_granted": "let an administrator of the organisation give the app this workspace",
    "ekm_access_denied": "an administrator of the workspace has suspended it",
}
"""Errors that trying again would not mend, and what would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """Where a token belongs."""

    team_id: str
    enterprise_id: str | None
    is_enterprise_install: bool
    team: str
    bot_user: str
    bot_id: str | None
    missing_scopes: tuple[str, ...]
    answered_at: datetime | None
    """By Slack's own clock."""

    @property
    def installed(self) -> str:
        """The installation's id."""
        return self.enterprise_id if self.is_enterprise_install and self.enterprise_id else self.team_id


async def greet(client: AsyncWebClient) -> Greeting:
    """Raises ConfigurationError when the token is refused, DelayedError when Slack does not answer."""
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        raise _meaning(error, "SLACK_BOT_TOKEN") from error
    except (ClientError, OSError, TimeoutError, SlackRequestError, ValueError) as error:
        raise DelayedError(type(error).__name__, maybe_said=False) from error
    return Greeting(
        team_id=str(answer.get("team_id")),
        enterprise_id=answer.get("enterprise_id"),
        is_enterprise_install=bool(answer.get("is_enterprise_install")),
        team=str(answer.get("team") or ""),
        bot_user=str(answer.get("user_id")),
        bot_id=answer.get("bot_id"),
        missing_scopes=tuple(missing_from(_header(answer, "x-oauth-scopes"))),
        answered_at=_date(_header(answer, "date")),
    )


async def try_socket(client: AsyncWebClient, app_token: str) -> None:
    """Ask for an address for Socket Mode, and leave it unused. Raises as `greet` does."""
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        raise _meaning(error, "SLACK_APP_TOKEN") from error
    except (ClientError, OSError, TimeoutError, SlackRequestError, ValueError) as error:
        raise DelayedError(type(error).__name__, maybe_said=False) from error


def _meaning(error: SlackApiError, setting: str) -> ConfigurationError | DelayedError:
    answer = error.response
    code = answer.get("error") if isinstance(getattr(answer, "data", answer), Mapping) else None
    if code in _REFUSED:
        advice = _REFUSED[code]
        if setting == "SLACK_APP_TOKEN":
            advice = "make one with the scope connections:write, under Basic Information, App-Level Tokens"
        return ConfigurationError([f"{setting} is refused by Slack ({code}): {advice}."])
    after = _header(answer, "retry-after")
    wait = timedelta(seconds=int(after)) if after and after.isdigit() else None
    status = getattr(answer, "status_code", "?")
    return DelayedError(f"{code or 'no answer that makes sense'} (HTTP {status})", after=wait, maybe_said=False)


def _header(answer: AsyncSlackResponse, name: str) -> str | None:
    headers = getattr(answer, "headers", None) or {}
    return next((str(value) for key, value in headers.items() if key.lower() == name), None)


def _date(text: str | None) -> datetime | None:
    try:
        return None if text is None else parsedate_to_datetime(text).astimezone(UTC)
    except ValueError:
        return None
