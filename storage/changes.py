"""Whose findable facts have changed, in an order that no commit can slip behind.

On PostgreSQL a change bears the number of its transaction, and whoever has looked continues at the lowest one that had
not ended by then: what is committed late is seen late, and nothing is passed over. SQLite has one writer at a time, so
there the next number will do. Both are written when the unit of work is committed: it never sees its own.
"""

from functools import cache

from sqlalchemy import BigInteger, ColumnElement, Executable, Text, and_, bindparam, cast, delete, func, select

from bot.domain.changes import Changed, Mark, digest_of
from bot.domain.ids import MemberId
from storage.numbers import find_version, raise_version
from storage.tables import changes, members, versions
from storage.transaction import Inserting, Transaction

_NAME = "changes"
"""Counts how often old changes were forgotten."""
_KEPT = 1
"""Whoever looked since the last time that changes were forgotten has missed nothing."""


class SqlChanges:
    """Rows of `changes`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    @property
    def unsaved(self) -> frozenset[MemberId]:
        return frozenset(self._transaction.touched)

    async def mark(self) -> Mark:
        number = (await self._transaction.run(select(_next(self._transaction.is_sqlite)))).scalar_one()
        return Mark(number=number, generation=await find_version(_NAME, self._transaction))

    async def since(self, mark: Mark) -> Changed | None:
        generation = await find_version(_NAME, self._transaction)
        if not 0 <= generation - mark.generation <= _KEPT:
            return None
        rows = (await self._transaction.run(_since(self._transaction.is_sqlite), {"number": mark.number})).all()
        return Changed(
            members={digest: member for _, digest, member in map(tuple, rows) if digest is not None},
            until=Mark(number=int(rows[0][0]), generation=generation),
        )

    async def count(self) -> int:
        return await self._transaction.count(changes)

    async def forget(self) -> None:
        now = await find_version(_NAME, self._transaction)
        # The last one stays, for on SQLite the next number follows from it.
        newest = select(func.max(changes.c.number)).scalar_subquery()
        await self._transaction.run(delete(changes).where(changes.c.generation < now, changes.c.number < newest))
        await raise_version(_NAME, self._transaction)

    async def keep(self) -> None:
        """Write down whom this unit of work has changed. To be done last, right before its commit."""
        if touched := sorted(self._transaction.touched):
            rows = [{"of": digest_of(member), "id": member} for member in touched]
            await self._transaction.run(_keeping(self._transaction.insert, self._transaction.is_sqlite), rows)


def _next(is_sqlite: bool) -> ColumnElement[int]:  # noqa: FBT001 - which of the two databases
    """What comes from there on was not seen yet."""
    if is_sqlite:
        return _highest() + 1
    return _number(func.pg_snapshot_xmin(func.pg_current_snapshot()))


def _highest() -> ColumnElement[int]:
    return func.coalesce(select(func.max(changes.c.number)).scalar_subquery(), 0)


def _number(transaction: ColumnElement[object]) -> ColumnElement[int]:
    return cast(cast(transaction, Text), BigInteger)


@cache
def _since(is_sqlite: bool) -> Executable:  # noqa: FBT001 - the same
    end = select(_next(is_sqlite).label("number")).subquery()
    is_new = changes.c.number >= bindparam("number")
    if not is_sqlite:
        # Numbers of another server, from which this database was restored, come from the future.
        is_new = and_(is_new, changes.c.number < _number(func.pg_snapshot_xmax(func.pg_current_snapshot())))
    return select(end.c.number, changes.c.digest, changes.c.member).select_from(end.outerjoin(changes, is_new))


@cache
def _keeping(insert: Inserting, is_sqlite: bool) -> Executable:  # noqa: FBT001 - the same
    here = select(members.c.id).where(members.c.id == bindparam("id")).scalar_subquery()
    generation = select(versions.c.number).where(versions.c.name == _NAME).scalar_subquery()
    statement = insert(changes).values(
        digest=bindparam("of"),
        member=here,
        number=_highest() + 1 if is_sqlite else _number(func.pg_current_xact_id()),
        generation=func.coalesce(generation, 0),
    )
    changed = {name: statement.excluded[name] for name in ("member", "number", "generation")}
    return statement.on_conflict_do_update(index_elements=["digest"], set_=changed)
