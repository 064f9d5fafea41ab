from dataclasses import replace

from bot.ports import Dialogue, UnitOfWork
from tests.contracts.given import MINUTE, NOW, account, conversation

DIALOGUE = Dialogue(
    conversation=conversation("#ciso", is_shared=True),
    account=account("anna"),
    command="Profile",
    values={"name": "Anna", "keys": "a word that rows have as a method"},
    left=("organisation", "roles"),
    touched_at=NOW,
)


async def test_a_form_goes_on_where_it_stopped(work: UnitOfWork) -> None:
    await work.dialogues.save(DIALOGUE)
    assert await work.dialogues.find(DIALOGUE.conversation, DIALOGUE.account) == DIALOGUE


async def test_there_is_one_for_a_person_in_a_conversation(work: UnitOfWork) -> None:
    later = replace(DIALOGUE, values={"name": "Anna", "organisation": "gm0050"}, left=("roles",))
    elsewhere = replace(DIALOGUE, conversation=conversation("anna"))
    of_another = replace(DIALOGUE, account=account("bram"))
    for dialogue in (DIALOGUE, elsewhere, of_another, later):
        await work.dialogues.save(dialogue)
    for dialogue in (later, elsewhere, of_another):
        assert await work.dialogues.find(dialogue.conversation, dialogue.account) == dialogue


async def test_it_ends_when_it_is_filled_in_or_left(work: UnitOfWork) -> None:
    await work.dialogues.save(DIALOGUE)
    await work.dialogues.remove(DIALOGUE.conversation, account("bram"))
    assert await work.dialogues.find(DIALOGUE.conversation, DIALOGUE.account) is not None
    await work.dialogues.remove(DIALOGUE.conversation, DIALOGUE.account)
    assert await work.dialogues.find(DIALOGUE.conversation, DIALOGUE.account) is None


async def test_those_nobody_touched_are_forgotten(work: UnitOfWork) -> None:
    touched = replace(DIALOGUE, account=account("bram"), touched_at=NOW + MINUTE)
    for dialogue in (DIALOGUE, touched):
        await work.dialogues.save(dialogue)
    assert await work.dialogues.forget_before(NOW + MINUTE) == 1
    assert await work.dialogues.find(DIALOGUE.conversation, DIALOGUE.account) is None
    assert await work.dialogues.find(touched.conversation, touched.account) == touched
