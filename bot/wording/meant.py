"""Who is meant by what somebody typed: a number in their last answer, a name they know, or an account."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.context import Context
from bot.domain.ids import MemberId
from bot.domain.people import Member
from bot.domain.rounds import PairingState
from bot.domain.saving import Saved
from bot.messages import Account, Platform
from bot.wording.finding import subject_of
from bot.wording.naming import is_called, number_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Whom somebody may mean, as they saw them last: in answer to a question, or in the list of whom they saved."""

    numbered: tuple[MemberId, ...] = ()
    """What numbers stand for; an empty id where somebody is no longer there."""
    abouts: Mapping[MemberId, str] = field(default_factory=dict)
    """For what each was found; also of saved people who were not shown last. "": by name alone."""

    def find(self, number: int) -> MemberId | None:
        """Whom a number stands for. None: there is no such number."""
        return self.numbered[number - 1] if 1 <= number <= len(self.numbered) else None


async def shown_to(context: Context) -> Shown:
    """What this member saw last with numbers, and everybody they can name by that."""
    enquiry = await context.work.enquiries.find_latest(context.member.id)
    saved = await context.work.saved.of(context.member.id)
    kept = {one.member: ", ".join(one.abouts) for one in saved}
    if enquiry is None:
        return Shown(numbered=_listed(saved), abouts=kept)
    about = subject_of(enquiry.question, context.member.language, context.knowledge)
    found = {id: about for id in enquiry.shown if id}
    if all(one.listed_after != enquiry.id for one in saved):
        return Shown(numbered=enquiry.shown, abouts={**found, **{id: kept[id] for id in kept if id not in found}})
    return Shown(numbered=_listed(saved), abouts={**kept, **{id: found[id] for id in found if id not in kept}})


def _listed(saved: Sequence[Saved]) -> tuple[MemberId, ...]:
    numbered = {one.number: one.member for one in saved if one.number is not None}
    return tuple(numbered.get(number, MemberId("")) for number in range(1, max(numbered, default=0) + 1))


async def people_meant(words: str, context: Context) -> list[Member]:
    """Of those who were shown to them, whom they saved, met or are to meet; nobody else can be named by name."""
    shown = await shown_to(context)
    if (number := number_in(words)) is not None:
        member = await context.work.members.find(shown.find(number) or MemberId(""))
        return [] if member is None else [member]
    known = [await context.work.members.find(id) for id in dict.fromkeys((*shown.abouts, *await known_to(context)))]
    return [one for one in known if one is not None and is_called(one, words)]


async def known_to(context: Context) -> list[MemberId]:
    """Whom they asked to meet, who asked them or was proposed to them, and who is or was in a meeting with them."""
    me = context.member.id
    met = [
        one.asked if one.asker == me else one.asker
        for one in await context.work.introductions.of(me)
        if not one.is_silent or one.asker == me
    ]
    for meeting in await context.work.meetings.of(me):
        met += [each.member for each in await context.work.meetings.participants(meeting.id) if each.member != me]
    for pairing in await context.work.rounds.pairings_of(me):
        if pairing.state is not PairingState.DRAFT:
            met += [seat.member for seat in await context.work.rounds.seats(pairing.id) if seat.member != me]
    return list(dict.fromkeys(met))


async def member_with_account(words: str, context: Context) -> Member | None:
    """Who agreed and has that account: `bram` on this platform, or `slack:T1/U123` on another."""
    own = context.account.account
    platform, colon, id = words.strip().partition(":")
    # `@anna:example.nl` is an account with a colon in it.
    if not colon or not platform.isalpha():
        platform, id = own.platform, words.strip()
    id = id.strip()
    # Some platforms tell upper from lower case, and some write an @ before a name.
    tries = [id, id.lstrip("@"), id.casefold(), id.lstrip("@").casefold()]
    space, between, _ = own.id.rpartition("/")
    if between and platform.casefold() == own.platform:
        # Who is mentioned by `U123` on a platform with workspaces is in that of whoever says it.
        tries += [f"{space}{between}{each}" for each in tries]
    for tried in dict.fromkeys(tries):
        known = await context.work.accounts.find(Account(platform=Platform(platform.casefold()), id=tried))
        if known is not None:
            member = await context.work.members.find(known.member)
            return None if member is None or member.consented_at is None else member
    return None
