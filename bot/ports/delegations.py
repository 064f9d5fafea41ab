"""Delegations, who is in them, and who leads their conversations."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.delegations import Delegate, Delegation, Facilitator
from bot.domain.ids import DelegationId, MemberId, OrganisationId, ProgrammeId


class Delegations(Protocol):
    """Of all programmes in which delegations meet."""

    async def find(self, delegation: DelegationId) -> Delegation | None:
        """The delegation, unless there is none."""
        ...

    async def find_of(self, programme: ProgrammeId, organisation: OrganisationId) -> Delegation | None:
        """An organisation has one in a programme at most; it may have withdrawn."""
        ...

    async def save(self, delegation: Delegation) -> None:
        """Add or replace."""
        ...

    async def of(self, programme: ProgrammeId) -> Sequence[Delegation]:
        """In the order in which they signed up."""
        ...

    async def delegates(self, delegation: DelegationId) -> Sequence[Delegate]:
        """In the order in which they were named."""
        ...

    async def delegates_of(self, member: MemberId) -> Sequence[Delegate]:
        """All seats that this member was asked for."""
        ...

    async def save_delegates(self, *saved: Delegate) -> None:
        """Add or replace."""
        ...

    async def remove_delegate(self, delegation: DelegationId, member: MemberId) -> None:
        """They are no part of it any more."""
        ...

    async def facilitators(self, programme: ProgrammeId) -> Sequence[Facilitator]:
        """In the order in which they were named."""
        ...

    async def find_facilitator(self, programme: ProgrammeId, member: MemberId) -> Facilitator | None:
        """None: they do not lead in it."""
        ...

    async def save_facilitators(self, *saved: Facilitator) -> None:
        """Add or replace."""
        ...

    async def remove_facilitator(self, programme: ProgrammeId, member: MemberId) -> None:
        """They do not lead in it any more."""
        ...
