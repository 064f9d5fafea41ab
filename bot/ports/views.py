"""What can be shown to a person at once, without anything being said."""

from collections.abc import Mapping
from typing import Protocol

from bot.messages import Account, Overview, Pick, Sheet, Submission


class Views(Protocol):
    """For platforms with sheets and pages. Nothing of this changes what Bondje knows of anybody."""

    async def sheet_behind(self, pick: Pick, account: Account) -> Sheet | None:
        """The sheet that this choice opens; None when it opens none, or not for this person."""
        ...

    async def problems_in(self, submission: Submission, account: Account) -> Mapping[str, str]:
        """What is wrong with the answers, by field, in plain text; empty when they can be used."""
        ...

    async def has_left(self, account: Account) -> bool:
        """Whether this account is taken for closed; False for a stranger."""
        ...

    async def overview(self, account: Account) -> Overview:
        """What concerns this person, known or not."""
        ...
