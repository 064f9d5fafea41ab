"""Maturity scores of organisations."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MemberId, OrganisationId, TopicId
from bot.domain.scores import Indicator, Score


class Scores(Protocol):
    """Scores, and which organisations let others know theirs."""

    async def save(self, *saved: Score) -> None:
        """Add, or replace what is known of the same indicator on the same day."""
        ...

    async def all(
        self, *, of: Collection[OrganisationId] | None = None, about: Collection[TopicId] | None = None
    ) -> Sequence[Score]:
        """Of every organisation and indicator the latest, in no order that says anything.

        `of`: only of these. `about`: only what is filed under one of these topics.
        """
        ...

    async def indicators(self) -> Sequence[Indicator]:
        """By name."""
        ...

    async def file(self, indicator: str, topic: TopicId | None) -> None:
        """All scores of the indicator are about this topic; None: about nothing that is known."""
        ...

    async def rescale(self, indicator: str, most: float) -> None:
        """All scores of the indicator are of so many: some that came later showed it."""
        ...

    async def consents(self) -> frozenset[OrganisationId]:
        """Whose scores others may know."""
        ...

    async def asked(self) -> Mapping[OrganisationId, MemberId]:
        """Of which somebody has said so, and who, that nobody has confirmed yet."""
        ...

    async def allowed_by(self, member: MemberId) -> Sequence[OrganisationId]:
        """Of which they have said so, confirmed or not."""
        ...

    async def allow(
        self, organisation: OrganisationId, by: MemberId, at: datetime, *, is_confirmed: bool = True
    ) -> None:
        """Others may know them from now on; or once it is confirmed that whoever says so may."""
        ...

    async def forbid(self, organisation: OrganisationId) -> None:
        """Nobody else may know them any more."""
        ...
