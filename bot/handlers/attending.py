"""Who comes to a meeting: who is there, staying away, asking along, leaving out, and meeting once more."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.attending import Attending
from bot.commands.attending import (
    AnswerAskedAlong,
    AskAlong,
    AskMemberAlong,
    LeaveMemberOut,
    LeaveOut,
    PlanFollowUp,
    ShowMeeting,
    ShowWhoComes,
    StayAway,
)
from bot.context import Context
from bot.delegating import standing_in
from bot.delegating.meant import season_of
from bot.domain.ids import MeetingId, MemberId
from bot.domain.introductions import MOST_ASKED_A_WEEK
from bot.domain.meetings import FEWEST, MOST_PARTICIPANTS, Meeting, State
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.inviting import Inviting
from bot.messages import Bookmark
from bot.replies import Reply, say
from bot.rounding.answering import meeting_left
from bot.rounding.finding import rounding_of
from bot.wording import attending as wording
from bot.wording import describing
from bot.wording.meant import member_with_account, people_meant
from bot.wording.meetings import for_one, line, what_can_be_done
from bot.wording.naming import is_called
from bot.wording.places import where
from bot.wording.which_meeting import Mine, all_said_yes, people_of, which

_A_WEEK = timedelta(days=7)


@handles(ShowMeeting)
async def show_meeting(command: ShowMeeting, context: Context) -> Reply:
    """One of mine, with what can be done about it."""
    found = await which(command.meeting, "", context, lambda id: ShowMeeting(meeting=id))
    if isinstance(found, Reply):
        return found
    meeting = found.meeting
    phrases = (line(meeting, context.member, found.people), *where(meeting))
    return Reply(phrases=phrases, choices=what_can_be_done(meeting, context.member, found.people, with_who=True))


@handles(ShowWhoComes)
async def show_who_comes(command: ShowWhoComes, context: Context) -> Reply:
    """Those who come, and those who have said that they do not."""
    found = await which(command.meeting, command.which, context, lambda id: ShowWhoComes(meeting=id))
    if isinstance(found, Reply):
        return found
    there = await context.work.meetings.participants(found.meeting.id)
    away = [await context.work.members.find(each.member) for each in there if not each.comes]
    gone = [one for one in away if one is not None]
    return wording.who_comes(found.meeting, found.people, gone, context.knowledge)


@handles(StayAway)
async def stay_away(command: StayAway, context: Context) -> Reply:
    """No reason is asked. With two of us it is off."""
    found = await which(command.meeting, command.which, context, lambda id: StayAway(meeting=id))
    if isinstance(found, Reply):
        return found
    meeting, me = found.meeting, context.member
    notices = await Attending(work=context.work, now=context.now, hosting=context.hosting).stay_away(meeting, me)
    notices += await standing_in.left(season_of(context), meeting, me.id)
    files = await Inviting(work=context.work, hosting=context.hosting).withdrawn(meeting, me, context.now)
    notices += await meeting_left(rounding_of(context), meeting, me.id)
    return wording.not_coming(meeting, notices, files)


@handles(AskAlong)
async def ask_along(command: AskAlong, context: Context) -> Reply:
    """Somebody I know, by name, or anybody whose account I name."""
    whom = command.whom
    found = await which(
        command.meeting, command.which, context, lambda id: AskAlong(whom=whom, meeting=id), among=all_said_yes
    )
    if isinstance(found, Reply):
        return found
    if (refusal := await _refusal(found, context)) is not None:
        return refusal
    meant = await people_meant(command.whom, context)
    if not meant and (named := await member_with_account(command.whom, context)) is not None:
        meant = [named]
    if not meant:
        return say("meeting-person-unknown", words=command.whom)
    if len(meant) > 1:
        return wording.which_person(found.meeting, meant, context.knowledge, is_asked=True)
    return await _ask(found, meant[0], context)


@handles(AskMemberAlong)
async def ask_member_along(command: AskMemberAlong, context: Context) -> Reply:
    """By a choice."""
    found = await which(command.meeting, "", context, lambda id: AskMemberAlong(meeting=id, member=command.member))
    member = await context.work.members.find(MemberId(command.member))
    if isinstance(found, Reply):
        return found
    if member is None:
        return say("meet-not-available")
    return await _refusal(found, context) or await _ask(found, member, context)


@handles(AnswerAskedAlong)
async def answer_asked_along(command: AnswerAskedAlong, context: Context) -> Reply:
    """Only who was asked has this choice, and it holds as long as the meeting is to come."""
    meeting = await context.work.meetings.find(MeetingId(command.meeting))
    if meeting is None:
        return say("meeting-gone")
    people = await people_of(meeting.id, context)
    if context.member.id in {one.id for one in people}:
        return say("meeting-you-come-already", about=meeting.about)
    if not await context.work.bookmarks.find(_asked(meeting, context.member)):
        return say("meeting-gone")
    if not meeting.is_open or (meeting.span is not None and meeting.span.start <= context.now):
        return say("meeting-is-over", about=meeting.about)
    if command.answer != "yes":
        return say("meeting-asked-along-no")
    if len(people) >= MOST_PARTICIPANTS:
        return say("meeting-is-full", about=meeting.about, most=MOST_PARTICIPANTS)
    # This yes holds once: whoever is left out later does not come back by it.
    await context.work.bookmarks.save(Bookmark(name=_asked(meeting, context.member), value=""))
    notices = await Attending(work=context.work, now=context.now, hosting=context.hosting).come_along(
        meeting, context.member
    )
    return for_one(notices, context.member)


@handles(LeaveOut)
async def leave_out(command: LeaveOut, context: Context) -> Reply:
    """By name, of those who come."""
    whom = command.whom
    found = await which(
        command.meeting, command.which, context, lambda id: LeaveOut(whom=whom, meeting=id), among=all_said_yes
    )
    if isinstance(found, Reply):
        return found
    meant = [one for one in found.people if one.id != context.member.id and is_called(one, command.whom)]
    if not meant and is_called(context.member, command.whom):
        return await stay_away(StayAway(meeting=found.meeting.id), context)
    if not meant:
        return say("meeting-person-not-in-it", words=command.whom)
    if len(meant) > 1:
        return wording.which_person(found.meeting, meant, context.knowledge, is_asked=False)
    return await _leave_out(found, meant[0], context)


@handles(LeaveMemberOut)
async def leave_member_out(command: LeaveMemberOut, context: Context) -> Reply:
    """By a choice."""
    found = await which(command.meeting, "", context, lambda id: LeaveMemberOut(meeting=id, member=command.member))
    if isinstance(found, Reply):
        return found
    member = next((one for one in found.people if one.id == command.member), None)
    if member is None:
        return say("meeting-gone")
    return await _leave_out(found, member, context)


@handles(PlanFollowUp)
async def plan_follow_up(command: PlanFollowUp, context: Context) -> Reply:
    """Of the meeting that was last, unless another is named."""
    meeting = await _to_follow(command, context)
    if meeting is None:
        return say("meeting-nothing-to-follow")
    attending = Attending(work=context.work, now=context.now, hosting=context.hosting)
    if await attending.find_following(meeting.id, context.member.id) is not None:
        return say("meeting-is-arranged-already", about=meeting.about)
    notices = await attending.once_more(meeting, context.member, MeetingId(context.new_id()))
    return say("meet-not-available") if notices is None else for_one(notices, context.member)


async def _ask(found: Mine, member: Member, context: Context) -> Reply:
    meeting = found.meeting
    if member.id in {one.id for one in found.people}:
        return say("meeting-comes-already", name=describing.first_name(member), about=meeting.about)
    if not member.is_visible_on(member.day_at(context.now)):
        return say("meet-not-available")
    name = describing.first_name(member)
    if member.id in await context.work.blocks.of(context.member.id):
        return say("meet-blocked", name=member.name)
    if await context.work.bookmarks.find(_asked(meeting, member)):
        return say("meeting-asked-along-already", name=name)
    week_ago = context.now - _A_WEEK
    if await context.work.introductions.count_asked(member.id, since=week_ago) >= MOST_ASKED_A_WEEK:
        return say("meet-asked-too-often", name=name)
    await context.work.bookmarks.save(Bookmark(name=_asked(meeting, member), value="asked"))
    reply = say("meeting-asks-along", name=name, about=meeting.about)
    blocking = [one for one in found.people if one.id in await context.work.blocks.of(member.id)]
    if blocking:
        # They never hear of it, and nobody sees that.
        return reply
    return replace(reply, notices=(wording.ask_along(meeting, context.member, member, found.people),))


async def _leave_out(found: Mine, member: Member, context: Context) -> Reply:
    if (refusal := await _refusal(found, context)) is not None:
        return refusal
    if member.id == context.member.id or len(found.people) <= FEWEST:
        return say("meeting-too-few-left", about=found.meeting.about)
    notices = await Attending(work=context.work, now=context.now, hosting=context.hosting).leave_out(
        found.meeting, member
    )
    notices += await standing_in.left(season_of(context), found.meeting, member.id)
    told = say("meeting-left-out-done", name=describing.first_name(member), about=found.meeting.about)
    mine_too = for_one(notices, context.member)
    return replace(mine_too, phrases=(*told.phrases, *mine_too.phrases[1:]))


async def _refusal(found: Mine, context: Context) -> Reply | None:
    """Who comes is for whoever organises it, and for anybody once they are gone."""
    organiser = next((one for one in found.people if one.id == found.meeting.organiser), None)
    if organiser is None or organiser.id == context.member.id:
        return None
    return wording.only_who_organises(found.meeting, organiser)


async def _to_follow(command: PlanFollowUp, context: Context) -> Meeting | None:
    there = [each for each in await context.work.meetings.of(context.member.id) if each.span is not None]
    if command.meeting:
        return next((each for each in there if each.id == command.meeting), None)
    if command.which:
        there = [each for each in there if await _is_named(each, command.which, context)]
    there = [each for each in there if each.state is not State.CANCELLED]
    past = [each for each in there if _starts(each) <= context.now]
    coming = [each for each in there if each not in past]
    if past:
        return max(past, key=_starts)
    return min(coming, key=_starts, default=None)


async def _is_named(meeting: Meeting, words: str, context: Context) -> bool:
    if words.strip().casefold() in meeting.about.casefold():
        return True
    people = await people_of(meeting.id, context)
    return any(is_called(one, words) for one in people if one.id != context.member.id)


def _starts(meeting: Meeting) -> datetime:
    if meeting.span is None:
        raise ValueError("a meeting without a time")
    return meeting.span.start


def _asked(meeting: Meeting, member: Member) -> str:
    return f"asked-along:{meeting.id}:{member.id}"
