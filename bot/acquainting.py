"""Asking somebody to meet, with all that may stand in the way; and a meeting that waits for their yes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.arranging import Arranging
from bot.commands.meetings import PlanIntroduced
from bot.context import Context
from bot.domain.hosting import Hosting
from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.introductions import MOST_ASKED_A_WEEK, MOST_OPEN, Introduction, State, ask, close
from bot.domain.meetings import FEWEST, Meeting, Participant, cancel
from bot.domain.meetings import State as Stage
from bot.domain.people import Member
from bot.domain.promises import plan_still
from bot.messages import Bookmark
from bot.ports import UnitOfWork
from bot.replies import Choice, Notice, Reply, say
from bot.wording import describing
from bot.wording.introducing import announce, request

ASK_AGAIN_AFTER = timedelta(days=90)
"""How long after a request that came to nothing the same person may be asked again."""
THINK_AGAIN_FOR = timedelta(days=7)
"""The same after a request that was taken back: asking and taking back is no way to reach somebody."""


async def ask_to_meet(id: MemberId, about: str, context: Context, *, for_meeting: MeetingId | None = None) -> Reply:
    """Ask this member, if they may be asked. `for_meeting`: what they are asked for waits for their yes."""
    asker, work = context.member, context.work
    asked = await work.members.find(id)
    if asked is None or not asked.is_visible_on(asked.day_at(context.now)) or asked.id == asker.id:
        return say("meet-not-available")
    between = [one for one in await work.introductions.of(asker.id) if asked.id in {one.asker, one.asked}]
    theirs = next((one for one in between if one.is_open and one.asker == asked.id and not one.is_silent), None)
    if theirs is not None:
        if for_meeting is not None:
            await _wait_for(theirs, for_meeting, work)
        return await accept(theirs, asked, context)
    if (hindrance := await _hindrance(asked, between, context)) is not None:
        return hindrance
    introduction = ask(
        id=IntroductionId(context.new_id()),
        asker=asker.id,
        asked=asked,
        about=about,
        now=context.now,
        is_silent=asker.id in await work.blocks.of(asked.id),
    )
    await work.introductions.save(introduction)
    if for_meeting is not None:
        await _wait_for(introduction, for_meeting, work)
    reply = say("meet-asked", name=describing.first_name(asked), about=about)
    if introduction.is_silent:
        return reply
    return replace(reply, notices=(request(introduction, asker, context.knowledge),))


async def accept(introduction: Introduction, asker: Member, context: Context) -> Reply:
    """Whoever speaks is the one who was asked: by answering, or by asking in return."""
    work = context.work
    accepted = close(introduction, State.ACCEPTED, context.now)
    await work.introductions.save(accepted)
    for member in (asker, context.member):
        brought_together = f"introduction/{introduction.id}"
        await work.meetings.promise_besides(plan_still(brought_together, member, context.now, subject=introduction.id))
    for other in await work.introductions.of(asker.id):
        if other.is_open and context.member.id in {other.asker, other.asked} and other.id != introduction.id:
            # They meet: a request the other way, or one that was never delivered, has nothing to add.
            await work.introductions.save(close(other, State.WITHDRAWN, context.now))
    reply = await announce(introduction, asker, context.member, context)
    waiting = Waiting(work=work, now=context.now, hosting=context.hosting)
    if await waiting.meeting_for(accepted) is None:
        return reply
    begun = await waiting.answered(accepted, by=context.member.id)
    # The planning begins by itself: nobody has to ask for it.
    notices = [replace(one, choices=_without_planning(one.choices)) for one in reply.notices]
    reply = replace(reply, choices=_without_planning(reply.choices))
    mine = next((one for one in begun if one.to == context.member.id and not one.changes), None)
    if mine is None or reply.choices:
        return replace(reply, notices=(*notices, *begun))
    return replace(
        reply,
        phrases=(*reply.phrases, *mine.phrases),
        choices=mine.choices,
        ballot=mine.ballot,
        named=mine.named,
        notices=(*notices, *(one for one in begun if one is not mine)),
    )


def _without_planning(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(one for one in choices if not isinstance(one.command, PlanIntroduced))


async def _hindrance(asked: Member, between: Sequence[Introduction], context: Context) -> Reply | None:
    """Why this member cannot be asked now, if they cannot. A block of theirs is no reason: it is not to be noticed."""
    me, work, name = context.member.id, context.work, describing.first_name(asked)
    if asked.id in await work.blocks.of(me):
        return say("meet-blocked", name=asked.name)
    if any(one.is_open and one.asker == me for one in between):
        return say("meet-asked-already", name=name)
    if any(one.state is State.ACCEPTED for one in between):
        return say("meet-known-already", name=name)
    mine = [one for one in between if one.asker == me and one.answered_at is not None]
    if any(_came_to_nothing(one) and _is_within(ASK_AGAIN_AFTER, one, context.now) for one in mine):
        return say("meet-not-now", name=name)
    if any(one.state is State.WITHDRAWN and _is_within(THINK_AGAIN_FOR, one, context.now) for one in mine):
        return say("meet-withdrawn", name=name)
    if await work.introductions.count_open(me) >= MOST_OPEN:
        return say("meet-too-many-open", most=MOST_OPEN)
    if await work.introductions.count_asked(asked.id, since=context.now - timedelta(days=7)) >= MOST_ASKED_A_WEEK:
        return say("meet-asked-too-often", name=name)
    return None


def _came_to_nothing(one: Introduction) -> bool:
    return one.state in {State.DECLINED, State.EXPIRED}


def _is_within(length: timedelta, one: Introduction, now: datetime) -> bool:
    return one.answered_at is not None and now - one.answered_at < length


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Meetings that begin once whoever was asked for them has answered. In one unit of work, at one instant."""

    work: UnitOfWork
    now: datetime
    hosting: Hosting = field(default_factory=Hosting)

    async def answered(self, introduction: Introduction, *, by: MemberId | None = None) -> list[Notice]:
        """A request came to its end: whoever said yes is in it; when it was the last one, a time is looked for.

        `by`: who speaks. With too few people it is off; whoever began it has heard the no already.
        """
        meeting = await self.meeting_for(introduction)
        if meeting is None:
            return []
        there = await self.work.meetings.participants(meeting.id)
        other = introduction.asked if introduction.asker == meeting.organiser else introduction.asker
        if introduction.state is State.ACCEPTED and all(each.member != other for each in there):
            await self.work.meetings.save_participants(Participant(meeting=meeting.id, member=other, seat=other))
        for one in await self.work.introductions.of(meeting.organiser):
            if one.is_open and await self.work.bookmarks.find(_name(one)) == meeting.id:
                return []
        return await self.begin(meeting, by=by)

    async def begin(self, meeting: Meeting, *, by: MemberId | None = None) -> list[Notice]:
        """Nobody is waited for any more."""
        arranging = Arranging(work=self.work, now=self.now, hosting=self.hosting)
        if len(await arranging.people_of(meeting.id)) < FEWEST:
            await self.work.meetings.save(cancel(meeting, self.now))
            return []
        return await arranging.seek(meeting, by=by)

    async def meeting_for(self, introduction: Introduction) -> Meeting | None:
        """What waits for the answer to it."""
        id = await self.work.bookmarks.find(_name(introduction))
        meeting = None if id is None else await self.work.meetings.find(MeetingId(id))
        # Whoever looked for a time meanwhile had nobody to meet.
        is_waiting = meeting is not None and meeting.state in {Stage.GATHERING, Stage.STUCK} and not meeting.set_number
        return meeting if is_waiting else None


async def _wait_for(introduction: Introduction, meeting: MeetingId, work: UnitOfWork) -> None:
    await work.bookmarks.save(Bookmark(name=_name(introduction), value=meeting))


def _name(introduction: Introduction) -> str:
    return f"meeting-for:{introduction.id}"
