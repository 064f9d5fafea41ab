"""What the collections share: the one connection of a unit of work."""

from collections.abc import Awaitable, Callable, Collection, Hashable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    CursorResult,
    Executable,
    Insert,
    Row,
    Select,
    Table,
    Update,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.selectable import TypedReturnsRows

from bot.domain.ids import MemberId
from bot.errors import BondjeError

Values = Mapping[str, Any]
Value = TypeVar("Value")
Inserting = Callable[[Table], sqlite.Insert | postgresql.Insert]

_MOST_NAMED = 1000


def in_parts(values: Collection[Value]) -> Iterator[Sequence[Value]]:
    """As many at a time as a database lets one statement name."""
    left = list(values)
    for first in range(0, len(left), _MOST_NAMED):
        yield left[first : first + _MOST_NAMED]


async def roll_back(connection: AsyncConnection) -> None:
    """Roll back after a commit that failed: SQLite goes on with it, while SQLAlchemy takes it for ended."""
    if connection.dialect.name == "sqlite":
        raw = (await connection.get_raw_connection()).driver_connection
        if raw is not None:
            await raw.rollback()


class Transaction:
    """A transaction that is open until it is committed or left."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._read: dict[Table, dict[Hashable, Any]] = {}
        self.is_sqlite = connection.dialect.name == "sqlite"
        self.insert: Inserting = sqlite.insert if self.is_sqlite else postgresql.insert
        self.touched: set[MemberId] = set()
        """Whose findable facts this unit of work changes."""

    async def commit(self) -> None:
        self._read.clear()
        try:
            await self._connection.commit()
        except BondjeError:
            await roll_back(self._connection)
            raise

    async def run(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> CursorResult[Any]:
        """Run a statement, with these values, or for each of several."""
        if not self._connection.in_transaction():
            # SQLAlchemy would begin another one by itself, which nobody commits.
            raise RuntimeError("this unit of work has ended")
        if not isinstance(statement, Select):
            self._forget(statement)
        return await self._connection.execute(statement, values)

    async def first(self, statement: Executable, values: Values | None = None) -> Row[Any] | None:
        return (await self.run(statement, values)).first()

    async def once(self, table: Table, key: Hashable, find: Callable[[], Awaitable[Value]]) -> Value:
        """What `find` finds in that table; not asked again as long as nothing changes there.

        Nobody else can change it meanwhile: each unit of work acts as if alone.
        """
        known = self._read.setdefault(table, {})
        if key not in known:
            known[key] = await find()
        return cast("Value", known[key])

    def _forget(self, statement: Executable) -> None:
        """What goes elsewhere along with a row is known only to the database."""
        if isinstance(statement, Insert | Update) and isinstance(statement.table, Table):
            self._read.pop(statement.table, None)
        else:
            self._read.clear()

    async def all(self, statement: Executable, values: Values | None = None) -> Sequence[Row[Any]]:
        return (await self.run(statement, values)).all()

    async def value(self, statement: TypedReturnsRows[tuple[Value]], values: Values | None = None) -> Value | None:
        """The first column of the first row, or None."""
        row = (await self.run(statement, values)).first()
        return None if row is None else row[0]

    async def count(self, table: Table, *conditions: ColumnElement[bool]) -> int:
        """How many rows there are of which this is true."""
        row = await self.first(select(func.count()).select_from(table).where(*conditions))
        return 0 if row is None else int(row[0])

    async def change(self, statement: Executable) -> int:
        """Run a statement; returns how many rows it changed."""
        return (await self.run(statement)).rowcount

    async def add(self, table: Table, values: Values) -> Any:  # noqa: ANN401 - the column's type
        """Add a row unless its key is there already; returns its first column's value if it was new, or else None."""
        return (await self.run(_adding(self.insert, table), values)).scalar()

    async def save(self, table: Table, keys: Sequence[str], *rows: Values) -> None:
        """Add rows, or replace what is there under the same keys."""
        await self.run(_saving(self.insert, table, tuple(keys), tuple(rows[0])), list(rows))

    async def save_one(self, table: Table, keys: Sequence[str], row: Values) -> Any:  # noqa: ANN401 - the column's type
        """Save a row; returns its first column's value."""
        saving = _saving(self.insert, table, tuple(keys), tuple(row))
        return (await self.run(saving.returning(_first_column(table)), [row])).scalar_one()


# Built once for each table: that takes longer than to run them.


@cache
def _adding(insert: Inserting, table: Table) -> Executable:
    return insert(table).on_conflict_do_nothing().returning(_first_column(table))


@cache
def _saving(
    insert: Inserting, table: Table, keys: tuple[str, ...], names: tuple[str, ...]
) -> sqlite.Insert | postgresql.Insert:
    statement = insert(table)
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=list(keys), set_=changed)


def _first_column(table: Table) -> Column[Any]:
    return next(iter(table.columns))
