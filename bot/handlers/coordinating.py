"""What coordinators do for others."""

from dataclasses import replace

from bot.commands.coordinating import AppointCoordinator, DismissCoordinator
from bot.context import Context
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.messages import Account, Platform
from bot.replies import Notice, Phrase, Reply, say


@handles(AppointCoordinator)
async def appoint(command: AppointCoordinator, context: Context) -> Reply:
    """Make somebody a coordinator."""
    member = await _find_member(command.account, context)
    if member is None:
        return say("appoint-unknown", account=command.account)
    await context.work.members.save(replace(member, is_coordinator=True))
    return _done("appointed", member, context)


@handles(DismissCoordinator)
async def dismiss(command: DismissCoordinator, context: Context) -> Reply:
    """Take back what was appointed. What the configuration says is not ours to change."""
    member = await _find_member(command.account, context)
    if member is None:
        return say("appoint-unknown", account=command.account)
    accounts = {known.account for known in await context.work.accounts.of(member.id)}
    if accounts & context.named_coordinators:
        return say("dismiss-named", name=member.name)
    if not member.is_coordinator:
        return say("dismiss-none", name=member.name)
    await context.work.members.save(replace(member, is_coordinator=False))
    return _done("dismissed", member, context)


async def _find_member(written: str, context: Context) -> Member | None:
    """Who agreed and has that account: `bram` on this platform, or `slack:U123` on another."""
    platform, colon, id = written.strip().partition(":")
    # `@anna:example.nl` is an account with a colon in it.
    if not colon or not platform.isalpha():
        platform, id = context.account.account.platform, written.strip()
    id = id.strip()
    # Some platforms tell upper from lower case, and some write an @ before a name.
    for tried in dict.fromkeys((id, id.lstrip("@"), id.casefold(), id.lstrip("@").casefold())):
        known = await context.work.accounts.find(Account(platform=Platform(platform.casefold()), id=tried))
        if known is not None:
            member = await context.work.members.find(known.member)
            return None if member is None or member.consented_at is None else member
    return None


def _done(key: str, member: Member, context: Context) -> Reply:
    reply = say(key, name=member.name)
    if member.id == context.member.id:
        return reply
    heard = Notice(to=member.id, phrases=(Phrase(f"{key}-heard", {"name": context.member.name}),))
    return replace(reply, notices=(heard,))
