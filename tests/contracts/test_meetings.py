import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.promises import Kind, Promise
from bot.domain.spans import Span
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, member
from tests.contracts.trying import until_it_works

ANNA, BRAM = MemberId("anna"), MemberId("bram")
M1 = MeetingId("m1")


def meeting(id: str = "m1") -> Meeting:
    return Meeting(
        id=MeetingId(id), about="ENSIA", organiser=ANNA, zone="Europe/Amsterdam", made_at=NOW, changed_at=NOW
    )


def span(minutes: int) -> Span:
    return Span(NOW + minutes * MINUTE, NOW + (minutes + 60) * MINUTE)


def taking_part(whose: MemberId = ANNA, meeting: MeetingId = M1) -> Participant:
    return Participant(meeting=meeting, member=whose, seat=whose)


def promise(key: str, due: int, *, to: MemberId | None = None) -> Promise:
    due_at = NOW + due * MINUTE
    return Promise(key=key, meeting=M1, kind=Kind.REMIND, member=to, due_at=due_at, until=due_at + MINUTE)


async def test_a_meeting_is_kept_whole(work: UnitOfWork) -> None:
    asked = replace(
        meeting(),
        state=State.SEEKING,
        proposed=(span(0), span(90)),
        set_number=2,
        tries=1,
        refused=(span(-90),),
        answer_by=NOW,
    )
    planned = replace(
        meeting(),
        state=State.PLANNED,
        span=span(0),
        place="Stadhuis “Zeewolde”",
        link="https://meet.example.nl/a",
        sequence=3,
        length=timedelta(minutes=45),
        origin=IntroductionId("i1"),
    )
    for kept in (asked, planned):
        await work.meetings.save(kept)
        assert await work.meetings.find(kept.id) == kept
    assert await work.meetings.find(MeetingId("m2")) is None


async def test_the_latest_of_an_introduction_is_found(work: UnitOfWork) -> None:
    first, second = (replace(meeting(id), origin=IntroductionId("i1")) for id in ("m1", "m2"))
    for each in (first, second, meeting("m3")):
        await work.meetings.save(each)
    assert await work.meetings.find_from(IntroductionId("i1")) == second
    assert await work.meetings.find_from(IntroductionId("i2")) is None


async def test_those_of_a_member_and_who_is_in_them(work: UnitOfWork) -> None:
    for id in ("m1", "m2", "m3"):
        await work.meetings.save(meeting(id))
    both = [taking_part(BRAM), taking_part()]
    await work.meetings.save_participants(*both, taking_part(ANNA, MeetingId("m3")))
    assert [each.id for each in await work.meetings.of(ANNA)] == ["m1", "m3"]
    assert await work.meetings.participants(M1) == both
    answered = replace(
        both[1],
        ticked=frozenset({2, 10}),
        is_ticking=True,
        comes=False,
        brings="BIO2",
        asked_to_bring_at=NOW,
        needs=2,
        seat="gm0050",
    )
    await work.meetings.save_participants(answered, replace(both[0], ticked=frozenset()))
    assert await work.meetings.participants(M1) == [replace(both[0], ticked=frozenset()), answered]
    await work.meetings.remove_participant(M1, BRAM)
    assert await work.meetings.participants(M1) == [answered]


async def test_promises_are_taken_in_order_and_once(store: SqlStore) -> None:
    await _given(store, [promise("b", 2), promise("a", 1, to=ANNA), promise("c", 9)])
    assert await _take(store, NOW + 5 * MINUTE) == ["a", "b"]
    assert await _take(store, NOW + 5 * MINUTE) == []
    async with store.begin() as work:
        assert await work.meetings.next_due_at() == NOW + 9 * MINUTE


async def test_what_is_taken_and_not_committed_is_due_still(store: SqlStore) -> None:
    await _given(store, [promise("a", 1)])
    async with store.begin() as work:
        assert await work.meetings.take_due(NOW + MINUTE) == promise("a", 1)
    assert await _take(store, NOW + MINUTE) == ["a"]


async def test_what_is_put_off_is_due_then(store: SqlStore) -> None:
    await _given(store, [promise("a", 1)])
    async with store.begin() as work:
        taken = await work.meetings.take_due(NOW + MINUTE)
        assert taken is not None
        await work.meetings.put_off(taken.key, NOW + 3 * MINUTE)
        await work.commit()
    assert await _take(store, NOW + 2 * MINUTE) == []
    assert await _take(store, NOW + 3 * MINUTE) == ["a"]


async def test_promises_made_anew_replace_those_that_wait_and_repeat_none_that_was_kept(store: SqlStore) -> None:
    await _given(store, [promise("kept", 1), promise("gone", 5), promise("moved", 6)])
    assert await _take(store, NOW + MINUTE) == ["kept"]
    await _given(store, [promise("kept", 2), promise("moved", 7), promise("new", 8)])
    assert await _take(store, NOW + 60 * MINUTE) == ["moved", "new"]


async def test_two_who_take_at_once_take_different_ones(processes: list[SqlStore]) -> None:
    await _given(processes[0], [promise(key, 1) for key in "abc"])

    async def take(work: UnitOfWork) -> str | None:
        taken = await work.meetings.take_due(NOW + MINUTE)
        return None if taken is None else taken.key

    taken = await asyncio.gather(*(until_it_works(store, take) for store in processes * 2))
    assert sorted(key for key in taken if key) == ["a", "b", "c"]


async def test_whoever_is_erased_leaves_the_others_their_meeting(work: UnitOfWork) -> None:
    for each in ("anna", "bram"):
        await work.members.save(member(each))
    await work.meetings.save(meeting())
    await work.meetings.save_participants(taking_part(), taking_part(BRAM))
    await work.meetings.promise(M1, [promise("a", 1, to=ANNA), promise("b", 2)])
    await work.members.erase(ANNA)
    left = await work.meetings.find(M1)
    assert left == replace(meeting(), organiser=MemberId(""))
    assert await work.meetings.participants(M1) == [taking_part(BRAM)]
    assert await work.meetings.next_due_at() == NOW + 2 * MINUTE


async def _given(store: SqlStore, made: Sequence[Promise]) -> None:
    async with store.begin() as work:
        await work.members.save(member("anna"))
        await work.meetings.save(meeting())
        await work.meetings.promise(M1, made)
        await work.commit()


async def _take(store: SqlStore, now: datetime) -> list[str]:
    keys: list[str] = []
    while True:
        async with store.begin() as work:
            taken = await work.meetings.take_due(now)
            if taken is None:
                return keys
            keys.append(taken.key)
            await work.commit()
