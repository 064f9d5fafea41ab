from dataclasses import replace
from datetime import timedelta

from bot.domain.calendars import PersonalCalendar
from bot.domain.ids import MemberId
from bot.domain.spans import Span
from bot.messages import Platform, Sent
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, member

ANNA, BRAM, CARLA = MemberId("anna"), MemberId("bram"), MemberId("carla")
SLACK, MATRIX = Platform("slack"), Platform("matrix")
HOUR = timedelta(hours=1)
ADDRESS = "https://agenda.example.nl/geheim/ç.ics?sleutel='\"%"


def calendar(whose: MemberId = ANNA, *, due: int | None = 0) -> PersonalCalendar:
    next_read_at = None if due is None else NOW + due * MINUTE
    return PersonalCalendar(member=whose, address=ADDRESS, given_at=NOW, next_read_at=next_read_at)


def handed_in(whose: MemberId, platform: Platform) -> PersonalCalendar:
    file = Sent(platform=platform, name="agenda.ics", reference='{"id": "F1"}', size=1200)
    return replace(calendar(whose), address=None, file=file)


def span(start: int, end: int) -> Span:
    return Span(NOW + start * HOUR, NOW + end * HOUR)


async def begin_with(work: UnitOfWork, *given: PersonalCalendar) -> None:
    for id in (ANNA, BRAM, CARLA):
        await work.members.save(member(id))
    for each in given:
        await work.calendars.save(each)


async def test_a_calendar_is_kept_whole_and_replaced(work: UnitOfWork) -> None:
    known = replace(
        calendar(),
        is_awaited=False,
        former="https://agenda.example.nl/eerst.ics",
        busy=(span(1, 2), span(4, 6)),
        known_until=NOW + 9 * HOUR,
        read_at=NOW,
        problem="away",
        failing_since=NOW - HOUR,
        is_told=True,
        tries=3,
    )
    await begin_with(work)
    assert await work.calendars.find(ANNA) is None
    for kept in (calendar(), known, handed_in(ANNA, SLACK)):
        await work.calendars.save(kept)
        assert await work.calendars.find(ANNA) == kept
    assert await work.calendars.find(BRAM) is None


async def test_busy_times_are_those_within(work: UnitOfWork) -> None:
    await begin_with(work, replace(calendar(), busy=(span(0, 2), span(3, 4), span(5, 8), span(9, 10))))
    assert await work.calendars.busy(ANNA, span(1, 6)) == [span(1, 2), span(3, 4), span(5, 6)]
    assert await work.calendars.busy(ANNA, span(2, 3)) == []
    assert await work.calendars.busy(BRAM, span(1, 6)) == []


async def test_what_is_forgotten_is_gone(work: UnitOfWork) -> None:
    await begin_with(work, replace(calendar(), busy=(span(0, 2),)), calendar(BRAM))
    await work.calendars.forget(ANNA)
    await work.calendars.forget(CARLA)
    assert await work.calendars.find(ANNA) is None
    assert await work.calendars.busy(ANNA, span(0, 6)) == []
    assert await work.calendars.find(BRAM) is not None


async def test_the_one_due_longest_is_taken_and_due_again_later(work: UnitOfWork) -> None:
    await begin_with(work, calendar(ANNA, due=-1), calendar(BRAM, due=-2), calendar(CARLA, due=1))
    later = NOW + 5 * MINUTE
    assert await work.calendars.next_due_at() == NOW - 2 * MINUTE
    taken = [await work.calendars.take_due(NOW, until=later) for _ in range(3)]
    assert [None if each is None else each.member for each in taken] == [BRAM, ANNA, None]
    assert await work.calendars.next_due_at() == NOW + MINUTE
    again = [await work.calendars.take_due(later, until=later + HOUR) for _ in range(4)]
    assert [None if each is None else each.member for each in again] == [CARLA, ANNA, BRAM, None]


async def test_nothing_is_due_of_what_is_not_read_again(work: UnitOfWork) -> None:
    await begin_with(work, calendar(due=None))
    assert await work.calendars.next_due_at() is None
    assert await work.calendars.take_due(NOW + 99 * HOUR, until=NOW) is None


async def test_a_file_is_left_to_whoever_serves_its_platform(work: UnitOfWork) -> None:
    await begin_with(work, handed_in(ANNA, SLACK), calendar(BRAM, due=1))
    later = NOW + HOUR
    assert await work.calendars.next_due_at(platforms=[MATRIX]) == NOW + MINUTE
    taken = await work.calendars.take_due(NOW + MINUTE, until=later, platforms=[MATRIX])
    assert taken == calendar(BRAM, due=1)
    assert await work.calendars.take_due(NOW + MINUTE, until=later, platforms=[]) is None
    assert await work.calendars.take_due(NOW + MINUTE, until=later, platforms=[SLACK]) == handed_in(ANNA, SLACK)


async def test_only_an_older_reading_is_freshened(work: UnitOfWork) -> None:
    old = replace(calendar(due=99), read_at=NOW - 2 * HOUR)
    await begin_with(work, old, replace(old, member=BRAM, read_at=NOW), replace(old, member=CARLA, tries=2))
    await work.calendars.freshen([ANNA, BRAM, CARLA], read_before=NOW - HOUR, now=NOW)
    found = [await work.calendars.find(each) for each in (ANNA, BRAM, CARLA)]
    assert [each is not None and each.next_read_at == NOW for each in found] == [True, False, False]
    await work.calendars.freshen([], read_before=NOW, now=NOW)


async def test_a_file_is_not_freshened(work: UnitOfWork) -> None:
    read = replace(calendar(due=99), address=None, read_at=NOW - 2 * HOUR)
    await begin_with(work, read)
    await work.calendars.freshen([ANNA], read_before=NOW, now=NOW)
    assert await work.calendars.find(ANNA) == read


async def test_two_processes_do_not_take_the_same(store: SqlStore) -> None:
    async with store.begin() as work:
        await begin_with(work, calendar(ANNA), calendar(BRAM))
        await work.commit()
    taken = []
    for _ in range(3):
        async with store.begin() as work:
            found = await work.calendars.take_due(NOW, until=NOW + HOUR)
            taken.append(None if found is None else found.member)
            await work.commit()
    assert taken == [ANNA, BRAM, None]


async def test_the_calendar_goes_along_when_two_turn_out_to_be_one(work: UnitOfWork) -> None:
    await begin_with(work, calendar(ANNA))
    await work.members.absorb(ANNA, into=BRAM)
    assert await work.calendars.find(BRAM) == calendar(BRAM)
    assert await work.calendars.find(ANNA) is None
    await work.calendars.save(replace(calendar(CARLA), address="https://other.example.nl/"))
    await work.members.absorb(CARLA, into=BRAM)
    assert await work.calendars.find(BRAM) == calendar(BRAM)
