"""Who does not want to be asked by whom."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId


class Blocks(Protocol):
    """Who does not want to be asked by whom. Nobody hears of it."""

    async def add(self, member: MemberId, blocked: MemberId, *, at: datetime) -> None:
        """From now on. Blocked already: nothing happens."""
        ...

    async def remove(self, member: MemberId, blocked: MemberId) -> None:
        """No longer."""
        ...

    async def of(self, member: MemberId) -> Sequence[MemberId]:
        """Whom this member has blocked."""
        ...

    async def of_several(self, members: Collection[MemberId]) -> Mapping[MemberId, frozenset[MemberId]]:
        """Whom each of these has blocked, of those who have blocked anybody."""
        ...

    async def between(self, one: MemberId, other: MemberId) -> bool:
        """Whether one of the two has blocked the other."""
        ...
