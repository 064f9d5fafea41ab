"""What is proposed to people in a round: said in the morning, asked once more, and decided."""

from collections.abc import Sequence

from bot.domain.ids import PairingId
from bot.domain.promises import Kind, Promise
from bot.replies import Notice
from bot.rounding import silence
from bot.rounding.cases import case_of
from bot.rounding.rounding import Rounding


async def keep(promise: Promise, rounding: Rounding) -> Sequence[Notice]:
    """Of a pairing; one that is gone needs nothing any more."""
    case = await case_of(rounding, PairingId(promise.subject))
    if case is None:
        return ()
    if promise.kind is Kind.PAIRING_DECIDE:
        return await silence.decide(rounding, case)
    if promise.member is None:
        return ()
    keep_one = silence.ask_awake if promise.kind is Kind.PAIRING_ASK else silence.nudge
    return await keep_one(rounding, case, promise.member)
