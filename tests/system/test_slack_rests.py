"""Slack asks for rest: it is given there, for that long, and nobody else waits."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from itertools import count

import pytest

from bot.clock import SteerableClock, SystemClock
from bot.messages import Together
from tests.noting import Noting
from tests.slack.faults import CUT, calls_to, limited
from tests.slack.workspace import SlackWorkspace
from tests.system.slack_faults.house import Home, living
from tests.system.slack_faults.places import Spot, all_spots, keys_at

_NUMBERS = count()


@pytest.fixture
async def spots(slack: SlackWorkspace) -> Sequence[Spot]:
    """Of Anna, Bram, Carla and Daan in private, then threads of theirs."""
    return [spot for spot in await all_spots(slack) if not isinstance(spot.conversation, Together)]


@pytest.fixture
async def home(slack: SlackWorkspace, seeded_address: str) -> AsyncIterator[Home]:
    clock = SteerableClock(frozen_at=SystemClock().now())
    async with living(slack, seeded_address, clock, Noting(clock)) as home:
        yield home


async def put(home: Home, *spots: Spot) -> None:
    """Two things to say in each of them."""
    async with home.store.begin() as work:
        for spot in [*spots, *spots]:
            await work.outbox.add(spot.outgoing(next(_NUMBERS)), at=home.clock.now())
        await work.commit()


async def beat(home: Home) -> None:
    """As the timer does."""
    delivery = next(routine for routine in home.bot.routines if routine.name == "delivery")
    await delivery.run(home.clock.now())


async def has_all(spot: Spot, slack: SlackWorkspace, home: Home) -> bool:
    said = list(await keys_at(spot, slack, home.store))
    assert said == spot.expected[: len(said)]
    return said == spot.expected


async def test_a_rest_in_one_channel_holds_up_no_other(
    slack: SlackWorkspace, home: Home, spots: Sequence[Spot]
) -> None:
    first, *others = spots
    assert first.person
    to_first = calls_to("chat.postMessage", channel=first.person.direct.id)
    slack.server.faults.next(limited(60), when=to_first)
    await put(home, *spots)

    await beat(home)

    assert [await has_all(spot, slack, home) for spot in spots] == [False, *[True] * len(others)]
    home.clock.move_by(timedelta(seconds=59))
    await beat(home)
    assert len([call for call in slack.server.calls if to_first(call)]) == 1
    home.clock.move_by(timedelta(seconds=1))
    await beat(home)
    assert await has_all(first, slack, home)


async def test_a_rest_of_one_method_holds_up_no_other(slack: SlackWorkspace, home: Home, spots: Sequence[Spot]) -> None:
    """Where a private conversation is must be asked for; in a thread nothing has to be."""
    slack.server.faults.next(limited(60), when=calls_to("conversations.open"))
    await put(home, *spots)

    await beat(home)

    private = [spot.person is not None for spot in spots]
    assert [await has_all(spot, slack, home) for spot in spots] == [not is_private for is_private in private]
    assert len(slack.server.calls_to("conversations.open")) == 1
    home.clock.move_by(timedelta(seconds=60))
    await beat(home)
    assert all([await has_all(spot, slack, home) for spot in spots])


async def test_a_doubt_that_must_wait_holds_up_only_its_own_conversation(
    slack: SlackWorkspace, home: Home, spots: Sequence[Spot]
) -> None:
    first, *others = spots
    assert first.person
    slack.server.faults.next(CUT.once_taken(), when=calls_to("chat.postMessage", channel=first.person.direct.id))
    slack.server.faults.next(limited(300), when=calls_to("conversations.history"))
    await put(home, first)
    await beat(home)
    home.clock.move_by(timedelta(seconds=5))
    await put(home, *others)

    await beat(home)

    assert [await has_all(spot, slack, home) for spot in spots] == [False, *[True] * len(others)]
    home.clock.move_by(timedelta(seconds=300))
    await beat(home)
    assert await has_all(first, slack, home)
