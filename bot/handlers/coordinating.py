"""What coordinators do for others."""

from dataclasses import replace

from bot.commands import AppointCoordinator
from bot.context import Context
from bot.handlers.registry import handles
from bot.messages import Account, Platform
from bot.replies import Notice, Phrase, Reply, say


@handles(AppointCoordinator)
async def appoint(command: AppointCoordinator, context: Context) -> Reply:
    """Make somebody a coordinator: `bram` on this platform, or `slack:U123` on another."""
    platform, _, id = command.account.strip().rpartition(":")
    account = Account(
        platform=Platform(platform) or context.account.account.platform, id=id.strip().lstrip("@").casefold()
    )
    known = await context.work.accounts.find(account)
    member = None if known is None else await context.work.members.find(known.member)
    if member is None or member.consented_at is None:
        return say("appoint-unknown", account=command.account)
    await context.work.members.save(replace(member, is_coordinator=True))
    heard = Notice(to=member.id, phrases=(Phrase("appointed-heard", {"name": context.member.name}),))
    return Reply(phrases=(Phrase("appointed", {"name": member.name}),), notices=(heard,))
