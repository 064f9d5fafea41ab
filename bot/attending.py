"""Who is in a meeting changes: somebody stays away, is asked along or left out, or all meet once more."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.arranging import Arranging
from bot.domain.hosting import Hosting
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import FEWEST, NOTICE, Meeting, Participant, State, change
from bot.domain.people import Member
from bot.ports import UnitOfWork
from bot.replies import Notice, Phrase
from bot.wording import attending as wording
from bot.wording import meetings as planning_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Attending:
    """In one unit of work, at one instant."""

    work: UnitOfWork
    now: datetime
    hosting: Hosting

    async def stay_away(self, meeting: Meeting, me: Member) -> list[Notice]:
        """One less. Without enough people left it is off; who organised it hands that on."""
        arranging = self._arranging
        left = [one for one in await arranging.people_of(meeting.id) if one.id != me.id]
        was_not_begun = meeting.state is State.GATHERING and meeting.organiser == me.id
        if len(left) < FEWEST or was_not_begun:
            return await arranging.call_off(meeting, me)
        there = await self.work.meetings.participants(meeting.id)
        mine = next(each for each in there if each.member == me.id)
        after = replace(meeting, organiser=left[0].id) if meeting.organiser == me.id else meeting
        gone = replace(mine, comes=False, ticked=None, is_ticking=False, wishes=())
        return await self._without(after, left, Phrase("meeting-stays-away", wording.about(after, me)), gone)

    async def leave_all(self, me: Member) -> list[Notice]:
        """Of all that is still to come: for who is about to be forgotten."""
        notices: list[Notice] = []
        for meeting in await self.work.meetings.of(me.id):
            there = await self.work.meetings.participants(meeting.id)
            is_past = meeting.span is not None and meeting.span.end <= self.now
            if meeting.is_open and not is_past and any(each.member == me.id and each.comes for each in there):
                notices += await self.stay_away(meeting, me)
        return [one for one in notices if one.to != me.id]

    async def leave_out(self, meeting: Meeting, member: Member) -> list[Notice]:
        """Whoever organises it wants it so. The one left out hears it, and it leaves their calendar."""
        left = [one for one in await self._arranging.people_of(meeting.id) if one.id != member.id]
        await self.work.meetings.remove_participant(meeting.id, member.id)
        notices = await self._without(meeting, left, Phrase("meeting-is-left-out", wording.about(meeting, member)))
        files = await self._arranging.inviting.withdrawn(meeting, member, self.now)
        return [*notices, wording.left_out(meeting, member, files)]

    async def come_along(self, meeting: Meeting, member: Member, instead: Participant | None = None) -> list[Notice]:
        """One more, who has said yes. `instead`: as somebody else would have: for the same organisation, or to lead."""
        before = await self._arranging.people_of(meeting.id)
        mine = instead or Participant(meeting=meeting.id, member=member.id, seat=member.id)
        await self.work.meetings.save_participants(mine)
        people = [*before, member]
        after = await self._keep(meeting, people)
        told = Phrase("meeting-comes-along", wording.about(after, member))
        notices = [wording.changed(after, one, told) for one in before]
        if after.state is State.SEEKING:
            asked = planning_words.which_moment(after, member, people)
            return [*await self._arranging.inviting.attached(after, notices), asked]
        if after.span is not None:
            notices.append(planning_words.it_is_then(after, member, people, was_moved=False))
            return await self._arranging.inviting.attached(after, notices)
        return notices

    async def once_more(self, meeting: Meeting, me: Member, id: MeetingId) -> list[Notice] | None:
        """The same people, as far as they can be asked. None: nobody else can."""
        there = await self.work.meetings.participants(meeting.id)
        found = [(each, await self.work.members.find(each.member)) for each in there]
        again = [
            Participant(meeting=id, member=each.member, seat=each.seat, needs=each.needs, leads=each.leads)
            for each, one in found
            # Whoever asks may have stayed away.
            if one is not None and (one.id == me.id or (each.comes and await self._can_be_asked(one, me)))
        ]
        if len(again) < FEWEST:
            return None
        following = Meeting(
            id=id,
            about=meeting.about,
            organiser=me.id,
            zone=me.time_zone,
            length=meeting.length,
            format=meeting.format,
            follows=meeting.id,
            not_before=self._after(meeting),
            made_at=self.now,
            changed_at=self.now,
        )
        await self.work.meetings.save(following)
        await self.work.meetings.save_participants(*again)
        return await self._arranging.seek(following, by=me.id)

    def _after(self, meeting: Meeting) -> datetime | None:
        """Nobody goes on from what is still to come."""
        is_to_come = meeting.span is not None and meeting.span.end > self.now
        return max(meeting.span.end, self.now + NOTICE) if meeting.span is not None and is_to_come else None

    async def find_following(self, meeting: MeetingId, member: MemberId) -> Meeting | None:
        """What was already begun to go on from it."""
        mine = await self.work.meetings.of(member)
        return next((each for each in mine if each.follows == meeting and each.is_open), None)

    async def _without(
        self, meeting: Meeting, left: list[Member], told: Phrase, gone: Participant | None = None
    ) -> list[Notice]:
        if gone is not None:
            await self.work.meetings.save_participants(gone)
        after = await self._keep(meeting, left)
        told_them = [wording.changed(after, one, told) for one in left]
        notices = await self._arranging.inviting.attached(after, told_them)
        if after.state is State.SEEKING:
            # Whom they waited for may have been the last one.
            return [*notices, *await self._arranging.look_again(after)]
        return notices

    async def _keep(self, meeting: Meeting, people: Iterable[Member]) -> Meeting:
        after = change(meeting, self.now)
        await self._arranging.keep(after, {one.id: one for one in people})
        return after

    async def _can_be_asked(self, one: Member, me: Member) -> bool:
        if not one.is_visible_on(one.day_at(self.now)) or one.id in await self.work.blocks.of(me.id):
            return False
        return me.id not in await self.work.blocks.of(one.id)

    @property
    def _arranging(self) -> Arranging:
        return Arranging(work=self.work, now=self.now, hosting=self.hosting)
