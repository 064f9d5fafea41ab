"""Secrets under a key: Matrix's `m.secret_storage.v1.aes-hmac-sha2`."""

import hmac
from collections.abc import Mapping
from secrets import token_bytes
from typing import Any

from Crypto.Cipher import AES
from Crypto.Hash import SHA256
from Crypto.Protocol.KDF import HKDF

from adapters.matrix.signing import decode, encode

ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"
_SALT = bytes(32)
_CHECKED = bytes(32)
"""What is sealed under an empty name, to know a key again."""


def seal(secret: bytes, key: bytes, name: str) -> dict[str, str]:
    """The secret of that name: iv, ciphertext, mac."""
    return _seal(secret, key, name, _new_iv())


def unseal(sealed: Mapping[str, Any], key: bytes, name: str) -> bytes:
    """The secret of that name. Raises ValueError for another key, another name, or what was tampered with."""
    try:
        iv, ciphertext, mac = (decode(sealed[part]) for part in ("iv", "ciphertext", "mac"))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("This is no sealed secret.") from error
    aes_key, mac_key = _keys(key, name)
    if not hmac.compare_digest(mac, hmac.digest(mac_key, ciphertext, "sha256")):
        raise ValueError("This key does not fit.")
    return bytes(_cipher(aes_key, iv).decrypt(ciphertext))


def make_check(key: bytes) -> dict[str, str]:
    """By which the key can be known again: iv and mac."""
    return _check(key, _new_iv())


def fits(key: bytes, check: Mapping[str, Any]) -> bool:
    """Whether it is the key of this check; True too where there is nothing to check it by."""
    if "iv" not in check or "mac" not in check:
        return True
    try:
        expected = _check(key, decode(check["iv"]))
        return hmac.compare_digest(decode(expected["mac"]), decode(check["mac"]))
    except (TypeError, AttributeError, ValueError):
        return False


def _check(key: bytes, iv: bytes) -> dict[str, str]:
    sealed = _seal(_CHECKED, key, "", iv)
    return {part: sealed[part] for part in ("iv", "mac")}


def _seal(secret: bytes, key: bytes, name: str, iv: bytes) -> dict[str, str]:
    aes_key, mac_key = _keys(key, name)
    ciphertext = _cipher(aes_key, iv).encrypt(secret)
    mac = hmac.digest(mac_key, ciphertext, "sha256")
    return {"iv": encode(iv), "ciphertext": encode(ciphertext), "mac": encode(mac)}


def _keys(key: bytes, name: str) -> tuple[bytes, bytes]:
    aes_key, mac_key = HKDF(key, 32, _SALT, SHA256, num_keys=2, context=name.encode())
    return bytes(aes_key), bytes(mac_key)


def _cipher(key: bytes, iv: bytes) -> Any:  # noqa: ANN401 - the library has a type for each of its modes
    return AES.new(key, AES.MODE_CTR, nonce=b"", initial_value=iv)


def _new_iv() -> bytes:
    iv = bytearray(token_bytes(16))
    # Bit 63 stays 0: some implementations count only in the lower half.
    iv[8] &= 0x7F
    return bytes(iv)
