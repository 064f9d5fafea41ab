"""What Bondje asks to be allowed in a workspace. The manifest says why for each; a test keeps the two the same."""

from collections.abc import Iterable

SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "mpim:history",
    "mpim:write",
    "users:read",
    "users:read.email",
)

FOR_PROGRAMMES = frozenset({"channels:read", "groups:read"})
"""Those without which all goes on but what needs to know who is in a channel."""


def missing_from(granted: str | Iterable[str] | None) -> list[str]:
    """Those that were not given. `granted` as Slack tells it; None: it does not tell, so nothing is known to miss."""
    if granted is None:
        return []
    given = granted.split(",") if isinstance(granted, str) else granted
    return sorted(set(SCOPES) - {scope.strip() for scope in given})
