"""Codes with which a member links another account, and how often they were tried."""

from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId
from bot.domain.linking import LinkCode
from bot.messages import Account


class Links(Protocol):
    """Codes with which a member links another account, and how often they were tried."""

    async def add(self, code: LinkCode) -> None:
        """Keep the code's digest, instead of an earlier one of that member."""
        ...

    async def find(self, digest: str, *, now: datetime) -> LinkCode | None:
        """The code, as long as it can be used."""
        ...

    async def find_of(self, member: MemberId) -> LinkCode | None:
        """The last code this member was shown, unless it has been used or forgotten."""
        ...

    async def remove(self, member: MemberId) -> None:
        """It has been used."""
        ...

    async def note_try(self, account: Account, *, at: datetime) -> None:
        """Somebody tried a code there, or had one made. Stays for its time, also when they are erased."""
        ...

    async def count_tries(self, account: Account, *, since: datetime) -> int:
        """How often since then."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop tries of before then, and codes that were over by then."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the oldest try was, or the first code was over."""
        ...
