import asyncio
from dataclasses import replace

from bot.clock import SteerableClock
from bot.domain.feeds import Feed, digest_of
from bot.domain.ids import MemberId
from bot.domain.meetings import State
from bot.feeds import StoreFeeds
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, member
from tests.contracts.test_meetings import M1, meeting, span, taking_part
from tests.contracts.trying import until_it_works

ANNA, BRAM = MemberId("anna"), MemberId("bram")


async def given_feed(work: UnitOfWork, whose: str, digest: str) -> Feed:
    await work.members.save(member(whose))
    feed = Feed(member=MemberId(whose), digest=digest, made_at=NOW)
    await work.feeds.save(feed)
    return feed


async def test_a_feed_is_found_by_its_member_and_by_its_address(work: UnitOfWork) -> None:
    hers, his = await given_feed(work, "anna", "a"), await given_feed(work, "bram", "b")
    assert (await work.feeds.find(ANNA), await work.feeds.find(BRAM)) == (hers, his)
    assert (await work.feeds.find_by("a"), await work.feeds.find_by("b")) == (hers, his)
    assert await work.feeds.find_by("c") is None
    assert await work.feeds.find(MemberId("carla")) is None


async def test_a_new_address_takes_the_place_of_the_old_one(work: UnitOfWork) -> None:
    hers = await given_feed(work, "anna", "a")
    newer = replace(hers, digest="z", made_at=NOW + MINUTE)
    await work.feeds.save(newer)
    assert await work.feeds.find_by("a") is None
    assert await work.feeds.find_by("z") == newer


async def test_a_feed_can_be_taken_away(work: UnitOfWork) -> None:
    await given_feed(work, "anna", "a")
    his = await given_feed(work, "bram", "b")
    for _ in range(2):
        await work.feeds.remove(ANNA)
    assert await work.feeds.find(ANNA) is None
    assert await work.feeds.find_by("a") is None
    assert await work.feeds.find(BRAM) == his


async def test_a_feed_goes_with_its_member(work: UnitOfWork) -> None:
    await given_feed(work, "anna", "a")
    await work.members.erase(ANNA)
    assert await work.feeds.find_by("a") is None


async def test_two_members_who_turn_out_to_be_one_keep_one_feed(work: UnitOfWork) -> None:
    await given_feed(work, "anna", "a")
    kept = await given_feed(work, "bram", "b")
    await work.members.absorb(ANNA, into=BRAM)
    assert await work.feeds.find_by("a") is None
    assert await work.feeds.find(BRAM) == kept
    other = await given_feed(work, "carla", "c")
    await work.members.save(member("anna"))
    await work.members.absorb(MemberId("carla"), into=ANNA)
    assert await work.feeds.find(ANNA) == replace(other, member=ANNA)


async def test_what_one_process_changes_is_in_what_another_serves(processes: list[SqlStore]) -> None:
    clock = SteerableClock(frozen_at=NOW)
    here, there = (StoreFeeds(store, clock) for store in processes[:2])
    token = "a" * 64
    async with processes[0].begin() as work:
        await work.members.save(member("anna", consented_at=NOW))
        await work.feeds.save(Feed(member=ANNA, digest=digest_of(token), made_at=NOW))
        await work.commit()
    empty = await there.read(token)
    assert empty is not None
    assert "VEVENT" not in empty
    planned = replace(meeting(), state=State.PLANNED, span=span(0), link="https://meet.example.nl/a")
    async with processes[1].begin() as work:
        await work.meetings.save(planned)
        await work.meetings.save_participants(taking_part())
        await work.commit()
    seen = [await each.read(token) for each in (here, there, here)]
    assert len(set(seen)) == 1
    assert seen[0] is not None
    assert seen[0].count("BEGIN:VEVENT") == 1
    async with processes[1].begin() as work:
        await work.feeds.remove(ANNA)
        await work.commit()
    assert [await each.read(token) for each in (here, there)] == [None, None]


async def test_readers_and_writers_do_not_get_in_each_others_way(processes: list[SqlStore]) -> None:
    clock = SteerableClock(frozen_at=NOW)
    token = "a" * 64
    async with processes[0].begin() as work:
        await work.members.save(member("anna", consented_at=NOW))
        await work.feeds.save(Feed(member=ANNA, digest=digest_of(token), made_at=NOW))
        await work.meetings.save(replace(meeting(), state=State.PLANNED, span=span(0)))
        await work.meetings.save_participants(taking_part())
        await work.commit()

    async def write(work: UnitOfWork) -> None:
        found = await work.meetings.find(M1)
        assert found is not None
        await work.meetings.save(replace(found, sequence=found.sequence + 1))

    readers = [StoreFeeds(store, clock).read(token) for store in processes * 5]
    writers = [until_it_works(store, write) for store in processes * 3]
    read, _ = await asyncio.gather(asyncio.gather(*readers), asyncio.gather(*writers))
    assert all(text is not None and text.count("BEGIN:VEVENT") == 1 for text in read)
    last = await StoreFeeds(processes[0], clock).read(token)
    assert f"SEQUENCE:{len(processes) * 3}" in str(last)
