"""The bot's cross-signing identity: one key that others verify, and two that it vouches for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from adapters.matrix.asking import Payload
from adapters.matrix.signing import SigningKey

SECRETS = {
    "master": "m.cross_signing.master",
    "self_signing": "m.cross_signing.self_signing",
    "user_signing": "m.cross_signing.user_signing",
}
"""The use of a key -> the name of its secret."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """All private keys. Whoever has them can pass for the bot."""

    user: str
    master: SigningKey
    self_signing: SigningKey
    user_signing: SigningKey

    @classmethod
    def new(cls, user: str) -> Self:
        return cls(user=user, master=SigningKey.new(), self_signing=SigningKey.new(), user_signing=SigningKey.new())

    @classmethod
    def from_secrets(cls, user: str, secrets: Mapping[str, str]) -> Self:
        """Made of secrets by name. Raises ValueError when one is missing or no key."""
        try:
            master, self_signing, user_signing = (SigningKey.from_secret(secrets[name]) for name in SECRETS.values())
        except KeyError as error:
            raise ValueError(f"There is no {error.args[0]}.") from error
        return cls(user=user, master=master, self_signing=self_signing, user_signing=user_signing)

    @property
    def secrets(self) -> dict[str, str]:
        """By name, to be kept in a safe place."""
        return {SECRETS[use]: key.secret for use, key in self._keys.items()}

    @property
    def public(self) -> dict[str, str]:
        """The use of a key -> its public half."""
        return {use: key.public for use, key in self._keys.items()}

    def publication(self) -> Payload:
        """What the homeserver is to tell everybody."""
        return {f"{use}_key": self._publish(use, key) for use, key in self._keys.items()}

    def sign_device(self, device: Mapping[str, object]) -> Payload:
        """The device's published keys, with this identity's signature and no other."""
        bare = {name: value for name, value in device.items() if name not in {"signatures", "unsigned"}}
        return {**bare, "signatures": self._signatures(self.self_signing, bare)}

    @property
    def _keys(self) -> dict[str, SigningKey]:
        return {use: getattr(self, use) for use in SECRETS}

    def _publish(self, use: str, key: SigningKey) -> Payload:
        content: Payload = {"user_id": self.user, "usage": [use], "keys": {f"ed25519:{key.public}": key.public}}
        if key is not self.master:
            content["signatures"] = self._signatures(self.master, content)
        return content

    def _signatures(self, key: SigningKey, content: Mapping[str, object]) -> dict[str, dict[str, str]]:
        return {self.user: {f"ed25519:{key.public}": key.sign(content)}}
