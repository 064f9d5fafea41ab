"""Delegations, who is in them, and who leads their conversations."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select

from bot.domain.delegations import Delegate, Delegation, Facilitator, Standing
from bot.domain.ids import DelegationId, MemberId, OrganisationId, ProgrammeId, RoleId
from storage.tables import delegates, delegations, facilitators
from storage.transaction import Transaction, Values


class SqlDelegations:
    """Rows of `delegations`, `delegates` and `facilitators`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, delegation: DelegationId) -> Delegation | None:
        row = await self._transaction.first(select(delegations).where(delegations.c.id == delegation))
        return None if row is None else _delegation(row)

    async def find_of(self, programme: ProgrammeId, organisation: OrganisationId) -> Delegation | None:
        theirs = (delegations.c.programme == programme, delegations.c.organisation == organisation)
        row = await self._transaction.first(select(delegations).where(*theirs))
        return None if row is None else _delegation(row)

    async def save(self, delegation: Delegation) -> None:
        await self._transaction.save(delegations, ("id",), _delegation_row(delegation))

    async def of(self, programme: ProgrammeId) -> Sequence[Delegation]:
        statement = select(delegations).where(delegations.c.programme == programme).order_by(delegations.c.seq)
        return [_delegation(row) for row in await self._transaction.all(statement)]

    async def delegates(self, delegation: DelegationId) -> Sequence[Delegate]:
        statement = select(delegates).where(delegates.c.delegation == delegation).order_by(delegates.c.seq)
        return [_delegate(row) for row in await self._transaction.all(statement)]

    async def delegates_of(self, member: MemberId) -> Sequence[Delegate]:
        statement = select(delegates).where(delegates.c.member == member).order_by(delegates.c.seq)
        return [_delegate(row) for row in await self._transaction.all(statement)]

    async def save_delegates(self, *saved: Delegate) -> None:
        if saved:
            await self._transaction.save(delegates, ("delegation", "member"), *map(_delegate_row, saved))

    async def remove_delegate(self, delegation: DelegationId, member: MemberId) -> None:
        theirs = (delegates.c.delegation == delegation, delegates.c.member == member)
        await self._transaction.run(delete(delegates).where(*theirs))

    async def facilitators(self, programme: ProgrammeId) -> Sequence[Facilitator]:
        statement = select(facilitators).where(facilitators.c.programme == programme).order_by(facilitators.c.seq)
        return [_facilitator(row) for row in await self._transaction.all(statement)]

    async def find_facilitator(self, programme: ProgrammeId, member: MemberId) -> Facilitator | None:
        theirs = (facilitators.c.programme == programme, facilitators.c.member == member)
        row = await self._transaction.first(select(facilitators).where(*theirs))
        return None if row is None else _facilitator(row)

    async def save_facilitators(self, *saved: Facilitator) -> None:
        if saved:
            await self._transaction.save(facilitators, ("programme", "member"), *map(_facilitator_row, saved))

    async def remove_facilitator(self, programme: ProgrammeId, member: MemberId) -> None:
        theirs = (facilitators.c.programme == programme, facilitators.c.member == member)
        await self._transaction.run(delete(facilitators).where(*theirs))


def _delegation_row(delegation: Delegation) -> Values:
    return {
        "id": delegation.id,
        "programme": delegation.programme,
        "organisation": delegation.organisation,
        "contact": delegation.contact,
        "quorum": delegation.quorum,
        "brings": delegation.brings,
        "shares": delegation.shares,
        "free": delegation.free,
        "standing": delegation.standing,
        "made_at": delegation.made_at,
        "changed_at": delegation.changed_at,
    }


def _delegation(row: Row[Any]) -> Delegation:
    return Delegation(
        id=DelegationId(row.id),
        programme=ProgrammeId(row.programme),
        organisation=OrganisationId(row.organisation),
        contact=MemberId(row.contact),
        quorum=row.quorum,
        brings=row.brings,
        shares=row.shares,
        free=row.free,
        standing=Standing(row.standing),
        made_at=row.made_at,
        changed_at=row.changed_at,
    )


def _delegate_row(delegate: Delegate) -> Values:
    return {
        "delegation": delegate.delegation,
        "member": delegate.member,
        "role": delegate.role,
        "stands_in": delegate.stands_in,
        "agreed": delegate.agreed,
        "asked_at": delegate.asked_at,
    }


def _delegate(row: Row[Any]) -> Delegate:
    return Delegate(
        delegation=DelegationId(row.delegation),
        member=MemberId(row.member),
        role=RoleId(row.role),
        stands_in=row.stands_in,
        agreed=row.agreed,
        asked_at=row.asked_at,
    )


def _facilitator_row(facilitator: Facilitator) -> Values:
    return {
        "programme": facilitator.programme,
        "member": facilitator.member,
        "capacity": facilitator.capacity,
        "free": facilitator.free,
        "region": facilitator.region,
        "rests_until": facilitator.rests_until,
        "agreed": facilitator.agreed,
        "since": facilitator.since,
    }


def _facilitator(row: Row[Any]) -> Facilitator:
    return Facilitator(
        programme=ProgrammeId(row.programme),
        member=MemberId(row.member),
        capacity=row.capacity,
        free=row.free,
        region=None if row.region is None else OrganisationId(row.region),
        rests_until=row.rests_until,
        agreed=row.agreed,
        since=row.since,
    )
