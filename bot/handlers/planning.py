"""Finding a time together: moments are proposed, and everybody ticks what suits."""

from dataclasses import replace
from typing import NamedTuple

from bot.arranging import Arranging
from bot.commands.meetings import PlanIntroduced, TickMoment, TickMoments
from bot.commands.planning import RuleOut
from bot.context import Context
from bot.domain.ids import IntroductionId, MeetingId
from bot.domain.introductions import Introduction
from bot.domain.introductions import State as Stage
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.replies import Choice, Phrase, Reply, say
from bot.wording import meetings as wording
from bot.wording.describing import first_name
from bot.wording.meant import people_meant
from bot.wording.which_meeting import people_of


@handles(PlanIntroduced)
async def plan_introduced(command: PlanIntroduced, context: Context) -> Reply:
    """Both were brought together, so either may begin."""
    if not command.introduction:
        return await _of_whom(command.whom, context)
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
    arranging = Arranging(work=work, now=context.now, hosting=context.hosting)
    notices = await arranging.begin(meeting, [me.id, other], by=me.id)
    return wording.for_one(notices, context.member)


async def _of_whom(whom: str, context: Context) -> Reply:
    """Of those with whom they were brought together and have planned nothing: the one they name, or the only one."""
    work, me = context.work, context.member.id
    named = {one.id for one in await people_meant(whom, context)} if whom else None
    found: list[tuple[Introduction, Member]] = []
    for each in await work.introductions.of(me):
        other = each.asked if each.asker == me else each.asker
        meeting = await work.meetings.find_from(each.id) if each.state is Stage.ACCEPTED else None
        is_free = each.state is Stage.ACCEPTED and (meeting is None or not meeting.was_planned)
        member = await work.members.find(other) if is_free and (named is None or other in named) else None
        if member is not None:
            found.append((each, member))
    if not found:
        return say("meeting-nobody-to-plan-with")
    if len(found) == 1:
        return await plan_introduced(PlanIntroduced(introduction=found[0][0].id), context)
    return Reply(
        phrases=(Phrase("meeting-with-whom"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-plan-with", {"name": first_name(member), "about": each.about}),
                command=PlanIntroduced(introduction=each.id),
                closes=True,
            )
            for each, member in found
        ),
    )


@handles(TickMoment, gathers=TickMoments)
async def tick_moment(command: TickMoment, context: Context) -> Reply:
    """One more, or one less; they may go on until they say that it was all."""
    found = await _find(command.meeting, command.set_number, context)
    if isinstance(found, Reply):
        return found
    number = _numbers(command.number, found.meeting)
    ticked = (found.mine.ticked or frozenset()) ^ number
    notices = await Arranging(work=context.work, now=context.now, hosting=context.hosting).tick(
        found.meeting, replace(found.mine, ticked=ticked, is_ticking=True)
    )
    if notices:
        return wording.for_one(notices, context.member)
    return wording.ticked(found.meeting, sorted(ticked), _all_of(found.meeting, ticked))


@handles(TickMoments)
async def tick_moments(command: TickMoments, context: Context) -> Reply:
    """All of them at once."""
    found = await _find(command.meeting, command.set_number, context)
    if isinstance(found, Reply):
        return found
    return await _tick(found, _numbers(command.numbers, found.meeting), context)


@handles(RuleOut)
async def rule_out(command: RuleOut, context: Context) -> Reply:
    """Of what they ticked, these are taken out. Without that, nobody knows yet that the others suit."""
    found = await _find(command.meeting, command.set_number, context)
    if isinstance(found, Reply):
        return found
    out = _numbers(command.numbers, found.meeting)
    if found.mine.ticked is not None:
        return await _tick(found, found.mine.ticked - out, context)
    left = frozenset(range(1, len(found.meeting.proposed) + 1)) - out
    return wording.ruled_out(found.meeting, sorted(left), _all_of(found.meeting, left))


class _Found(NamedTuple):
    meeting: Meeting
    mine: Participant


async def _tick(found: _Found, ticked: frozenset[int], context: Context) -> Reply:
    notices = await Arranging(work=context.work, now=context.now, hosting=context.hosting).tick(
        found.meeting, replace(found.mine, ticked=ticked, is_ticking=False)
    )
    return wording.for_one(notices, context.member) if notices else wording.thanks(found.meeting, sorted(ticked))


def _all_of(meeting: Meeting, ticked: frozenset[int]) -> TickMoments:
    return TickMoments(
        meeting=meeting.id, set_number=str(meeting.set_number), numbers=",".join(map(str, sorted(ticked)))
    )


async def _find(id: str, set_number: str, context: Context) -> _Found | Reply:
    meeting = await context.work.meetings.find(MeetingId(id))
    there = () if meeting is None else await context.work.meetings.participants(meeting.id)
    mine = next((each for each in there if each.member == context.member.id and each.comes), None)
    if meeting is None or mine is None:
        return say("meeting-gone")
    if meeting.state is State.CANCELLED:
        return say("meeting-is-cancelled", about=meeting.about)
    if meeting.state is not State.SEEKING or set_number != str(meeting.set_number):
        return wording.ticked_too_late(meeting, context.member, await people_of(meeting.id, context))
    return _Found(meeting, mine)


def _numbers(words: str, meeting: Meeting) -> frozenset[int]:
    numbers = {int(word) for word in words.split(",") if word.isascii() and word.isdecimal()}
    return frozenset(number for number in numbers if 1 <= number <= len(meeting.proposed))
