"""Organisations sign up, and each who is named says themselves whether they come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.delegating.season import Season
from bot.domain.calendar import morning_after_night, working_days_later
from bot.domain.delegations import Delegate, Delegation, Standing
from bot.domain.ids import DelegationId, MemberId, OrganisationId, ProgrammeId, RoleId
from bot.domain.people import Member
from bot.domain.programmes import Programme, Status
from bot.domain.promises import Kind, Promise
from bot.domain.spans import Span
from bot.replies import Notice
from bot.wording import delegations as wording

ASKED_AGAIN_AFTER = 3
"""Working days. Once, and then whoever signed up sees for themselves who has not answered."""
OF_COLLEAGUE = "colleague:"
"""Begins the key of what is promised to who works there and was not named."""
_STILL_OF_USE = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somebody who is named for a seat."""

    member: Member
    role: RoleId
    stands_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody says when they sign up their organisation."""

    places: tuple[Place, ...]
    quorum: int
    brings: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    free: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """A delegation of the organisation of whoever speaks, with its programme and everybody who was named."""

    programme: Programme
    delegation: Delegation
    delegates: tuple[Delegate, ...]

    def delegate(self, member: MemberId) -> Delegate | None:
        """Theirs; None: nobody named them."""
        return next((each for each in self.delegates if each.member == member), None)

    def may_change(self, member: MemberId) -> bool:
        """Whoever signed it up, and whoever said yes."""
        mine = self.delegate(member)
        return member == self.delegation.contact or (mine is not None and mine.agreed is True)


def delegation_id(programme: ProgrammeId, organisation: OrganisationId) -> DelegationId:
    """An organisation has one, however often it signs up."""
    return DelegationId(blake2b(f"{programme}\x1f{organisation}".encode(), digest_size=12).hexdigest())


async def with_all(season: Season, delegation: Delegation) -> Mine | None:
    """With all that belongs to it; None: there is no programme for it any more."""
    programme = await season.work.programmes.find(delegation.programme)
    if programme is None:
        return None
    there = await season.work.delegations.delegates(delegation.id)
    return Mine(programme=programme, delegation=delegation, delegates=tuple(there))


async def mine(season: Season, me: Member) -> list[Mine]:
    """Those that this member may look at: they were named in it, or it is of their organisation."""
    ids = {each.delegation for each in await season.work.delegations.delegates_of(me.id)}
    found = []
    for programme in await season.programmes():
        for each in await season.work.delegations.of(programme.id):
            is_ours = me.organisation is not None and each.organisation == me.organisation
            if each.standing is Standing.SIGNED_UP and (each.id in ids or is_ours or each.contact == me.id):
                there = await season.work.delegations.delegates(each.id)
                found.append(Mine(programme=programme, delegation=each, delegates=tuple(there)))
    return found


async def sign_up(season: Season, programme: Programme, me: Member, wanted: Wanted) -> tuple[Mine, list[Notice]]:
    """As it is wanted now. Who was named before and is no more hears that, and who is new is asked."""
    if me.organisation is None or programme.status is Status.STOPPED:
        raise ValueError("nobody signs up for no organisation, or where nothing comes any more")
    # One that came along from an organisation that has ended has the id that it always had.
    known = await season.work.delegations.find_of(programme.id, me.organisation)
    id = delegation_id(programme.id, me.organisation) if known is None else known.id
    before = {each.member: each for each in await season.work.delegations.delegates(id)}
    is_anew = known is None or known.standing is Standing.WITHDRAWN
    delegation = Delegation(
        id=id,
        programme=programme.id,
        organisation=me.organisation,
        contact=me.id if known is None or is_anew else known.contact,
        quorum=wanted.quorum,
        brings=wanted.brings,
        shares=wanted.shares,
        free=wanted.free,
        made_at=season.now if known is None or is_anew else known.made_at,
        changed_at=season.now,
    )
    await season.work.delegations.save(delegation)
    now_named = {place.member.id for place in wanted.places}
    notices: list[Notice] = []
    for gone in before.values():
        if gone.member not in now_named:
            await season.work.delegations.remove_delegate(id, gone.member)
            member = await season.find_member(gone.member)
            if member is not None and member.id != me.id and gone.agreed is not False and not is_anew:
                notices.append(wording.left_out(programme, delegation, member, season.knowledge))
    asked = [_delegate(season, id, place, before.get(place.member.id), me, is_anew=is_anew) for place in wanted.places]
    await season.work.delegations.save_delegates(*asked)
    found = Mine(programme=programme, delegation=delegation, delegates=tuple(asked))
    people = {place.member.id: place.member for place in wanted.places}
    waiting = [each for each in asked if each.agreed is None and each.asked_at == season.now]
    await season.work.meetings.promise_besides(
        *(promise for each in waiting for promise in _asks(season, each, people[each.member]))
    )
    if is_anew:
        await season.work.meetings.promise_besides(*await _to_colleagues(season, found, me))
    notices += [
        wording.asked(programme, delegation, each, me, people[each.member], season.knowledge)
        for each in waiting
        if not season.is_asleep(people[each.member])
    ]
    return found, notices


def _delegate(
    season: Season, id: DelegationId, place: Place, before: Delegate | None, me: Member, *, is_anew: bool
) -> Delegate:
    """What somebody said before holds, as long as it is about the same."""
    is_same = before is not None and not is_anew and (before.role, before.stands_in) == (place.role, place.stands_in)
    if before is not None and is_same and before.agreed is not False:
        return before
    return Delegate(
        delegation=id,
        member=place.member.id,
        role=place.role,
        stands_in=place.stands_in,
        agreed=True if place.member.id == me.id else None,
        asked_at=season.now,
    )


async def answer(season: Season, found: Mine, me: Member, *, comes: bool) -> list[Notice]:
    """What they say to being named. Whoever signed up hears it: the seat is filled, or open again."""
    delegate = found.delegate(me.id)
    if delegate is None or delegate.agreed is comes:
        return []
    await season.work.delegations.save_delegates(replace(delegate, agreed=comes))
    contact = await season.find_member(found.delegation.contact)
    if contact is None or contact.id == me.id:
        return []
    return [wording.answered(found.programme, delegate, me, contact, season.knowledge, comes=comes)]


async def ask_again(season: Season, id: DelegationId, member: MemberId) -> list[Notice]:
    """Of somebody who was asleep when they were named, or who said nothing for some days."""
    delegation = await season.work.delegations.find(id)
    reader = await season.find_member(member)
    if delegation is None or delegation.standing is Standing.WITHDRAWN or reader is None:
        return []
    found = await with_all(season, delegation)
    if found is None:
        return []
    delegate = found.delegate(member)
    contact = await season.work.members.find(found.delegation.contact)
    if delegate is None or delegate.agreed is not None or contact is None:
        return []
    return [wording.asked(found.programme, delegation, delegate, contact, reader, season.knowledge)]


async def tell_colleague(season: Season, id: DelegationId, member: MemberId) -> list[Notice]:
    """Somebody of their organisation has signed it up. They hear it once, and can take it over."""
    delegation = await season.work.delegations.find(id)
    reader = await season.find_member(member)
    found = None if delegation is None else await with_all(season, delegation)
    if found is None or reader is None or found.delegation.standing is Standing.WITHDRAWN:
        return []
    contact = await season.work.members.find(found.delegation.contact)
    is_theirs = reader.organisation == found.delegation.organisation and reader.id != found.delegation.contact
    if contact is None or not is_theirs or found.delegate(reader.id) is not None:
        return []
    return [wording.claimed(found.programme, found.delegation, contact, reader, season.knowledge)]


async def _to_colleagues(season: Season, found: Mine, me: Member) -> list[Promise]:
    """One by one, nobody at night, and once a day at most, however often it signs up."""
    delegation = found.delegation
    there = await season.work.members.of_organisation(delegation.organisation)
    heard_at = {one.id: morning_after_night(season.now, one) for one in there}
    return [
        Promise(
            key=f"{OF_COLLEAGUE}{delegation.id}:{one.id}:{season.now:%Y%m%d}",
            subject=delegation.id,
            kind=Kind.DELEGATE_ASK,
            member=one.id,
            due_at=heard_at[one.id],
            until=heard_at[one.id] + _STILL_OF_USE,
        )
        for one in there
        if one.id != me.id and one.consented_at is not None and found.delegate(one.id) is None
    ]


def _asks(season: Season, delegate: Delegate, member: Member) -> Iterator[Promise]:
    of_it = f"delegate:{delegate.delegation}:{member.id}:{delegate.asked_at:%Y%m%dT%H%M%S}"
    for what, due_at in asked_at(season.now, member):
        yield Promise(
            key=f"{of_it}:{what}",
            subject=delegate.delegation,
            kind=Kind.DELEGATE_ASK,
            member=member.id,
            due_at=due_at,
            until=due_at + _STILL_OF_USE,
        )


def asked_at(now: datetime, member: Member) -> Sequence[tuple[str, datetime]]:
    """In the morning, where it is night; and once more after some days."""
    morning = morning_after_night(now, member)
    again = working_days_later(morning, ASKED_AGAIN_AFTER, member)
    return [*([("ask", morning)] if morning > now else []), ("again", again)]
