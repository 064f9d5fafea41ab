"""What is said to a conversation that is proposed, and what follows from it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from zoneinfo import ZoneInfo

from bot.delegating import releading
from bot.delegating.cases import Conversation, find
from bot.delegating.coupling import speaker_of
from bot.delegating.dates import wishes_of
from bot.delegating.proposing import propose
from bot.delegating.season import Season
from bot.domain.agenda import as_kept
from bot.domain.delegations import Delegate, Delegation
from bot.domain.ids import MeetingId, MemberId, RoleId
from bot.domain.meetings import Format, Meeting, Participant
from bot.domain.people import Member
from bot.domain.programmes import Status
from bot.domain.rounds import Answer, PairingState, Round, Seat, Step
from bot.replies import Notice
from bot.wording import couples as wording
from bot.wording.describing import organisation


async def say(season: Season, case: Conversation, seat: Seat, answer: Answer) -> list[Notice]:
    """They answered. What all of them are to hear."""
    said = replace(seat, answer=answer, answered_at=season.now)
    await season.work.rounds.save_seats(said)
    case = await _anew(season, case)
    if seat.leads and answer is not Answer.YES:
        return await releading.lost(season, case)
    if answer is not Answer.YES:
        return await call_off(season, case, by=seat.member)
    return await settle(season, case, by=seat.member)


async def settle(season: Season, case: Conversation, *, by: MemberId | None = None) -> list[Notice]:
    """Once all want it, a time is looked for."""
    if case.pairing.state is not PairingState.PROPOSED or not case.is_wanted:
        return []
    meeting, there = await _meeting(season, case)
    agreed = replace(case.pairing, state=PairingState.AGREED, meeting=meeting.id, changed_at=season.now)
    await season.work.rounds.save_pairings(agreed)
    await season.work.meetings.promise_about(agreed.id, ())
    await season.work.meetings.save(meeting)
    await season.work.meetings.save_participants(*there)
    people = await season.work.members.several([each.member for each in there])
    sides = [case.sides[id] for id in case.pairing.delegations if id in case.sides]
    because = {id: wording.agreed(case.programme, sides, season.knowledge) for id in people}
    return [
        *wording.taken_away(case.pairing, case.people.values()),
        *await season.arranging.seek(meeting, by=by, because=because),
    ]


async def call_off(season: Season, case: Conversation, *, by: MemberId | None = None) -> list[Notice]:
    """One side does not want it, or cannot. The others hear only that; whoever is left is coupled again at once."""
    was_told = case.pairing.state is not PairingState.DRAFT
    await season.work.rounds.save_pairings(replace(case.pairing, state=PairingState.OFF, changed_at=season.now))
    await season.work.meetings.promise_about(case.pairing.id, ())
    is_sought = await look_again(season, case.round)
    if not was_told:
        return []
    left = [seat for seat in case.asked if seat.member != by and seat.answer in {None, Answer.YES}]
    return [
        *wording.taken_away(case.pairing, [case.people[seat.member] for seat in left]),
        *(
            wording.off(case.programme, case.people[seat.member], is_sought=is_sought and not seat.leads)
            for seat in left
        ),
    ]


async def hand_on(season: Season, case: Conversation, seat: Seat) -> list[Notice]:
    """Who speaks for a side cannot any more: somebody else of it does. What was answered was answered for all of them.

    Without anybody else it is off.
    """
    delegation = None if seat.delegation is None else case.sides.get(seat.delegation)
    speaker = None if delegation is None else await speaker_of(season, delegation, but=seat.member)
    gone = case.people.get(seat.member)
    told = [] if gone is None else wording.taken_away(case.pairing, [gone])
    if speaker is None or case.seat_of(speaker) is not None:
        await season.work.rounds.save_seats(replace(seat, answer=Answer.LATER, answered_at=season.now))
        return [*told, *await call_off(season, await _anew(season, case), by=seat.member)]
    await season.work.rounds.remove_seat(case.pairing.id, seat.member)
    await season.work.rounds.save_seats(replace(seat, member=speaker, nudged_at=None))
    if seat.answer is not None:
        return [*told]
    return [*told, *await propose(season, await _anew(season, case), to=speaker)]


async def look_again(season: Season, round: Round) -> bool:
    """Whoever is free is coupled again at once; what was reckoned before is not kept. False: there is no round for it.

    A round that is over goes on, unless the next one has begun: then they are in that.
    """
    latest = (await season.work.rounds.of(round.programme))[-1]
    programme = await season.work.programmes.find(round.programme)
    now = await season.work.rounds.find(round.id)
    if now is None or programme is None or programme.status is Status.STOPPED:
        return False
    if not now.is_open and latest.is_open:
        now = latest
    elif now.step is Step.OVER and latest.id == now.id and programme.status is Status.ACTIVE:
        now = replace(now, step=Step.UNDER_WAY, answer_by=None)
    if not now.is_open:
        return False
    due_at = now.due_at if now.step is Step.SIGN_UP else season.now
    await season.work.rounds.save(replace(now, due_at=due_at, version=now.version + 1, changed_at=season.now))
    return True


async def decide(season: Season, case: Conversation) -> list[Notice]:
    """Nobody is waited for any more: who said nothing is out."""
    if case.pairing.state is PairingState.AGREED:
        return await releading.decide(season, case)
    if case.pairing.state is not PairingState.PROPOSED:
        return []
    until: datetime | None = case.pairing.answer_by
    if until is not None and until > season.now:
        return []
    for seat in case.speakers:
        if seat.answer is None and await season.find_member(seat.member) is None:
            # They have gone away since: that is no answer of their organisation.
            return await hand_on(season, case, seat)
    silent = [seat for seat in case.asked if seat.answer is None]
    await season.work.rounds.save_seats(
        *(replace(seat, answer=Answer.SILENT, answered_at=season.now) for seat in silent)
    )
    heard = [wording.silent(case.programme, case.people[seat.member]) for seat in silent]
    case = await _anew(season, case)
    # Somebody may have gone altogether meanwhile.
    if any(not seat.leads for seat in silent) or len(case.speakers) < len(case.pairing.delegations):
        gone = wording.taken_away(case.pairing, [case.people[seat.member] for seat in silent])
        return [*gone, *heard, *await call_off(season, case)]
    return [*heard, *await releading.lost(season, case)] if case.leader is None else heard


async def people_for(season: Season, delegation: Delegation) -> list[Delegate]:
    """Who said yes and can be reached: of each role who has it, or else who stands in."""
    there = await season.work.delegations.delegates(delegation.id)
    able = [each for each in there if each.agreed and await season.find_member(each.member) is not None]
    having = {each.role for each in able if not each.stands_in}
    standing_in: dict[RoleId, MemberId] = {}
    for each in able:
        if each.stands_in and each.role not in having:
            standing_in.setdefault(each.role, each.member)
    return [each for each in able if not each.stands_in or standing_in.get(each.role) == each.member]


async def _meeting(season: Season, case: Conversation) -> tuple[Meeting, list[Participant]]:
    if case.leader is None:
        raise ValueError("nobody leads it")
    leader = case.people[case.leader.member]
    names = [organisation(each.organisation, season.knowledge) for each in case.sides.values()]
    meeting = Meeting(
        id=meeting_id(case),
        about=f"{case.programme.name}: {' / '.join(sorted(names))}",
        organiser=leader.id,
        zone=leader.time_zone,
        length=case.programme.length,
        format=Format.DELEGATIONS,
        made_at=season.now,
        changed_at=season.now,
    )
    there = [Participant(meeting=meeting.id, member=leader.id, seat=leader.id, leads=True)]
    for delegation in case.sides.values():
        there += await _side(season, meeting, delegation, leader)
    # Who leads may leave, and others will: it is theirs.
    speakers = [seat.member for seat in case.speakers if any(each.member == seat.member for each in there)]
    return replace(meeting, organiser=speakers[0] if speakers else there[-1].member), there


async def _side(season: Season, meeting: Meeting, delegation: Delegation, leader: Member) -> Sequence[Participant]:
    delegates = [each for each in await people_for(season, delegation) if each.member != leader.id]
    people = await season.work.members.several([each.member for each in delegates])
    speaks = delegation.contact if delegation.contact in people else next(iter(people), None)
    return [
        Participant(
            meeting=meeting.id,
            member=each.member,
            seat=delegation.organisation,
            needs=delegation.quorum,
            wishes=wishes_of(delegation.free, ZoneInfo(people[each.member].time_zone)),
            brings=as_kept(delegation.brings) if each.member == speaks else "",
        )
        for each in delegates
        if each.member in people
    ]


def meeting_id(case: Conversation) -> MeetingId:
    """One proposal leads to one meeting, however often that is tried."""
    return MeetingId(blake2b(case.pairing.id.encode(), digest_size=16, person=b"delegations").hexdigest())


async def _anew(season: Season, case: Conversation) -> Conversation:
    return await find(season, case.pairing.id) or case
