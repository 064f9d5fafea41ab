"""Arranging meetings: what changes in the store, and what is to be said to whom. For handlers and for routines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import (
    HORIZON,
    MOST_SETS,
    NOTICE,
    Meeting,
    Participant,
    State,
    cancel,
    give_up,
    propose,
    settle,
    votes_of,
)
from bot.domain.people import Member
from bot.domain.promises import promises_of
from bot.domain.slots import Party, Search, free_time, proposals
from bot.domain.spans import Span
from bot.ports import UnitOfWork
from bot.replies import Notice
from bot.wording import meetings as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranging:
    """In one unit of work, at one instant."""

    work: UnitOfWork
    now: datetime

    async def begin(self, meeting: Meeting, members: Sequence[MemberId]) -> list[Notice]:
        """A meeting of these. What each is to hear: the moments, or that there is none."""
        await self.work.meetings.save(meeting)
        await self.work.meetings.save_participants(
            *(Participant(meeting=meeting.id, member=member, seat=member) for member in members)
        )
        return await self.seek(meeting)

    async def seek(self, meeting: Meeting) -> list[Notice]:
        """Propose moments that were not proposed before; those who are in it tick anew."""
        people = await self._people(meeting)
        moments = [] if meeting.tries >= MOST_SETS else await self._find_moments(meeting, people)
        if not moments:
            return await self._give_up(meeting, people)
        organiser = people.get(meeting.organiser) or next(iter(people.values()))
        asked = propose(meeting, moments, organiser, self.now)
        there = await self.work.meetings.participants(meeting.id)
        await self.work.meetings.save_participants(*(replace(each, ticked=None, is_ticking=False) for each in there))
        await self.keep(asked, people)
        return [wording.which_moment(asked, member, people.values()) for member in people.values()]

    async def tick(self, meeting: Meeting, participant: Participant) -> list[Notice]:
        """What they have ticked is kept, and what follows from it is done."""
        await self.work.meetings.save_participants(participant)
        return await self.look_again(meeting)

    async def look_again(self, meeting: Meeting) -> list[Notice]:
        """What follows from all that was ticked so far, and from who is still in it."""
        votes = votes_of(meeting, await self.work.meetings.participants(meeting.id))
        if (number := votes.settled()) is not None:
            return await self._settle(meeting, meeting.proposed[number - 1])
        return await self.seek(meeting) if votes.is_hopeless() else []

    async def decide(self, meeting: Meeting) -> list[Notice]:
        """Nobody is waited for any more: the best moment, or others."""
        number = votes_of(meeting, await self.work.meetings.participants(meeting.id)).best()
        return await (self.seek(meeting) if number is None else self._settle(meeting, meeting.proposed[number - 1]))

    async def call_off(self, meeting: Meeting, by: Member) -> list[Notice]:
        """For everybody; whoever called it off hears it otherwise."""
        people = await self._people(meeting)
        cancelled = cancel(meeting, self.now)
        await self.keep(cancelled, people)
        return [wording.called_off(cancelled, by, member) for member in people.values() if member.id != by.id]

    async def silent(self, meeting: Meeting) -> frozenset[MemberId]:
        """Who has not answered."""
        return votes_of(meeting, await self.work.meetings.participants(meeting.id)).silent

    async def people_of(self, meeting: MeetingId) -> list[Member]:
        """Who still wants to come."""
        there = await self.work.meetings.participants(meeting)
        found = [await self.work.members.find(each.member) for each in there if each.comes]
        return [member for member in found if member is not None]

    async def _settle(self, meeting: Meeting, moment: Span) -> list[Notice]:
        people = await self._people(meeting)
        planned = settle(meeting, moment, self.now)
        await self.keep(planned, people)
        was_moved = meeting.was_planned
        return [wording.it_is_then(planned, member, people.values(), was_moved=was_moved) for member in people.values()]

    async def _give_up(self, meeting: Meeting, people: dict[MemberId, Member]) -> list[Notice]:
        stuck = give_up(meeting, self.now)
        await self.keep(stuck, people)
        return [wording.no_moment(stuck, member, people.values()) for member in people.values()]

    async def _find_moments(self, meeting: Meeting, people: dict[MemberId, Member]) -> list[Span]:
        within = Span(self.now + NOTICE, self.now + NOTICE + HORIZON)
        parties = []
        for id, member in people.items():
            busy = [other.span for other in await self.work.meetings.of(id) if _takes_time(other, meeting)]
            parties.append(Party(free=(free_time(member, within, [span for span in busy if span is not None]),)))
        known = {*meeting.refused, *meeting.proposed, meeting.span}
        search = Search(
            length=meeting.length, within=within, zone=ZoneInfo(meeting.zone), suits=lambda span: span not in known
        )
        return proposals(parties, search)

    async def _people(self, meeting: Meeting) -> dict[MemberId, Member]:
        return {member.id: member for member in await self.people_of(meeting.id)}

    async def keep(self, meeting: Meeting, people: dict[MemberId, Member]) -> None:
        """The meeting as it is now, and what is promised about it from now on."""
        await self.work.meetings.save(meeting)
        there = await self.work.meetings.participants(meeting.id)
        await self.work.meetings.promise(meeting.id, promises_of(meeting, there, people, self.now), now=self.now)


def _takes_time(other: Meeting, meeting: Meeting) -> bool:
    return other.id != meeting.id and other.state in {State.PLANNED, State.SEEKING} and other.span is not None
