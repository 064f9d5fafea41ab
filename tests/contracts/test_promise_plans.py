"""What was kept long ago, and what is due much later, costs those that are due nothing."""

from datetime import timedelta
from typing import Any

from sqlalchemy import event, insert, text

from bot.domain.ids import MeetingId
from storage.engine import SqlStore
from storage.tables import promises
from tests.contracts.given import MINUTE, NOW

_MANY = 3000


async def _fill(store: SqlStore) -> None:
    rows = [
        {
            "key": f"{number}",
            "subject": "",
            "kind": "remind",
            "due_at": NOW + number * MINUTE,
            "until": NOW + timedelta(days=9),
            "kept_at": NOW if number % 2 else None,
        }
        for number in range(_MANY)
    ]
    async with store._engine.connect() as connection:
        await connection.execute(insert(promises), rows)
        await connection.execute(text("ANALYZE"))
        await connection.commit()


async def test_no_promise_is_looked_for_row_by_row(store: SqlStore) -> None:
    await _fill(store)
    statements: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        statements.append((statement, parameters))

    event.listen(store._engine.sync_engine, "before_cursor_execute", note)
    async with store.begin() as work:
        assert len(await work.meetings.take_due(NOW + 2 * MINUTE, most=50)) == 2
        await work.meetings.next_due_at()
        await work.meetings.find_promise("7")
        await work.meetings.promise_about("something", [])
        await work.meetings.promise(MeetingId("m1"), [], now=NOW)
        await work.meetings.oldest_promise_at()
    event.remove(store._engine.sync_engine, "before_cursor_execute", note)
    explain = "EXPLAIN QUERY PLAN" if store._engine.dialect.name == "sqlite" else "EXPLAIN"
    looks = [each for each in statements if "promises" in each[0]]
    assert len(looks) == 8
    async with store._engine.connect() as connection:
        for statement, parameters in looks:
            plan = str((await connection.exec_driver_sql(f"{explain} {statement}", parameters)).all())
            # SQLite calls its primary key an integer one, PostgreSQL names it.
            assert any(
                name in plan for name in ("ix_promises", "uq_promises", "pk_promises", "PRIMARY KEY", "autoindex")
            )
            assert "Seq Scan" not in plan, plan
            assert "SCAN promises'" not in plan, plan
