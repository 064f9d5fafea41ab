"""How Bondje is known to Matrix."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.config.names import MATRIX
from bot.config.web import is_safe_address

_NEEDED = ("MATRIX_HOMESERVER", "MATRIX_USER_ID")
_WAYS_IN = "MATRIX_PASSWORD, or MATRIX_ACCESS_TOKEN with MATRIX_DEVICE_ID"
_DEFAULT_STORE = "bondje-matrix"
_SERVER = r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
_SHAPES = {
    "MATRIX_USER_ID": (re.compile(rf"@[^\s:]+:{_SERVER}"), "must be one such as @bondje:gemeente.nl"),
    "MATRIX_SPACE": (re.compile(r"![^\s\"']+"), "must be the id of a space, such as !abc:gemeente.nl"),
    "MATRIX_DEVICE_ID": (re.compile(r"[^\s\"']+"), "must be one word, without quotes"),
    "MATRIX_ACCESS_TOKEN": (re.compile(r"[^\s\"']+"), "must be one word, without quotes"),
    "MATRIX_RECOVERY_KEY": (
        re.compile(r"(?:[1-9A-HJ-NP-Za-km-z]\s*){48}"),
        "is not one: copy all twelve groups of four, without quotes; `bondje matrix recovery-key` shows it",
    ),
}
_ANSWERS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixSettings:
    """One account of the bot's, on one homeserver."""

    homeserver: str
    user: str
    password: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    device: str | None = None
    """The one that the token is of."""
    store: Path = Path(_DEFAULT_STORE)
    """The folder for its keys."""
    pickle_key: str | None = field(default=None, repr=False)
    """What its keys are closed with; None: one that is made, and kept beside them."""
    recovery_key: str | None = field(default=None, repr=False)
    """Brings its identity back on a new machine."""
    allowed_servers: frozenset[str] = frozenset()
    """Whose people may invite it and talk to it; none: those of its own."""
    cross_signed_only: bool = True
    """Whether only devices that their owner has signed may read what it says."""
    space: str | None = None
    """Where rooms for people who meet are put."""


def read_matrix(given: Mapping[str, str], problems: list[str]) -> MatrixSettings | None:
    """None when nothing of Matrix is set."""
    named = [name for name in MATRIX if name in given]
    if not named:
        return None
    # Some of the values are secrets, so none is repeated.
    problems += [f"{name} {_SHAPES[name][1]}." for name in named if not _fits(name, given[name])]
    problems += _misfits(given, named[0])
    return MatrixSettings(
        homeserver=given.get("MATRIX_HOMESERVER", "").rstrip("/"),
        user=given.get("MATRIX_USER_ID", ""),
        password=given.get("MATRIX_PASSWORD"),
        access_token=given.get("MATRIX_ACCESS_TOKEN"),
        device=given.get("MATRIX_DEVICE_ID"),
        store=Path(given.get("MATRIX_STORE", _DEFAULT_STORE)),
        pickle_key=given.get("MATRIX_PICKLE_KEY"),
        recovery_key=given.get("MATRIX_RECOVERY_KEY"),
        allowed_servers=_servers(given.get("MATRIX_ALLOWED_SERVERS", ""), problems),
        cross_signed_only=_yes_or_no("MATRIX_CROSS_SIGNED_ONLY", given, problems),
        space=given.get("MATRIX_SPACE"),
    )


def _fits(name: str, value: str) -> bool:
    return name not in _SHAPES or _SHAPES[name][0].fullmatch(value) is not None


def _misfits(given: Mapping[str, str], first: str) -> list[str]:
    found = [f"{first} alone is not enough: set {name} as well." for name in _NEEDED if name not in given]
    if "MATRIX_HOMESERVER" in given and not _is_homeserver(given["MATRIX_HOMESERVER"]):
        found.append(
            "MATRIX_HOMESERVER must be an address such as https://matrix.gemeente.nl, without /_matrix; "
            "http only to a machine nearby."
        )
    has_token, has_device = "MATRIX_ACCESS_TOKEN" in given, "MATRIX_DEVICE_ID" in given
    if has_token != has_device:
        found.append("MATRIX_ACCESS_TOKEN and MATRIX_DEVICE_ID go together: set both, or neither.")
    elif not has_token and "MATRIX_PASSWORD" not in given:
        found.append(f"{first} alone gives no way in: set {_WAYS_IN}.")
    return found


def _is_homeserver(address: str) -> bool:
    return is_safe_address(address) and "/_matrix" not in address


def _servers(text: str, problems: list[str]) -> frozenset[str]:
    servers = [part for part in re.split(r"[\s,]+", text) if part]
    problems += [
        f"MATRIX_ALLOWED_SERVERS: {server!r} is not the name of a server; write names such as gemeente.nl, rijk.nl."
        for server in servers
        if not re.fullmatch(_SERVER, server)
    ]
    return frozenset(servers)


def _yes_or_no(name: str, given: Mapping[str, str], problems: list[str]) -> bool:
    answer = given.get(name, "yes").casefold()
    if answer not in _ANSWERS:
        problems.append(f"{name}: {given[name]!r} is not possible; choose yes or no.")
    return _ANSWERS.get(answer, True)
