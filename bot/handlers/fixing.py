"""A fixed time: whoever organises a meeting says when it is, and the others may say that they cannot."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.arranging import Arranging
from bot.attending import Attending
from bot.commands.planning import CannotThen, FixMoment, FixMomentAfterAll
from bot.context import Context
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import FEWEST, Format, Meeting, Participant, State
from bot.expertise.when import Moment, read_moment
from bot.fixing import Fixing
from bot.handlers.registry import handles
from bot.replies import Notice, Phrase, Reply, say
from bot.wording import fixing as wording
from bot.wording.describing import first_name
from bot.wording.meetings import for_one
from bot.wording.which_meeting import Mine, people_of, which

_MINUTE = timedelta(minutes=1)


@handles(FixMoment)
async def fix_moment(command: FixMoment, context: Context) -> Reply:
    """At once, unless something speaks against it: that is said once."""
    found = await which(
        command.meeting,
        command.which,
        context,
        lambda id: FixMoment(when=command.when, meeting=id),
        among=lambda each: each.state is not State.GATHERING,
    )
    if isinstance(found, Reply):
        return found
    if found.meeting.organiser != context.member.id:
        return wording.not_yours(found.meeting, found.people)
    zone = ZoneInfo(context.member.time_zone)
    moment = read_moment(command.when, language=context.member.language, now=context.now, zone=zone)
    if not isinstance(moment, Moment):
        return wording.unclear(moment)
    return await _fix(found, moment.start, moment.length or found.meeting.length, context)


@handles(FixMomentAfterAll)
async def fix_moment_after_all(command: FixMomentAfterAll, context: Context) -> Reply:
    """They have heard what speaks against it. It may have become past meanwhile, or somebody else's."""
    found = await which(
        command.meeting,
        "",
        context,
        lambda id: FixMomentAfterAll(meeting=id, starts_at=command.starts_at, minutes=command.minutes),
        among=lambda each: each.state is not State.GATHERING,
    )
    if isinstance(found, Reply):
        return found
    if found.meeting.organiser != context.member.id:
        return wording.not_yours(found.meeting, found.people)
    start, length = datetime.fromisoformat(command.starts_at), int(command.minutes) * _MINUTE
    return await _fix(found, start, length, context, is_sure=True)


async def _fix(found: Mine, start: datetime, length: timedelta, context: Context, *, is_sure: bool = False) -> Reply:
    fixing = Fixing(arranging=_arranging(context), organiser=context.member)
    answer = await fixing.fix(found.meeting, found.people, start, length, is_sure=is_sure)
    return answer if isinstance(answer, Reply) else for_one(answer, context.member)


@handles(CannotThen)
async def cannot_then(command: CannotThen, context: Context) -> Reply:
    """Of two, another time is looked for; with more, the others meet, as long as enough of them are left."""
    meeting = await context.work.meetings.find(MeetingId(command.meeting))
    there = () if meeting is None else await context.work.meetings.participants(meeting.id)
    if meeting is None or not any(each.member == context.member.id and each.comes for each in there):
        return say("meeting-gone")
    if meeting.state is State.CANCELLED:
        return say("meeting-is-cancelled", about=meeting.about)
    if meeting.span is None or meeting.state is State.OVER or meeting.span.start <= context.now:
        return say("meeting-is-over", about=meeting.about)
    if meeting.span.start.isoformat() != command.starts_at:
        return wording.is_at_another_time(meeting)
    if meeting.state is State.SEEKING:
        return say("cannot-then-seeking", about=meeting.about)
    if _are_enough_without(context.member.id, [each for each in there if each.comes], meeting):
        notices = await Attending(work=context.work, now=context.now, hosting=context.hosting).stay_away(
            meeting, context.member
        )
        return replace(wording.not_counted_on(meeting), notices=tuple(notices))
    return for_one(await _seek_again(meeting, context), context.member)


async def _seek_again(meeting: Meeting, context: Context) -> list[Notice]:
    """Until another moment is found, it stays where it is."""
    heard = wording.cannot(meeting, first_name(context.member))
    others = [one.id for one in await people_of(meeting.id, context) if one.id != context.member.id]
    because: dict[MemberId, Phrase] = dict.fromkeys(others, heard)
    return await _arranging(context).seek(meeting, by=context.member.id, because=because)


def _are_enough_without(member: MemberId, coming: Sequence[Participant], meeting: Meeting) -> bool:
    """Whether the others can meet without them: not without who leads, nor with too few of an organisation."""
    mine = next(each for each in coming if each.member == member)
    left = [each for each in coming if each.member != member]
    if len(left) < FEWEST or mine.leads:
        return False
    beside = [each for each in left if each.seat == mine.seat and not each.leads]
    if not beside:
        return meeting.format is not Format.DELEGATIONS
    return len(beside) >= min(mine.needs, len(beside) + 1)


def _arranging(context: Context) -> Arranging:
    return Arranging(work=context.work, now=context.now, hosting=context.hosting)
