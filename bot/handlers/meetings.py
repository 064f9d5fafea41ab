"""My meetings: what is coming, another time, not at all, and the invitation once more."""

from bot.arranging import Arranging
from bot.commands.meetings import CancelMeeting, MoveMeeting, ResendInvitation, ShowMeetings
from bot.context import Context
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting
from bot.handlers.registry import handles
from bot.replies import Choice, Command, Phrase, Reply, say
from bot.wording import meetings as wording
from bot.wording.calendar_files import invitation


@handles(ShowMeetings)
async def show_meetings(command: ShowMeetings, context: Context) -> Reply:
    """Those that are coming, soonest first, and those that still need a time."""
    mine = await _mine(context)
    if not mine:
        return say("meetings-none")
    arranging = Arranging(work=context.work, now=context.now)
    lines = [
        wording.line(meeting, context.member, await arranging.people_of(meeting.id))
        for meeting in sorted(mine, key=lambda each: (each.span is None, each.span))
    ]
    choices = wording.what_can_be_done(mine[0]) if len(mine) == 1 and mine[0].span is not None else ()
    return Reply(phrases=(Phrase("meetings"), *lines), choices=choices)


@handles(MoveMeeting)
async def move_meeting(command: MoveMeeting, context: Context) -> Reply:
    """Until another moment is found, it stays where it is."""
    found = await _which(command.meeting, MoveMeeting, context)
    if isinstance(found, Reply):
        return found
    notices = await Arranging(work=context.work, now=context.now).seek(found)
    return wording.for_one(notices, context.member)


@handles(CancelMeeting)
async def cancel_meeting(command: CancelMeeting, context: Context) -> Reply:
    """No reason is asked."""
    found = await _which(command.meeting, CancelMeeting, context)
    if isinstance(found, Reply):
        return found
    notices = await Arranging(work=context.work, now=context.now).call_off(found, context.member)
    return wording.cancelled(found, context.member, notices, context.now)


@handles(ResendInvitation)
async def resend_invitation(command: ResendInvitation, context: Context) -> Reply:
    """As it stands now."""
    arranging = Arranging(work=context.work, now=context.now)
    planned = [each for each in await _mine(context) if each.span is not None and command.meeting in {"", each.id}]
    if not planned:
        return say("meetings-none-planned")
    files = [invitation(wording.entry(each, await arranging.people_of(each.id))) for each in planned]
    return Reply(phrases=(Phrase("meeting-invitation-again", {"number": len(files)}),), files=tuple(files))


async def _mine(context: Context) -> list[Meeting]:
    there = await context.work.meetings.of(context.member.id)
    return [each for each in there if each.is_open and (each.span is None or each.span.end > context.now)]


async def _which(id: str, kind: type[MoveMeeting | CancelMeeting], context: Context) -> Meeting | Reply:
    mine = await _mine(context)
    named = [each for each in mine if id in {"", each.id}]
    if len(named) == 1:
        return named[0]
    if not named:
        known = None if not id else await context.work.meetings.find(MeetingId(id))
        return say("meetings-none") if known is None else say("meeting-is-over", about=known.about)
    choices: list[Choice] = []
    for each in named:
        command: Command = kind(meeting=each.id)
        people = await Arranging(work=context.work, now=context.now).people_of(each.id)
        choices.append(Choice(label=wording.line(each, context.member, people), command=command, closes=True))
    return Reply(phrases=(Phrase("meeting-which"),), choices=tuple(choices))
