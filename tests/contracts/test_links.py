from datetime import timedelta

from bot.domain.ids import MemberId
from bot.domain.linking import LinkCode
from bot.messages import Account
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW, account, known, member

ANNA, BRAM = MemberId("anna"), MemberId("bram")


def code(digest: str, member: MemberId = ANNA, *, shown_to: Account | None = None, minutes: int = 10) -> LinkCode:
    return LinkCode(
        digest=digest, member=member, shown_to=shown_to or account(member), expires_at=NOW + minutes * MINUTE
    )


async def test_a_code_is_found_until_it_is_over(work: UnitOfWork) -> None:
    await work.links.add(code("one"))
    assert await work.links.find("one", now=NOW) == code("one")
    assert await work.links.find("one", now=NOW + 9 * MINUTE) == code("one")
    assert await work.links.find("one", now=NOW + 10 * MINUTE) is None
    assert await work.links.find("on%", now=NOW) is None


async def test_a_new_code_takes_the_place_of_the_old_one(work: UnitOfWork) -> None:
    for one in (code("old"), code("new"), code("other", BRAM)):
        await work.links.add(one)
    assert await work.links.find("old", now=NOW) is None
    assert await work.links.find_of(ANNA) == code("new")
    await work.links.remove(ANNA)
    assert await work.links.find_of(ANNA) is None
    assert await work.links.find("other", now=NOW) is not None


async def test_tries_are_counted_for_each_account_and_forgotten(work: UnitOfWork) -> None:
    for minutes in (0, 1, 2):
        await work.links.note_try(account("anna"), at=NOW + minutes * MINUTE)
    await work.links.note_try(account("bram"), at=NOW)
    assert await work.links.count_tries(account("anna"), since=NOW) == 2
    assert await work.links.count_tries(account("anna"), since=NOW - MINUTE) == 3
    assert await work.links.oldest_at() == NOW
    await work.links.add(code("over", minutes=-1))
    assert await work.links.oldest_at() == NOW - MINUTE
    assert await work.links.forget_before(NOW + MINUTE) == 3
    assert await work.links.count_tries(account("anna"), since=NOW - MINUTE) == 2
    assert await work.links.forget_before(NOW + timedelta(days=1)) == 2
    assert await work.links.oldest_at() is None


async def test_tries_stay_when_somebody_is_erased(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.accounts.save(known("anna"))
    await work.links.note_try(account("anna"), at=NOW)
    await work.members.erase(ANNA)
    assert await work.links.count_tries(account("anna"), since=NOW - MINUTE) == 1
