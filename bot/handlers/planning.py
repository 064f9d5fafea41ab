"""Finding a time together: moments are proposed, and everybody ticks what suits."""

from dataclasses import replace

from bot.arranging import Arranging
from bot.commands.meetings import PlanIntroduced, TickMoment, TickMoments
from bot.context import Context
from bot.domain.ids import IntroductionId, MeetingId
from bot.domain.introductions import State as Stage
from bot.domain.meetings import Meeting, Participant, State
from bot.handlers.registry import handles
from bot.replies import Reply, say
from bot.wording import meetings as wording


@handles(PlanIntroduced)
async def plan_introduced(command: PlanIntroduced, context: Context) -> Reply:
    """Both were brought together, so either may begin."""
    me, work = context.member, context.work
    introduction = await work.introductions.find(IntroductionId(command.introduction))
    if introduction is None or me.id not in {introduction.asker, introduction.asked}:
        return say("introduction-gone")
    if introduction.state is not Stage.ACCEPTED:
        return say("meeting-not-introduced")
    other = introduction.asked if introduction.asker == me.id else introduction.asker
    known = await work.meetings.find_from(introduction.id)
    if known is not None and known.is_open:
        return say("meeting-is-arranged-already", about=known.about)
    there = await work.members.find(other)
    if there is None or not there.is_visible_on(there.day_at(context.now)):
        return say("meet-not-available")
    meeting = Meeting(
        id=MeetingId(context.new_id()),
        about=introduction.about,
        organiser=me.id,
        zone=me.time_zone,
        origin=introduction.id,
        made_at=context.now,
        changed_at=context.now,
    )
    notices = await Arranging(work=work, now=context.now).begin(meeting, [me.id, other])
    return wording.for_one(notices, context.member)


@handles(TickMoment, gathers=TickMoments)
async def tick_moment(command: TickMoment, context: Context) -> Reply:
    """One more, or one less; they may go on until they say that it was all."""
    found = await _find(command.meeting, command.set_number, context)
    if isinstance(found, Reply):
        return found
    meeting, mine = found
    number = _numbers(command.number, meeting)
    ticked = (mine.ticked or frozenset()) ^ number
    notices = await Arranging(work=context.work, now=context.now).tick(
        meeting, replace(mine, ticked=ticked, is_ticking=True)
    )
    if notices:
        return wording.for_one(notices, context.member)
    done = TickMoments(meeting=meeting.id, set_number=command.set_number, numbers=",".join(map(str, sorted(ticked))))
    return wording.ticked(meeting, sorted(ticked), done)


@handles(TickMoments)
async def tick_moments(command: TickMoments, context: Context) -> Reply:
    """All of them at once."""
    found = await _find(command.meeting, command.set_number, context)
    if isinstance(found, Reply):
        return found
    meeting, mine = found
    ticked = _numbers(command.numbers, meeting)
    notices = await Arranging(work=context.work, now=context.now).tick(
        meeting, replace(mine, ticked=ticked, is_ticking=False)
    )
    return wording.for_one(notices, context.member) if notices else wording.thanks(meeting, sorted(ticked))


async def _find(id: str, set_number: str, context: Context) -> tuple[Meeting, Participant] | Reply:
    meeting = await context.work.meetings.find(MeetingId(id))
    there = () if meeting is None else await context.work.meetings.participants(meeting.id)
    mine = next((each for each in there if each.member == context.member.id and each.comes), None)
    if meeting is None or mine is None:
        return say("meeting-gone")
    if meeting.state is State.CANCELLED:
        return say("meeting-is-cancelled", about=meeting.about)
    if meeting.state is not State.SEEKING or set_number != str(meeting.set_number):
        return wording.ticked_too_late(meeting)
    return meeting, mine


def _numbers(words: str, meeting: Meeting) -> frozenset[int]:
    numbers = {int(word) for word in words.split(",") if word.isascii() and word.isdecimal()}
    return frozenset(number for number in numbers if 1 <= number <= len(meeting.proposed))
