"""Which names are settings, and what may have been meant by one that is not."""

import difflib
from collections.abc import Mapping

OURS = (
    "BONDJE_CONFIRMING",
    "BONDJE_COORDINATORS",
    "BONDJE_LANGUAGE",
    "BONDJE_LISTEN",
    "BONDJE_PUBLIC_URL",
    "BONDJE_TIME_ZONE",
)
MATRIX = (
    "MATRIX_ACCESS_TOKEN",
    "MATRIX_ALLOWED_SERVERS",
    "MATRIX_CROSS_SIGNED_ONLY",
    "MATRIX_DEVICE_ID",
    "MATRIX_HOMESERVER",
    "MATRIX_PASSWORD",
    "MATRIX_PICKLE_KEY",
    "MATRIX_RECOVERY_KEY",
    "MATRIX_SPACE",
    "MATRIX_STORE",
    "MATRIX_USER_ID",
)
SLACKS = (
    "SLACK_API_URL",
    "SLACK_APP_TOKEN",
    "SLACK_BOT_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_SIGNING_SECRET",
)
PLACES = ("MEETING_URL",)
SMTP = ("SMTP_PASSWORD", "SMTP_SENDER", "SMTP_URL", "SMTP_USER")
_NEAR = 0.65
"""How alike, what all these settings begin with left aside, two names are when one may be a slip for the other."""


def unknown_names(given: Mapping[str, str]) -> list[str]:
    """A sentence for each name that is no setting: of those that others use too, only slips."""
    problems = []
    for name in sorted(given):
        if name.startswith("BONDJE_") and name not in OURS:
            near = _near(name, OURS)
            hint = f"did you mean {near}?" if near else f"Bondje reads {', '.join(OURS)}."
            problems.append(f"{name} is not a setting: {hint}")
        for theirs in (SLACKS, MATRIX, SMTP, PLACES):
            beginning = theirs[0].partition("_")[0]
            if name.startswith(f"{beginning}_") and name not in theirs and (near := _near(name, theirs)):
                problems.append(f"{name} is not a setting: did you mean {near}?")
    return problems


def _near(name: str, known: tuple[str, ...]) -> str | None:
    beginning, _, rest = name.partition("_")
    found = difflib.get_close_matches(rest, [each.partition("_")[2] for each in known], n=1, cutoff=_NEAR)
    return f"{beginning}_{found[0]}" if found else None
