from bot.domain.ids import MemberId
from bot.ports import UnitOfWork

ANNA, BRAM = MemberId("anna"), MemberId("bram")


async def test_a_code_shows_who_somebody_is(work: UnitOfWork) -> None:
    await work.invitations.add("digest", ANNA)
    await work.invitations.add("other", BRAM)
    assert await work.invitations.find("digest") == ANNA
    assert await work.invitations.find("dige%") is None


async def test_a_new_code_makes_the_old_one_worthless(work: UnitOfWork) -> None:
    await work.invitations.add("old", ANNA)
    await work.invitations.add("new", ANNA)
    assert await work.invitations.find("old") is None
    assert await work.invitations.find("new") == ANNA


async def test_a_used_code_is_worthless(work: UnitOfWork) -> None:
    await work.invitations.add("digest", ANNA)
    await work.invitations.remove(ANNA)
    await work.invitations.remove(BRAM)
    assert await work.invitations.find("digest") is None
