"""Before a meeting."""

from collections.abc import Sequence
from datetime import datetime

from bot.arranging import Arranging
from bot.domain.calendar import morning_after_night
from bot.domain.meetings import Meeting, State
from bot.domain.people import Member
from bot.domain.promises import Promise
from bot.replies import Notice
from bot.wording import meetings as wording


async def remind(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """It is nearly time."""
    if meeting.state is not State.PLANNED or meeting.span is None:
        return ()
    people = await arranging.people_of(meeting.id)
    reader = next((member for member in people if member.id == promise.member), None)
    if reader is None or _is_left_alone(reader, arranging.now):
        return ()
    return [wording.reminder(meeting, reader, people, meeting.span.start - arranging.now)]


def _is_left_alone(member: Member, now: datetime) -> bool:
    """At night, after which the reminder would come too late anyway; or nobody can reach them."""
    return member.left_at is not None or morning_after_night(now, member) > now
