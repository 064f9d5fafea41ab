"""Keys of people and devices as a homeserver tells of them."""

from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.identity import Identity
from adapters.matrix.signing import SigningKey


@dataclass(slots=True, kw_only=True)
class SomebodysDevice:
    """A device with keys of its own."""

    user: str
    id: str
    key: SigningKey = field(default_factory=SigningKey.new)
    curve: str = field(default_factory=lambda: SigningKey.new().public)

    def published(self, *, by: Identity | None = None) -> dict[str, Any]:
        """Signed by itself, and by the identity."""
        content: dict[str, Any] = {
            "user_id": self.user,
            "device_id": self.id,
            "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
            "keys": {f"ed25519:{self.id}": self.key.public, f"curve25519:{self.id}": self.curve},
        }
        signatures = {f"ed25519:{self.id}": self.key.sign(content)}
        if by is not None:
            signatures |= by.sign_device(content)["signatures"][by.user]
        return {**content, "signatures": {self.user: signatures}, "unsigned": {"device_display_name": "Telefoon"}}


def answer(identity: Identity | None, *devices: dict[str, Any], user: str = "@anna:localhost") -> dict[str, Any]:
    """What `keys/query` says of one person."""
    told = {"device_keys": {user: {device["device_id"]: device for device in devices}}, "failures": {}}
    if identity is not None:
        told |= {f"{name}s": {identity.user: key} for name, key in identity.publication().items()}
    return told
