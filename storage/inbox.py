"""What people said, until it is worked off."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, bindparam, delete, func, null, select, update

from bot.messages import Conversation, Message
from storage.places import place_of
from storage.tables import inbox
from storage.transaction import Transaction

WIPED = {name: null() for name in ("place", "platform", "account", "message", "starts")}

_SEQ = select(func.min(inbox.c.seq)).where(inbox.c.place == bindparam("place"))
# Without SKIP LOCKED: whoever comes second has to wait, or it would overtake.
_OLDEST = select(inbox.c.message).where(inbox.c.seq == _SEQ.scalar_subquery()).with_for_update()
_UNFINISHED = select(inbox.c.seq).where(inbox.c.place == bindparam("place")).limit(1)
_FINISH = update(inbox).where(inbox.c.key == bindparam("done")).values(WIPED)


class SqlInbox:
    """Rows of `inbox`, in the order in which they came."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, message: Message, *, at: datetime) -> bool:
        row = {
            "key": message.key,
            "arrived_at": at,
            "place": place_of(message.conversation),
            "platform": message.sender.platform,
            "account": message.sender.id,
            "message": message,
            "starts": 0,
        }
        return await self._transaction.add(inbox, row) is not None

    async def take(self, conversation: Conversation) -> Message | None:
        return await self._transaction.value(_OLDEST, {"place": place_of(conversation)})

    async def has_unfinished(self, conversation: Conversation) -> bool:
        return await self._transaction.first(_UNFINISHED, {"place": place_of(conversation)}) is not None

    async def finish(self, key: str) -> None:
        await self._transaction.run(_FINISH, {"done": key})

    async def unfinished(self) -> Sequence[Conversation]:
        oldest = select(func.min(inbox.c.seq)).where(inbox.c.place.is_not(None)).group_by(inbox.c.place)
        statement = select(inbox.c.message).where(inbox.c.seq.in_(oldest)).order_by(inbox.c.seq)
        return [row.message.conversation for row in await self._transaction.all(statement)]

    async def count_start(self, conversation: Conversation) -> int:
        statement = (
            update(inbox)
            .where(inbox.c.seq == _oldest(conversation).scalar_subquery())
            .values(starts=inbox.c.starts + 1)
            .returning(inbox.c.starts)
        )
        return await self._transaction.value(statement) or 0

    async def forget_before(self, instant: datetime) -> int:
        # What is wiped no longer says when; a message is worked off about when it arrives.
        return await self._transaction.change(
            delete(inbox).where(inbox.c.place.is_(None), inbox.c.arrived_at < instant)
        )

    async def oldest_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(inbox.c.arrived_at)).where(inbox.c.place.is_(None)))


def _oldest(conversation: Conversation) -> Select[tuple[int]]:
    return select(func.min(inbox.c.seq)).where(inbox.c.place == place_of(conversation))
