"""Who is meant by what somebody typed: a number in their last answer, a name they know, or an account."""

from bot.context import Context
from bot.domain.ids import MemberId
from bot.domain.people import Member
from bot.domain.rounds import PairingState
from bot.messages import Account, Platform
from bot.wording.naming import is_called, number_in


async def people_meant(words: str, context: Context) -> list[Member]:
    """Of those who were shown to them, whom they met or are to meet; nobody else can be named by name."""
    enquiry = await context.work.enquiries.find_latest(context.member.id)
    shown = enquiry.shown if enquiry else ()
    if (number := number_in(words)) is not None:
        member = await context.work.members.find(shown[number - 1]) if 1 <= number <= len(shown) else None
        return [] if member is None else [member]
    known = [await context.work.members.find(id) for id in dict.fromkeys((*shown, *await known_to(context)))]
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
