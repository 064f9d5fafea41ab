"""The public bodies, as they are kept."""

from collections.abc import Collection, Sequence
from typing import Protocol

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Organisation


class Organisations(Protocol):
    """The public bodies."""

    @property
    def are_changed(self) -> bool:
        """Whether this unit of work has changed them: what is seen in it may still be undone."""
        ...

    async def get(self, organisation: OrganisationId) -> Organisation:
        """Raises NotFoundError."""
        ...

    async def all(self) -> Sequence[Organisation]:
        """Every body, past and present, ordered by id."""
        ...

    async def save_all(self, organisations: Collection[Organisation]) -> None:
        """Add or replace these; raises the version."""
        ...

    async def version(self) -> int:
        """Rises with every change, so that what was derived from them can be kept until then."""
        ...
