"""For whom a programme is: whoever fits all that is named."""

from collections.abc import Collection
from datetime import datetime

from bot.domain.enquiries import Closeness
from bot.domain.ids import MemberId, TopicId
from bot.domain.organisations import Organisation
from bot.domain.people import Member
from bot.domain.programmes import Audience, Programme
from bot.expertise.knowledge import Knowledge
from bot.ports import UnitOfWork


async def audience_of(programme: Programme, work: UnitOfWork, knowledge: Knowledge, now: datetime) -> list[Member]:
    """Those who agreed and are not away, in the order in which they were first seen."""
    audience = programme.audience
    there = [one for one in await _near(programme, work) if one.is_visible_on(one.day_at(now))]
    fitting = [one for one in there if _fits(one, audience, knowledge)]
    if not audience.topics:
        return fitting
    involved = await _involved([one.id for one in fitting], _with_narrower(audience.topics, knowledge), work)
    return [one for one in fitting if one.id in involved]


async def is_for(programme: Programme, member: Member, work: UnitOfWork, knowledge: Knowledge) -> bool:
    """Whether they are one of those. Who is in a channel that nobody could look into is not known, and not refused."""
    audience = programme.audience
    is_known = audience.place is not None and programme.crowd_read_at is not None
    if is_known and member.id not in await work.programmes.crowd(programme.id):
        return False
    if not _fits(member, audience, knowledge):
        return False
    return not audience.topics or bool(await _involved([member.id], _with_narrower(audience.topics, knowledge), work))


async def _near(programme: Programme, work: UnitOfWork) -> list[Member]:
    """The fewest that are sure to hold them all."""
    if programme.audience.place is not None:
        found = await work.members.several(await work.programmes.crowd(programme.id))
        return sorted(found.values(), key=lambda one: (one.first_seen_at, one.id))
    if programme.audience.organisation is not None:
        return list(await work.members.of_organisation(programme.audience.organisation))
    return list(await work.members.agreed())


def _fits(member: Member, audience: Audience, knowledge: Knowledge) -> bool:
    if audience.organisation is not None and member.organisation != audience.organisation:
        return False
    if audience.roles and audience.roles.isdisjoint(member.roles):
        return False
    if not audience.kinds and audience.region is None:
        return True
    body = None if member.organisation is None else knowledge.organisations.get(member.organisation)
    return body is not None and _is_of(body, audience)


def _is_of(body: Organisation, audience: Audience) -> bool:
    if audience.kinds and body.kind not in audience.kinds:
        return False
    return audience.region is None or audience.region in {body.id, body.province, body.safety_region}


def _with_narrower(topics: Collection[TopicId], knowledge: Knowledge) -> frozenset[TopicId]:
    counted = {Closeness.EXACT, Closeness.NARROWER}
    close = (knowledge.topics.expand(topic).items() for topic in topics)
    return frozenset(topic for some in close for topic, closeness in some if closeness in counted)


async def _involved(
    members: Collection[MemberId], topics: Collection[TopicId], work: UnitOfWork
) -> frozenset[MemberId]:
    theirs = await work.involvements.of_several(members)
    return frozenset(id for id, involvements in theirs.items() if any(each.topic in topics for each in involvements))
