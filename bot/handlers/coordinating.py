"""What coordinators do for others."""

from dataclasses import replace

from bot.commands.coordinating import AppointCoordinator, DismissCoordinator
from bot.context import Context
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.replies import Notice, Phrase, Reply, say
from bot.wording.meant import member_with_account


@handles(AppointCoordinator)
async def appoint(command: AppointCoordinator, context: Context) -> Reply:
    """Make somebody a coordinator."""
    member = await member_with_account(command.account, context)
    if member is None:
        return say("appoint-unknown", account=command.account)
    await context.work.members.save(replace(member, is_coordinator=True))
    return _done("appointed", member, context)


@handles(DismissCoordinator)
async def dismiss(command: DismissCoordinator, context: Context) -> Reply:
    """Take back what was appointed. What the configuration says is not ours to change."""
    member = await member_with_account(command.account, context)
    if member is None:
        return say("appoint-unknown", account=command.account)
    accounts = {known.account for known in await context.work.accounts.of(member.id)}
    if accounts & context.named_coordinators:
        return say("dismiss-named", name=member.name)
    if not member.is_coordinator:
        return say("dismiss-none", name=member.name)
    await context.work.members.save(replace(member, is_coordinator=False))
    return _done("dismissed", member, context)


def _done(key: str, member: Member, context: Context) -> Reply:
    reply = say(key, name=member.name)
    if member.id == context.member.id:
        return reply
    heard = Notice(to=member.id, phrases=(Phrase(f"{key}-heard", {"name": context.member.name}),))
    return replace(reply, notices=(heard,))
