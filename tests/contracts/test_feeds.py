from dataclasses import replace

from bot.domain.feeds import Feed
from bot.domain.ids import MemberId
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW, member

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
