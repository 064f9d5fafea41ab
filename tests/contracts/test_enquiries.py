import asyncio
from dataclasses import replace

from bot.domain.enquiries import Need, Question, Subject
from bot.domain.ids import EnquiryId, MemberId, TopicId
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, enquiry, member
from tests.contracts.trying import until_it_works

ANNA = MemberId("anna")
ENSIA, BIO = TopicId("ensia"), TopicId("bio")


async def test_an_enquiry_is_kept_whole(work: UnitOfWork) -> None:
    asked = enquiry(
        "1",
        question=Question(
            subjects=(Subject(topic=ENSIA, words="ENSIA"), Subject(topic=TopicId("free:x"), words="X’en")),
            need=Need.FURTHER,
            words="ENSIA en X’en",
        ),
        shown=(MemberId("bram"), MemberId("cor"), MemberId("bram")),
        is_watched=True,
        told=(MemberId("bram"),),
        due_at=NOW,
    )
    for kept in (asked, enquiry("2")):
        await work.enquiries.save(kept)
        assert await work.enquiries.find(kept.id) == kept
    assert await work.enquiries.find(EnquiryId("3")) is None


async def test_the_latest_is_the_one_asked_last_even_at_the_same_instant(work: UnitOfWork) -> None:
    first, second = enquiry("2"), enquiry("1")
    for saved in (first, second, enquiry("3", "bram"), first):
        await work.enquiries.save(saved)
    assert await work.enquiries.find_latest(ANNA) == second
    assert await work.enquiries.find_latest(MemberId("cor")) is None


async def test_watched_ones_come_oldest_first(work: UnitOfWork) -> None:
    first, second = enquiry("2", is_watched=True), enquiry("1", is_watched=True)
    for saved in (first, enquiry("3"), enquiry("4", "bram", is_watched=True), second):
        await work.enquiries.save(saved)
    assert await work.enquiries.watched_by(ANNA) == [first, second]
    assert await work.enquiries.hold_watched_by(ANNA) == [first, second]


async def test_what_is_looked_for_wakes_the_watched_ones(work: UnitOfWork) -> None:
    await work.enquiries.save(enquiry("1", is_watched=True), looks_for=[ENSIA, BIO, ENSIA])
    await work.enquiries.save(enquiry("2", is_watched=True), looks_for=[BIO])
    await work.enquiries.save(enquiry("3"), looks_for=[ENSIA])
    assert await work.enquiries.next_due_at() is None
    assert await work.enquiries.wake([], at=NOW) == 0
    assert await work.enquiries.wake([ENSIA, TopicId("other")], at=NOW) == 1
    assert await work.enquiries.next_due_at() == NOW
    assert await work.enquiries.take_due(NOW) == enquiry("1", is_watched=True, due_at=NOW)


async def test_waking_again_does_not_put_it_off(work: UnitOfWork) -> None:
    await work.enquiries.save(enquiry("1", is_watched=True, due_at=NOW + 5 * MINUTE), looks_for=[ENSIA])
    for later in (2, 4):
        assert await work.enquiries.wake([ENSIA], at=NOW + later * MINUTE) == 1
    assert await work.enquiries.next_due_at() == NOW + 2 * MINUTE


async def test_saving_without_topics_keeps_what_it_looks_for(work: UnitOfWork) -> None:
    watched = enquiry("1", is_watched=True, due_at=NOW)
    await work.enquiries.save(watched, looks_for=[ENSIA])
    await work.enquiries.save(replace(watched, due_at=None))
    assert await work.enquiries.wake([ENSIA], at=NOW) == 1
    await work.enquiries.save(watched, looks_for=[BIO])
    assert await work.enquiries.wake([ENSIA], at=NOW) == 0


async def test_the_one_due_longest_comes_first(work: UnitOfWork) -> None:
    late, early = enquiry("1", is_watched=True, due_at=NOW), enquiry("2", is_watched=True, due_at=NOW - MINUTE)
    for saved in (late, early, enquiry("3", is_watched=True, due_at=NOW + MINUTE), enquiry("4", due_at=NOW - MINUTE)):
        await work.enquiries.save(saved)
    assert await work.enquiries.next_due_at() == NOW - MINUTE
    taken = []
    while (due := await work.enquiries.take_due(NOW)) is not None:
        taken.append(due.id)
        await work.enquiries.save(replace(due, due_at=None))
    assert taken == ["2", "1"]


async def test_two_who_take_at_once_take_different_ones(processes: list[SqlStore]) -> None:
    async with processes[0].begin() as work:
        await work.members.save(member("anna"))
        for id in "1234":
            await work.enquiries.save(enquiry(id, is_watched=True, due_at=NOW))
        await work.commit()

    async def take(work: UnitOfWork) -> str | None:
        due = await work.enquiries.take_due(NOW)
        if due is not None:
            await work.enquiries.save(replace(due, due_at=None))
        return None if due is None else due.id

    taken = await asyncio.gather(*(until_it_works(store, take) for store in processes * 2))
    assert sorted(id for id in taken if id) == ["1", "2", "3", "4"]


async def test_all_that_somebody_asked_comes_oldest_first(work: UnitOfWork) -> None:
    mine = [enquiry("2"), enquiry("1", is_watched=True)]
    for saved in (*mine, enquiry("3", "bram"), mine[0]):
        await work.enquiries.save(saved)
    assert await work.enquiries.of(ANNA) == mine
    assert await work.enquiries.of(MemberId("cor")) == []


async def test_old_questions_go_but_not_the_watched_nor_the_latest(work: UnitOfWork) -> None:
    for saved in (
        enquiry("old", asked_at=NOW - 2 * MINUTE),
        enquiry("watched", asked_at=NOW - 3 * MINUTE, is_watched=True),
        enquiry("new"),
        enquiry("latest", asked_at=NOW - MINUTE),
        enquiry("only", "bram", asked_at=NOW - 5 * MINUTE),
    ):
        await work.enquiries.save(saved, looks_for=[ENSIA])
    assert await work.enquiries.oldest_at() == NOW - 2 * MINUTE
    assert await work.enquiries.forget_before(NOW) == 1
    assert [one.id for one in await work.enquiries.of(ANNA)] == ["watched", "new", "latest"]
    assert await work.enquiries.find_latest(MemberId("bram")) is not None
    assert await work.enquiries.oldest_at() == NOW
    assert await work.enquiries.forget_before(NOW + MINUTE) == 1
    assert await work.enquiries.oldest_at() is None
