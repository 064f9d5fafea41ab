import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import update

from bot.domain.ids import IntroductionId, MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.promises import AGAIN, Kind, Promise
from bot.domain.spans import Span
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from storage.tables import promises
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
        assert await work.meetings.take_due(NOW + MINUTE) == [promise("a", 1)]
    assert await _take(store, NOW + MINUTE) == ["a"]


async def test_what_is_put_off_is_due_then(store: SqlStore) -> None:
    await _given(store, [promise("a", 1)])
    async with store.begin() as work:
        (taken,) = await work.meetings.take_due(NOW + MINUTE)
        await work.meetings.put_off(taken.key, NOW + 3 * MINUTE)
        await work.commit()
    assert await _take(store, NOW + 2 * MINUTE) == []
    assert await _take(store, NOW + 3 * MINUTE) == ["a"]


async def test_promises_made_anew_replace_those_that_wait_and_repeat_none_that_was_kept(store: SqlStore) -> None:
    await _given(store, [promise("kept", 1), promise("gone", 5), promise("moved", 6)])
    assert await _take(store, NOW + MINUTE) == ["kept"]
    await _given(store, [promise("kept", 2), promise("moved", 7), promise("new", 8)])
    assert await _take(store, NOW + 60 * MINUTE) == ["moved", "new"]


async def test_what_should_have_been_kept_before_counts_only_if_it_was_promised_before(store: SqlStore) -> None:
    await _given(store, [promise("overdue", 1), promise("gone", 1)])
    later = NOW + 2 * MINUTE
    await _given(store, [promise("overdue", 1), promise("too late", 1), promise("to come", 3)], later)
    assert await _take(store, NOW + 9 * MINUTE) == ["overdue", "to come"]


async def test_what_is_promised_besides_outlives_a_change_of_the_meeting(store: SqlStore) -> None:
    await _given(store, [promise("a", 1)])
    later = replace(promise("later", 4), subject=AGAIN)
    async with store.begin() as work:
        await work.meetings.promise_besides(later, replace(later, key="kept", due_at=NOW))
        await work.meetings.promise_besides(replace(later, due_at=NOW + 5 * MINUTE))
        await work.commit()
    assert await _take(store, NOW) == ["kept"]
    async with store.begin() as work:
        await work.meetings.promise_besides(replace(later, key="kept"))
        kept = await work.meetings.find_promise("kept")
        assert kept is not None
        assert kept.kept_at == NOW
        await work.commit()
    await _given(store, [])
    assert await _take(store, NOW + 4 * MINUTE) == []
    assert await _take(store, NOW + 5 * MINUTE) == ["later"]


async def test_several_are_taken_at_once(store: SqlStore) -> None:
    await _given(store, [promise("b", 2), promise("a", 1), promise("c", 3), promise("d", 9)])
    async with store.begin() as work:
        assert [each.key for each in await work.meetings.take_due(NOW + 5 * MINUTE, most=2)] == ["a", "b"]
        assert [each.key for each in await work.meetings.take_due(NOW + 5 * MINUTE, most=9)] == ["c"]


async def test_what_a_newer_bondje_promised_holds_up_nothing(store: SqlStore) -> None:
    await _given(store, [promise("a", 1), promise("b", 2)])
    async with store._engine.begin() as connection:
        await connection.execute(update(promises).where(promises.c.key == "a").values(kind="of a newer one"))
    assert await _take(store, NOW + 5 * MINUTE) == ["b"]
    async with store.begin() as work:
        assert await work.meetings.next_due_at() is None


async def test_what_was_kept_is_forgotten_and_what_waits_is_not(work: UnitOfWork) -> None:
    await work.meetings.save(meeting())
    await work.meetings.promise(M1, [promise("kept", 1), promise("waits", 2)], now=NOW)
    await work.meetings.take_due(NOW + MINUTE)
    assert await work.meetings.oldest_promise_at() == NOW + 2 * MINUTE
    assert await work.meetings.forget_promises_before(NOW + 2 * MINUTE) == 0
    assert await work.meetings.forget_promises_before(NOW + 60 * MINUTE) == 1
    assert await work.meetings.next_due_at() == NOW + 2 * MINUTE


async def test_how_long_before_somebody_wants_to_be_reminded(work: UnitOfWork) -> None:
    for each in ("anna", "bram", "carla"):
        await work.members.save(member(each))
    await work.meetings.save_reminders(ANNA, [timedelta(days=1), 15 * MINUTE])
    await work.meetings.save_reminders(BRAM, [])
    assert await work.meetings.reminders_of([ANNA, BRAM, MemberId("carla")]) == {
        ANNA: [timedelta(days=1), 15 * MINUTE],
        BRAM: [],
    }
    await work.meetings.save_reminders(ANNA, [60 * MINUTE])
    await work.meetings.save_reminders(BRAM, None)
    assert await work.meetings.reminders_of([ANNA, BRAM]) == {ANNA: [60 * MINUTE]}


async def test_two_who_take_at_once_take_different_ones(processes: list[SqlStore]) -> None:
    await _given(processes[0], [promise(key, 1) for key in "abc"])

    async def take(work: UnitOfWork) -> str | None:
        taken = await work.meetings.take_due(NOW + MINUTE)
        return taken[0].key if taken else None

    taken = await asyncio.gather(*(until_it_works(store, take) for store in processes * 2))
    assert sorted(key for key in taken if key) == ["a", "b", "c"]


async def test_whoever_is_erased_leaves_the_others_their_meeting(work: UnitOfWork) -> None:
    for each in ("anna", "bram"):
        await work.members.save(member(each))
    await work.meetings.save(meeting())
    await work.meetings.save_participants(taking_part(), taking_part(BRAM))
    await work.meetings.promise(M1, [promise("a", 1, to=ANNA), promise("b", 2)], now=NOW)
    await work.members.erase(ANNA)
    left = await work.meetings.find(M1)
    assert left == replace(meeting(), organiser=MemberId(""))
    assert await work.meetings.participants(M1) == [taking_part(BRAM)]
    assert await work.meetings.next_due_at() == NOW + 2 * MINUTE


async def _given(store: SqlStore, made: Sequence[Promise], now: datetime = NOW) -> None:
    async with store.begin() as work:
        await work.members.save(member("anna"))
        await work.meetings.save(meeting())
        await work.meetings.promise(M1, made, now=now)
        await work.commit()


async def _take(store: SqlStore, now: datetime) -> list[str]:
    keys: list[str] = []
    while True:
        async with store.begin() as work:
            taken = await work.meetings.take_due(now)
            if not taken:
                return keys
            keys += [each.key for each in taken]
            await work.commit()
