"""Which proposal is meant: by its id, or the only one that waits for whoever speaks."""

from collections.abc import Callable

from bot.context import Context
from bot.domain.ids import PairingId
from bot.domain.people import Member
from bot.domain.rounds import PairingState
from bot.replies import Choice, Command, Phrase, Reply, say
from bot.rounding.cases import Case, case_of, case_with
from bot.rounding.rounding import Rounding
from bot.wording import pairings as wording


def rounding_of(context: Context) -> Rounding:
    """For whoever speaks now."""
    return Rounding(work=context.work, now=context.now, hosting=context.hosting, knowledge=context.knowledge)


async def my_cases(rounding: Rounding, me: Member) -> list[Case]:
    """Those that wait for their answer."""
    found = []
    for pairing in await rounding.work.rounds.pairings_of(me.id):
        if pairing.delegations or pairing.state not in {PairingState.PROPOSED, PairingState.AGREED}:
            continue
        case = await case_with(rounding, pairing)
        seat = None if case is None else case.seat_of(me.id)
        is_open = pairing.state is PairingState.PROPOSED or (seat is not None and seat.is_late)
        if case is not None and seat is not None and seat.answer is None and is_open:
            found.append(case)
    return found


async def which(id: str, context: Context, command: Callable[[PairingId], Command]) -> Case | Reply:
    """The one with this id, if they have a seat in it; without an id the only one that waits for them."""
    rounding, me = rounding_of(context), context.member
    if id:
        case = await case_of(rounding, PairingId(id))
        # Of a draft nobody has heard, whoever guesses its id.
        is_known = case is not None and case.seat_of(me.id) is not None
        is_told = case is not None and case.pairing.state is not PairingState.DRAFT
        return case if case is not None and is_known and is_told else say("pairing-unknown")
    waiting = await my_cases(rounding, me)
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
