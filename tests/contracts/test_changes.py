"""Whoever follows the changes misses nobody, whatever else goes on meanwhile."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.domain.changes import Changed, Mark, digest_of
from bot.domain.ids import MemberId, TopicId
from bot.ports import UnitOfWork
from storage.engine import SqlStore, open_store
from tests.contracts.given import NOW, involvement, member

ANNA, BRAM = MemberId("anna"), MemberId("bram")
Act = Callable[[UnitOfWork], Awaitable[object]]


@pytest.fixture
async def known(store: SqlStore) -> SqlStore:
    """Anna and Bram, who work on something."""
    async with store.begin() as work:
        for id in (ANNA, BRAM):
            await work.members.save(member(id))
            await work.involvements.save(involvement(id, "bio"))
        await work.commit()
    return store


async def mark(store: SqlStore) -> Mark:
    async with store.begin() as work:
        return await work.changes.mark()


async def since(store: SqlStore, mark: Mark) -> Changed:
    async with store.begin() as work:
        changed = await work.changes.since(mark)
    assert changed is not None
    return changed


async def forget(store: SqlStore) -> None:
    async with store.begin() as work:
        await work.changes.forget()
        await work.commit()


async def test_whoever_came_before_is_not_new(known: SqlStore) -> None:
    begun = await mark(known)
    assert (await since(known, begun)).members == {}
    assert (await since(known, begun)).until == begun


@pytest.mark.parametrize(
    "act",
    [
        lambda work: work.members.save(member(ANNA, name="Anna Anders")),
        lambda work: work.involvements.save(involvement(ANNA, "woo")),
        lambda work: work.involvements.remove(ANNA, TopicId("bio")),
    ],
    ids=["member", "involvement", "removed"],
)
async def test_whoever_changed_is_new_once(known: SqlStore, act: Act) -> None:
    begun = await mark(known)
    async with known.begin() as work:
        await act(work)
        assert work.changes.unsaved == {ANNA}
        seen = await work.changes.since(begun)
        assert seen is not None
        assert seen.members == {}, "it may still be undone"
        await work.commit()
    changed = await since(known, begun)
    assert changed.members == {digest_of(ANNA): ANNA}
    assert (await since(known, changed.until)).members == {}


async def test_what_was_undone_never_was(known: SqlStore) -> None:
    begun = await mark(known)
    async with known.begin() as work:
        await work.members.save(member(ANNA, name="Anna Anders"))
    assert (await since(known, begun)).members == {}


async def test_nothing_taken_away_is_no_change(known: SqlStore) -> None:
    async with known.begin() as work:
        await work.involvements.remove(ANNA, TopicId("nothing"))
        await work.members.erase(MemberId("nobody"))
        assert work.changes.unsaved == frozenset()


async def test_of_whoever_is_erased_only_a_number_is_left(known: SqlStore) -> None:
    begun = await mark(known)
    async with known.begin() as work:
        await work.members.erase(ANNA)
        await work.commit()
    assert (await since(known, begun)).members == {digest_of(ANNA): None}


async def test_one_absorbed_is_gone_and_the_other_changed(known: SqlStore) -> None:
    begun = await mark(known)
    async with known.begin() as work:
        await work.members.absorb(ANNA, into=BRAM)
        await work.commit()
    assert (await since(known, begun)).members == {digest_of(ANNA): None, digest_of(BRAM): BRAM}


async def test_a_topic_that_is_moved_changes_all_who_have_it(known: SqlStore) -> None:
    begun = await mark(known)
    async with known.begin() as work:
        await work.thesaurus.move(TopicId("bio"), TopicId("bio2"))
        await work.commit()
    assert set((await since(known, begun)).members.values()) == {ANNA, BRAM}


async def test_whoever_changes_again_is_new_again(known: SqlStore) -> None:
    begun = await mark(known)
    for name in ("Anna Anders", "Anna Alweer"):
        async with known.begin() as work:
            await work.members.save(member(ANNA, name=name))
            await work.commit()
        changed = await since(known, begun)
        assert changed.members == {digest_of(ANNA): ANNA}
        begun = changed.until


async def test_what_is_forgotten_too_soon_is_told(known: SqlStore) -> None:
    begun = await mark(known)
    async with known.begin() as work:
        await work.members.save(member(ANNA, name="Anna Anders"))
        await work.commit()
    await forget(known)
    assert ANNA in (await since(known, begun)).members.values()
    await forget(known)
    async with known.begin() as work:
        assert await work.changes.since(begun) is None
        later = await work.changes.mark()
    async with known.begin() as work:
        await work.members.save(replace(member(BRAM), consented_at=NOW, name="Bram Anders"))
        await work.commit()
    assert (await since(known, later)).members == {digest_of(BRAM): BRAM}


async def test_what_is_committed_late_is_not_passed_over(postgresql_address: str) -> None:
    one, other = open_store(postgresql_address), open_store(postgresql_address)
    begun = await mark(one)
    async with one.begin() as slow:
        await slow.members.save(member(ANNA))
        async with other.begin() as quick:
            await quick.members.save(member(BRAM))
            await quick.commit()
        between = await since(other, begun)
        assert between.members == {digest_of(BRAM): BRAM}
        await slow.commit()
    assert ANNA in (await since(other, between.until)).members.values()
    for store in (one, other):
        await store.close()
