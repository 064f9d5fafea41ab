"""Forms being filled in; one at most for a person in a conversation."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, select

from bot.messages import Account, Conversation
from bot.ports import Dialogue
from storage.places import place_of
from storage.tables import dialogues
from storage.transaction import Transaction

_THIS = select(dialogues).where(*(dialogues.c[name] == bindparam(name) for name in ("platform", "account", "place")))


class SqlDialogues:
    """Rows of `dialogues`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, conversation: Conversation, account: Account) -> Dialogue | None:
        key = (place_of(conversation), account)
        return await self._transaction.once(dialogues, key, lambda: self._find(conversation, account))

    async def _find(self, conversation: Conversation, account: Account) -> Dialogue | None:
        values = {"platform": account.platform, "account": account.id, "place": place_of(conversation)}
        row = await self._transaction.first(_THIS, values)
        if row is None:
            return None
        return Dialogue(
            conversation=row.conversation,
            account=account,
            command=row.command,
            values=row.answers,
            left=row.to_ask,
            touched_at=row.touched_at,
        )

    async def save(self, dialogue: Dialogue) -> None:
        row = {
            "platform": dialogue.account.platform,
            "account": dialogue.account.id,
            "place": place_of(dialogue.conversation),
            "conversation": dialogue.conversation,
            "command": dialogue.command,
            "answers": dialogue.values,
            "to_ask": dialogue.left,
            "touched_at": dialogue.touched_at,
        }
        await self._transaction.save(dialogues, ("platform", "account", "place"), row)

    async def remove(self, conversation: Conversation, account: Account) -> None:
        await self._transaction.run(delete(dialogues).where(_theirs(conversation, account)))

    async def forget_before(self, instant: datetime) -> int:
        return await self._transaction.change(delete(dialogues).where(dialogues.c.touched_at < instant))

    async def oldest_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(dialogues.c.touched_at)))


def _theirs(conversation: Conversation, account: Account) -> ColumnElement[bool]:
    return and_(
        dialogues.c.platform == account.platform,
        dialogues.c.account == account.id,
        dialogues.c.place == place_of(conversation),
    )
