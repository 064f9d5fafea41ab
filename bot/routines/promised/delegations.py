"""What is promised to those in a delegation, and to who leads: asked in the morning, once more, and decided."""

from collections.abc import Sequence

from bot.delegating import answering, cases, joining, leading, parting
from bot.delegating.proposing import notice_for
from bot.delegating.season import Season
from bot.domain.ids import DelegationId, PairingId, ProgrammeId
from bot.domain.promises import Kind, Promise
from bot.domain.rounds import PairingState, Seat
from bot.replies import Notice


async def keep(promise: Promise, season: Season) -> Sequence[Notice]:
    """Of a delegation or of who leads; what is gone needs nothing any more."""
    if promise.member is None:
        return ()
    if promise.key.startswith(joining.OF_COLLEAGUE):
        return await joining.tell_colleague(season, DelegationId(promise.subject), promise.member)
    if promise.kind is Kind.DELEGATE_ASK:
        return await joining.ask_again(season, DelegationId(promise.subject), promise.member)
    return await leading.ask_again(season, ProgrammeId(promise.subject), promise.member)


def _is_asked(state: PairingState, seat: Seat) -> bool:
    return state is PairingState.PROPOSED or (state is PairingState.AGREED and seat.leads)


async def keep_of_pairing(promise: Promise, season: Season) -> Sequence[Notice] | None:
    """Of a conversation of two delegations. None: it is one of people."""
    case = await cases.find(season, PairingId(promise.subject))
    if case is None:
        return None
    if promise.kind is Kind.PAIRING_DECIDE:
        return await answering.decide(season, case)
    seat = None if promise.member is None else case.seat_of(promise.member)
    reader = None if seat is None else await season.find_member(seat.member)
    if seat is None or seat.answer is not None or not _is_asked(case.pairing.state, seat):
        return ()
    if reader is None:
        # They have gone away since: somebody else answers for them, or leads.
        member = await season.work.members.find(seat.member)
        return () if member is None else await parting.goes_away(season, member)
    return [await notice_for(season, case, reader, is_nudge=promise.kind is Kind.PAIRING_NUDGE)]
