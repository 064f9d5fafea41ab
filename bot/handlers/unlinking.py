"""An account that is no longer to be one of a member's."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.accounts import Unlink, UnlinkAccount
from bot.context import Context
from bot.handlers.registry import handles
from bot.messages import Account, Platform
from bot.ports import KnownAccount
from bot.replies import Choice, Notice, Phrase, Reply, say
from bot.wording.linking import account_on, private_at
from bot.wording.relaying import close_relay


@handles(Unlink)
async def unlink(command: Unlink, context: Context) -> Reply:
    """By platform or name; without either, the accounts are offered."""
    accounts = await context.work.accounts.of(context.member.id)
    if len(accounts) == 1:
        return say("unlink-only")
    words = command.account.casefold()
    named = [one for one in accounts if words in {one.account.platform, one.name.casefold(), one.account.id.casefold()}]
    if len(named) == 1:
        return await _unlink(named[0], accounts, context)
    return Reply(
        phrases=(Phrase("unlink-which"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-unlink", {"account": account_on(one.account, one.name)}),
                command=UnlinkAccount(platform=one.account.platform, account=one.account.id),
                closes=True,
            )
            for one in named or accounts
        ),
    )


@handles(UnlinkAccount)
async def unlink_account(command: UnlinkAccount, context: Context) -> Reply:
    """By a choice."""
    accounts = await context.work.accounts.of(context.member.id)
    meant = Account(platform=Platform(command.platform), id=command.account)
    found = next((one for one in accounts if one.account == meant), None)
    if found is None or len(accounts) == 1:
        return say("unlink-only")
    return await _unlink(found, accounts, context)


async def _unlink(gone: KnownAccount, accounts: Sequence[KnownAccount], context: Context) -> Reply:
    """All that is kept stays with the member. Whoever speaks at that account next is somebody new."""
    work, me = context.work, context.member
    notices: list[Notice] = []
    for relay in await work.relays.of(me.id):
        side = relay.side_of(me.id)
        if side is not None and side.account == gone.account:
            notices += await close_relay(relay, me, work, context.now)
    await work.accounts.remove(gone.account)
    if all(one.left_at is not None for one in accounts if one != gone):
        await work.members.save(replace(me, left_at=me.left_at or context.now))
    reply = say("unlinked", account=account_on(gone.account, gone.name))
    for one in accounts:
        if one.account == context.account.account:
            continue
        if one.account == gone.account:
            notices.append(Notice(to=private_at(me, one), phrases=(Phrase("unlinked-here"),)))
        else:
            told = Phrase("unlinked-there", {"account": account_on(gone.account, gone.name)})
            notices.append(Notice(to=private_at(me, one), phrases=(told,)))
    return replace(reply, notices=tuple(notices))
