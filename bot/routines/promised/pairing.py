"""What is proposed to people in a round: said in the morning, asked once more, and decided."""

from collections.abc import Sequence

from bot.arranging import Arranging
from bot.domain.calendar import morning_after_night
from bot.domain.ids import PairingId
from bot.domain.meetings import Format, Meeting
from bot.domain.promises import Kind, Promise
from bot.replies import Notice
from bot.rounding import silence
from bot.rounding.cases import case_of
from bot.rounding.rounding import Rounding
from bot.wording import pairings as wording


async def keep(promise: Promise, rounding: Rounding) -> Sequence[Notice]:
    """Of a pairing; one that is gone needs nothing any more."""
    case = await case_of(rounding, PairingId(promise.subject))
    if case is None:
        return ()
    if promise.kind is Kind.PAIRING_DECIDE:
        return await silence.decide(rounding, case)
    if promise.member is None:
        return ()
    if promise.kind is Kind.PAIRING_OFF:
        return await silence.told_off(rounding, case, promise.member)
    keep_one = silence.ask_awake if promise.kind is Kind.PAIRING_ASK else silence.nudge
    return await keep_one(rounding, case, promise.member)


async def turn_around(meeting: Meeting, arranging: Arranging) -> list[Notice]:
    """After a peer review that came of a round: the other way round is a second conversation, if they want it."""
    if meeting.format is not Format.PEER_REVIEW or meeting.follows is not None:
        return []
    if await arranging.work.rounds.pairing_of_meeting(meeting.id) is None:
        return []
    people = await arranging.people_of(meeting.id)
    awake = [one for one in people if morning_after_night(arranging.now, one) <= arranging.now]
    return [wording.turn_around(meeting, one, people) for one in awake]
