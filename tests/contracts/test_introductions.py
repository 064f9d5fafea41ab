import asyncio
from dataclasses import replace

import pytest

from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import Due, State, close
from bot.errors import NotFoundError
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, introduction, member
from tests.contracts.trying import until_it_works

ANNA, BRAM = MemberId("anna"), MemberId("bram")


async def test_a_request_is_kept_whole(work: UnitOfWork) -> None:
    asked = introduction("1", about="hoe jullie ENSIA “doen”", is_silent=True, next_step=Due.ASK_AGAIN)
    for kept in (asked, close(asked, State.DECLINED, NOW)):
        await work.introductions.save(kept)
        assert await work.introductions.get(kept.id) == kept


async def test_nothing_is_found_or_not_got(work: UnitOfWork) -> None:
    assert await work.introductions.find(IntroductionId("1")) is None
    with pytest.raises(NotFoundError):
        await work.introductions.get(IntroductionId("1"))


async def test_those_of_a_member_come_oldest_first(work: UnitOfWork) -> None:
    mine = [introduction("2"), introduction("1", "bram", "anna"), introduction("3", "anna", "cor")]
    for saved in (*mine, introduction("4", "bram", "cor"), mine[0]):
        await work.introductions.save(saved)
    assert await work.introductions.of(ANNA) == mine


async def test_open_ones_are_counted_for_the_asker(work: UnitOfWork) -> None:
    await work.introductions.save(introduction("1"))
    await work.introductions.save(introduction("2", "anna", "cor", is_silent=True))
    await work.introductions.save(close(introduction("3"), State.EXPIRED, NOW))
    await work.introductions.save(introduction("4", "bram", "anna"))
    assert await work.introductions.count_open(ANNA) == 2


async def test_how_often_somebody_was_asked_leaves_out_the_silent_and_the_old(work: UnitOfWork) -> None:
    await work.introductions.save(introduction("1"))
    await work.introductions.save(close(introduction("2", "cor"), State.DECLINED, NOW))
    await work.introductions.save(introduction("3", "dirk", is_silent=True))
    await work.introductions.save(introduction("4", "els", asked_at=NOW - MINUTE))
    await work.introductions.save(introduction("5", "bram", "anna"))
    assert await work.introductions.count_asked(BRAM, since=NOW) == 2
    assert await work.introductions.count_asked(BRAM, since=NOW - MINUTE) == 3


async def test_the_one_due_longest_comes_first(work: UnitOfWork) -> None:
    for id, due in (("1", 0), ("2", -1), ("3", 1)):
        await work.introductions.save(introduction(id, due_at=NOW + due * MINUTE))
    await work.introductions.save(close(introduction("4"), State.WITHDRAWN, NOW))
    assert await work.introductions.next_due_at() == NOW - MINUTE
    taken = []
    while (due_one := await work.introductions.take_due(NOW)) is not None:
        taken.append(due_one.id)
        await work.introductions.save(close(due_one, State.EXPIRED, NOW))
    assert taken == ["2", "1"]
    assert await work.introductions.next_due_at() == NOW + MINUTE


async def test_two_who_take_at_once_take_different_ones(processes: list[SqlStore]) -> None:
    async with processes[0].begin() as work:
        for name in ("anna", "bram"):
            await work.members.save(member(name))
        for id in "123":
            await work.introductions.save(introduction(id, due_at=NOW))
        await work.commit()

    async def take(work: UnitOfWork) -> str | None:
        due = await work.introductions.take_due(NOW)
        if due is not None:
            await work.introductions.save(replace(due, due_at=None, next_step=None))
        return None if due is None else due.id

    taken = await asyncio.gather(*(until_it_works(store, take) for store in processes * 2))
    assert sorted(id for id in taken if id) == ["1", "2", "3"]
