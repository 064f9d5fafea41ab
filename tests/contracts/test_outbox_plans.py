"""What waits for one platform costs those that serve another one nothing."""

from typing import Any

from sqlalchemy import event, insert, text

from bot.messages import Platform
from storage.engine import SqlStore
from storage.tables import outbox
from tests.contracts.given import MINUTE, NOW, outgoing

_WAITING = 3000


async def _fill(store: SqlStore) -> None:
    rows = [
        {
            "key": f"{number}",
            "attempts": 0,
            "place": f"slack:{number // 10}",
            "platform": "slack",
            "outgoing": outgoing(f"{number}"),
            "due_at": NOW,
            "added_at": NOW,
        }
        for number in range(_WAITING)
    ]
    async with store._engine.connect() as connection:
        await connection.execute(insert(outbox), rows)
        await connection.execute(text("ANALYZE"))
        await connection.commit()


async def test_a_claim_for_one_platform_looks_at_no_other(store: SqlStore) -> None:
    await _fill(store)
    statements: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        statements.append((statement, parameters))

    event.listen(store._engine.sync_engine, "before_cursor_execute", note)
    platforms = frozenset({Platform("console")})
    async with store.begin() as work:
        assert await work.outbox.claim(now=NOW, until=NOW + MINUTE, platforms=platforms) is None
        assert await work.outbox.next_due_at(platforms=platforms) is None
    event.remove(store._engine.sync_engine, "before_cursor_execute", note)
    explain = "EXPLAIN QUERY PLAN" if store._engine.dialect.name == "sqlite" else "EXPLAIN"
    looks = [(statement, parameters) for statement, parameters in statements if "FROM outbox" in statement]
    assert len(looks) == 2
    async with store._engine.connect() as connection:
        for statement, parameters in looks:
            plan = (await connection.exec_driver_sql(f"{explain} {statement}", parameters)).all()
            assert any("ix_outbox_platform" in str(row) for row in plan), plan
