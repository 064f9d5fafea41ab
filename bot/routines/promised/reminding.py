"""Before a meeting."""

from collections.abc import Sequence

from bot.arranging import Arranging
from bot.domain.calendar import morning_after_night
from bot.domain.meetings import Meeting, State
from bot.domain.promises import Promise
from bot.replies import Notice
from bot.wording import meetings as wording


async def remind(promise: Promise, meeting: Meeting, arranging: Arranging) -> Sequence[Notice]:
    """It is nearly time."""
    if meeting.state not in {State.PLANNED, State.SEEKING} or meeting.span is None:
        return ()
    people = await arranging.people_of(meeting.id)
    reader = next((member for member in people if member.id == promise.member), None)
    if reader is None or arranging.now >= meeting.span.start:
        return ()
    morning = morning_after_night(arranging.now, reader)
    if morning > arranging.now and not promise.is_wanted_again:
        # It is late already, for else it would have come before the night.
        if promise.makes_sense_at(morning):
            await arranging.work.meetings.put_off(promise.key, morning)
        return ()
    return [wording.reminder(meeting, reader, people, meeting.span.start - arranging.now)]
