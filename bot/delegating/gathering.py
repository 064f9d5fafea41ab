"""What coupling delegations needs to know, read in one go, so that it can be reckoned where nothing waits for it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from bot.delegating.leading import leads_on
from bot.delegating.season import Season
from bot.domain.delegations import Delegate, Delegation, Facilitator, Standing
from bot.domain.ids import DelegationId, MemberId, OrganisationId, TopicId
from bot.domain.meetings import FAR_HORIZON, NOTICE, State
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Answer, Pairing, PairingState, Round, Seat
from bot.domain.scores import ahead_of
from bot.domain.slots import free_time
from bot.domain.spans import Span, merged, without
from bot.matching.delegation_values import Coming, Conditions, Coupling, Kept, Leader, Month, Surroundings
from bot.matching.delegations import couple
from bot.matching.quorums import Place, times_with_quorum
from bot.matching.values import Places

_HORIZON = timedelta(weeks=8)
"""How far ahead a moment is looked for, where a delegation named no dates."""
_MOST_BACK = 52
"""Rounds: whom an organisation met longer ago is new again."""

_REFUSED = frozenset({Answer.NO, Answer.LATER, Answer.SILENT})
Blocks = Mapping[MemberId, frozenset[MemberId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Of one coupling: everything, and nothing that can still change."""

    version: int
    delegations: tuple[Coming, ...]
    facilitators: tuple[Leader, ...]
    terms: Conditions
    around: Surroundings
    seed: str
    locked: tuple[Kept, ...] = ()

    def reckon(self) -> Coupling:
        """Takes a while, and waits for nothing."""
        return couple(self.delegations, self.facilitators, self.terms, self.around, seed=self.seed, locked=self.locked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A pairing of two delegations, as it stands."""

    pairing: Pairing
    seats: tuple[Seat, ...]

    @property
    def leader(self) -> Seat | None:
        """Who leads it, or is asked to."""
        return next((seat for seat in self.seats if seat.leads and seat.answer in {None, Answer.YES}), None)

    @property
    def declined(self) -> frozenset[MemberId]:
        """Who was asked to lead it, and did not want to or did not answer."""
        return frozenset(seat.member for seat in self.seats if seat.leads and seat.answer in _REFUSED)


@dataclass(slots=True, kw_only=True)
class _Reading:
    """Members, read once each."""

    season: Season
    within: Span
    _known: dict[MemberId, Member | None] = field(default_factory=dict)
    _free: dict[MemberId, list[Span]] = field(default_factory=dict)

    async def member(self, id: MemberId) -> Member | None:
        if id not in self._known:
            self._known[id] = await self.season.find_member(id)
        return self._known[id]

    async def free(self, member: Member) -> list[Span]:
        if member.id not in self._free:
            here = [
                meeting.span
                for meeting in await self.season.work.meetings.of(member.id)
                if meeting.span is not None and meeting.state in {State.PLANNED, State.SEEKING}
            ]
            busy = [*here, *await self.season.work.calendars.busy(member.id, self.within)]
            self._free[member.id] = free_time(member, self.within, busy)
        return self._free[member.id]


async def told_in(season: Season, round: Round) -> list[Told]:
    """All pairings of a round, with their seats."""
    seats = await season.work.rounds.seats_in(round.id)
    return [
        Told(pairing=pairing, seats=tuple(seats.get(pairing.id, ())))
        for pairing in await season.work.rounds.pairings(round.id)
    ]


async def material_of(
    season: Season, programme: Programme, round: Round, *, only: Collection[DelegationId] | None = None
) -> Material:
    """`only`: of these; else of all that have no conversation in this round yet.

    What a coordinator locked stays together. Who was proposed to each other in this round, and did not want to, is not
    proposed again.
    """
    start = season.now + NOTICE
    reading = _Reading(season=season, within=Span(start, start + FAR_HORIZON))
    told = await told_in(season, round)
    ours = {each.id: each for each in await season.work.delegations.of(programme.id)}
    # Who signed up anew since they said no takes part again.
    out = {
        seat.delegation
        for each in told
        for seat in each.seats
        if not seat.leads and seat.answer in _REFUSED and _is_since(ours, seat)
    }
    drafts = [each for each in told if each.pairing.state is PairingState.DRAFT and each.pairing.is_locked]
    taken = {
        id
        for each in told
        if each.pairing.state in {PairingState.PROPOSED, PairingState.AGREED}
        for id in each.pairing.delegations
    }
    signed_up = [
        each
        for each in ours.values()
        if each.standing is Standing.SIGNED_UP and (each.id in only if only is not None else each.id not in taken | out)
    ]
    rounds = [each for each in await season.work.rounds.of(programme.id) if each.number < round.number]
    past = [(each, await told_in(season, each)) for each in rounds[-_MOST_BACK:]]
    people = {each.id: await season.work.delegations.delegates(each.id) for each in signed_up}
    leaders = [
        each
        for each in await season.work.delegations.facilitators(programme.id)
        if each.agreed and await _leads_now(reading, each)
    ]
    blocks = await season.work.blocks.of_several(
        {each.member for there in people.values() for each in there} | {each.member for each in leaders}
    )
    coming = [await _coming(reading, each, people[each.id], programme, _missed(each, past)) for each in signed_up]
    bodies = {each.id: each.organisation for each in ours.values()}
    said_no = frozenset(
        frozenset(bodies[id] for id in each.pairing.delegations if id in bodies)
        for each in told
        if each.pairing.state is PairingState.OFF and len(each.pairing.delegations) > 1 and _was_refused(each, ours)
    )
    return Material(
        version=round.version,
        delegations=tuple(coming),
        facilitators=tuple(
            [
                leader
                for each in leaders
                if (leader := await _leader(reading, each, [*past, (round, told)], people, signed_up, blocks))
                is not None
            ]
        ),
        terms=Conditions(length=programme.length, apart=programme.rules.apart),
        around=Surroundings(
            met=_met(past, round.number, bodies),
            blocks=_blocked(signed_up, people, blocks) | said_no,
            places=await _places(season, coming),
        ),
        seed=f"{programme.id}/{round.number}",
        locked=tuple(
            Kept(
                delegations=frozenset(each.pairing.delegations),
                facilitator=None if each.leader is None else each.leader.member,
            )
            for each in drafts
            if only is None
        ),
    )


def _is_since(ours: Mapping[DelegationId, Delegation], seat: Seat) -> bool:
    delegation = None if seat.delegation is None else ours.get(seat.delegation)
    return delegation is None or seat.answered_at is None or seat.answered_at >= delegation.made_at


def _was_refused(told: Told, ours: Mapping[DelegationId, Delegation]) -> bool:
    """One of the two did not want it; that nobody could lead it says nothing of them."""
    return any(not seat.leads and seat.answer in _REFUSED and _is_since(ours, seat) for seat in told.seats)


def topics_of(words: Iterable[str], season: Season) -> frozenset[TopicId]:
    """What these words are about, also where the thesaurus does not know it."""
    return frozenset(subject.topic for each in words for subject in season.knowledge.topics.subjects_of(each))


async def _coming(
    reading: _Reading, delegation: Delegation, delegates: Sequence[Delegate], programme: Programme, missed: int
) -> Coming:
    by_role: dict[str, list[list[Span]]] = {}
    filled = set()
    for each in delegates:
        member = await reading.member(each.member) if each.agreed else None
        if member is not None:
            filled.add(each.role)
            free = await reading.free(member)
            if delegation.free:
                free = _both(free, delegation.free)
            by_role.setdefault(each.role, []).append(free)
    places = [Place(people=tuple(people)) for people in by_role.values()]
    needs = max(delegation.quorum, 1)
    within = Span(reading.within.start, reading.within.start + (FAR_HORIZON if delegation.free else _HORIZON))
    free_now = times_with_quorum(places, needs) if len(places) >= needs else ()
    return Coming(
        id=delegation.id,
        organisation=delegation.organisation,
        roles=frozenset(filled),
        brings=topics_of(delegation.brings, reading.season),
        shares=topics_of(delegation.shares, reading.season),
        free=tuple(span for span in free_now if span.start < within.end and span.end - span.start >= programme.length),
        missed=missed,
    )


async def _leads_now(reading: _Reading, facilitator: Facilitator) -> bool:
    member = await reading.member(facilitator.member)
    return member is not None and leads_on(facilitator, member.day_at(reading.season.now))


async def _leader(
    reading: _Reading,
    facilitator: Facilitator,
    rounds: Sequence[tuple[Round, Sequence[Told]]],
    people: dict[DelegationId, Sequence[Delegate]],
    signed_up: Sequence[Delegation],
    blocks: Blocks,
) -> Leader | None:
    member = await reading.member(facilitator.member)
    if member is None:
        return None
    season = reading.season
    body = None if member.organisation is None else season.knowledge.organisations.get(member.organisation)
    load = 0
    declined = set()
    for _, told in rounds:
        for each in told:
            if member.id in each.declined and len(each.pairing.delegations) > 1:
                declined.add(frozenset(each.pairing.delegations))
            is_theirs = each.leader is not None and each.leader.member == member.id
            if not is_theirs or each.pairing.state not in {PairingState.PROPOSED, PairingState.AGREED}:
                continue
            load += 1
    free = await reading.free(member)
    refused = {
        each.organisation
        for each in signed_up
        if any(_is_blocked(member.id, delegate.member, blocks) for delegate in people[each.id])
    }
    return Leader(
        member=member.id,
        organisation=member.organisation,
        region=facilitator.region or (None if body is None else body.province),
        capacity=facilitator.capacity,
        leads=await _by_month(season, member.id),
        load=load,
        free=tuple(_both(free, facilitator.free) if facilitator.free else free),
        refuses=frozenset(refused),
        declined=frozenset(declined),
    )


async def _by_month(season: Season, leader: MemberId) -> dict[Month, int]:
    """What they lead, in whichever programme: a month has room for so much, and not for so much of each."""
    zone = ZoneInfo(Conditions().zone)
    by_month: dict[Month, int] = {}
    for pairing in await season.work.rounds.pairings_of(leader):
        # What is a draft may still be made otherwise, and what is locked is counted where it is.
        if not pairing.delegations or pairing.state not in {PairingState.PROPOSED, PairingState.AGREED}:
            continue
        told = Told(pairing=pairing, seats=tuple(await season.work.rounds.seats(pairing.id)))
        meeting = None if pairing.meeting is None else await season.work.meetings.find(pairing.meeting)
        is_off = meeting is not None and meeting.state is State.CANCELLED
        if told.leader is None or told.leader.member != leader or is_off:
            continue
        span = None if meeting is None else meeting.span
        at = (season.now + NOTICE if span is None else span.start).astimezone(zone)
        month = Month((at.year, at.month))
        by_month[month] = by_month.get(month, 0) + 1
    return by_month


def _is_blocked(one: MemberId, other: MemberId, blocks: Blocks) -> bool:
    return other in blocks.get(one, ()) or one in blocks.get(other, ())


def _both(one: Sequence[Span], other: Sequence[Span]) -> list[Span]:
    """What lies in both."""
    return without(merged(one), without(merged(one), other))


def _blocked(
    signed_up: Sequence[Delegation], people: dict[DelegationId, Sequence[Delegate]], blocks: Blocks
) -> frozenset[frozenset[OrganisationId]]:
    return frozenset(
        frozenset({one.organisation, other.organisation})
        for one, other in combinations(signed_up, 2)
        if any(_is_blocked(a.member, b.member, blocks) for a in people[one.id] for b in people[other.id])
    )


def _met(
    past: Sequence[tuple[Round, Sequence[Told]]], number: int, ours: dict[DelegationId, OrganisationId]
) -> dict[frozenset[OrganisationId], int]:
    found: dict[frozenset[OrganisationId], int] = {}
    for round, told in past:
        for each in told:
            both = frozenset(ours[id] for id in each.pairing.delegations if id in ours)
            if each.pairing.state is PairingState.AGREED and len(both) > 1:
                found[both] = number - round.number
    return found


def _missed(delegation: Delegation, past: Sequence[tuple[Round, Sequence[Told]]]) -> int:
    """Rounds in a row, since it signed up, in which it had no conversation."""
    missed = 0
    for round, told in reversed(past):
        had = any(delegation.id in each.pairing.delegations and each.pairing.is_open for each in told)
        if had or round.starts_at < delegation.made_at:
            break
        missed += 1
    return missed


async def _places(season: Season, coming: Sequence[Coming]) -> Places:
    topics = {topic for each in coming for topic in each.brings | each.shares}
    return Places(
        organisations=season.knowledge.organisations,
        ties=season.knowledge.ties,
        close={topic: season.knowledge.topics.expand(topic) for topic in topics},
        ahead=ahead_of(await season.work.scores.all(), season.now.date()),
        open=await season.work.scores.consents(),
    )
