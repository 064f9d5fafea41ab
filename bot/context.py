"""What a handler is given beside the command."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.hosting import Hosting
from bot.domain.people import Member, Profile
from bot.expertise.knowledge import Knowledge
from bot.messages import Account, Conversation
from bot.ports import Finder, KnownAccount, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Who asks, where, when, and all that can be looked up or stored for them."""

    member: Member
    account: KnownAccount
    conversation: Conversation
    now: datetime
    work: UnitOfWork
    knowledge: Knowledge
    finder: Finder
    new_id: Callable[[], str]
    """Ids made from the message, so that the same message worked off again makes the same ones."""
    aloud_in: Conversation | None = None
    """Where others read along, when it was said there; `conversation` is where they are answered in private."""
    verified_email: str | None = None
    """Their address, where the platform on which they speak has verified it."""
    shows_sheets: bool = False
    """Whether their platform can show a form at once."""
    hosting: Hosting = field(default_factory=Hosting)
    named_coordinators: AbstractSet[Account] = frozenset()
    """Those of the configuration, which nobody can appoint or dismiss in chat."""

    @property
    def is_coordinator(self) -> bool:
        """Whether the member may do what only coordinators may: appointed in chat, or named in the configuration."""
        return self.member.is_coordinator or self.account.account in self.named_coordinators

    @property
    def today(self) -> date:
        """The day it is for the member."""
        return self.member.day_at(self.now)

    async def profile(self) -> Profile:
        """The member with what they are involved in."""
        return Profile(member=self.member, involvements=tuple(await self.work.involvements.of(self.member.id)))
