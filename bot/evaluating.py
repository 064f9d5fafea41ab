"""What people say after a meeting: what changes in the store, and what is to be said to whom. For handlers."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.arranging import Arranging
from bot.context import Context
from bot.domain.afterwards import CLOSED_AFTER, Feedback, Picture, picture_of, want_again
from bot.domain.hosting import Hosting
from bot.domain.ids import MeetingId, MemberId, TopicId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.promises import A_DAY, ASK_AFTER
from bot.messages import Bookmark
from bot.ports import UnitOfWork
from bot.replies import Notice, Reply, say
from bot.wording import afterwards as wording

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluating:
    """In one unit of work, at one instant."""

    work: UnitOfWork
    now: datetime

    async def latest_of(self, member: MemberId) -> Meeting | None:
        """The meeting of this member that was last, of those they did not call off.

        One that is going on now only where there is no other; and before any, one that they were asked about today
        and did not answer.
        """
        mine = [each for each in await self.work.meetings.of(member) if self.has_begun(each)]
        said = {each.meeting for each in await self.work.feedback.of(member) if each.happened is not None}

        def rank(meeting: Meeting) -> tuple[bool, bool, datetime]:
            start, end = (_NEVER, _NEVER) if meeting.span is None else (meeting.span.start, meeting.span.end)
            is_asked = meeting.id not in said and ASK_AFTER <= self.now - end <= A_DAY
            return is_asked, end <= self.now, start

        for each in sorted(mine, key=rank, reverse=True):
            there = await self.work.meetings.participants(each.id)
            if any(one.member == member and one.comes for one in there):
                return each
        return None

    def has_begun(self, meeting: Meeting) -> bool:
        """Whether there can be anything to say about it."""
        is_standing = meeting.state in {State.PLANNED, State.OVER}
        return is_standing and meeting.span is not None and meeting.span.start <= self.now

    async def said(self, meeting: Meeting, member: MemberId, topics: frozenset[TopicId]) -> Feedback:
        """What they said so far, or nothing yet."""
        known = await self.work.feedback.find(meeting.id, member)
        return known or Feedback(meeting=meeting.id, member=member, topics=topics, answered_at=self.now)

    async def keep(self, meeting: Meeting, said: Feedback) -> list[Notice]:
        """What they say now. When all of them want to meet again, all hear it, once; a single yes nobody hears."""
        await self.work.feedback.save(said)
        mark = f"again:{meeting.id}"
        there = [each.member for each in await self.participants(meeting.id) if not each.leads]
        if not said.again or not want_again(await self.work.feedback.about(meeting.id), there):
            return []
        if await self.work.bookmarks.find(mark) is not None:
            return []
        await self.work.bookmarks.save(Bookmark(name=mark, value="offered"))
        # Nobody is invited to anything here.
        people = await Arranging(work=self.work, now=self.now, hosting=Hosting()).people_of(meeting.id)
        return [wording.all_want_more(meeting, member, people) for member in people if member.id in there]

    async def participants(self, meeting: MeetingId) -> list[Participant]:
        """Who came, or was to come."""
        return [each for each in await self.work.meetings.participants(meeting) if each.comes]

    async def picture(self, meeting: Meeting, reader: MemberId) -> Picture | None:
        """Of what the others said, once nobody is waited for any more; then it stays as it is.

        Without the reader's own answer, which they could take out. It never changes afterwards: from two pictures one
        could tell what somebody said in between.
        """
        mark = f"picture:{meeting.id}:{reader}"
        if (known := await self.work.bookmarks.find(mark)) is not None:
            return _read(known)
        others = {each.member for each in await self.participants(meeting.id)} - {reader}
        said = [each for each in await self.work.feedback.about(meeting.id) if each.member in others]
        answered = {each.member for each in said if each.happened is not None}
        is_closed = meeting.span is not None and meeting.span.end + CLOSED_AFTER <= self.now
        found = picture_of(said) if is_closed or answered == others else None
        if found is not None:
            await self.work.bookmarks.save(Bookmark(name=mark, value=_written(found)))
        return found


def _written(picture: Picture) -> str:
    return f"{picture.answers} {picture.happened} {picture.again} {picture.useful or ''}".strip()


def _read(words: str) -> Picture:
    answers, happened, again, *useful = words.split()
    return Picture(
        answers=int(answers), happened=int(happened), again=int(again), useful=float(useful[0]) if useful else None
    )


async def which_to_tell_about(id: str, context: Context) -> Meeting | Reply:
    """The meeting with this id, or my latest; or why there is nothing to say about it."""
    evaluating = Evaluating(work=context.work, now=context.now)
    if not id:
        return await evaluating.latest_of(context.member.id) or say("afterwards-nothing-to-tell")
    meeting = await context.work.meetings.find(MeetingId(id))
    there = [] if meeting is None else await evaluating.participants(meeting.id)
    if meeting is None or all(each.member != context.member.id for each in there):
        return say("meeting-gone")
    if meeting.state is State.CANCELLED:
        return say("meeting-is-cancelled", about=meeting.about)
    return meeting if evaluating.has_begun(meeting) else say("afterwards-not-yet", about=meeting.about)


def topics_about(words: str, context: Context) -> frozenset[TopicId]:
    """What it is about, as far as the thesaurus knows it, and else in its own words."""
    return frozenset(subject.topic for subject in context.knowledge.topics.subjects_of(words))
