"""What is to be said, until it is said. Each conversation is a line, and only its first in line may be claimed."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, delete, exists, false, func, null, select, true, update

from bot.messages import Account, Conversation, Outgoing, Platform, Together
from bot.ports import Waiting
from storage.places import place_of
from storage.tables import outbox, recipients
from storage.transaction import Transaction

_DOUBTFUL = select(outbox.c.seq).where(outbox.c.place == bindparam("place"), outbox.c.is_doubtful).limit(1)
_SAID = delete(outbox).where(outbox.c.key == bindparam("key"))


class SqlOutbox:
    """Rows of `outbox`. One that is claimed is due again when its time is over."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, outgoing: Outgoing, *, at: datetime, about: Collection[Account] = ()) -> None:
        place = place_of(outgoing.conversation)
        row = {
            "key": outgoing.key,
            "attempts": 0,
            "is_doubtful": False,
            "place": place,
            "platform": outgoing.conversation.platform,
            "outgoing": outgoing,
            "due_at": at,
            "added_at": at,
        }
        seq = await self._transaction.add(outbox, row)
        if seq is not None:
            for account in _all_recipients(outgoing) | set(about):
                await self._transaction.add(
                    recipients, {"outgoing": seq, "platform": account.platform, "account": account.id}
                )

    async def claim(
        self,
        *,
        now: datetime,
        until: datetime,
        conversation: Conversation | Together | None = None,
        platforms: Collection[Platform] | None = None,
    ) -> Waiting | None:
        first = _is_first_anywhere() if conversation is None else outbox.c.seq == _first_at(conversation)
        statement = select(outbox).where(outbox.c.due_at <= now, first, _is_on(platforms))
        statement = statement.order_by(outbox.c.due_at, outbox.c.seq).limit(1)
        row = await self._transaction.first(statement.with_for_update(skip_locked=True))
        if row is None:
            return None
        # Whatever becomes of this process, nobody else can know whether it came to saying it.
        claimed = {"attempts": row.attempts + 1, "is_doubtful": True, "due_at": until, "reason": null()}
        await self._transaction.run(update(outbox).where(outbox.c.seq == row.seq).values(claimed))
        return Waiting(outgoing=row.outgoing, attempts=row.attempts, is_doubtful=row.is_doubtful, added_at=row.added_at)

    async def said(self, key: str) -> None:
        await self._transaction.run(_SAID, {"key": key})

    async def take_back(self, key: str) -> bool:
        unsaid = (outbox.c.key == key, outbox.c.place.is_not(None), outbox.c.is_doubtful == false())
        return await self._transaction.change(delete(outbox).where(*unsaid)) > 0

    async def take_back_changes(self, key: str, conversation: Conversation | Together) -> None:
        line = select(outbox.c.key, outbox.c.outgoing).where(outbox.c.place == place_of(conversation))
        for row in await self._transaction.all(line):
            earlier = row.outgoing.earlier
            if earlier is not None and earlier.key == key:
                await self.take_back(row.key)

    async def delay(self, key: str, *, until: datetime, reason: str, is_doubtful: bool) -> None:
        delayed = update(outbox).where(outbox.c.key == key, outbox.c.place.is_not(None))
        await self._transaction.run(delayed.values(due_at=until, reason=reason, is_doubtful=is_doubtful))

    async def is_in_doubt(self, conversation: Conversation) -> bool:
        return await self._transaction.first(_DOUBTFUL, {"place": place_of(conversation)}) is not None

    async def hasten(self, conversation: Conversation, *, now: datetime) -> bool:
        doubtful = (outbox.c.place == place_of(conversation), outbox.c.is_doubtful)
        # What has no reason to wait is claimed: somebody is at it.
        delayed = update(outbox).where(*doubtful, outbox.c.due_at > now, outbox.c.reason.is_not(None))
        if await self._transaction.change(delayed.values(due_at=now)):
            return True
        is_due = select(outbox.c.seq).where(*doubtful, outbox.c.due_at <= now)
        return await self._transaction.first(is_due.limit(1)) is not None

    async def give_up(self, key: str, *, at: datetime, reason: str) -> None:
        given_up = update(outbox).where(outbox.c.key == key, outbox.c.place.is_not(None))
        wiped = {"place": null(), "platform": null(), "outgoing": null(), "due_at": null(), "added_at": null()}
        await self._transaction.run(given_up.values(given_up_at=at, reason=reason, **wiped))

    async def release(self, *, now: datetime, platforms: Collection[Platform] | None = None) -> int:
        held = update(outbox).where(outbox.c.place.is_not(None), outbox.c.due_at > now, _is_on(platforms))
        return await self._transaction.change(held.values(due_at=now))

    async def next_due_at(self, *, platforms: Collection[Platform] | None = None) -> datetime | None:
        is_due = (outbox.c.due_at.is_not(None), _is_first_anywhere(), _is_on(platforms))
        statement = select(outbox.c.due_at).where(*is_due)
        return await self._transaction.value(statement.order_by(outbox.c.due_at, outbox.c.seq).limit(1))

    async def count(self) -> tuple[int, int]:
        is_given_up = outbox.c.place.is_(None)
        return await self._transaction.count(outbox, ~is_given_up), await self._transaction.count(outbox, is_given_up)

    async def forget_before(self, instant: datetime) -> int:
        return await self._transaction.change(delete(outbox).where(outbox.c.given_up_at < instant))

    async def oldest_at(self) -> datetime | None:
        return await self._transaction.value(select(func.min(outbox.c.given_up_at)))


def _is_on(platforms: Collection[Platform] | None) -> ColumnElement[bool]:
    return true() if platforms is None else outbox.c.platform.in_(platforms)


def _is_first_anywhere() -> ColumnElement[bool]:
    # Row by row in the order in which they are due: nearly always the first one looked at is first in line.
    ahead = outbox.alias("ahead")
    return outbox.c.place.is_not(None) & ~exists().where(ahead.c.place == outbox.c.place, ahead.c.seq < outbox.c.seq)


def _first_at(conversation: Conversation | Together) -> ScalarSelect[int]:
    line = outbox.alias("line")
    return select(func.min(line.c.seq)).where(line.c.place == place_of(conversation)).scalar_subquery()


def _all_recipients(outgoing: Outgoing) -> set[Account]:
    place = outgoing.conversation
    return {*outgoing.to, *(place.accounts if isinstance(place, Together) else ())}
