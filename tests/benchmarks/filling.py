"""Invented people straight into the tables: one by one through the unit of work would take a minute."""

from collections.abc import Iterable
from itertools import islice

from sqlalchemy import Table, select

from storage.engine import SqlStore
from storage.involvements import _row
from storage.searching import indexed
from storage.tables import accounts, involvement_words, involvements, members
from storage.transaction import Transaction, Values
from storage.unit_of_work import SqlUnitOfWork
from tests.benchmarks.people import People, account_of, place_of

_AT_ONCE = 1_000


async def fill(store: SqlStore, people: People) -> None:
    """Put them into a prepared store that has nobody."""
    async with store.begin() as work:
        assert isinstance(work, SqlUnitOfWork)
        transaction = work._transaction
        columns = [column.name for column in members.columns if column is not members.c.folded_email]
        await _insert(transaction, members, ({name: getattr(one, name) for name in columns} for one in people.members))
        await _insert(
            transaction,
            accounts,
            (
                {
                    "platform": account_of(one).platform,
                    "id": account_of(one).id,
                    "member": one.id,
                    "conversation": place_of(one),
                    "name": one.name,
                }
                for one in people.members
            ),
        )
        await _insert(transaction, involvements, map(_row, people.involvements))
        kept = await transaction.all(select(involvements.c.seq, involvements.c.words, involvements.c.note))
        words = ({"word": word, "involvement": row.seq} for row in kept for word in indexed(row.words, row.note))
        await _insert(transaction, involvement_words, words)
        await work.commit()


async def _insert(transaction: Transaction, table: Table, rows: Iterable[Values]) -> None:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        await transaction.run(table.insert(), some)
