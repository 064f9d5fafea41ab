"""Who is asked whether what they said still holds, and since when they were not."""

from datetime import timedelta

from bot.domain.confirming import counted_from
from bot.domain.ids import MemberId
from storage.engine import SqlStore
from tests.contracts.given import NOW, involvement, member

ANNA, BRAM = MemberId("anna"), MemberId("bram")
LATER = NOW + timedelta(days=30)


async def _two(store: SqlStore) -> None:
    async with store.begin() as work:
        for id in (ANNA, BRAM):
            await work.members.save(member(id))
            await work.involvements.save(involvement(id, "bio"))
        await work.commit()


async def test_it_counts_from_the_first_thing_somebody_says(store: SqlStore) -> None:
    async with store.begin() as work:
        await work.members.save(member(ANNA))
        assert await work.confirmations.find_since(ANNA) is None
        await work.involvements.save(involvement(ANNA, "bio"))
        await work.commit()
    async with store.begin() as work:
        first = await work.confirmations.find_since(ANNA)
        assert first == counted_from(ANNA, NOW)
        await work.confirmations.count_from(ANNA, LATER)
        await work.involvements.save(involvement(ANNA, "woo"))
        assert await work.confirmations.find_since(ANNA) == LATER


async def test_who_waits_longest_goes_first_and_nobody_before_their_time(store: SqlStore) -> None:
    await _two(store)
    async with store.begin() as work:
        await work.confirmations.count_from(ANNA, LATER)
        await work.confirmations.count_from(BRAM, LATER - timedelta(seconds=1))
        await work.commit()
    async with store.begin() as work:
        assert await work.confirmations.earliest() == LATER - timedelta(seconds=1)
        assert await work.confirmations.take_due(LATER - timedelta(seconds=2)) is None
        assert await work.confirmations.take_due(LATER) == BRAM
        await work.confirmations.count_from(BRAM, None)
        assert await work.confirmations.take_due(LATER) == ANNA
        await work.confirmations.count_from(ANNA, None)
        assert await work.confirmations.take_due(LATER) is None
        assert await work.confirmations.earliest() is None


async def test_it_goes_with_the_member_and_along_with_who_they_turn_out_to_be(store: SqlStore) -> None:
    await _two(store)
    async with store.begin() as work:
        await work.confirmations.count_from(BRAM, LATER)
        await work.members.absorb(ANNA, into=BRAM)
        await work.commit()
    async with store.begin() as work:
        assert await work.confirmations.find_since(BRAM) == LATER
        await work.members.erase(BRAM)
        await work.commit()
    async with store.begin() as work:
        assert await work.confirmations.earliest() is None
