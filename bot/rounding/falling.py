"""Somebody goes away, for a while or for good, or does not want to meet somebody any more."""

from dataclasses import replace

from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.people import Member
from bot.domain.rounds import Answer, PairingState
from bot.replies import Notice
from bot.rounding.answering import settle
from bot.rounding.cases import case_of, case_with
from bot.rounding.freeing import fell_out
from bot.rounding.rounding import Rounding


async def fall_out(
    rounding: Rounding, me: Member, *, programme: ProgrammeId | None = None, with_member: MemberId | None = None
) -> list[Notice]:
    """Of all that was proposed to them and is not agreed yet: as if they had said later. What others are to hear.

    `programme`: only of that one. `with_member`: only where they would meet this one.
    """
    notices: list[Notice] = []
    for pairing in await rounding.work.rounds.pairings_of(me.id):
        is_open = pairing.state in {PairingState.PROPOSED, PairingState.AGREED}
        case = await case_with(rounding, pairing) if is_open else None
        seat = None if case is None else next((each for each in case.held if each.member == me.id), None)
        if case is None or seat is None or programme not in {None, case.programme.id}:
            continue
        if pairing.state is PairingState.AGREED and seat.answer is Answer.YES:
            # It is a meeting by now, and that knows who leaves it.
            continue
        if with_member is not None and all(one.id != with_member for one in case.others(me.id)):
            continue
        await rounding.work.rounds.save_seats(replace(seat, answer=Answer.LATER, answered_at=rounding.now))
        await fell_out(rounding, case, me.id)
        after = await case_of(rounding, pairing.id)
        notices += [] if after is None else await settle(rounding, after, by=me.id)
    return notices
