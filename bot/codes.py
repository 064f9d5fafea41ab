"""One-time codes: easy to read aloud and to type, and not to be guessed."""

import secrets
from string import ascii_uppercase, digits

ALPHABET = "".join(sorted({*ascii_uppercase, *digits} - {*"01OIL"}))
"""Without the signs that look alike."""
LENGTH = 10
"""Almost fifty bits: whoever tries a thousand a second among a thousand open codes needs decades."""


def new_code() -> str:
    """A code nobody else has."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def new_token() -> str:
    """For an address that is a secret in itself: 256 bits."""
    return secrets.token_hex(32)


def new_room() -> str:
    """The name of a place that only who was told of it can find: 128 bits, in signs that any server takes."""
    return secrets.token_hex(16)
