"""A round and several at the same moment: two processes, whoever speaks while it is matched, and hundreds of people."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.app import Bot
from bot.domain.ids import MemberId
from bot.domain.programmes import Enrolment
from bot.domain.rounds import Entry, Outcome, Step
from bot.matching import matching
from bot.messages import Account, Conversation
from bot.ports import KnownAccount
from bot.rounding.telling import tell_some
from bot.routines import courses
from tests.builders import member
from tests.stage import PLATFORM, World
from tests.stories.test_rounds import FIRST, KOFFIE, TUESDAY, cast, outcomes, programme, step_of

_MANY = 300


@pytest.fixture(params=["sqlite", "postgresql"])
def filled_address(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue("seeded_address" if request.param == "sqlite" else "postgresql_address")
    return found


@pytest.fixture
async def world(filled_address: str) -> AsyncIterator[World]:
    """Without restarts, which nobody survives who is in the middle of something."""
    begun = await World(filled_address).begins()
    yield begun
    await begun.ends()


def _other(world: World) -> Bot:
    """Another process, with all but the store of its own."""
    return Bot(store=world.store, clock=world.clock, messenger=world.messenger, house=world.house)


async def _beat_together(world: World, *bots: Bot) -> None:
    now = world.clock.now()
    await asyncio.gather(*(routine.run(now) for bot in bots for routine in bot.routines if routine.name == "rounds"))
    await world.settles()


async def test_two_that_hold_the_same_round_hold_it_once(world: World) -> None:
    people = await cast(world, 6)
    await programme(world, people[0], people)
    other = _other(world)
    await world.passes(until=TUESDAY - timedelta(days=5, minutes=1))
    world.clock.move_to(TUESDAY - timedelta(days=5))
    await _beat_together(world, world.bot, other)
    for one in people:
        assert sum("Er komt een ronde" in said.text for said in one.heard) == 1
    world.clock.move_to(TUESDAY)
    await _beat_together(world, world.bot, other)
    for one in people:
        assert sum("stel ik je voor" in said.text for said in one.heard) == 1
    async with world.store.begin() as work:
        assert len(await work.rounds.of(KOFFIE)) == 1
        assert len(await work.rounds.pairings(FIRST)) == 3


async def test_what_is_said_while_it_is_matched_counts(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Matching goes on in a thread; somebody skips meanwhile, so what was reckoned is not kept."""
    anna, bram, carla = await cast(world, 3)
    await programme(world, anna, [anna, bram, carla])
    await world.passes(until=TUESDAY - timedelta(minutes=1))
    loop, times = asyncio.get_running_loop(), []

    def interrupted(*arguments: object, **options: object) -> object:
        times.append(len(arguments))
        if len(times) == 1:
            asyncio.run_coroutine_threadsafe(carla.says("sla deze ronde over"), loop).result(timeout=30)
        return matching.match(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(courses, "match", interrupted)
    await world.passes(until=TUESDAY)
    assert len(times) == 2
    carla.hears("sla je over")
    assert await outcomes(world) == [Outcome.PLACED, Outcome.PLACED, Outcome.SKIPPED]


async def test_a_crash_between_matching_and_telling_changes_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = await cast(world, 4)
    await programme(world, people[0], people)
    await world.passes(until=TUESDAY - timedelta(minutes=1))

    async def crash(*_: object) -> list[object]:
        raise KeyboardInterrupt

    monkeypatch.setattr(courses, "tell_some", crash)
    with pytest.raises(KeyboardInterrupt):
        await world.passes(until=TUESDAY)
    async with world.store.begin() as work:
        drafted = await work.rounds.pairings(FIRST)
    assert await step_of(world) is Step.TELLING
    assert len(drafted) == 2
    monkeypatch.setattr(courses, "tell_some", tell_some)
    await world.restarts()
    await world.settles()
    async with world.store.begin() as work:
        assert [each.id for each in await work.rounds.pairings(FIRST)] == [each.id for each in drafted]
    for one in people:
        one.hears("stel ik je voor")
        assert sum("stel ik je voor" in said.text for said in one.heard) == 1


async def test_one_that_fails_is_put_off_and_holds_up_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    anna, bram = await cast(world, 2)
    await programme(world, anna, [anna, bram])
    await world.passes(until=TUESDAY - timedelta(minutes=1))
    failing = [True]

    def fail(*arguments: object, **options: object) -> object:
        if failing.pop() if failing else False:
            raise ValueError
        return matching.match(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(courses, "match", fail)
    await world.passes(until=TUESDAY)
    assert await step_of(world) is Step.SIGN_UP
    await world.passes(minutes=10)
    anna.hears("stel ik je voor aan Bram")


async def _fill(world: World) -> list[MemberId]:
    now = world.clock.now()
    ids = []
    async with world.store.begin() as work:
        for number in range(_MANY):
            one = member(f"Lid{number:04}")
            place = Conversation(platform=PLATFORM, id=one.id)
            account = Account(platform=PLATFORM, id=one.id)
            await work.members.save(one)
            await work.accounts.save(KnownAccount(account=account, member=one.id, conversation=place, name=one.name))
            ids.append(one.id)
        await work.programmes.save_enrolments(*(Enrolment(programme=KOFFIE, member=id, since=now) for id in ids))
        await work.commit()
    return ids


async def test_somebody_is_heard_while_hundreds_are_told(world: World) -> None:
    (anna,) = await cast(world, 1)
    await programme(world, anna, [anna])
    ids = await _fill(world)
    world.clock.move_to(TUESDAY - timedelta(days=5))
    (rounds,) = (routine for routine in world.bot.routines if routine.name == "rounds")
    for instant in (TUESDAY - timedelta(days=5), TUESDAY):
        world.clock.move_to(instant)
        async with asyncio.TaskGroup() as group:
            telling = group.create_task(rounds.run(instant))
            answered = 0
            while not telling.done():
                await anna.says("rondes")
                answered += not telling.done()
        # In between, again and again: not once it was all over.
        assert answered > _MANY // 100
    entries = await _entries(world)
    assert {entry.member for entry in entries} >= set(ids)
    assert all(entry.told_at for entry in entries)


async def _entries(world: World) -> list[Entry]:
    async with world.store.begin() as work:
        return list(await work.rounds.entries(FIRST))
