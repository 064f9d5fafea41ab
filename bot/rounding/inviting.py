"""Somebody takes another along to a round: that one is asked, once, and decides themselves."""

from bot.domain.people import Member
from bot.domain.programmes import Part
from bot.messages import Bookmark
from bot.replies import Notice
from bot.rounding.coming import Coming
from bot.rounding.rounding import Rounding
from bot.wording import rounds as wording

_ASKED, _ANSWERED = "asked", "answered"


async def hindrance(rounding: Rounding, coming: Coming, me: Member, other: Member) -> str:
    """The phrase that says why this one cannot be invited; empty: they may be."""
    if other.id == me.id:
        return "round-invite-is-you"
    enrolment = await rounding.work.programmes.find_enrolment(coming.programme.id, other.id)
    said_no = enrolment is not None and enrolment.state is Part.OUT
    if said_no or not other.is_visible_on(other.day_at(rounding.now)):
        return "round-invite-not-now"
    if other.id in await rounding.work.blocks.of(me.id):
        return "round-invite-not-now"
    entry = await rounding.work.rounds.find_entry(coming.round.id, other.id)
    if entry is not None and entry.coming is not False:
        return "round-invite-already"
    # Whoever else asked them: nobody is asked twice for one round.
    return "round-invite-asked-already" if await _mark(rounding, coming, other) else ""


async def invite(rounding: Rounding, coming: Coming, me: Member, other: Member) -> list[Notice]:
    """They are asked; whoever does not want to hear from the one who invites hears nothing, and nobody notices."""
    await rounding.work.bookmarks.save(Bookmark(name=_name(coming, other), value=f"{_ASKED} {me.id}"))
    entry = await rounding.work.rounds.find_entry(coming.round.id, other.id)
    has_said_no = entry is not None and entry.coming is False
    if has_said_no or me.id in await rounding.work.blocks.of(other.id):
        return []
    return [wording.invitation(coming.programme, coming.round, me, other)]


async def is_invited(rounding: Rounding, coming: Coming, inviter: str, me: Member) -> bool:
    """Whether they were, by that one, and have not answered."""
    return await _mark(rounding, coming, me) == f"{_ASKED} {inviter}"


async def answered(rounding: Rounding, coming: Coming, me: Member) -> None:
    """So that the same choice does nothing more."""
    await rounding.work.bookmarks.save(Bookmark(name=_name(coming, me), value=_ANSWERED))


async def _mark(rounding: Rounding, coming: Coming, other: Member) -> str:
    return await rounding.work.bookmarks.find(_name(coming, other)) or ""


def _name(coming: Coming, other: Member) -> str:
    return f"invited:{coming.round.id}:{other.id}"
