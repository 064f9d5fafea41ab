"""Invitation codes: easy to read aloud and to type, and not to be guessed."""

import secrets

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without 0, O, 1, I and L, which look alike."""
LENGTH = 10
"""Almost fifty bits: whoever tries a thousand a second among a thousand open codes needs decades."""


def new_code() -> str:
    """A code nobody else has."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
