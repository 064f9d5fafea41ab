"""While a time is looked for."""

from collections.abc import Sequence

from bot.arranging import Arranging
from bot.domain.meetings import Meeting, State
from bot.domain.promises import Promise
from bot.replies import Notice
from bot.wording import meetings as wording


async def nudge(_promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """Whoever has not ticked anything yet hears the moments once more."""
    if meeting.state is not State.SEEKING:
        return ()
    people = await arranging.people_of(meeting.id)
    silent = await arranging.silent(meeting)
    return [wording.nudge(meeting, member, people) for member in people if member.id in silent]


async def decide(_promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """Waiting ends."""
    return await arranging.decide(meeting) if meeting.state is State.SEEKING else ()
