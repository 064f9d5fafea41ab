"""What goes into people's calendars: each gets a file of their own, with nobody's address who does not show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.hosting import Hosting
from bot.domain.ids import MemberId
from bot.domain.meetings import Format, Meeting, Participant, cancel
from bot.domain.people import Member
from bot.messages import File
from bot.ports import UnitOfWork
from bot.replies import Notice
from bot.wording.calendar_files import Entry, invitation
from bot.wording.checklist import DURING
from bot.wording.entries import Circle, entry


def circle_of(
    meeting: Meeting,
    there: Iterable[Participant],
    members: Mapping[MemberId, Member],
    *,
    shown: Mapping[MemberId, str] | None = None,
) -> Circle:
    """All who come to it, of these. `shown`: the addresses of those who want others to see theirs."""
    coming = [each for each in there if each.comes and each.member in members]
    return Circle(
        people=[members[each.member] for each in coming],
        participants=coming,
        addresses=shown or {},
        checklist=DURING if meeting.format is Format.PEER_REVIEW else (),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Inviting:
    """In one unit of work, with what the operator has set up."""

    work: UnitOfWork
    hosting: Hosting

    async def circle(self, meeting: Meeting) -> Circle:
        """All who come to it now."""
        there = await self.work.meetings.participants(meeting.id)
        found = [await self.work.members.find(each.member) for each in there if each.comes]
        people = {member.id: member for member in found if member is not None}
        return circle_of(meeting, there, people, shown=await self.work.mailing.shown(list(people)))

    async def entry(self, meeting: Meeting, reader: Member, circle: Circle | None = None) -> Entry:
        """As it stands in their calendar."""
        known = await self.work.mailing.find(reader.id)
        own = reader.email if known is None or known.address is None else known.address
        circle = circle or await self.circle(meeting)
        return entry(meeting, circle, reader, own=own, invites=self.hosting.address)

    async def file(self, meeting: Meeting, reader: Member) -> File:
        """To be put into their calendar, or to take it out."""
        return invitation(await self.entry(meeting, reader))

    async def withdrawn(self, meeting: Meeting, reader: Member, now: datetime) -> tuple[File, ...]:
        """It is off, or no longer theirs: out of their calendar. Nothing, as long as it had no time."""
        return () if meeting.span is None else (await self.file(cancel(meeting, now), reader),)

    async def attached(self, meeting: Meeting, notices: Iterable[Notice]) -> list[Notice]:
        """What each is told, with their file. Without a time there is nothing for a calendar."""
        told = list(notices)
        if meeting.span is None:
            return told
        circle = await self.circle(meeting)
        return [await self._with_file(notice, meeting, circle) for notice in told]

    async def _with_file(self, notice: Notice, meeting: Meeting, circle: Circle) -> Notice:
        reader = await self.work.members.find(notice.to) if isinstance(notice.to, str) else None
        if reader is None:
            return notice
        return replace(notice, files=(invitation(await self.entry(meeting, reader, circle)),))
