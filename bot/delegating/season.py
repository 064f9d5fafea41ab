"""In one unit of work, at one instant: what everything about delegations has in common."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.arranging import Arranging
from bot.domain.calendar import morning_after_night
from bot.domain.hosting import Hosting
from bot.domain.ids import MemberId
from bot.domain.organisations import REGISTERS_ZONE
from bot.domain.people import Member
from bot.domain.programmes import Programme, Shape, Status
from bot.expertise.knowledge import Knowledge
from bot.ports import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """What there is to work with."""

    work: UnitOfWork
    now: datetime
    hosting: Hosting
    knowledge: Knowledge

    @property
    def arranging(self) -> Arranging:
        """For the conversations that come of it."""
        return Arranging(work=self.work, now=self.now, hosting=self.hosting)

    @property
    def registers_day(self) -> date:
        """By which organisations exist, or have ended."""
        return self.now.astimezone(REGISTERS_ZONE).date()

    async def programmes(self) -> list[Programme]:
        """Those in which delegations meet, and that go on."""
        return [
            each
            for each in await self.work.programmes.all()
            if brings_delegations(each) and each.status is not Status.STOPPED
        ]

    async def find_member(self, id: MemberId) -> Member | None:
        """Who is there, and can be reached now."""
        member = await self.work.members.find(id)
        return member if member is not None and member.is_visible_on(member.day_at(self.now)) else None

    def is_asleep(self, member: Member) -> bool:
        """Nobody is woken up by a question that can wait."""
        return morning_after_night(self.now, member) > self.now


def brings_delegations(programme: Programme) -> bool:
    """Whether organisations take part in it, and not people on their own."""
    return programme.shape is Shape.ADMINISTRATIVE
