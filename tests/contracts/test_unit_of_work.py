import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.errors import ConflictError, NaiveInstantError, StoreFailureError
from bot.messages import Bookmark
from bot.ports import UnitOfWork
from storage.engine import SqlStore, open_store
from tests.contracts.given import NOW, account, introduction, involvement, known, member, message, outgoing


async def test_without_commit_nothing_has_happened(store: SqlStore) -> None:
    async with store.begin() as work:
        await work.members.save(member("anna"))
    async with store.begin() as work:
        assert await work.members.count() == 0


async def test_an_error_undoes_everything(store: SqlStore) -> None:
    async def fail() -> None:
        async with store.begin() as work:
            await work.members.save(member("anna"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with store.begin() as work:
        assert await work.members.count() == 0


async def test_what_is_committed_is_there_for_the_next_process(store: SqlStore, address: str) -> None:
    async with store.begin() as work:
        await work.members.save(member("anna"))
        await work.commit()
    other = open_store(address)
    async with other.begin() as work:
        assert await work.members.count() == 1
    await other.close()


async def test_after_the_commit_it_is_over(store: SqlStore) -> None:
    async with store.begin() as work:
        await work.commit()
        with pytest.raises(RuntimeError, match="ended"):
            await work.members.count()


async def test_what_was_read_before_a_change_is_read_anew_after_it(work: UnitOfWork) -> None:
    anna, bram = member("anna"), member("bram")
    assert await work.members.find(anna.id) is None
    assert await work.accounts.find(account("anna")) is None
    await work.members.save(anna)
    await work.accounts.save(known("anna"))
    assert await work.members.find(anna.id) == anna
    assert [one.account for one in await work.accounts.of(anna.id)] == [account("anna")]
    await work.members.save(bram)
    await work.members.absorb(anna.id, into=bram.id)
    assert await work.members.find(anna.id) is None
    assert await work.accounts.of(anna.id) == []
    found = await work.accounts.find(account("anna"))
    assert found is not None
    assert found.member == bram.id
    await work.members.erase(bram.id)
    assert await work.members.find(bram.id) is None
    assert await work.accounts.find(account("anna")) is None


async def test_after_the_commit_nothing_is_known_any_more(store: SqlStore) -> None:
    async with store.begin() as work:
        assert await work.members.find(member("anna").id) is None
        await work.commit()
        with pytest.raises(RuntimeError, match="ended"):
            await work.members.find(member("anna").id)


async def test_what_belongs_together_may_be_saved_in_any_order(store: SqlStore) -> None:
    async with store.begin() as work:
        await work.accounts.save(known("anna"))
        await work.involvements.save(involvement("anna", "ensia"))
        await work.introductions.save(introduction("1"))
        await work.members.save(member("bram"))
        await work.members.save(member("anna"))
        await work.commit()


async def test_what_is_tied_to_nobody_is_refused_in_the_end(store: SqlStore) -> None:
    async with store.begin() as work:
        await work.accounts.save(known("anna"))
        with pytest.raises(StoreFailureError):
            await work.commit()
    async with store.begin() as work:
        assert await work.accounts.find(account("anna")) is None


@pytest.mark.parametrize("statement", ["SELEKT 1", "SELECT no_such_function(1)"])
async def test_nonsense_is_refused_and_no_matter_of_the_database(store: SqlStore, statement: str) -> None:
    async with store._engine.connect() as connection:
        with pytest.raises(StoreFailureError):
            await connection.exec_driver_sql(statement)


async def test_a_row_that_lacks_something_is_refused(store: SqlStore) -> None:
    async with store._engine.connect() as connection:
        with pytest.raises(StoreFailureError):
            await connection.exec_driver_sql("INSERT INTO rooms (key) VALUES ('k')")


async def test_a_row_that_is_there_already_is_a_conflict(store: SqlStore) -> None:
    async with store._engine.connect() as connection:
        added = "INSERT INTO bookmarks (name, value) VALUES ('k', 'v')"
        await connection.exec_driver_sql(added)
        with pytest.raises(ConflictError):
            await connection.exec_driver_sql(added)


@pytest.mark.parametrize("naive", [datetime(2026, 1, 1), datetime(1, 1, 1)])  # noqa: DTZ001 - that is the point
async def test_naive_instants_are_refused_everywhere(work: UnitOfWork, naive: datetime) -> None:
    attempts: list[Callable[[], Awaitable[object]]] = [
        lambda: work.inbox.add(message("1"), at=naive),
        lambda: work.inbox.add(message("1", sent_at=naive), at=NOW),
        lambda: work.inbox.forget_before(naive),
        lambda: work.outbox.add(outgoing("1"), at=naive),
        lambda: work.outbox.claim(now=naive, until=NOW),
        lambda: work.members.save(member("anna", first_seen_at=naive)),
        lambda: work.involvements.save(involvement("anna", "ensia", confirmed_at=naive)),
        lambda: work.introductions.save(introduction("1", due_at=naive)),
    ]
    for attempt in attempts:
        with pytest.raises(NaiveInstantError):
            await attempt()


async def test_instants_come_back_in_utc_to_the_microsecond(work: UnitOfWork) -> None:
    summer = datetime(2026, 7, 1, 11, 30, 0, 1, tzinfo=timezone(timedelta(hours=2)))
    await work.members.save(member("anna", first_seen_at=summer, consented_at=None))
    found = await work.members.get(member("anna").id)
    assert found.first_seen_at == summer
    assert found.first_seen_at.tzinfo is UTC


async def test_two_who_decide_on_the_same_state_do_not_both_get_their_way(processes: list[SqlStore]) -> None:
    """Each may go only while the other stays: with weaker isolation both would leave."""
    async with processes[0].begin() as work:
        for name in ("anna", "bram"):
            await work.bookmarks.save(Bookmark(name=name, value="on duty"))
        await work.commit()
    both_have_looked = asyncio.Barrier(2)

    async def leave(store: SqlStore, name: str, other: str) -> bool:
        async with store.begin() as work:
            is_covered = await work.bookmarks.find(other) == "on duty"
            await wait_for_the_other()
            if is_covered:
                await work.bookmarks.save(Bookmark(name=name, value="gone"))
            await work.commit()
            return is_covered

    async def wait_for_the_other() -> None:
        try:
            async with asyncio.timeout(0.2):
                await both_have_looked.wait()
        except (TimeoutError, asyncio.BrokenBarrierError):
            """On SQLite the other has to wait until we are done."""

    answers = await asyncio.gather(
        leave(processes[0], "anna", "bram"), leave(processes[1], "bram", "anna"), return_exceptions=True
    )
    assert answers.count(True) == 1
    assert all(isinstance(answer, ConflictError) for answer in answers if not isinstance(answer, bool))
