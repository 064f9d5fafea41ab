"""What has changed in the store, so that whatever was derived from it can follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from bot.domain.ids import MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far somebody has followed the changes."""

    number: int
    """All changes with a lower number were seen."""
    generation: int
    """How often old changes had been forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What came since a mark."""

    members: Mapping[int, MemberId | None]
    """By digest, for of whoever is gone nothing else is left. One that was seen before may be among them."""
    until: Mark


def digest_of(member: MemberId) -> int:
    """Tells members apart by a number that says nothing about them."""
    return int.from_bytes(blake2b(member.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)
