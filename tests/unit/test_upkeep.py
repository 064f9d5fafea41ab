"""What is forgotten, and when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import EnquiryId, MemberId
from bot.domain.promises import Kind, Promise
from bot.routines.upkeep import (
    ENQUIRIES_KEPT,
    EVERY,
    INVITED_KEPT,
    KEYS_KEPT,
    PROMISES_KEPT,
    UNDECIDED_KEPT,
    Upkeep,
)
from storage.engine import SqlStore
from tests.contracts.given import NOW, enquiry, known, member, message

MOMENT = timedelta(seconds=1)


@pytest.fixture
async def upkeep(store: SqlStore) -> Upkeep:
    return Upkeep(store)


async def test_where_there_is_nothing_to_forget_nothing_is_due(store: SqlStore, upkeep: Upkeep) -> None:
    first = await upkeep.next_due_at()
    assert first is not None
    assert first < datetime(2000, 1, 1, tzinfo=UTC)
    assert await upkeep.run(NOW) == 0
    assert await upkeep.next_due_at() is None


async def test_each_thing_goes_when_its_time_is_over(store: SqlStore, upkeep: Upkeep) -> None:
    async with store.begin() as work:
        await work.members.save(member("anna", consented_at=None))
        await work.inbox.add(message("1"), at=NOW)
        await work.inbox.finish("1")
        await work.commit()
    await upkeep.run(NOW)
    for kept in (KEYS_KEPT, UNDECIDED_KEPT):
        assert await upkeep.run(NOW + kept) == 0
        assert await upkeep.next_due_at() == NOW + kept + EVERY
        assert await upkeep.run(NOW + kept + EVERY) == 1
    assert await upkeep.next_due_at() is None


async def test_who_was_invited_and_never_came_is_forgotten(store: SqlStore, upkeep: Upkeep) -> None:
    async with store.begin() as work:
        for id, days in {"early": 1, "late": 0}.items():
            invited_at = NOW - timedelta(days=days)
            await work.members.save(member(id, consented_at=None, invited_at=invited_at, email=f"{id}@urk.example"))
            await work.invitations.add(f"digest of {id}", MemberId(id))
        await work.members.save(member("came", invited_at=NOW - INVITED_KEPT, organisation=None))
        await work.commit()
    assert await upkeep.run(NOW + INVITED_KEPT - MOMENT) == 1
    async with store.begin() as work:
        assert await work.invitations.find("digest of early") is None
        assert [one.id for one in await work.members.invited()] == ["late"]
        assert await work.members.find(MemberId("came")) is not None


async def test_questions_nobody_needs_any_more_are_forgotten(store: SqlStore, upkeep: Upkeep) -> None:
    async with store.begin() as work:
        await work.members.save(member("anna"))
        await work.accounts.save(known("anna"))
        for id in ("1", "2"):
            await work.enquiries.save(enquiry(id, asked_at=NOW))
        await work.enquiries.save(enquiry("3", asked_at=NOW, is_watched=True))
        await work.enquiries.save(enquiry("4", asked_at=NOW))
        await work.commit()
    assert await upkeep.run(NOW + ENQUIRIES_KEPT + MOMENT) == 2
    async with store.begin() as work:
        assert [one.id for one in await work.enquiries.of(MemberId("anna"))] == ["3", "4"]
        assert await work.enquiries.find(EnquiryId("1")) is None


async def test_that_a_promise_was_kept_is_forgotten_after_a_while(store: SqlStore, upkeep: Upkeep) -> None:
    kept = Promise(key="a", kind=Kind.REMIND, due_at=NOW, until=NOW)
    async with store.begin() as work:
        await work.meetings.promise_besides(kept, replace(kept, key="b"))
        (taken,) = await work.meetings.take_due(NOW)
        assert taken.key == "a"
        await work.commit()
    assert await upkeep.run(NOW + PROMISES_KEPT + MOMENT) == 1
    async with store.begin() as work:
        assert await work.meetings.find_promise("a") is None
        assert await work.meetings.find_promise("b") is not None
