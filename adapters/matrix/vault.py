"""Where the bot keeps its private keys: sealed, in its store."""

import json
from dataclasses import dataclass

from adapters.matrix.asking import Payload
from adapters.matrix.folder import Folder
from adapters.matrix.identity import Identity
from adapters.matrix.sealing import seal, unseal
from adapters.matrix.signing import decode, encode
from bot.errors import ConfigurationError

_FILE = "identity.json"
_SEALED_AS = "bondje.identity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is in the vault."""

    identity: Identity
    recovery_key: bytes | None = None
    """Opens the copy on the homeserver."""


class Vault:
    """Of one account."""

    def __init__(self, folder: Folder, pickle_key: str) -> None:
        self._folder = folder
        self._key = pickle_key.encode()

    def find(self, user: str) -> tuple[Kept, ...]:
        """What is kept for that account, the newest first. Raises ConfigurationError when it cannot be read."""
        sealed = self._folder.find(_FILE)
        if sealed is None:
            return ()
        try:
            content = json.loads(unseal(sealed, self._key, _SEALED_AS))
        except ValueError:
            raise ConfigurationError(
                [f"MATRIX_PICKLE_KEY: it is not the one that {_FILE} in MATRIX_STORE was closed with."]
            ) from None
        if content["user"] != user:
            raise ConfigurationError([f"MATRIX_STORE: it has the keys of {content['user']}, not those of {user}."])
        return tuple(_read(user, each) for each in content["identities"])

    def put(self, *kept: Kept) -> None:
        """Keep these, of one account, instead of what was there. More than one while the homeserver has to choose."""
        content = {"user": kept[0].identity.user, "identities": [_write(each) for each in kept]}
        self._folder.save(_FILE, seal(json.dumps(content).encode(), self._key, _SEALED_AS))


def _read(user: str, content: Payload) -> Kept:
    return Kept(
        identity=Identity.from_secrets(user, content["secrets"]),
        recovery_key=decode(content["recovery_key"]) if content["recovery_key"] else None,
    )


def _write(kept: Kept) -> Payload:
    return {
        "secrets": kept.identity.secrets,
        "recovery_key": encode(kept.recovery_key) if kept.recovery_key else None,
    }
