from bot.domain.ids import MemberId
from bot.messages import Platform
from bot.ports import LastSaid, UnitOfWork
from tests.contracts.given import CONSOLE, NOW, account, conversation, known, member


async def test_an_account_leads_to_its_member(work: UnitOfWork) -> None:
    await work.members.save(member("m1"))
    anna = known("anna", "m1", name="Anna", conversation=conversation("dm", is_shared=False))
    await work.accounts.save(anna)
    assert await work.accounts.find(account("anna")) == anna
    assert await work.accounts.find(account("anna", Platform("slack"))) is None
    assert await work.accounts.find(account("Anna")) is None


async def test_what_is_known_is_replaced(work: UnitOfWork) -> None:
    await work.accounts.save(known("anna", "m1"))
    said = LastSaid(id="$1", commands=("AskPeers", "Help"), field="organisation")
    renamed = known("anna", "m2", name="Anna de Wit", conversation=conversation("new"), left_at=NOW, last_said=said)
    await work.accounts.save(renamed)
    assert await work.accounts.find(account("anna")) == renamed
    assert await work.accounts.of(MemberId("m1")) == []


async def test_the_account_a_member_came_with_is_first(work: UnitOfWork) -> None:
    first, second = known("z", "m1"), known("a", "m1")
    for saved in (first, second, known("b", "m2"), first):
        await work.accounts.save(saved)
    assert await work.accounts.of(MemberId("m1")) == [first, second]


async def test_all_on_a_platform_come_by_name(work: UnitOfWork) -> None:
    for id, name in (("1", "Émile"), ("2", "bram"), ("3", "Anna"), ("4", "Bram")):
        await work.accounts.save(known(id, name=name))
    await work.accounts.save(known("5", account=account("5", Platform("slack"))))
    assert [found.name for found in await work.accounts.on(CONSOLE)] == ["Anna", "bram", "Bram", "Émile"]
