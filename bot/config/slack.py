"""How Bondje is known to Slack."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.config.web import is_safe_address

API_URL = "https://slack.com/api/"
_WAYS_IN = "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)"
_SHAPES = {
    "SLACK_BOT_TOKEN": (re.compile(r"xoxb-\S+"), "must begin with xoxb-: it is the Bot User OAuth Token"),
    "SLACK_APP_TOKEN": (re.compile(r"xapp-\S+"), "must begin with xapp-: it is an App-Level Token"),
    "SLACK_SIGNING_SECRET": (
        re.compile(r"(?!xox|xapp)[^\s\"']+"),
        "is not one: copy the Signing Secret from Basic Information",
    ),
    "SLACK_CLIENT_ID": (re.compile(r"[\w.-]+"), "is not one: copy the Client ID from Basic Information"),
    "SLACK_CLIENT_SECRET": (
        re.compile(r"(?!xox|xapp)[^\s\"']+"),
        "is not one: copy the Client Secret from Basic Information",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSettings:
    """One workspace, by its token; or several, which install Bondje themselves."""

    api_url: str = API_URL
    bot_token: str | None = field(default=None, repr=False)
    app_token: str | None = field(default=None, repr=False)
    """Socket Mode, if there is one."""
    signing_secret: str | None = field(default=None, repr=False)
    """HTTP, if there is one. Both at once is possible, while moving from one to the other."""
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)

    @property
    def has_workspaces(self) -> bool:
        """Whether it may be installed in several."""
        return self.client_id is not None


def read_slack(given: Mapping[str, str], problems: list[str]) -> SlackSettings | None:
    """None when nothing of Slack is set."""
    settings = SlackSettings(
        api_url=_api_url(given.get("SLACK_API_URL", API_URL), problems),
        bot_token=given.get("SLACK_BOT_TOKEN"),
        app_token=given.get("SLACK_APP_TOKEN"),
        signing_secret=given.get("SLACK_SIGNING_SECRET"),
        client_id=given.get("SLACK_CLIENT_ID"),
        client_secret=given.get("SLACK_CLIENT_SECRET"),
    )
    named = [name for name in _SHAPES if name in given]
    if not named:
        return None
    # The values themselves are secrets, so they are not repeated.
    problems += [f"{name} {_SHAPES[name][1]}." for name in named if not _SHAPES[name][0].fullmatch(given[name])]
    problems += _misfits(settings, named[0], given)
    return settings


def _misfits(settings: SlackSettings, first: str, given: Mapping[str, str]) -> list[str]:
    found = []
    is_installed = settings.client_id is not None and settings.client_secret is not None
    if (settings.client_id is None) != (settings.client_secret is None):
        found.append("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together: set both, or neither.")
    elif is_installed and settings.bot_token is not None:
        found.append(
            "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for several: choose."
        )
    elif settings.bot_token is None and not is_installed:
        found.append(f"{first} alone gives no voice: set SLACK_BOT_TOKEN as well.")
    elif settings.app_token is None and settings.signing_secret is None:
        found.append(f"{first} alone hears nothing: set {_WAYS_IN} as well.")
    if is_installed and "BONDJE_PUBLIC_URL" not in given:
        found.append("SLACK_CLIENT_ID needs BONDJE_PUBLIC_URL: the address where people who install Bondje come back.")
    return found


def _api_url(url: str, problems: list[str]) -> str:
    if not is_safe_address(url):
        problems.append(f"SLACK_API_URL must be an address such as {API_URL}; http only to a machine nearby.")
    return url if url.endswith("/") else f"{url}/"
