"""How accounts on other platforms are named."""

from bot.messages import Account
from bot.replies import Param, Phrase


def account_on(account: Account, name: str) -> Phrase:
    """`Anna op Slack`."""
    params: dict[str, Param] = {"platform": str(account.platform).title(), "name": name or account.id}
    return Phrase("account-on", params)
