"""My meetings: what is coming, another time, not at all, and the invitation once more."""

from bot.arranging import Arranging
from bot.commands.attending import ShowMeeting
from bot.commands.meetings import CancelMeeting, MoveMeeting, ResendInvitation, ShowMeetings
from bot.commands.pairings import ShowPairings
from bot.commands.relays import ShowRelays
from bot.context import Context
from bot.delegating import standing_in
from bot.delegating.meant import season_of
from bot.domain.meetings import FEWEST
from bot.domain.people import Member
from bot.domain.relays import State as Stage
from bot.handlers.registry import handles
from bot.inviting import Inviting
from bot.replies import Choice, Phrase, Reply, say
from bot.rounding.answering import meeting_left
from bot.rounding.finding import my_cases, rounding_of
from bot.wording import attending
from bot.wording import meetings as wording
from bot.wording.places import where
from bot.wording.which_meeting import Mine, all_said_yes, mine, which


@handles(ShowMeetings)
async def show_meetings(command: ShowMeetings, context: Context) -> Reply:
    """Those that are coming, soonest first, and those that still need a time; and what is passed on for them."""
    all_mine = await mine(context)
    relays = [one for one in await context.work.relays.of(context.member.id) if one.state is not Stage.CLOSED]
    others = (Choice(label=Phrase("choice-show-relays"), command=ShowRelays()),) if relays else ()
    if await my_cases(rounding_of(context), context.member):
        others = (*others, Choice(label=Phrase("choice-show-pairings"), command=ShowPairings()))
    if not all_mine:
        return Reply(phrases=(Phrase("meetings-none"),), choices=others)
    lines = [wording.line(each.meeting, context.member, each.people) for each in all_mine]
    if len(all_mine) == 1:
        (only,) = all_mine
        choices = wording.what_can_be_done(only.meeting, context.member, only.people, with_who=True)
        return Reply(phrases=(Phrase("meetings"), *lines, *where(only.meeting)), choices=(*choices, *others))
    shown = tuple(
        Choice(label=line, command=ShowMeeting(meeting=each.meeting.id))
        for each, line in zip(all_mine, lines, strict=True)
    )
    return Reply(phrases=(Phrase("meetings-choose"),), choices=(*shown, *others))


@handles(MoveMeeting)
async def move_meeting(command: MoveMeeting, context: Context) -> Reply:
    """Until another moment is found, it stays where it is."""
    found = await which(command.meeting, command.which, context, lambda id: MoveMeeting(meeting=id), among=all_said_yes)
    if isinstance(found, Reply):
        return found
    if (organiser := _who_decides(found, context)) is not None:
        return attending.only_who_organises(found.meeting, organiser)
    others = [one for one in found.people if one.id != context.member.id]
    notices = await Arranging(work=context.work, now=context.now, hosting=context.hosting).seek(
        found.meeting, by=context.member.id, because=wording.wants_another(found.meeting, context.member, others)
    )
    return wording.for_one(notices, context.member)


@handles(CancelMeeting)
async def cancel_meeting(command: CancelMeeting, context: Context) -> Reply:
    """No reason is asked. Of more than two, those who do not organise it can only stay away."""
    found = await which(command.meeting, command.which, context, lambda id: CancelMeeting(meeting=id))
    if isinstance(found, Reply):
        return found
    if (organiser := _who_decides(found, context)) is not None:
        return attending.only_who_organises(found.meeting, organiser)
    if len(found.people) > FEWEST and not command.whole:
        return attending.all_or_only_me(found.meeting)
    arranging = Arranging(work=context.work, now=context.now, hosting=context.hosting)
    notices = await arranging.call_off(found.meeting, context.member)
    files = await arranging.inviting.withdrawn(found.meeting, context.member, context.now)
    notices += await meeting_left(rounding_of(context), found.meeting, context.member.id)
    notices += await standing_in.called_off(season_of(context), found.meeting, context.member.id)
    return wording.cancelled(found.meeting, notices, files)


@handles(ResendInvitation)
async def resend_invitation(command: ResendInvitation, context: Context) -> Reply:
    """As it stands now; of all of them, unless one is named."""
    planned = [each for each in await mine(context) if each.meeting.was_planned]
    if not planned:
        return say("meetings-none-planned")
    if command.meeting or command.which:
        found = await which(
            command.meeting,
            command.which,
            context,
            lambda id: ResendInvitation(meeting=id),
            among=lambda each: each.was_planned,
        )
        if isinstance(found, Reply):
            return found
        planned = [found]
    inviting = Inviting(work=context.work, hosting=context.hosting)
    files = [await inviting.file(each.meeting, context.member) for each in planned]
    return Reply(phrases=(Phrase("meeting-invitation-again", {"number": len(files)}),), files=tuple(files))


def _who_decides(found: Mine, context: Context) -> Member | None:
    """Of more than two: whoever organises it, unless they are gone. None: whoever asks may."""
    if len(found.people) <= FEWEST:
        return None
    others = (one for one in found.people if one.id != context.member.id)
    return next((one for one in others if one.id == found.meeting.organiser), None)
