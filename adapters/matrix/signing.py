"""Ed25519 signatures under JSON, as Matrix makes them."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from secrets import token_bytes
from typing import Any, Self

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa
from vodozemac import Ed25519PublicKey, Ed25519Signature

_SEED = 32
_UNSIGNED = frozenset({"signatures", "unsigned"})


def encode(content: bytes) -> str:
    """Base64 without padding, the only kind Matrix writes."""
    return b64encode(content).decode().rstrip("=")


def decode(text: str) -> bytes:
    """Base64, padded or not. Raises ValueError."""
    bare = text.rstrip("=")
    return b64decode(bare + "=" * (-len(bare) % 4), validate=True)


def canonical(content: Mapping[str, Any]) -> bytes:
    """The one way to write this JSON. Raises ValueError for what has no way."""
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True).encode()


class SigningKey:
    """A private key. It is called by its public half, wherever it signs."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != _SEED:
            raise ValueError("The seed of a signing key has 32 bytes.")
        self._seed = seed
        self._key = ECC.construct(curve="Ed25519", seed=seed)
        self.public = encode(self._key.public_key().export_key(format="raw"))

    @classmethod
    def new(cls) -> Self:
        return cls(token_bytes(_SEED))

    @classmethod
    def from_secret(cls, secret: str) -> Self:
        """The key that has this `secret`. Raises ValueError."""
        return cls(decode(secret))

    @property
    def secret(self) -> str:
        return encode(self._seed)

    def sign(self, content: Mapping[str, Any]) -> str:
        """The signature under everything but signatures and what is not to be signed."""
        return encode(eddsa.new(self._key, "rfc8032").sign(_signed_part(content)))


def is_signed(content: Mapping[str, Any], *, by: str, name: str, key: str) -> bool:
    """Whether that user has signed it with the public `key`, which they call `name`."""
    try:
        signature = Ed25519Signature.from_base64(content["signatures"][by][f"ed25519:{name}"])
        Ed25519PublicKey.from_base64(key).verify_signature(_signed_part(content), signature)
    except (KeyError, TypeError, ValueError, RecursionError):
        return False
    return True


def _signed_part(content: Mapping[str, Any]) -> bytes:
    return canonical({name: value for name, value in content.items() if name not in _UNSIGNED})
