"""Conversations that were opened for people, by key."""

from sqlalchemy import bindparam, select

from bot.messages import Account, Conversation
from storage.places import place_of
from storage.tables import rooms
from storage.transaction import Transaction

_AT = select(rooms.c.key).where(rooms.c.place == bindparam("place"))


class SqlRooms:
    """Rows of `rooms`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def find(self, key: str) -> Conversation | None:
        return await self._transaction.value(select(rooms.c.conversation).where(rooms.c.key == key))

    async def find_key(self, conversation: Conversation) -> str | None:
        return await self._transaction.value(_AT, {"place": place_of(conversation)})

    async def add(self, key: str, conversation: Conversation, *, whose: Account | None = None) -> None:
        row = {
            "key": key,
            "conversation": conversation,
            "place": place_of(conversation),
            "platform": None if whose is None else whose.platform,
            "account": None if whose is None else whose.id,
        }
        await self._transaction.add(rooms, row)
