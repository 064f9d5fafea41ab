"""The bot's session, kept in its folder so that the same device comes back after a restart."""

import hashlib
from dataclasses import dataclass

from adapters.matrix.folder import Folder

_FILE = "login.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A token and the device that it is of."""

    device: str
    token: str


def find_login(folder: Folder, user: str, *, given: str | None) -> Login | None:
    """What was kept for that user. `given`: the token in the settings; a new one there counts for more."""
    kept = folder.find(_FILE)
    if kept is None or kept.get("user") != user:
        return None
    # A token that replaced the one in the settings, after a logout, is newer than that.
    if given is not None and kept.get("given", _digest(kept["token"])) != _digest(given):
        return None
    return Login(device=kept["device"], token=kept["token"])


def keep_login(folder: Folder, user: str, login: Login, *, given: str | None) -> None:
    began_with = None if given is None else _digest(given)
    folder.save(_FILE, {"user": user, "device": login.device, "token": login.token, "given": began_with})


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
