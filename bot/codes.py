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
