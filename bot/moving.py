"""Members whose organisation has ended follow its work: on to the one that carries it on, or asked which of several."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import Enum

from bot.commands.profile import ChooseOrganisation
from bot.domain.ids import OrganisationId
from bot.domain.organisations import REGISTERS_ZONE, Organisation, heirs
from bot.domain.people import Member
from bot.messages import Bookmark, Conversation, Together
from bot.ports import UnitOfWork
from bot.replies import Choice, Notice, Phrase
from bot.speaking import Speaker


class Fate(Enum):
    """What becomes of a member whose organisation has ended."""

    MOVED = "moved"
    ASKED = "asked"
    STAYED = "stayed"
    """Nobody follows, or they have yet to choose, or they are away."""


class Mover:
    """Moves members in one unit of work."""

    def __init__(self, work: UnitOfWork, known: Mapping[OrganisationId, Organisation], now: datetime) -> None:
        self._work = work
        self._known = known
        self._now = now
        self.conversations: list[Conversation | Together] = []
        """Where something is now waiting to be said."""

    async def may_move(self, member: Member) -> bool:
        """Whether there is a step that this member has yet to take, today or once they are back. Changes nothing."""
        body, following = self._followed(member)
        if body is None or not following:
            return False
        return len(following) == 1 or not await self._is_asked(member, body)

    async def move(self, member: Member) -> Fate:
        """Take the step that is due for this member, if any."""
        body, following = self._followed(member)
        # In a pause people are left in peace: they move along once they are back.
        if body is None or member.is_away_on(member.day_at(self._now)):
            return Fate.STAYED
        if not following:
            return Fate.STAYED
        if len(following) == 1:
            await self._work.members.save(replace(member, organisation=following[0].id))
            heard = Phrase(
                "moved-along", {"kind": _kind_of(body), "former": body.name, "organisation": following[0].name}
            )
            await self._tell(Notice(to=member.id, phrases=(heard,)), member, body)
            return Fate.MOVED
        return await self._ask(member, body, following)

    def _followed(self, member: Member) -> tuple[Organisation | None, tuple[Organisation, ...]]:
        """The member's organisation if it is known, and who carries on its work if it has ended."""
        body = self._known.get(member.organisation) if member.organisation is not None else None
        if body is None:
            return None, ()
        following = heirs(body, self._known, self._now.astimezone(REGISTERS_ZONE).date())
        return body, () if body in following else following

    async def _is_asked(self, member: Member, body: Organisation) -> bool:
        return await self._work.bookmarks.find(_cause(member, body)) is not None

    async def _ask(self, member: Member, body: Organisation, following: tuple[Organisation, ...]) -> Fate:
        if member.consented_at is None or await self._is_asked(member, body):
            return Fate.STAYED
        question = Phrase("moved-which", {"kind": _kind_of(body), "former": body.name})
        choices = tuple(
            Choice(
                label=Phrase("organisation-option", {"organisation": heir.official_name}),
                command=ChooseOrganisation(organisation=heir.id),
                closes=True,
            )
            for heir in following
        )
        if not await self._tell(Notice(to=member.id, phrases=(question,), choices=choices), member, body):
            return Fate.STAYED
        # Asked once, also when the choices are long gone. It bears the member's id, so it goes when they go.
        await self._work.bookmarks.save(Bookmark(name=_cause(member, body), value=self._now.isoformat()))
        return Fate.ASKED

    async def _tell(self, notice: Notice, member: Member, body: Organisation) -> bool:
        """Whether there is a place to tell them. Who has not agreed to anything yet hears nothing."""
        speaker = Speaker(_cause(member, body), self._work, self._now)
        if member.consented_at is not None:
            await speaker.tell(notice)
        self.conversations += speaker.conversations
        return bool(speaker.conversations)


def _cause(member: Member, body: Organisation) -> str:
    return f"moved:{member.id}:{body.id}"


def _kind_of(body: Organisation) -> Phrase:
    return Phrase(f"your-{body.kind.replace('_', '-')}")
