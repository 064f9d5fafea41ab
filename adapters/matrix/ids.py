"""What can be the name of an event or a room. Anybody may write anything where one belongs."""

from typing import TypeGuard

EVENT, ROOM = "$", "!"
_LONGEST = 255
"""Bytes, by the specification."""


def is_id(found: object, sigil: str) -> TypeGuard[str]:
    """Whether it is a text that may be asked for: no homeserver has to make sense of any other."""
    return (
        isinstance(found, str)
        and found.startswith(sigil)
        and 1 < len(found.encode("utf-8", "replace")) <= _LONGEST
        and found.isprintable()
        and " " not in found
    )
