"""The people Bondje knows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select, true

from bot.domain.audiences import USUAL
from bot.domain.ids import MemberId, OrganisationId
from bot.domain.people import Language, Member
from bot.errors import NotFoundError
from storage.absorbing import absorb
from storage.erasure import erase
from storage.tables import accounts, members, organisations
from storage.transaction import Transaction, in_parts

COLUMNS = tuple(column for column in members.columns if column is not members.c.folded_email)
_THIS = select(*COLUMNS).where(members.c.id == bindparam("id"))
_THESE = select(*COLUMNS).where(members.c.id.in_(bindparam("ids", expanding=True)))
_LANGUAGES = {language.value: language for language in Language}


class SqlMembers:
    """Rows of `members`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def get(self, member: MemberId) -> Member:
        found = await self.find(member)
        if found is None:
            raise NotFoundError(f"no member {member}")
        return found

    async def find(self, member: MemberId) -> Member | None:
        return await self._transaction.once(members, member, lambda: self._find(member))

    async def _find(self, member: MemberId) -> Member | None:
        row = await self._transaction.first(_THIS, {"id": member})
        return None if row is None else read_member(row)

    async def several(self, ids: Collection[MemberId]) -> Mapping[MemberId, Member]:
        found: dict[MemberId, Member] = {}
        for some in in_parts(ids):
            rows = await self._transaction.all(_THESE, {"ids": some})
            found |= {member.id: member for member in map(read_member, rows)}
        return found

    async def findable(self, *, after: MemberId, most: int) -> Sequence[Member]:
        is_findable = members.c.consented_at.is_not(None) & members.c.left_at.is_(None)
        statement = select(*COLUMNS).where(is_findable, members.c.id > after).order_by(members.c.id).limit(most)
        return [read_member(row) for row in await self._transaction.all(statement)]

    async def save(self, member: Member) -> None:
        row = {
            "id": member.id,
            "name": member.name,
            "language": member.language,
            "language_is_chosen": member.language_is_chosen,
            "organisation": member.organisation,
            "roles": member.roles,
            "languages": member.languages,
            "time_zone": member.time_zone,
            "working_week": member.working_week,
            "email": member.email,
            "folded_email": _fold(member.email),
            "is_coordinator": member.is_coordinator,
            "first_seen_at": member.first_seen_at,
            "invited_at": member.invited_at,
            "consented_at": member.consented_at,
            "paused_until": member.paused_until,
            "left_at": member.left_at,
            "audiences": member.audiences,
        }
        await self._transaction.save(members, ("id",), row)
        self._transaction.touched.add(member.id)

    async def erase(self, member: MemberId) -> None:
        await erase(member, self._transaction)

    async def absorb(self, gone: MemberId, *, into: MemberId) -> None:
        self._transaction.touched |= {gone, into}
        await absorb(gone, into, self._transaction)

    async def invited(self, *, before: datetime | None = None) -> Sequence[Member]:
        return await self._which(_is_invited() if before is None else _is_invited() & (members.c.invited_at < before))

    async def invited_since(self) -> datetime | None:
        return await self._transaction.value(select(func.min(members.c.invited_at)).where(_is_invited()))

    async def expected(self) -> Sequence[Member]:
        is_seen = select(accounts.c.seq).where(accounts.c.member == members.c.id).exists()
        return await self._which(_is_invited() & ~is_seen)

    async def find_invited_by_email(self, email: str) -> Member | None:
        found = await self._which(_is_invited() & (members.c.folded_email == _fold(email)))
        return found[0] if found else None

    async def undecided(self, *, before: datetime) -> Sequence[Member]:
        return await self._which(_is_undecided() & (members.c.first_seen_at < before))

    async def undecided_since(self) -> datetime | None:
        return await self._transaction.value(select(func.min(members.c.first_seen_at)).where(_is_undecided()))

    async def coordinators(self) -> Sequence[Member]:
        return await self._which(members.c.is_coordinator == true())

    async def with_email(self, email: str) -> Sequence[Member]:
        return await self._which(members.c.folded_email == _fold(email))

    async def agreed(self) -> Sequence[Member]:
        return await self._which(members.c.consented_at.is_not(None))

    async def of_organisation(self, organisation: OrganisationId) -> Sequence[Member]:
        return await self._which(members.c.organisation == organisation)

    async def in_ended_organisations(self, day: date) -> Sequence[Member]:
        ended = select(organisations.c.id).where(organisations.c.ended_on <= day)
        return await self._which(members.c.organisation.in_(ended))

    async def next_end_of_organisation(self, *, after: date) -> date | None:
        has_members = select(members.c.id).where(members.c.organisation == organisations.c.id).exists()
        ending = select(func.min(organisations.c.ended_on)).where(organisations.c.ended_on > after, has_members)
        return await self._transaction.value(ending)

    async def count(self) -> int:
        return await self._transaction.count(members)

    async def _which(self, condition: ColumnElement[bool]) -> Sequence[Member]:
        found = map(read_member, await self._transaction.all(select(*COLUMNS).where(condition)))
        return sorted(found, key=lambda member: (member.first_seen_at, member.name, member.id))


def _is_invited() -> ColumnElement[bool]:
    return members.c.invited_at.is_not(None) & members.c.consented_at.is_(None)


def _is_undecided() -> ColumnElement[bool]:
    """Came alone, and did not agree."""
    return members.c.invited_at.is_(None) & members.c.consented_at.is_(None)


def _fold(email: str | None) -> str | None:
    return None if email is None else email.strip().casefold()


def read_member(row: Sequence[Any]) -> Member:
    """A row of `COLUMNS`. Taken apart by position: by name takes three times as long, and answers have hundreds."""
    id, name, language, is_chosen, organisation, roles, languages, zone, week, email, is_coordinator, *instants = row
    first_seen_at, invited_at, consented_at, paused_until, left_at, audiences = instants
    return Member(
        id=id,
        name=name,
        language=_LANGUAGES[language],
        language_is_chosen=is_chosen,
        organisation=organisation,
        roles=roles,
        languages=languages,
        time_zone=zone,
        working_week=week,
        email=email,
        is_coordinator=is_coordinator,
        first_seen_at=first_seen_at,
        invited_at=invited_at,
        consented_at=consented_at,
        paused_until=paused_until,
        left_at=left_at,
        audiences=audiences or USUAL,
    )
