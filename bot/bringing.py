"""What people bring to a meeting changes, and those who had the agenda hear of it, at most once a day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.agenda import Written, added, as_kept, fingerprint, items_of, kept, page_key
from bot.domain.calendar import morning_after_night, next_working_moment
from bot.domain.ids import MemberId
from bot.domain.meetings import Meeting, Participant
from bot.domain.people import Member
from bot.domain.promises import Kind, Promise
from bot.expertise.gathering import gather
from bot.expertise.knowledge import Knowledge
from bot.ports import UnitOfWork
from bot.wording.agenda import Page

_TOGETHER = timedelta(hours=1)
"""What is brought within this time is told in one go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringing:
    """In one unit of work, at one instant."""

    work: UnitOfWork
    now: datetime
    knowledge: Knowledge

    async def page(self, meeting: Meeting) -> Page:
        """The agenda as it is now."""
        there = await self._coming(meeting)
        found = [await self.work.members.find(each.member) for each in there]
        people = tuple(member for member in found if member is not None)
        return Page(
            meeting=meeting,
            people=people,
            leads=frozenset(each.member for each in there if each.leads),
            agenda=gather(items_of(there), self.knowledge.topics),
        )

    async def brought_by(self, meeting: Meeting, member: MemberId) -> tuple[str, ...]:
        """Their own items."""
        return next((kept(each.brings) for each in await self._coming(meeting) if each.member == member), ())

    async def bring(self, meeting: Meeting, member: MemberId, new: Written) -> Written:
        """Besides what they brought before; all that they bring now."""
        result = added(await self.brought_by(meeting, member), new)
        await self.bring_only(meeting, member, result.items)
        return result

    async def bring_only(self, meeting: Meeting, member: MemberId, items: Sequence[str]) -> None:
        """This, and nothing of before."""
        there = await self._coming(meeting)
        before = fingerprint(there)
        mine = next((each for each in there if each.member == member), None)
        brings = as_kept(items)
        if mine is None or mine.brings == brings:
            return
        await self.work.meetings.save_participants(replace(mine, brings=brings))
        for each in there:
            other = await self.work.members.find(each.member)
            if other is not None and other.id != member:
                await self._promise_news(meeting, other, before)

    async def _promise_news(self, meeting: Meeting, member: Member, before: str) -> None:
        """Where they had the page already, and unless they are to hear of it anyway."""
        if meeting.span is None:
            return
        page = await self.work.meetings.find_promise(page_key(meeting, member.id))
        if page is None or page.kept_at is None:
            return
        soon = self.now + min(_TOGETHER, (meeting.span.start - self.now) / 4)
        due_at = morning_after_night(soon, member)
        known = await self.work.meetings.find_promise(_news_key(meeting, member, due_at))
        if known is not None and known.kept_at is not None:
            due_at = _next_day(due_at, member)
            known = await self.work.meetings.find_promise(_news_key(meeting, member, due_at))
        if known is None and due_at < meeting.span.start:
            promise = Promise(
                key=_news_key(meeting, member, due_at),
                meeting=meeting.id,
                subject=before,
                kind=Kind.SEND_AGENDA,
                member=member.id,
                due_at=due_at,
                until=meeting.span.start,
            )
            await self.work.meetings.promise_besides(promise)

    async def _coming(self, meeting: Meeting) -> list[Participant]:
        return [each for each in await self.work.meetings.participants(meeting.id) if each.comes]


def _news_key(meeting: Meeting, member: Member, due_at: datetime) -> str:
    return f"{page_key(meeting, member.id)}/{member.day_at(due_at)}"


def _next_day(instant: datetime, member: Member) -> datetime:
    zone = ZoneInfo(member.time_zone)
    midnight = datetime.combine(member.day_at(instant) + timedelta(days=1), time(), tzinfo=zone)
    return next_working_moment(midnight.astimezone(instant.tzinfo), member)
