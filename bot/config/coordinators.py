"""Who is a coordinator by the settings."""

import re
from collections.abc import Iterable

from bot.messages import Account, Platform

_PLATFORMS = ("console", "matrix", "slack")
_SLACK = Platform("slack")
_MATRIX = Platform("matrix")
_CONSOLE_NAME = re.compile(r"[\w.@'-]{1,40}")
_MATRIX_PERSON = re.compile(r"@[^\s:]+:[^\s]+")
_SLACK_PERSON = re.compile(r"(?P<team>[TE][A-Z0-9]+/)?[UW][A-Z0-9]+")


def read_coordinators(accounts: str, problems: list[str], *, has_workspaces: bool) -> frozenset[Account]:
    """`has_workspaces`: there may be several, so that a person's id alone does not say who it is."""
    found = []
    for account in filter(None, (part.strip() for part in accounts.split(","))):
        platform, _, identity = account.partition(":")
        if platform not in _PLATFORMS or not identity:
            problems.append(
                f"BONDJE_COORDINATORS: {account!r} is not an account; write console:anna, slack:U123 or matrix:@a:b."
            )
        elif problem := _problem_with(platform, identity, has_workspaces=has_workspaces):
            problems.append(f"BONDJE_COORDINATORS: {identity!r} {problem}")
        else:
            # The console folds names in the same way.
            found.append(
                Account(platform=Platform(platform), id=identity.casefold() if platform == "console" else identity)
            )
    return frozenset(found)


def in_workspace(coordinators: Iterable[Account], installed: str) -> frozenset[Account]:
    """The same, where those named by no more than `U123` belong to the one workspace where Bondje is."""
    return frozenset(
        Account(platform=each.platform, id=f"{installed}/{each.id}")
        if each.platform == _SLACK and "/" not in each.id
        else each
        for each in coordinators
    )


def _problem_with(platform: str, identity: str, *, has_workspaces: bool) -> str | None:
    if platform == "console" and not _CONSOLE_NAME.fullmatch(identity):
        return "cannot be a name on the console."
    if platform == _MATRIX and not _MATRIX_PERSON.fullmatch(identity):
        return "is not a user of Matrix; write all of it, as in matrix:@anna:gemeente.nl."
    if platform == _SLACK:
        person = _SLACK_PERSON.fullmatch(identity)
        if person is None:
            return (
                "is not a member of Slack; copy the member ID from their profile, as in slack:U123 or slack:T123/U123."
            )
        if has_workspaces and person["team"] is None:
            return "may be in several workspaces; write the workspace before it, as in slack:T123/U123."
    return None
