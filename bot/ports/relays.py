"""Conversations that are passed on from one platform to another."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId, RelayId
from bot.domain.relays import PassedOn, Relay
from bot.messages import Conversation


class Relays(Protocol):
    """Conversations that are passed on. Of what is said in them no word is kept."""

    async def save(self, relay: Relay) -> None:
        """Add or replace."""
        ...

    async def find(self, relay: RelayId) -> Relay | None:
        """The relay, unless one of the two was erased."""
        ...

    async def of(self, member: MemberId) -> Sequence[Relay]:
        """All of this member's, oldest first."""
        ...

    async def note(self, passed_on: PassedOn) -> None:
        """Remember under which key something was passed on. Known already: nothing happens."""
        ...

    async def find_passed_on(self, relay: RelayId, place: Conversation, id: str) -> PassedOn | None:
        """What was passed on of what the platform there calls so."""
        ...

    async def note_said(self, key: str, id: str) -> None:
        """What was passed on under this key was said, and is called so there. Unknown: nothing happens."""
        ...

    async def find_said(self, key: str) -> str | None:
        """What it is called where it was said."""
        ...

    async def forget_changes(self, relay: RelayId) -> None:
        """Nothing that was passed on in it can be changed any more."""
        ...

    async def forget_before(self, instant: datetime) -> int:
        """The same for whatever was passed on before then."""
        ...

    async def oldest_at(self) -> datetime | None:
        """When the oldest was passed on that can still be changed."""
        ...
