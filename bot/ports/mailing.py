"""Where members want their invitations mailed."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId
from bot.domain.mailing import MailAddress


class Mailing(Protocol):
    """The addresses of members, and how often codes were mailed."""

    async def find(self, member: MemberId) -> MailAddress | None:
        """Theirs, be it confirmed or only asked about."""
        ...

    async def save(self, address: MailAddress) -> None:
        """Add or replace."""
        ...

    async def remove(self, member: MemberId) -> None:
        """They want no mail: what waits to be mailed to them goes as well."""
        ...

    async def shown(self, members: Collection[MemberId]) -> Mapping[MemberId, str]:
        """The addresses of those who want others to see theirs in an invitation."""
        ...

    async def drop(self, address: str) -> None:
        """Nothing can be mailed there: it is nobody's any more, and what waits for it goes as well."""
        ...

    async def note_request(self, whose: str, *, at: datetime) -> None:
        """A code was mailed for this account, or to this address. Stays for its time, also when they are erased."""
        ...

    async def count_requests(self, whose: str, *, since: datetime) -> int:
        """How many since then."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """Drop requests of before then, and addresses that were asked about before then and never confirmed."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the first of these was."""
        ...
