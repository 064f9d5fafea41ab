from bot.domain.ids import MemberId
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW

ANNA, BRAM, COR = MemberId("anna"), MemberId("bram"), MemberId("cor")


async def test_a_block_stands_between_both(work: UnitOfWork) -> None:
    await work.blocks.add(ANNA, BRAM, at=NOW)
    assert await work.blocks.between(ANNA, BRAM)
    assert await work.blocks.between(BRAM, ANNA)
    assert not await work.blocks.between(ANNA, COR)


async def test_only_the_one_who_blocked_has_it_on_the_list(work: UnitOfWork) -> None:
    await work.blocks.add(ANNA, COR, at=NOW)
    await work.blocks.add(ANNA, BRAM, at=NOW + MINUTE)
    await work.blocks.add(ANNA, COR, at=NOW + 2 * MINUTE)
    assert await work.blocks.of(ANNA) == [COR, BRAM]
    assert await work.blocks.of(BRAM) == []


async def test_a_block_is_taken_back_by_the_one_who_set_it(work: UnitOfWork) -> None:
    await work.blocks.add(ANNA, BRAM, at=NOW)
    await work.blocks.remove(BRAM, ANNA)
    assert await work.blocks.between(ANNA, BRAM)
    await work.blocks.remove(ANNA, BRAM)
    assert not await work.blocks.between(ANNA, BRAM)
