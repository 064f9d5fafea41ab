"""What people mean to do."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select

from bot.domain.afterwards import Action
from bot.domain.ids import ActionId, MeetingId, MemberId
from storage.tables import actions
from storage.transaction import Transaction


class SqlActions:
    """Rows of `actions`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, action: ActionId) -> Action | None:
        row = await self._transaction.first(select(actions).where(actions.c.id == action))
        return None if row is None else _action(row)

    async def save(self, action: Action) -> None:
        values = {
            "id": action.id,
            "meeting": action.meeting,
            "member": action.member,
            "what": action.what,
            "due_on": action.due_on,
            "made_at": action.made_at,
            "done_at": action.done_at,
        }
        await self._transaction.save(actions, ("id",), values)

    async def remove(self, action: ActionId) -> None:
        await self._transaction.run(delete(actions).where(actions.c.id == action))

    async def of(self, member: MemberId) -> Sequence[Action]:
        statement = select(actions).where(actions.c.member == member).order_by(actions.c.seq)
        return [_action(row) for row in await self._transaction.all(statement)]


def _action(row: Row[Any]) -> Action:
    return Action(
        id=ActionId(row.id),
        meeting=None if row.meeting is None else MeetingId(row.meeting),
        member=MemberId(row.member),
        what=row.what,
        due_on=row.due_on,
        made_at=row.made_at,
        done_at=row.done_at,
    )
