import asyncio
from dataclasses import replace
from functools import partial

from bot.messages import Earlier, File, Option, Platform, Poll
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import CONSOLE, MINUTE, NOW, account, conversation, outgoing, together
from tests.contracts.trying import until_it_works

SOON = NOW + MINUTE
SLACK = Platform("slack")
HERE = conversation("here")


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
            options=(Option(number=1, label="Ja", is_moment=True), Option(number=2, label="Nee")),
            poll=Poll(question="Wanneer?", most=2),
            files=(File(name="a.ics", media_type="text/calendar", text="BEGIN:VCALENDAR\r\n"),),
            may_change=True,
            earlier=Earlier(key="0", is_removed=True),
        )
        await work.outbox.add(said, at=NOW)
        waiting = await work.outbox.claim(now=NOW, until=SOON)
        assert waiting is not None
        assert waiting.outgoing == said


async def test_what_is_taken_back_is_never_said_unless_it_may_have_been(work: UnitOfWork) -> None:
    for key in "12":
        await work.outbox.add(outgoing(key), at=NOW)
    assert await claimed(work) == "1"
    assert not await work.outbox.take_back("1")
    assert not await work.outbox.take_back("nothing")
    assert await work.outbox.take_back("2")
    assert await work.outbox.count() == (1, 0)
    await work.outbox.delay("1", until=SOON, reason="down", is_doubtful=False)
    assert await work.outbox.take_back("1")
    assert await work.outbox.count() == (0, 0)


async def test_changes_of_what_is_taken_back_are_never_said_either(work: UnitOfWork) -> None:
    for key, changed in (("1", None), ("2", "1"), ("3", "1"), ("4", "0")):
        earlier = None if changed is None else Earlier(key=changed)
        await work.outbox.add(outgoing(key, conversation=HERE, earlier=earlier), at=NOW)
    await work.outbox.add(outgoing("5", conversation=conversation("there"), earlier=Earlier(key="1")), at=NOW)
    await work.outbox.take_back_changes("1", HERE)
    assert await work.outbox.count() == (3, 0)
    await work.outbox.said("1")
    assert await claimed(work, conversation=HERE) == "4"
    # It may be being said.
    await work.outbox.take_back_changes("0", HERE)
    assert await work.outbox.count() == (2, 0)


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
    await work.outbox.delay("1", until=NOW + 5 * MINUTE, reason="down", is_doubtful=True)
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
    await work.outbox.delay("1", until=NOW, reason="late answer", is_doubtful=True)
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
    await work.outbox.delay("3", until=NOW + 5 * MINUTE, reason="down", is_doubtful=False)
    await work.outbox.give_up("4", at=NOW, reason="gone")
    assert await claimed(work) == "1"
    assert await work.outbox.release(now=NOW) == 2
    assert [await claimed(work) for _ in range(4)] == ["1", "3", "5", None]


