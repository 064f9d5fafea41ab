"""A draft is told to those in it: from then on they know of each other."""

from datetime import datetime

from bot.domain.ids import MemberId, PairingId
from bot.domain.programmes import Part
from bot.domain.rounds import PairingState
from bot.replies import Notice
from bot.rounding.answering import call_off
from bot.rounding.asking import propose
from bot.rounding.cases import Case, case_of
from bot.rounding.freeing import fell_out, set_free
from bot.rounding.rounding import Rounding


async def tell(rounding: Rounding, pairing: PairingId, *, until: datetime | None = None) -> list[Notice]:
    """To all in it, unless they have heard it already. `until`: when answers are waited for no longer.

    Between matching and telling somebody may have gone away, or may not want to meet another any more: they are left
    out, and without enough people left it comes to nothing, of which nobody hears.
    """
    case = await case_of(rounding, pairing)
    if case is None or case.pairing.state is not PairingState.DRAFT:
        return []
    for seat in case.seats:
        is_there = await _can_be_asked(rounding, case, seat.member)
        if is_there and not await _blocks(rounding, case, seat.member):
            continue
        await rounding.work.rounds.remove_seat(case.pairing.id, seat.member)
        if is_there:
            await set_free(rounding, case, [seat.member])
        else:
            await fell_out(rounding, case, seat.member)
        case = await case_of(rounding, pairing) or case
    if len(case.held) < case.fewest:
        return await call_off(rounding, case)
    return await propose(rounding, case, until=until)


async def _can_be_asked(rounding: Rounding, case: Case, id: MemberId) -> bool:
    member = case.people.get(id)
    entry = await rounding.work.rounds.find_entry(case.round.id, id)
    if member is None or not member.is_visible_on(member.day_at(rounding.now)):
        return False
    enrolment = await rounding.work.programmes.find_enrolment(case.programme.id, id)
    return (entry is None or entry.coming is not False) and (enrolment is None or enrolment.state is not Part.OUT)


async def _blocks(rounding: Rounding, case: Case, id: MemberId) -> bool:
    """Only one of the two is taken out: the other may still be with whoever else is in it."""
    blocked = await rounding.work.blocks.of(id)
    return any(other.id in blocked for other in case.others(id))
