"""The finder with an index over a real store: never behind, never ahead, and never shown from."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.bootstrap.indexing import make_index
from bot.config import read_settings, with_database
from bot.domain.enquiries import Question, Subject
from bot.domain.findings import Findings
from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Profile, Stance
from bot.expertise.finding import StoreFinder
from bot.expertise.indexed_finding import MOST_READ, IndexedFinder, differences
from bot.expertise.knowledge import Library
from bot.intake.seeding import seed
from bot.ports import UnitOfWork
from bot.routines.indexing import Indexing
from storage.engine import SqlStore, open_store
from tests.contracts.given import NOW, introduction, involvement, member

TODAY = date(2026, 1, 12)
ANNA = member("anna", organisation="gm0050")
LIBRARY = Library()
ENSIA = Question(subjects=(Subject(topic=TopicId("ensia"), words="ENSIA"),), words="ENSIA")
DRONES = Question(subjects=(Subject(topic=TopicId("free:drones"), words="drones"),), words="drones")


@pytest.fixture
async def filled(store: SqlStore) -> SqlStore:
    """Anna asks; forty others work on ENSIA, here and there."""
    await seed(store)
    async with store.begin() as work:
        await work.members.save(ANNA)
        for number in range(40):
            home = ["gm0303", "gm0995", "gm0034", None][number % 4]
            await work.members.save(member(f"m{number:02}", organisation=home, roles=("ciso",) * (number % 3 == 0)))
            at = NOW - timedelta(days=number * 20)
            await work.involvements.save(involvement(f"m{number:02}", "ensia", confirmed_at=at))
        await work.commit()
    return store


@pytest.fixture
async def finder(filled: SqlStore) -> IndexedFinder:
    """With an index of all of them."""
    finder = IndexedFinder(LIBRARY)
    indexing = Indexing(filled, finder)
    assert await indexing.next_due_at() is not None
    assert await indexing.run(NOW) == 41
    assert await indexing.next_due_at() is None
    assert await indexing.run(NOW) == 0
    return finder


async def ask(
    finder: IndexedFinder | StoreFinder, store: SqlStore, question: Question = ENSIA, day: date = TODAY
) -> Findings:
    async with store.begin() as work:
        return await finder.find(question, Profile(member=ANNA), day, work)


def ids(found: Findings) -> list[str]:
    return [one.member.id for one in found]


async def test_it_answers_as_the_store_does(filled: SqlStore, finder: IndexedFinder) -> None:
    found, plain = await ask(finder, filled), await ask(StoreFinder(LIBRARY), filled)
    assert len(found) == MOST_READ
    assert ids(found)[:5] == ids(plain)[:5]
    assert found[0].reasons == plain[0].reasons
    assert found.total == plain.total == 40
    assert set(found.everybody) == set(plain.everybody)


async def test_who_tells_of_a_known_topic_in_a_note_is_found_with_an_index_and_without(
    filled: SqlStore, finder: IndexedFinder
) -> None:
    async with filled.begin() as work:
        await work.members.save(member("zoe"))
        await work.involvements.save(involvement("zoe", "woo", note="wij doen veel met ENSIA"))
        await work.commit()
    for way in (finder, StoreFinder(LIBRARY)):
        assert "zoe" in (await ask(way, filled)).everybody


async def test_who_was_shown_makes_way_for_the_next(filled: SqlStore, finder: IndexedFinder) -> None:
    seen: list[str] = []
    while True:
        async with filled.begin() as work:
            found = await finder.find(ENSIA, Profile(member=ANNA), TODAY, work, but=[MemberId(one) for one in seen])
        assert found.total == 40 - len(seen)
        if not found:
            break
        assert not set(ids(found)) & set(seen)
        seen += ids(found)
    assert len(seen) == 40


async def test_a_change_is_seen_at_the_next_question(filled: SqlStore, finder: IndexedFinder) -> None:
    async with filled.begin() as work:
        await work.members.save(member("zoe", organisation="gm0303"))
        await work.involvements.save(involvement("zoe", "free:drones", words="drones"))
        await work.involvements.remove(MemberId("m00"), TopicId("ensia"))
        await work.members.save(member("m01", consented_at=None))
        await work.members.erase(MemberId("m02"))
        await work.commit()
    assert ids(await ask(finder, filled, DRONES)) == ["zoe"]
    found = await ask(finder, filled)
    assert found.total == 37
    assert not {"m00", "m01", "m02"} & set(found.everybody)


async def test_another_process_is_followed_though_nobody_asks(filled: SqlStore, address: str) -> None:
    finder = IndexedFinder(LIBRARY)
    table = await finder.build(filled, NOW)
    other = open_store(address)
    async with other.begin() as work:
        await work.members.save(member("zoe"))
        await work.involvements.save(involvement("m05", "free:drones", words="drones"))
        await work.commit()
    await other.close()
    assert await differences(table, filled) > 0
    assert await Indexing(filled, finder).run(NOW) == 0
    assert await differences(table, filled) == 0


async def test_another_process_is_followed(filled: SqlStore, finder: IndexedFinder, address: str) -> None:
    other = open_store(address)
    async with other.begin() as work:
        await work.involvements.save(involvement("m05", "free:drones", words="drones"))
        await work.commit()
    await other.close()
    assert ids(await ask(finder, filled, DRONES)) == ["m05"]


async def test_what_is_not_saved_yet_counts_in_its_own_unit_of_work_only(
    filled: SqlStore, finder: IndexedFinder
) -> None:
    async with filled.begin() as work:
        await work.involvements.save(involvement("m05", "free:drones", words="drones"))
        await work.involvements.remove(MemberId("m06"), TopicId("ensia"))
        drones = await finder.find(DRONES, Profile(member=ANNA), TODAY, work)
        ensia = await finder.find(ENSIA, Profile(member=ANNA), TODAY, work)
    assert ids(drones) == list(drones.everybody) == ["m05"]
    assert ensia.total == 39
    assert "m06" not in ensia.everybody
    assert (await ask(finder, filled, DRONES)).total == 0, "it was undone"
    assert (await ask(finder, filled)).total == 40


async def test_what_others_saved_meanwhile_is_not_mistaken_for_it(filled: SqlStore, finder: IndexedFinder) -> None:
    async with filled.begin() as work:
        await work.involvements.save(involvement("m05", "free:drones", words="drones"))
        await work.commit()
    async with filled.begin() as work:
        await work.involvements.remove(MemberId("m05"), TopicId("free:drones"))
        assert (await finder.find(DRONES, Profile(member=ANNA), TODAY, work)).total == 0
    assert ids(await ask(finder, filled, DRONES)) == ["m05"]


async def test_blocked_paused_or_oneself_is_not_there(filled: SqlStore, finder: IndexedFinder) -> None:
    async with filled.begin() as work:
        await work.blocks.add(ANNA.id, MemberId("m00"), at=NOW)
        await work.members.save(member("m01", paused_until=TODAY + timedelta(days=1)))
        await work.involvements.save(involvement("anna", "ensia"))
        await work.commit()
    found = await ask(finder, filled)
    assert found.total == 38
    assert not {"m00", "m01", "anna"} & {*found.everybody, *ids(found)}
    assert "m01" in (await ask(finder, filled, day=TODAY + timedelta(days=1))).everybody


async def test_nothing_is_shown_that_the_store_does_not_say(
    filled: SqlStore, finder: IndexedFinder, caplog: pytest.LogCaptureFixture
) -> None:
    from sqlalchemy import text  # noqa: PLC0415 - behind the back of everybody who tells of changes

    first = ids(await ask(finder, filled))[0]
    async with filled._engine.begin() as connection:
        await connection.execute(text("UPDATE members SET consented_at = NULL WHERE id = :id"), {"id": first})
    found = await ask(finder, filled)
    assert first not in ids(found)
    assert found.total == 39
    assert "the index was behind" in caplog.text
    caplog.clear()
    assert (await ask(finder, filled)).total == 39
    assert not caplog.text


async def test_who_is_asked_a_lot_sinks_and_rises_again(filled: SqlStore, finder: IndexedFinder) -> None:
    first = ids(await ask(finder, filled))[0]
    async with filled.begin() as work:
        for number in range(5):
            await work.introductions.save(introduction(f"i{number}", "anna", first, next_step=None, due_at=None))
        await work.commit()
    assert ids(await ask(finder, filled))[0] != first
    for which in (finder, StoreFinder(LIBRARY)):
        assert ids(await ask(which, filled, day=TODAY + timedelta(days=29)))[0] != first
        assert ids(await ask(which, filled, day=TODAY + timedelta(days=30)))[0] == first
    async with filled.begin() as work:
        await work.members.erase(ANNA.id)
        await work.commit()
    assert ids(await ask(finder, filled))[0] == first


async def test_too_far_behind_it_is_made_anew(filled: SqlStore, finder: IndexedFinder) -> None:
    for _ in range(2):
        async with filled.begin() as work:
            await work.changes.forget()
            await work.commit()
    assert (await ask(finder, filled)).total == 40
    assert not finder.is_ready
    await Indexing(filled, finder).run(NOW)
    assert (await ask(finder, filled)).total == 40


async def test_the_order_does_not_hang_on_the_order_of_coming(filled: SqlStore, finder: IndexedFinder) -> None:
    before = ids(await ask(finder, filled))
    async with filled.begin() as work:
        for number in reversed(range(40)):
            found = await work.members.get(MemberId(f"m{number:02}"))
            await work.members.save(replace(found, email="x@example"))
        await work.commit()
    assert ids(await ask(finder, filled)) == before


async def test_seekers_are_found_too(work: UnitOfWork) -> None:
    await work.members.save(ANNA)
    await work.members.save(member("bram"))
    await work.involvements.save(involvement("bram", "ensia", stance=Stance.SEEKS))
    found = await IndexedFinder(LIBRARY).find(ENSIA, Profile(member=ANNA), TODAY, work)
    assert ids(found) == ["bram"]


async def test_an_index_is_checked_against_the_store(filled: SqlStore) -> None:
    table = await IndexedFinder(LIBRARY).build(filled, NOW)
    assert await differences(table, filled) == 0
    async with filled.begin() as work:
        await work.members.save(member("m00", organisation="gm0184"))
        await work.members.save(member("m01", organisation="gm0995", paused_until=TODAY))
        await work.involvements.save(involvement("m02", "ensia", note="met drones"))
        await work.involvements.save(involvement("m03", "bio"))
        await work.members.erase(MemberId("m04"))
        await work.members.save(member("zoe"))
        await work.involvements.save(involvement("zoe", "bio"))
        await work.commit()
    assert await differences(table, filled) == 6


async def test_the_command_tells_how_it_went_and_renews_others(
    filled: SqlStore, finder: IndexedFinder, address: str
) -> None:
    settings = with_database(read_settings({}), address)
    lines, is_well = await make_index(settings)
    assert is_well
    assert lines[0].startswith("41 people who can be found, with 40 topics: made in ")
    assert lines[1] == "it says the same as the database"
    assert (await ask(finder, filled)).total == 40
    assert not finder.is_ready
