"""What `bondje doctor` makes of Bondje's keys on Matrix: its folder, its device, its identity."""

import os
import stat
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from adapters.matrix.asking import Ask
from adapters.matrix.devices import OtherDevice
from adapters.matrix.facts import Facts, in_fours
from adapters.matrix.folder import PICKLE_KEY, Folder
from adapters.matrix.identity import SECRETS
from adapters.matrix.published import ask_published
from adapters.matrix.recovery import SecretStorage
from adapters.matrix.restoring import restore
from adapters.matrix.vault import Kept, Vault
from bot.config import MatrixSettings
from bot.doctor import Finding, State, broken, odd, well
from bot.errors import ConfigurationError

_SHOWN = 5
_ONLY_US = stat.S_IRWXG | stat.S_IRWXO
_SHOW_KEY = "keep the recovery key elsewhere too: `bondje matrix recovery-key` shows it"


def examine_folder(folder: Folder) -> list[Finding]:
    """Rights, pickle key, and whether a Bondje is using it."""
    path = folder.path
    if not path.exists():
        return [odd("matrix folder", f"{path} does not exist yet: the first start makes it")]
    if not path.is_dir() or not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        text = f"{path} cannot be used: make it a folder that the user who runs Bondje owns (chown)"
        return [broken("matrix folder", text)]
    if seen := [each for each in chain([path], sorted(path.iterdir())) if _is_seen(each)]:
        names = ", ".join(map(str, seen[:_SHOWN]))
        return [broken("matrix folder", f"others on this machine may read {names}: chmod -R go= {path}")]
    try:
        pickle_key = folder.find_pickle_key()
    except (ConfigurationError, OSError) as error:
        return [broken("matrix folder", str(error))]
    where = "its pickle key lies in it" if (path / PICKLE_KEY).exists() else "closed with MATRIX_PICKLE_KEY"
    where = where if pickle_key else "without a pickle key yet: the first start makes it"
    in_use = "; a Bondje is using it now, and is left alone" if folder.is_held() else ""
    return [well("matrix folder", f"{path}, for its owner only; {where}{in_use}")]


def find_kept(folder: Folder, user: str) -> Kept | ConfigurationError | None:
    """The identity in the folder, or why it cannot be read."""
    try:
        pickle_key = folder.find_pickle_key()
        return None if pickle_key is None else next(iter(Vault(folder, pickle_key).find(user)), None)
    except ConfigurationError as error:
        return error
    except OSError as error:
        return ConfigurationError([f"MATRIX_STORE: {folder.path} cannot be read ({error.strerror})."])


def of_device(facts: Facts) -> list[Finding]:
    if facts.fingerprint is None:
        text = f"{facts.device}; the homeserver does not have its keys: start Bondje once, that brings them there"
        return [odd("matrix device", text)]
    device = f"{facts.device}, fingerprint {facts.fingerprint}"
    if not facts.is_signed:
        text = f"{device}; not cross-signed, so strict clients are deaf to it: start Bondje, that signs it"
        return [broken("matrix device", text), _of_supply(facts)]
    return [well("matrix device", f"{device}; cross-signed"), _of_supply(facts)]


def of_others(others: Sequence[OtherDevice]) -> list[Finding]:
    if not others:
        return [well("matrix others", "no other device is logged in to this account")]
    named = ", ".join(f"{each.id} ({each.name or 'no name'}, {_seen(each)})" for each in others[:_SHOWN])
    more = f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else ""
    advice = "`bondje matrix sign-out ID` ends what nobody uses"
    return [odd("matrix others", f"also logged in to this account: {named}{more}; {advice}")]


async def examine_identity(ask: Ask, matrix: MatrixSettings, kept: Kept | ConfigurationError | None) -> list[Finding]:
    """Whether the one that the world knows is here, or can be brought here. Raises CallError."""
    if isinstance(kept, ConfigurationError):
        return [broken("matrix identity", str(kept))]
    published = await ask_published(ask, matrix.user)
    storage = SecretStorage(ask, matrix.user)
    if published.master is None:
        return [odd("matrix identity", f"none yet: the first start makes one; then {_SHOW_KEY}")]
    if kept is not None and kept.identity.public == published.keys:
        return [
            well("matrix identity", f"the one in MATRIX_STORE, {in_fours(published.master)}"),
            await _of_copy(storage, kept),
        ]
    if matrix.recovery_key is None:
        there = (
            "has an identity that is not in MATRIX_STORE" if kept is None else "has another identity than MATRIX_STORE"
        )
        text = f"the account {there}: set MATRIX_RECOVERY_KEY, or replace it with `bondje matrix new-identity`"
        return [broken("matrix identity", text)]
    try:
        await restore(storage, matrix.user, master=published.master, text=matrix.recovery_key)
    except ConfigurationError as error:
        return [broken("matrix identity", str(error))]
    return [well("matrix identity", "MATRIX_RECOVERY_KEY opens it: the next start brings it here")]


async def _of_copy(storage: SecretStorage, kept: Kept) -> Finding:
    """Whether the recovery key would bring it back."""
    key = kept.recovery_key
    if key is not None and await storage.read(SECRETS.values(), key) == kept.identity.secrets:
        return well("matrix recovery", f"a sealed copy lies on the homeserver; {_SHOW_KEY}")
    if key is None or await storage.is_empty() or await storage.find_key_id(key):
        return odd("matrix recovery", "no sealed copy on the homeserver yet: start Bondje, that puts it there")
    text = (
        "the account's secret storage has another key than Bondje's, so a lost MATRIX_STORE could not be restored: "
        "open it in the client that made it, or make all anew with `bondje matrix new-identity`"
    )
    return broken("matrix recovery", text)


def _of_supply(facts: Facts) -> Finding:
    fallback = {True: "a fallback key", False: "the fallback key is used up", None: "fallback key unknown"}
    text = f"{facts.keys_left} one-time keys left, {fallback[facts.has_fallback_key]}"
    if facts.keys_left:
        return well("matrix keys", text)
    state = State.LOOK if facts.has_fallback_key else State.BROKEN
    return Finding(part="matrix keys", state=state, text=f"{text}: start Bondje, that brings new ones")


def _is_seen(path: Path) -> bool:
    return bool(path.lstat().st_mode & _ONLY_US)


def _seen(device: OtherDevice) -> str:
    return f"seen {device.seen_at:%Y-%m-%d}" if device.seen_at else "never seen"
