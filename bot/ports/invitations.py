"""Codes of people who were invited."""

from typing import Protocol

from bot.domain.ids import MemberId


class Invitations(Protocol):
    """Codes with which an invited person shows who they are. Only their digests are kept."""

    async def add(self, digest: str, member: MemberId) -> None:
        """Keep the code's digest, instead of an earlier one of that member."""
        ...

    async def find(self, digest: str) -> MemberId | None:
        """Whom the code belongs to."""
        ...

    async def remove(self, member: MemberId) -> None:
        """The code has been used."""
        ...
