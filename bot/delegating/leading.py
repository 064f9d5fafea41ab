"""Who leads conversations: asked by a coordinator, saying yes themselves, and resting when they want."""

from dataclasses import replace
from datetime import date, timedelta

from bot.delegating.joining import asked_at
from bot.delegating.season import Season
from bot.domain.delegations import Facilitator
from bot.domain.ids import MemberId, OrganisationId, ProgrammeId
from bot.domain.people import Member
from bot.domain.programmes import Programme, Status
from bot.domain.promises import Kind, Promise
from bot.replies import Notice
from bot.wording import facilitators as wording

CAPACITY = 2
"""Conversations a month, where nobody says otherwise."""
MOST_CAPACITY = 20
_STILL_OF_USE = timedelta(days=30)


def leads_on(facilitator: Facilitator, day: date) -> bool:
    """Whether they lead, and do not rest. The day is that of where they are."""
    return facilitator.rests_until is None or facilitator.rests_until <= day


async def ask(
    season: Season,
    programme: Programme,
    by: Member,
    member: Member,
    *,
    capacity: int,
    region: OrganisationId | None,
) -> list[Notice]:
    """A coordinator would like this member to lead. They hear of it, and decide."""
    known = await season.work.delegations.find_facilitator(programme.id, member.id)
    asked = Facilitator(
        programme=programme.id,
        member=member.id,
        capacity=capacity,
        region=region,
        agreed=True if member.id == by.id or (known is not None and known.agreed) else None,
        since=season.now if known is None or known.agreed is False else known.since,
        rests_until=None if known is None else known.rests_until,
        free=() if known is None else known.free,
    )
    await season.work.delegations.save_facilitators(asked)
    if asked.agreed:
        return []
    await season.work.meetings.promise_besides(
        *(
            Promise(
                key=f"leader:{programme.id}:{member.id}:{asked.since:%Y%m%dT%H%M%S}:{what}",
                subject=programme.id,
                kind=Kind.LEADER_ASK,
                member=member.id,
                due_at=due_at,
                until=due_at + _STILL_OF_USE,
            )
            for what, due_at in asked_at(season.now, member)
        )
    )
    return [] if season.is_asleep(member) else [wording.asked(programme, asked, member, season.knowledge)]


async def ask_again(season: Season, id: ProgrammeId, member: MemberId) -> list[Notice]:
    """Of somebody who was asleep, or who said nothing for some days."""
    programme = await season.work.programmes.find(id)
    reader = await season.find_member(member)
    facilitator = await season.work.delegations.find_facilitator(id, member)
    if programme is None or programme.status is Status.STOPPED or reader is None:
        return []
    if facilitator is None or facilitator.agreed is not None:
        return []
    return [wording.asked(programme, facilitator, reader, season.knowledge)]


async def answer(
    season: Season, programme: Programme, facilitator: Facilitator, me: Member, *, leads: bool
) -> list[Notice]:
    """What they say to that; the coordinator hears it."""
    await season.work.delegations.save_facilitators(replace(facilitator, agreed=leads))
    coordinator = await season.find_member(programme.coordinator)
    if coordinator is None or coordinator.id == me.id:
        return []
    return [wording.answered(programme, me, coordinator, leads=leads)]


async def mine(season: Season, me: Member) -> list[tuple[Programme, Facilitator]]:
    """In which programmes they lead."""
    found = []
    for programme in await season.programmes():
        known = await season.work.delegations.find_facilitator(programme.id, me.id)
        if known is not None and known.agreed:
            found.append((programme, known))
    return found


async def rest(season: Season, me: Member, until: date | None) -> list[Programme]:
    """Until that day they are given no more conversations; those they have stay. None: they are back."""
    theirs = await mine(season, me)
    await season.work.delegations.save_facilitators(*(replace(each, rests_until=until) for _, each in theirs))
    return [programme for programme, _ in theirs]


async def limit(season: Season, me: Member, capacity: int) -> list[Programme]:
    """At most so many a month from now on."""
    theirs = await mine(season, me)
    await season.work.delegations.save_facilitators(*(replace(each, capacity=capacity) for _, each in theirs))
    return [programme for programme, _ in theirs]
