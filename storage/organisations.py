"""The public bodies."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.errors import NotFoundError
from storage.numbers import find_version, raise_version
from storage.tables import organisations
from storage.transaction import Transaction, Values

_NAME = "organisations"


class SqlOrganisations:
    """Rows of `organisations`, and their version in `versions`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.are_changed = False

    async def get(self, organisation: OrganisationId) -> Organisation:
        row = await self._transaction.first(select(organisations).where(organisations.c.id == organisation))
        if row is None:
            raise NotFoundError(f"no organisation {organisation}")
        return _organisation(row)

    async def all(self) -> Sequence[Organisation]:
        everybody = map(_organisation, await self._transaction.all(select(organisations)))
        # Not by the database: two databases have two orders of text.
        return sorted(everybody, key=lambda organisation: organisation.id)

    async def save_all(self, organisations_: Collection[Organisation]) -> None:
        if organisations_:
            self.are_changed = True
            await self._transaction.save(organisations, ("id",), *map(_row, organisations_))
            await raise_version(_NAME, self._transaction)

    async def version(self) -> int:
        return await find_version(_NAME, self._transaction)


def _row(organisation: Organisation) -> Values:
    return {column.name: getattr(organisation, column.name) for column in organisations.columns}


def _organisation(row: Row[Any]) -> Organisation:
    return Organisation(
        id=OrganisationId(row.id),
        kind=Kind(row.kind),
        name=row.name,
        official_name=row.official_name,
        other_names=row.other_names,
        province=row.province,
        safety_region=row.safety_region,
        inhabitants=row.inhabitants,
        neighbours=row.neighbours,
        participants=row.participants,
        ended_on=row.ended_on,
        successors=row.successors,
    )
