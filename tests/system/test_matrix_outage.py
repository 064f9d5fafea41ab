"""The homeserver is down for an hour, or something else answers in its place: all is said and answered afterwards."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SteerableClock, SystemClock
from tests.matrix.faults import CUT, RUBBISH, Fault
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import Login
from tests.matrix.proxy import Proxy
from tests.noting import Noting
from tests.system.matrix_faults.house import Home, living
from tests.system.matrix_faults.places import Spot, accept_all, all_spots, find_all, residents

_OUTAGE = timedelta(hours=1)
_BEAT = timedelta(minutes=1)
_MOST_CALLS = 1_000
"""Of which most are of sync, which waits here a fifth of a second where it waits a minute elsewhere."""


@pytest.fixture
async def bondje(matrix: MatrixPeople) -> Login:
    return await matrix.login("bondje")


@pytest.fixture
async def home(proxy: Proxy, bondje: Login, seeded_address: str, tmp_path: Path) -> AsyncIterator[Home]:
    clock = SteerableClock(frozen_at=SystemClock().now())
    async with living(proxy.url, bondje, tmp_path / "keys", seeded_address, clock, Noting(clock)) as home:
        yield home


async def put(home: Home, spots: Sequence[Spot], numbers: range) -> None:
    """Something to say in each of them in turn."""
    async with home.store.begin() as work:
        for number in numbers:
            outgoing = spots[number % len(spots)].outgoing(number)
            await work.outbox.add(outgoing, at=home.clock.now())
        await work.commit()


async def pass_time(home: Home, length: timedelta) -> None:
    """From one try to the next, as the timer does."""
    delivery = next(routine for routine in home.bot.routines if routine.name == "delivery")
    until = home.clock.now() + length
    while (due_at := await delivery.next_due_at()) is not None and due_at <= until:
        home.clock.move_to(max(due_at, home.clock.now() + _BEAT))
        await home.say_what_is_due()
    home.clock.move_to(max(until, home.clock.now()))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("fault", [CUT, RUBBISH], ids=["down", "rubbish"])
async def test_an_hour_without_the_homeserver_loses_nothing(
    fault: Fault, home: Home, matrix: MatrixPeople, proxy: Proxy, bondje: Login
) -> None:
    people = await residents(matrix, 4)
    spots = await all_spots(people, bondje.user)
    writer = next(spot for spot in spots if spot.writes)
    assert writer.room
    await put(home, spots, range(len(spots)))
    await home.say_what_is_due()
    proxy.faults.always(fault)
    before = len(proxy.calls)
    await put(home, spots, range(len(spots), 3 * len(spots)))
    said = await writer.readers[0].person.says(writer.room, "help")

    await pass_time(home, _OUTAGE)

    assert len(proxy.calls) - before < _MOST_CALLS
    proxy.faults.clear()
    key = await home.finishing.has_finished(said)
    writer.expected.append(f"{key}/0")
    # What was tried last just before the end waits for as long as it was away.
    await pass_time(home, 2 * _OUTAGE)
    await accept_all(people, matrix.homeserver)
    for spot, found in zip(spots, await find_all(spots, matrix.homeserver, bondje.user), strict=True):
        assert list(found.keys) == spot.expected
        assert found.opened <= 1
        assert not found.unreadable
