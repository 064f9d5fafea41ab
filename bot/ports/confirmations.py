"""Since when nobody has asked somebody whether what they said still holds."""

from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId


class Confirmations(Protocol):
    """One instant for each member who said they are involved in something. It begins with their first involvement."""

    async def find_since(self, member: MemberId) -> datetime | None:
        """From when the half year counts; None: they said nothing yet, or do not want to be asked."""
        ...

    async def count_from(self, member: MemberId, instant: datetime | None) -> None:
        """The half year counts from then; None: never ask."""
        ...

    async def take_due(self, before: datetime) -> MemberId | None:
        """Who has waited longest of those whose half year counts from then or before, held for this unit of work."""
        ...

    async def earliest(self) -> datetime | None:
        """The earliest instant there is."""
        ...
