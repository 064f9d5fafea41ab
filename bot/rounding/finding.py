"""Which proposal is meant: by its id, or the only one that waits for whoever speaks."""

from collections.abc import Callable

from bot.context import Context
from bot.domain.ids import PairingId
from bot.domain.people import Member
from bot.domain.rounds import Answer, PairingState, Seat
from bot.replies import Choice, Command, Phrase, Reply, say
from bot.rounding.cases import Case, case_of, case_with
from bot.rounding.rounding import Rounding
from bot.wording import pairings as wording


def rounding_of(context: Context) -> Rounding:
    """For whoever speaks now."""
    return Rounding(work=context.work, now=context.now, hosting=context.hosting, knowledge=context.knowledge)


async def my_cases(rounding: Rounding, me: Member, *, is_answered: bool = False) -> list[Case]:
    """Those that wait for their answer. `is_answered`: those that they said yes to and can still take back."""
    found = []
    for pairing in await rounding.work.rounds.pairings_of(me.id):
        if pairing.state not in {PairingState.PROPOSED, PairingState.AGREED}:
            continue
        case = await case_with(rounding, pairing)
        seat = None if case is None else case.seat_of(me.id)
        if case is not None and seat is not None and await _is_meant(rounding, case, seat, is_answered=is_answered):
            found.append(case)
    return found


async def _is_meant(rounding: Rounding, case: Case, seat: Seat, *, is_answered: bool) -> bool:
    is_proposed = case.pairing.state is PairingState.PROPOSED
    if not is_answered:
        return seat.answer is None and (is_proposed or seat.is_late)
    if seat.answer is not Answer.YES or is_proposed:
        return seat.answer is Answer.YES
    meeting = None if case.pairing.meeting is None else await rounding.work.meetings.find(case.pairing.meeting)
    return meeting is not None and meeting.is_open and (meeting.span is None or meeting.span.start > rounding.now)


async def which(
    id: str, context: Context, command: Callable[[PairingId], Command], *, takes_back: bool = False
) -> Case | Reply:
    """The one with this id, if they have a seat in it; without an id the only one that waits for them.

    `takes_back`: where none waits, one that they said yes to.
    """
    rounding, me = rounding_of(context), context.member
    if id:
        case = await case_of(rounding, PairingId(id))
        # Of a draft nobody has heard, whoever guesses its id.
        is_known = case is not None and case.seat_of(me.id) is not None
        is_told = case is not None and case.pairing.state is not PairingState.DRAFT
        return case if case is not None and is_known and is_told else say("pairing-unknown")
    waiting = await my_cases(rounding, me)
    if takes_back and not waiting:
        waiting = await my_cases(rounding, me, is_answered=True)
    if len(waiting) == 1:
        return waiting[0]
    return choose(waiting, me, command) if waiting else say("pairings-none")


def choose(waiting: list[Case], me: Member, command: Callable[[PairingId], Command]) -> Reply:
    """Which of several."""
    return Reply(
        phrases=(Phrase("pairing-which"),),
        choices=tuple(
            Choice(
                label=wording.line(case.programme, case.others(me.id)), command=command(case.pairing.id), closes=True
            )
            for case in waiting
        ),
    )
