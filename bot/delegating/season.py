"""In one unit of work, at one instant: what everything about delegations has in common."""

from dataclasses import dataclass
from datetime import datetime

from bot.arranging import Arranging
from bot.domain.calendar import morning_after_night
from bot.domain.hosting import Hosting
from bot.domain.ids import MemberId, RoleId
from bot.domain.people import Member
from bot.domain.programmes import Programme, Shape, Status
from bot.expertise.knowledge import Knowledge
from bot.ports import UnitOfWork

USUAL_SEATS = tuple(map(RoleId, ("mayor", "town-secretary", "dpo", "ciso", "public-order-adviser")))
"""Where a programme names none itself."""
MOST_SEATS = 6


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


def seats_of(programme: Programme) -> tuple[RoleId, ...]:
    """The seats of each delegation, in order."""
    named = () if programme.delegating is None else programme.delegating.roles
    return (named or USUAL_SEATS)[:MOST_SEATS]


def quorum_of(programme: Programme) -> int:
    """How many of a delegation have to be there, where whoever signs up says nothing else."""
    return 2 if programme.delegating is None else programme.delegating.quorum
