import asyncio
from functools import partial

from bot.messages import File, Option
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, account, conversation, outgoing, together
from tests.contracts.trying import until_it_works

SOON = NOW + MINUTE


async def claimed(work: UnitOfWork, **options: object) -> str | None:
    waiting = await work.outbox.claim(**{"now": NOW, "until": SOON, **options})  # type: ignore[arg-type]
    return None if waiting is None else waiting.outgoing.key


async def test_what_is_to_be_said_is_kept_whole(work: UnitOfWork) -> None:
    for key, place in (("1", conversation("c", is_shared=True, thread="t")), ("2", together("k", "anna", "bram"))):
        said = outgoing(
            key,
            conversation=place,
            to=(account("anna"), account("bram")),
            text="*Hallo* Anna",
            options=(Option(number=1, label="Ja"), Option(number=2, label="Nee")),
            files=(File(name="a.ics", media_type="text/calendar", text="BEGIN:VCALENDAR\r\n"),),
        )
        await work.outbox.add(said, at=NOW)
        waiting = await work.outbox.claim(now=NOW, until=SOON)
        assert waiting is not None
        assert waiting.outgoing == said


async def test_attempts_tell_how_often_it_was_claimed_before(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    attempts = []
    for number in range(3):
        waiting = await work.outbox.claim(now=NOW + number * MINUTE, until=SOON + number * MINUTE)
        attempts.append(waiting and waiting.attempts)
    assert attempts == [0, 1, 2]


async def test_the_same_key_a_second_time_is_ignored(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1", text="first"), at=NOW)
    await work.outbox.add(outgoing("1", person="bram", text="second"), at=NOW)
    assert await work.outbox.count() == (1, 0)
    waiting = await work.outbox.claim(now=NOW, until=SOON)
    assert waiting is not None
    assert waiting.outgoing.text == "first"


async def test_a_claim_holds_until_its_time_is_over(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    assert await claimed(work) == "1"
    assert await claimed(work) is None
    assert await claimed(work, now=SOON, until=SOON + MINUTE) == "1"


async def test_nothing_is_claimed_before_it_is_due(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=SOON)
    assert await claimed(work) is None
    assert await work.outbox.next_due_at() == SOON


async def test_a_conversation_keeps_its_order(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    await work.outbox.add(outgoing("2"), at=NOW - MINUTE)
    await work.outbox.add(outgoing("other", person="bram"), at=NOW)
    assert await claimed(work) == "1"
    assert await claimed(work) == "other"
    assert await claimed(work) is None
    await work.outbox.said("1")
    assert await claimed(work) == "2"


async def test_one_that_is_delayed_holds_up_what_comes_after_it(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    await work.outbox.add(outgoing("2"), at=NOW)
    assert await claimed(work) == "1"
    await work.outbox.delay("1", until=NOW + 5 * MINUTE, reason="down")
    assert await claimed(work, now=SOON) is None
    assert await work.outbox.next_due_at() == NOW + 5 * MINUTE
    assert await claimed(work, now=NOW + 5 * MINUTE, until=NOW + 6 * MINUTE) == "1"


async def test_one_that_is_given_up_lets_the_next_pass(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    await work.outbox.add(outgoing("2"), at=NOW)
    assert await claimed(work) == "1"
    await work.outbox.give_up("1", at=NOW, reason="no such channel")
    assert await work.outbox.count() == (1, 1)
    assert await claimed(work) == "2"
    await work.outbox.add(outgoing("1"), at=NOW)
    assert await work.outbox.count() == (1, 1)


async def test_what_was_given_up_stays_given_up(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    await work.outbox.give_up("1", at=NOW, reason="gone")
    await work.outbox.delay("1", until=NOW, reason="late answer")
    await work.outbox.give_up("1", at=SOON, reason="again")
    assert await claimed(work) is None
    assert await work.outbox.next_due_at() is None
    assert await work.outbox.forget_before(NOW) == 0
    assert await work.outbox.forget_before(SOON) == 1
    assert await work.outbox.count() == (0, 0)


async def test_only_the_given_conversation_is_looked_at(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    await work.outbox.add(outgoing("2", person="bram"), at=NOW)
    await work.outbox.add(outgoing("3", conversation=together("k", "anna", "bram")), at=NOW)
    assert await claimed(work, conversation=conversation("cor")) is None
    assert await claimed(work, conversation=conversation("bram")) == "2"
    assert await claimed(work, conversation=together("k", "bram")) == "3"
    assert await claimed(work) == "1"


async def test_a_conversation_to_be_opened_keeps_its_order_by_its_key(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1", conversation=together("k", "anna", "bram")), at=NOW)
    await work.outbox.add(outgoing("2", conversation=together("k", "bram", "anna")), at=NOW)
    await work.outbox.add(outgoing("3", conversation=together("l", "anna")), at=NOW)
    assert [await claimed(work) for _ in range(3)] == ["1", "3", None]


async def test_an_empty_outbox_has_nothing_due(work: UnitOfWork) -> None:
    assert await work.outbox.next_due_at() is None
    assert await work.outbox.count() == (0, 0)
    await work.outbox.said("unknown")


async def test_next_due_is_that_of_the_first_in_line(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW + 2 * MINUTE)
    await work.outbox.add(outgoing("2"), at=NOW)
    await work.outbox.add(outgoing("3", person="bram"), at=NOW + 3 * MINUTE)
    assert await work.outbox.next_due_at() == NOW + 2 * MINUTE


async def test_two_who_claim_at_once_never_get_the_same_nor_out_of_order(processes: list[SqlStore]) -> None:
    async with processes[0].begin() as work:
        for number in range(6):
            await work.outbox.add(outgoing(str(number), person=f"person {number % 2}"), at=NOW)
        await work.commit()
    said: list[str] = []

    async def deliver(store: SqlStore) -> None:
        while await until_it_works(store, lambda work: work.outbox.count()) != (0, 0):
            waiting = await until_it_works(store, lambda work: work.outbox.claim(now=NOW, until=SOON))
            if waiting is not None:
                said.append(waiting.outgoing.key)
                await until_it_works(store, partial(say, waiting.outgoing.key))

    async def say(key: str, work: UnitOfWork) -> None:
        await work.outbox.said(key)

    await asyncio.gather(*map(deliver, processes))
    assert [key for key in said if int(key) % 2 == 0] == ["0", "2", "4"]
    assert [key for key in said if int(key) % 2] == ["1", "3", "5"]


async def test_a_start_makes_everything_unsaid_due(work: UnitOfWork) -> None:
    for key, person in (("1", "anna"), ("2", "anna"), ("3", "bram"), ("4", "cor"), ("5", "dirk")):
        await work.outbox.add(outgoing(key, person), at=NOW)
    await work.outbox.delay("3", until=NOW + 5 * MINUTE, reason="down")
    await work.outbox.give_up("4", at=NOW, reason="gone")
    assert await claimed(work) == "1"
    assert await work.outbox.release(now=NOW) == 2
    assert [await claimed(work) for _ in range(4)] == ["1", "3", "5", None]
