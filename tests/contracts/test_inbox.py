import asyncio

from bot.errors import ConflictError
from bot.messages import Pick, Submission, Votes
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, conversation, message
from tests.contracts.trying import until_it_works


async def test_a_message_is_kept_whole(work: UnitOfWork) -> None:
    said = message(
        "1",
        conversation=conversation("c", is_shared=True, thread="t", is_encrypted=True),
        text="Wie werkt er aan ENSIA?",
        id="$new",
        replaces="$old",
        removes="$older",
        pick=Pick(number=2, offer="o"),
        answers="o",
        votes=Votes(numbers=(1, 3), offer="o"),
        submission=Submission(form="Profile", values={"name": "Anna"}),
        sender_email="anna@zeewolde.example",
        name_is_proof=True,
        private=conversation("p"),
    )
    await work.inbox.add(said, at=NOW)
    taken = await work.inbox.take(said.conversation)
    assert taken == said
    assert taken is not None
    assert taken.conversation.is_encrypted


async def test_the_same_key_is_new_once(work: UnitOfWork) -> None:
    assert await work.inbox.add(message("1"), at=NOW)
    assert not await work.inbox.add(message("1", text="again"), at=NOW)
    await work.inbox.finish("1")
    assert not await work.inbox.add(message("1"), at=NOW)
    assert await work.inbox.take(conversation()) is None


async def test_messages_are_taken_in_the_order_in_which_they_came(work: UnitOfWork) -> None:
    for key, later in (("b", 2), ("a", 1), ("c", 0)):
        await work.inbox.add(message(key), at=NOW + later * MINUTE)
    await work.inbox.add(message("elsewhere", person="bram"), at=NOW)
    taken = []
    while await work.inbox.has_unfinished(conversation()):
        said = await work.inbox.take(conversation())
        assert said is not None
        taken.append(said.key)
        await work.inbox.finish(said.key)
    assert taken == ["b", "a", "c"]
    assert await work.inbox.take(conversation()) is None
    assert await work.inbox.has_unfinished(conversation("bram"))


async def test_threads_and_platforms_are_conversations_of_their_own(work: UnitOfWork) -> None:
    places = [conversation("c"), conversation("c", thread="t"), conversation("c", platform="slack")]
    for number, place in enumerate(places):
        await work.inbox.add(message(str(number), conversation=place), at=NOW)
    assert [(await work.inbox.take(place) or message("none")).key for place in places] == ["0", "1", "2"]


async def test_unfinished_conversations_come_longest_waiting_first(work: UnitOfWork) -> None:
    for key, person in (("1", "anna"), ("2", "bram"), ("3", "anna"), ("4", "cor")):
        await work.inbox.add(message(key, person=person), at=NOW)
    await work.inbox.finish("1")
    assert await work.inbox.unfinished() == [conversation("bram"), conversation("anna"), conversation("cor")]


async def test_starts_are_counted_for_the_oldest_only(work: UnitOfWork) -> None:
    await work.inbox.add(message("1"), at=NOW)
    await work.inbox.add(message("2"), at=NOW)
    assert [await work.inbox.count_start(conversation()) for _ in range(3)] == [1, 2, 3]
    await work.inbox.finish("1")
    assert await work.inbox.count_start(conversation()) == 1
    assert await work.inbox.count_start(conversation("nobody")) == 0


async def test_keys_are_forgotten_when_finished_and_old(work: UnitOfWork) -> None:
    await work.inbox.add(message("old"), at=NOW)
    await work.inbox.add(message("unfinished"), at=NOW)
    await work.inbox.add(message("new"), at=NOW + MINUTE)
    await work.inbox.finish("old")
    await work.inbox.finish("new")
    assert await work.inbox.forget_before(NOW + MINUTE) == 1
    assert await work.inbox.add(message("old"), at=NOW)
    assert not await work.inbox.add(message("new"), at=NOW)
    assert not await work.inbox.add(message("unfinished"), at=NOW)


async def test_the_same_key_from_two_at_once_is_new_for_one(processes: list[SqlStore]) -> None:
    async def add(store: SqlStore) -> bool:
        async with store.begin() as work:
            is_new = await work.inbox.add(message("1"), at=NOW)
            await work.commit()
            return is_new

    answers = await asyncio.gather(*map(add, processes * 2), return_exceptions=True)
    assert answers.count(True) == 1
    assert all(answer is False or isinstance(answer, ConflictError) for answer in answers if answer is not True)


async def test_two_who_take_at_once_never_work_off_the_same(processes: list[SqlStore]) -> None:
    async with processes[0].begin() as work:
        for key in "123":
            await work.inbox.add(message(key), at=NOW)
        await work.commit()

    async def work_off(work: UnitOfWork) -> str | None:
        said = await work.inbox.take(conversation())
        if said is not None:
            await work.inbox.finish(said.key)
        return None if said is None else said.key

    worked_off = await asyncio.gather(*(until_it_works(store, work_off) for store in processes * 2))
    assert sorted(key for key in worked_off if key) == ["1", "2", "3"]
