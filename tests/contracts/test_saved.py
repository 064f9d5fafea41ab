from collections.abc import Sequence

import pytest

from bot.domain.ids import EnquiryId, MemberId
from bot.domain.saving import LONGEST_ABOUT, Saved
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW, member

ANNA, BRAM, COR, DORA = (MemberId(id) for id in ("anna", "bram", "cor", "dora"))


@pytest.fixture
async def people(work: UnitOfWork) -> UnitOfWork:
    for id in (ANNA, BRAM, COR, DORA):
        await work.members.save(member(id))
    return work


def _numbers(saved: Sequence[Saved]) -> dict[MemberId, int]:
    return {one.member: one.number for one in saved if one.number is not None}


async def test_the_last_saved_comes_first_and_only_whoever_saved_them_has_them(people: UnitOfWork) -> None:
    await people.saved.add(ANNA, BRAM, about="ENSIA", at=NOW)
    await people.saved.add(ANNA, COR, about="", at=NOW)
    assert [one.member for one in await people.saved.of(ANNA)] == [COR, BRAM]
    assert await people.saved.of(BRAM) == []
    assert await people.saved.of(MemberId("nobody")) == []


async def test_somebody_is_saved_once_with_all_they_were_saved_for(people: UnitOfWork) -> None:
    for about, later in (("ENSIA", 1), ("NIS2", 0), ("ENSIA", 2), ("", 3)):
        await people.saved.add(ANNA, BRAM, about=about, at=NOW + later * MINUTE)
    (bram,) = await people.saved.of(ANNA)
    assert (bram.abouts, bram.saved_at, bram.number, bram.listed_after) == (("ENSIA", "NIS2"), NOW, None, None)


async def test_who_is_dropped_is_dropped_for_everything(people: UnitOfWork) -> None:
    for owner, about in ((ANNA, "ENSIA"), (ANNA, "NIS2"), (COR, "ENSIA")):
        await people.saved.add(owner, BRAM, about=about, at=NOW)
    assert await people.saved.drop(ANNA, BRAM)
    assert not await people.saved.drop(ANNA, BRAM)
    assert await people.saved.of(ANNA) == []
    assert len(await people.saved.of(COR)) == 1


async def test_numbers_are_those_of_the_last_list(people: UnitOfWork) -> None:
    for one, about in ((BRAM, "ENSIA"), (BRAM, "NIS2"), (COR, ""), (DORA, "")):
        await people.saved.add(ANNA, one, about=about, at=NOW)
        await people.saved.add(COR, DORA, about="", at=NOW)
    await people.saved.note_list(COR, [DORA], after=None)
    await people.saved.note_list(ANNA, [DORA, COR], after=None)
    await people.saved.note_list(ANNA, [COR, BRAM], after=EnquiryId("e1"))
    saved = await people.saved.of(ANNA)
    assert _numbers(saved) == {COR: 1, BRAM: 2}
    assert {one.listed_after for one in saved} == {"e1", None}
    await people.saved.add(ANNA, BRAM, about="Woo", at=NOW)
    assert _numbers(await people.saved.of(ANNA)) == {COR: 1, BRAM: 2}
    assert [(one.number, one.listed_after) for one in await people.saved.of(COR)] == [(1, "")]
    await people.saved.note_list(ANNA, [], after=None)
    assert _numbers(await people.saved.of(ANNA)) == {}


async def test_whoever_is_erased_is_saved_by_nobody_and_saves_nobody(people: UnitOfWork) -> None:
    await people.saved.add(ANNA, BRAM, about="", at=NOW)
    await people.saved.add(BRAM, COR, about="", at=NOW)
    await people.members.erase(BRAM)
    assert await people.saved.of(ANNA) == []
    assert await people.saved.of(BRAM) == []


async def test_the_longest_there_may_be_fits(people: UnitOfWork) -> None:
    about = "😀" * LONGEST_ABOUT
    await people.saved.add(ANNA, BRAM, about=about, at=NOW)
    await people.saved.add(ANNA, BRAM, about=about, at=NOW)
    assert [one.abouts for one in await people.saved.of(ANNA)] == [(about,)]