async def test_what_was_claimed_may_have_been_said(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    doubts = []
    for number in range(2):
        waiting = await work.outbox.claim(now=NOW + number * MINUTE, until=SOON + number * MINUTE)
        doubts.append(waiting and waiting.is_doubtful)
    assert doubts == [False, True]


async def test_who_delays_it_says_whether_it_may_have_been_said(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("1"), at=NOW)
    found = []
    for is_doubtful in (False, True, False, False):
        waiting = await work.outbox.claim(now=NOW, until=SOON)
        found.append(waiting and (waiting.attempts, waiting.is_doubtful))
        await work.outbox.delay("1", until=NOW, reason="down", is_doubtful=is_doubtful)
    assert found == [(0, False), (1, False), (2, True), (3, False)]


async def test_a_start_keeps_the_doubt_about_what_was_claimed_and_adds_none(work: UnitOfWork) -> None:
    for key, person in (("claimed", "anna"), ("delayed", "bram"), ("new", "cor")):
        await work.outbox.add(outgoing(key, person), at=NOW)
    for _ in range(2):
        await work.outbox.claim(now=NOW, until=SOON)
    await work.outbox.delay("delayed", until=SOON, reason="down", is_doubtful=False)
    await work.outbox.release(now=NOW)
    found = {}
    while (waiting := await work.outbox.claim(now=NOW, until=SOON)) is not None:
        found[waiting.outgoing.key] = waiting.is_doubtful
    assert found == {"claimed": True, "delayed": False, "new": False}


async def test_what_another_platform_is_to_say_is_left_alone(work: UnitOfWork) -> None:
    on_slack = replace(together("k", "anna", "bram"), platform=SLACK)
    await work.outbox.add(outgoing("slack 1", conversation=on_slack), at=NOW)
    await work.outbox.add(outgoing("slack 2", conversation=conversation("anna", platform=SLACK)), at=NOW - MINUTE)
    await work.outbox.add(outgoing("console"), at=SOON)
    assert await work.outbox.next_due_at(platforms={CONSOLE}) == SOON
    assert await work.outbox.next_due_at(platforms={SLACK}) == NOW - MINUTE
    assert await work.outbox.next_due_at(platforms=set()) is None
    assert await work.outbox.next_due_at() == NOW - MINUTE
    assert await claimed(work, platforms={CONSOLE}) is None
    assert await claimed(work, platforms={CONSOLE}, conversation=on_slack) is None
    assert await claimed(work, platforms={SLACK}) == "slack 2"
    assert await work.outbox.release(now=NOW, platforms={CONSOLE}) == 1
    assert [await claimed(work, platforms={CONSOLE, SLACK}) for _ in range(3)] == ["slack 1", "console", None]


async def test_two_processes_on_two_platforms_each_say_their_own(processes: list[SqlStore]) -> None:
    async with processes[0].begin() as work:
        for number in range(6):
            place = conversation("anna", platform=SLACK if number % 2 else CONSOLE)
            await work.outbox.add(outgoing(str(number), conversation=place), at=NOW)
        await work.commit()

    async def deliver(store: SqlStore, platform: Platform) -> list[str]:
        said = []
        while await until_it_works(store, lambda work: work.outbox.next_due_at(platforms={platform})) is not None:
            claim = partial(_claim, platform)
            if (key := await until_it_works(store, claim)) is not None:
                said.append(key)
                await until_it_works(store, partial(_say, key))
        return said

    on_console, on_slack = await asyncio.gather(deliver(processes[0], CONSOLE), deliver(processes[1], SLACK))
    assert (on_console, on_slack) == (["0", "2", "4"], ["1", "3", "5"])


async def _claim(platform: Platform, work: UnitOfWork) -> str | None:
    return await claimed(work, platforms={platform})


async def _say(key: str, work: UnitOfWork) -> None:
    await work.outbox.said(key)


async def test_what_may_have_been_said_is_tried_at_once(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("a", conversation=HERE), at=NOW)
    assert not await work.outbox.hasten(HERE, now=NOW)
    await work.outbox.claim(now=NOW, until=SOON)
    # Somebody is at it.
    assert await work.outbox.is_in_doubt(HERE)
    assert not await work.outbox.is_in_doubt(conversation("elsewhere"))
    assert not await work.outbox.hasten(HERE, now=NOW)
    await work.outbox.delay("a", until=SOON, reason="no answer", is_doubtful=True)
    assert not await work.outbox.hasten(conversation("elsewhere"), now=NOW)
    assert await work.outbox.hasten(HERE, now=NOW)
    assert await work.outbox.next_due_at() == NOW


async def test_what_was_certainly_not_said_waits_as_long_as_it_should(work: UnitOfWork) -> None:
    await work.outbox.add(outgoing("a", conversation=HERE), at=NOW)
    await work.outbox.claim(now=NOW, until=SOON)
    await work.outbox.delay("a", until=SOON, reason="limited", is_doubtful=False)
    assert not await work.outbox.is_in_doubt(HERE)
    assert not await work.outbox.hasten(HERE, now=NOW)
    assert await work.outbox.next_due_at() == SOON
