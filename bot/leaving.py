"""People whose accounts are closed, and who come back. Their own pause is theirs, and stays as it was."""

from dataclasses import replace
from datetime import datetime

from bot.domain.mailing import MAIL
from bot.domain.people import Member
from bot.expertise.signs import signs_of_person
from bot.messages import Account
from bot.ports import KnownAccount, UnitOfWork


async def leave(account: Account, work: UnitOfWork, at: datetime) -> None:
    """Nothing can be said to them there any more. With their last account, a member is away. Unknown: nothing."""
    if account.platform == MAIL:
        await work.mailing.drop(account.id)
        return
    known = await work.accounts.find(account)
    if known is None or known.left_at is not None:
        return
    await work.accounts.save(replace(known, left_at=at))
    if all(one.left_at is not None for one in await work.accounts.of(known.member)):
        await work.members.save(replace(await work.members.get(known.member), left_at=at))


async def come_back(known: KnownAccount, member: Member, work: UnitOfWork, now: datetime) -> bool:
    """They can be reached there again. True: nowhere else could they, so they had been away as a member."""
    if known.left_at is not None:
        await work.accounts.save(replace(known, left_at=None))
    if member.left_at is None:
        return False
    here = replace(member, left_at=None)
    await work.members.save(here)
    if here.is_visible_on(here.day_at(now)):
        involvements = await work.involvements.of(member.id)
        await work.enquiries.wake(signs_of_person(here, involvements), at=now)
    return True
