"""While a time is looked for."""

from collections.abc import Sequence

from bot.arranging import Arranging
from bot.domain.meetings import Meeting, State
from bot.domain.promises import Promise
from bot.replies import Notice
from bot.wording import meetings as wording


async def ask(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """Whoever was asleep when moments were found is asked now."""
    people = await arranging.people_of(meeting.id)
    silent = await arranging.silent(meeting) if meeting.state is State.SEEKING else frozenset()
    asked = (member for member in people if member.id in silent and member.id == promise.member)
    return [wording.which_moment(meeting, member, people) for member in asked]


async def nudge(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """Whoever has not ticked anything yet, or wanted that later, hears the moments once more."""
    if meeting.state is not State.SEEKING:
        return ()
    people = await arranging.people_of(meeting.id)
    silent = await arranging.silent(meeting)
    asked = {promise.member} & (silent if not promise.is_wanted_again else {promise.member})
    return [wording.nudge(meeting, member, people) for member in people if member.id in asked]


async def decide(_promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """Waiting ends."""
    return await arranging.decide(meeting) if meeting.state is State.SEEKING else ()
