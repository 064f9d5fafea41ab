"""People who do not respond: nudged once, let go, and after some rounds left in peace until they say they are back."""

from dataclasses import replace

from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.programmes import SILENT_ROUNDS, Enrolment, Part
from bot.domain.rounds import Answer, Outcome, PairingState, Seat
from bot.replies import Notice
from bot.rounding.answering import settle
from bot.rounding.asking import proposal
from bot.rounding.cases import Case, case_of
from bot.rounding.freeing import fell_out
from bot.rounding.rounding import Rounding
from bot.wording import pairings as wording


async def ask_awake(rounding: Rounding, case: Case, member: MemberId) -> list[Notice]:
    """Whoever was asleep when the others heard of it."""
    seat = _unanswered(case, member)
    return [] if seat is None else [await proposal(rounding, case, case.people[member])]


async def told_off(rounding: Rounding, case: Case, member: MemberId) -> list[Notice]:
    """Whoever was asleep when it came to nothing."""
    reader = case.people.get(member)
    entry = await rounding.work.rounds.find_entry(case.round.id, member)
    if reader is None or entry is None or entry.coming is False:
        return []
    # Somebody else may have been found by now, of which they hear next.
    is_sought = entry.outcome in {Outcome.NONE, Outcome.PLACED} and case.round.is_open
    return [wording.off(case.programme, case.round, reader, is_sought=is_sought)]


async def nudge(rounding: Rounding, case: Case, member: MemberId) -> list[Notice]:
    """Once, with the same choices."""
    seat = _unanswered(case, member)
    if seat is None or seat.nudged_at is not None:
        return []
    await rounding.work.rounds.save_seats(replace(seat, nudged_at=rounding.now))
    return [await proposal(rounding, case, case.people[member], "pairing-nudge")]


async def decide(rounding: Rounding, case: Case) -> list[Notice]:
    """Nobody is waited for any more."""
    if case.pairing.state not in {PairingState.PROPOSED, PairingState.AGREED}:
        return []
    notices: list[Notice] = []
    for seat in case.held:
        if seat.answer is None:
            await rounding.work.rounds.save_seats(replace(seat, answer=Answer.SILENT))
            await fell_out(rounding, case, seat.member)
            notices += await _silent(rounding, case, seat)
    after = await case_of(rounding, case.pairing.id)
    return notices if after is None else [*notices, *await settle(rounding, after)]


async def come_back(rounding: Rounding, member: MemberId, programme: ProgrammeId | None = None) -> list[str]:
    """They take part again. The names of the programmes in which they had been left in peace."""
    names = []
    for enrolment in await rounding.work.programmes.enrolments_of(member):
        found = await rounding.work.programmes.find(enrolment.programme)
        if enrolment.state is Part.RESTING and programme in {None, enrolment.programme} and found is not None:
            await rounding.work.programmes.save_enrolments(replace(enrolment, state=Part.IN, silent_rounds=0))
            names.append(found.name)
    return names


async def _silent(rounding: Rounding, case: Case, seat: Seat) -> list[Notice]:
    me = case.people[seat.member]
    gone = wording.taken_away(case.pairing, me)
    enrolment = await rounding.work.programmes.find_enrolment(case.programme.id, me.id)
    # Who is away was not asked, and who asked a colleague has not been silent.
    is_excused = me.is_away_on(me.day_at(rounding.now)) or await has_sent(rounding, case, me.id)
    if enrolment is None or enrolment.state is not Part.IN or is_excused:
        return list(gone)
    after = _counted(enrolment)
    await rounding.work.programmes.save_enrolments(after)
    return [*gone, wording.was_silent(case.programme, me, is_resting=after.state is Part.RESTING)]


def _counted(enrolment: Enrolment) -> Enrolment:
    silent = enrolment.silent_rounds + 1
    state = Part.RESTING if silent >= SILENT_ROUNDS else enrolment.state
    return replace(enrolment, silent_rounds=silent, state=state)


def _unanswered(case: Case, member: MemberId) -> Seat | None:
    seat = case.seat_of(member)
    is_open = case.pairing.state is PairingState.PROPOSED or (seat is not None and seat.is_late)
    return seat if is_open and seat is not None and seat.answer is None and member in case.people else None


async def has_sent(rounding: Rounding, case: Case, member: MemberId) -> bool:
    """Whether they asked a colleague to go instead of them."""
    return bool(await rounding.work.bookmarks.find(sent_name(case, member)))


def sent_name(case: Case, member: MemberId) -> str:
    """Where it is kept that they did."""
    return f"sent:{case.pairing.id}:{member}"
