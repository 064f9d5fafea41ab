"""Forms being filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.messages import Account, Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """A form that is being filled in question by question."""

    conversation: Conversation
    account: Account
    command: str
    values: Mapping[str, str]
    """The fields of the command as answered so far, and as known before."""
    left: tuple[str, ...]
    """The fields still to be asked, the present one first."""
    began_at: datetime


class Dialogues(Protocol):
    """Forms being filled in; one at most for a person in a conversation."""

    async def find(self, conversation: Conversation, account: Account) -> Dialogue | None:
        """The form that person is filling in there."""
        ...

    async def save(self, dialogue: Dialogue) -> None:
        """Keep it, instead of an earlier one there."""
        ...

    async def remove(self, conversation: Conversation, account: Account) -> None:
        """It is filled in or left. None there: nothing happens."""
        ...
