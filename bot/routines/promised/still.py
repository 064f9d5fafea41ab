"""When people who may meet have planned nothing yet."""

from collections.abc import Sequence

from bot.arranging import Arranging
from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import Introduction
from bot.domain.introductions import State as Stage
from bot.domain.meetings import State
from bot.domain.people import Member
from bot.domain.promises import Promise
from bot.replies import Notice
from bot.wording import reminding as wording
from bot.wording.describing import first_name


async def plan_still(promise: Promise, arranging: Arranging) -> Sequence[Notice]:
    """Once, with the button to find a time; not of whoever found one in another way, or whose other one is away."""
    reader = None if promise.member is None else await arranging.work.members.find(promise.member)
    if reader is None:
        return ()
    if promise.meeting is not None:
        meeting = await arranging.work.meetings.find(promise.meeting)
        if meeting is None or meeting.state is not State.STUCK:
            return ()
        names = tuple(first_name(member) for member in await arranging.people_of(meeting.id) if member.id != reader.id)
        return [wording.not_planned(meeting, reader, names)] if names else ()
    introduction = await arranging.work.introductions.find(IntroductionId(promise.subject))
    if introduction is None or introduction.state is not Stage.ACCEPTED:
        return ()
    other = await _other(introduction, reader, arranging)
    if other is None or await _have_a_meeting(reader.id, other.id, introduction, arranging):
        return ()
    return [wording.not_met(introduction, reader.id, first_name(other))]


async def _other(introduction: Introduction, reader: Member, arranging: Arranging) -> Member | None:
    id = introduction.asked if introduction.asker == reader.id else introduction.asker
    other = await arranging.work.members.find(id)
    return other if other is not None and other.is_visible_on(other.day_at(arranging.now)) else None


async def _have_a_meeting(one: MemberId, other: MemberId, introduction: Introduction, arranging: Arranging) -> bool:
    meetings = arranging.work.meetings
    since = introduction.answered_at or introduction.asked_at
    for meeting in await meetings.of(one):
        if meeting.made_at >= since and other in {each.member for each in await meetings.participants(meeting.id)}:
            return True
    return False
