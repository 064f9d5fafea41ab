"""What somebody says to a proposal, and what follows from it. A no is private and needs no reason."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.attending import Attending
from bot.domain.calendar import morning_after_night
from bot.domain.ids import MemberId
from bot.domain.meetings import Format, Meeting, State
from bot.domain.people import Member
from bot.domain.programmes import CHAIR, Part, Shape
from bot.domain.promises import Kind, Promise
from bot.domain.rounds import Answer, Outcome, PairingState, Seat
from bot.replies import Notice, Phrase
from bot.rounding.asking import promise
from bot.rounding.cases import Case, case_with, meeting_id
from bot.rounding.freeing import fell_out, set_free
from bot.rounding.rounding import Rounding
from bot.wording import pairings as wording

FORMATS = {Shape.PEER_REVIEW: Format.PEER_REVIEW, Shape.ADMINISTRATIVE: Format.DELEGATIONS}


async def say(rounding: Rounding, case: Case, seat: Seat, answer: Answer) -> list[Notice]:
    """They answered. What the others are to hear, and they themselves where it goes on at once."""
    said = replace(seat, answer=answer, answered_at=rounding.now)
    await heard_from(rounding, case, seat.member)
    if answer is Answer.YES:
        return await _yes(rounding, case, said)
    await rounding.work.rounds.save_seats(said)
    await fell_out(rounding, case, seat.member)
    if case.pairing.state is PairingState.AGREED:
        # Whoever might have joined and does not was never in that meeting.
        return await _leave_meeting(rounding, case, seat.member) if seat.answer is Answer.YES else []
    return await settle(rounding, await _anew(rounding, case), by=seat.member)


async def settle(rounding: Rounding, case: Case, *, by: MemberId | None = None) -> list[Notice]:
    """What follows from all that was said so far: a time is looked for, it is off, or somebody is waited for."""
    if case.pairing.state is not PairingState.PROPOSED:
        return []
    if len(case.awaited) < case.fewest <= len(case.held):
        # Whoever was to join is one of them now.
        await rounding.work.rounds.save_seats(*(replace(seat, is_late=False) for seat in case.held))
        case = await _anew(rounding, case)
    if len(case.awaited) < case.fewest:
        return await call_off(rounding, case, by=by)
    if any(seat.answer is None for seat in case.awaited):
        return []
    return await _agree(rounding, case, by)


async def call_off(rounding: Rounding, case: Case, *, by: MemberId | None = None) -> list[Notice]:
    """It does not come to it; whoever is left is looked after. `by`: who knows that already."""
    off = replace(case.pairing, state=PairingState.OFF, changed_at=rounding.now)
    await rounding.work.rounds.save_pairings(off)
    await rounding.work.meetings.promise_about(off.id, ())
    left = [case.people[seat.member] for seat in case.held if seat.member != by]
    is_sought = await set_free(rounding, case, [one.id for one in left])
    # Of a draft nobody has heard.
    if case.pairing.state is PairingState.DRAFT:
        return []
    return [
        *(notice for one in left for notice in wording.taken_away(case.pairing, one)),
        *[notice for one in left for notice in await _told_off(rounding, case, one, is_sought=is_sought)],
    ]


async def _told_off(rounding: Rounding, case: Case, reader: Member, *, is_sought: bool) -> list[Notice]:
    """That it does not go on can wait until the morning."""
    heard_at = morning_after_night(rounding.now, reader)
    if heard_at <= rounding.now:
        return [wording.off(case.programme, case.round, reader, is_sought=is_sought)]
    in_the_morning = Promise(
        key=f"pairing:{case.pairing.id}:{reader.id}:off",
        subject=case.pairing.id,
        kind=Kind.PAIRING_OFF,
        member=reader.id,
        due_at=heard_at,
        until=heard_at + timedelta(days=3),
    )
    await rounding.work.meetings.promise_besides(in_the_morning)
    return []


async def heard_from(rounding: Rounding, case: Case, member: MemberId) -> None:
    """They said something: whatever was missed before does not count any more."""
    enrolment = await rounding.work.programmes.find_enrolment(case.programme.id, member)
    if enrolment is not None and (enrolment.silent_rounds or enrolment.state is Part.RESTING):
        await rounding.work.programmes.save_enrolments(replace(enrolment, state=Part.IN, silent_rounds=0))


async def _yes(rounding: Rounding, case: Case, said: Seat) -> list[Notice]:
    me = case.people[said.member]
    entry = await rounding.work.rounds.find_entry(case.round.id, me.id)
    if entry is not None:
        await rounding.work.rounds.save_entries(replace(entry, outcome=Outcome.PLACED, why=""))
    await rounding.work.rounds.save_seats(replace(said, is_late=False))
    told: list[Notice] = []
    if said.is_late:
        told = [wording.joins(case.programme, me, other) for other in case.others(me.id)]
    if case.pairing.state is not PairingState.AGREED:
        return [*told, *await settle(rounding, await _anew(rounding, case), by=me.id)]
    meeting = None if case.pairing.meeting is None else await rounding.work.meetings.find(case.pairing.meeting)
    if meeting is None:
        return []
    return await _attending(rounding).come_along(meeting, me)


async def _agree(rounding: Rounding, case: Case, by: MemberId | None) -> list[Notice]:
    """Enough of them want it and nobody is waited for: when can they?"""
    going = case.agreed
    meeting = _meeting(rounding, case, going)
    agreed = replace(case.pairing, state=PairingState.AGREED, meeting=meeting.id, changed_at=rounding.now)
    await rounding.work.rounds.save_pairings(agreed)
    await rounding.work.meetings.promise_about(agreed.id, ())
    late = {seat.member for seat in case.held if seat.answer is None}
    if late:
        # They may still join, as long as they were told.
        await promise(rounding, replace(case, pairing=agreed))
    arranging = rounding.arranging
    await arranging.gather(meeting, [seat.member for seat in going])
    await _bring(rounding, case, meeting)
    people = [case.people[seat.member] for seat in going]
    because = {one.id: wording.agreed(case.programme, going, people, one) for one in people}
    return [
        *(
            notice
            for one in case.people.values()
            if one.id not in late
            for notice in wording.taken_away(case.pairing, one)
        ),
        *await arranging.seek(meeting, by=by, because=because),
    ]


def _meeting(rounding: Rounding, case: Case, going: Sequence[Seat]) -> Meeting:
    first = min(going, key=lambda seat: (seat.side != CHAIR, seat.answered_at or rounding.now, seat.member))
    organiser = case.people[first.member]
    return Meeting(
        id=meeting_id(case.pairing.id),
        about=wording.about(case.programme, case.pairing, organiser.language, rounding.knowledge),
        organiser=organiser.id,
        zone=organiser.time_zone,
        length=case.programme.length,
        format=FORMATS.get(case.programme.shape, Format.TALK),
        made_at=rounding.now,
        changed_at=rounding.now,
    )


async def _bring(rounding: Rounding, case: Case, meeting: Meeting) -> None:
    """What they said they want to bring is on the agenda already."""
    there = []
    for each in await rounding.work.meetings.participants(meeting.id):
        entry = await rounding.work.rounds.find_entry(case.round.id, each.member)
        if entry is not None and entry.brings:
            there.append(replace(each, brings=entry.brings))
    if there:
        await rounding.work.meetings.save_participants(*there)


async def _leave_meeting(rounding: Rounding, case: Case, member: MemberId) -> list[Notice]:
    """They had said yes. The meeting knows what that means for the others."""
    meeting = None if case.pairing.meeting is None else await rounding.work.meetings.find(case.pairing.meeting)
    if meeting is None or not meeting.is_open:
        return []
    notices = await _attending(rounding).stay_away(meeting, case.people[member])
    return [*notices, *await meeting_left(rounding, meeting, member)]


async def meeting_left(rounding: Rounding, meeting: Meeting, member: MemberId) -> list[Notice]:
    """Somebody left the meeting that came of a pairing, or called it off: whoever is alone now is looked after.

    The others have heard of it from the meeting itself.
    """
    pairing = await rounding.work.rounds.pairing_of_meeting(meeting.id)
    case = None if pairing is None else await case_with(rounding, pairing)
    if case is None or case.pairing.state is not PairingState.AGREED:
        return []
    now = await rounding.work.meetings.find(meeting.id)
    if now is None or now.state is State.OVER or (now.span is not None and now.span.end <= rounding.now):
        # They have met, whatever becomes of them.
        return []
    seat = case.seat_of(member)
    if seat is not None and seat.answer is Answer.YES:
        await rounding.work.rounds.save_seats(replace(seat, answer=Answer.LATER, answered_at=rounding.now))
        await fell_out(rounding, case, member)
        case = await _anew(rounding, case)
    return [] if now.is_open else await _look_after(rounding, case)


async def _look_after(rounding: Rounding, case: Case) -> list[Notice]:
    """Of a meeting that is off: those who were to come, and those who still might have."""
    await rounding.work.rounds.save_pairings(replace(case.pairing, state=PairingState.OFF, changed_at=rounding.now))
    await rounding.work.meetings.promise_about(case.pairing.id, ())
    left = [(case.people[seat.member], seat.answer) for seat in case.held]
    is_sought = await set_free(rounding, case, [one.id for one, _ in left])
    seeking = Phrase("pairing-seeking-another", {"programme": case.programme.name})
    notices: list[Notice] = []
    for one, answer in left:
        if answer is None:
            # Of the meeting they have not heard.
            notices += wording.taken_away(case.pairing, one)
            notices += await _told_off(rounding, case, one, is_sought=is_sought)
        elif is_sought:
            notices.append(Notice(to=one.id, phrases=(seeking,)))
    return notices


async def _anew(rounding: Rounding, case: Case) -> Case:
    seats = tuple(await rounding.work.rounds.seats(case.pairing.id))
    return replace(case, seats=seats)


def _attending(rounding: Rounding) -> Attending:
    return Attending(work=rounding.work, now=rounding.now, hosting=rounding.hosting)
