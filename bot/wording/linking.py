"""How accounts on other platforms are named, and how a member is told something at a certain one."""

from bot.domain.people import Member
from bot.messages import Account
from bot.ports import KnownAccount
from bot.replies import Param, Phrase, Private


def account_on(account: Account, name: str) -> Phrase:
    """`Anna op Slack`."""
    params: dict[str, Param] = {"platform": str(account.platform).title(), "name": name or account.id}
    return Phrase("account-on", params)


def private_at(member: Member, known: KnownAccount) -> Private:
    """At that account, whichever they came with first."""
    return Private(member=member.id, account=known.account, conversation=known.conversation)
