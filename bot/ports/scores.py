"""How far organisations are, as monitors say."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId, OrganisationId
from bot.domain.scores import Score


class Scores(Protocol):
    """Scores, and which organisations let others know theirs."""

    async def save(self, *saved: Score) -> None:
        """Add, or replace what is known of the same indicator on the same day."""
        ...

    async def all(self) -> Sequence[Score]:
        """Of every organisation and indicator the latest, in no order that says anything."""
        ...

    async def consents(self) -> frozenset[OrganisationId]:
        """Whose scores others may know."""
        ...

    async def allow(self, organisation: OrganisationId, by: MemberId, at: datetime) -> None:
        """Others may know them from now on."""
        ...

    async def forbid(self, organisation: OrganisationId) -> None:
        """Nobody else may know them any more."""
        ...
