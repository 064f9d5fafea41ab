"""Who and what is in a workspace when a test begins."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.slack.calls import Payload
from tests.slack.sending import Installed

MANIFEST = Path(__file__).parents[2] / "slack-manifest.yaml"
CLIENT_ID, CLIENT_SECRET = "100.200", "not-a-secret"  # pragma: allowlist secret
HOST_TEAM = "T000000001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Somebody to be seeded."""

    name: str
    real_name: str
    locale: str = "en-US"
    """Slack itself speaks no Dutch."""
    more: Mapping[str, Any] | None = None
    """What else Slack says of them: `is_restricted`, `deleted`, another `team_id`..."""

    @property
    def email(self) -> str:
        return f"{self.name}@example.org"

    @property
    def seed(self) -> Payload:
        """In emulate's words."""
        profile = {"display_name": self.real_name.partition(" ")[0]}
        return {"name": self.name, "real_name": self.real_name, "email": self.email, "profile": profile}


RESIDENTS = (
    Resident(name="anna", real_name="Anna Verbeek"),
    Resident(name="bram", real_name="Bram Hoekstra"),
    Resident(name="carla", real_name="Carla Nijhuis", locale="en-GB"),
    Resident(name="daan", real_name="Daan Postma"),
)
OTHERS = (
    Resident(name="eva", real_name="Eva Wiersma"),
    Resident(name="finn", real_name="Finn Adams"),
)
"""Who live in another workspace."""
CHANNELS = ("vragen", "kantine")
"""Bondje is in the first, not in the second."""


def scopes_of_manifest() -> list[str]:
    """What the app asks for: the list under `bot:` under `scopes:`."""
    text = MANIFEST.read_text("utf-8")
    found = re.search(r"^ +scopes:[\s\S]*?^ +bot: *\n(?P<list>(?: *(?:-.*|#.*)?\n)+)", text, re.MULTILINE)
    assert found, "slack-manifest.yaml has no oauth_config.scopes.bot"
    return re.findall(r"^ +- +[\"']?([\w:.]+)", found["list"], re.MULTILINE)


def user_token(name: str) -> str:
    return f"xoxp-{name}-test"


def more_of(resident: Resident) -> Payload:
    return {
        "locale": resident.locale,
        "tz": "Europe/Amsterdam",
        "is_app_user": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        **(resident.more or {}),
    }


def seed_of(
    installed: Installed, bot_token: str, scopes: Sequence[str], residents: Sequence[Resident], channels: Sequence[str]
) -> Payload:
    """In emulate's words."""
    app = {
        "app_id": installed.app,
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "name": "Bondje",
        "redirect_uris": [],
        "scopes": scopes,
        "bot_id": installed.bot,
        "bot_user_id": installed.bot_user,
        "bot_name": "bondje",
    }
    bot = {
        "token": bot_token,
        "type": "bot",
        "user": installed.bot_user,
        "scopes": scopes,
        "app_id": installed.app,
        "bot_id": installed.bot,
        "bot_user_id": installed.bot_user,
    }
    people = [{"token": user_token(each.name), "type": "user", "user": each.name} for each in residents]
    return {
        "team": {"name": "Proeftuin", "domain": installed.domain},
        "users": [each.seed for each in residents],
        "channels": [{"name": name} for name in channels],
        "oauth_apps": [app],
        "tokens": [bot, *people],
        "strict_scopes": True,
    }
