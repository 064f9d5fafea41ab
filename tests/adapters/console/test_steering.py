from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from adapters.console.bookmarks import CLOCK, LINE, TARGET, Memory, Setting, setting_at_start
from adapters.console.steering import Journey
from bot.clock import SteerableClock
from storage.engine import open_store

NINE = datetime(2027, 1, 18, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Promises:
    """A routine with instants at which something is due."""

    def __init__(self, name: str, log: list[tuple[str, datetime]], *instants: datetime) -> None:
        self.name = name
        self.log = log
        self.instants = sorted(instants)
        self.fails = False

    async def next_due_at(self) -> datetime | None:
        return self.instants[0] if self.instants else None

    async def run(self, now: datetime) -> int:
        if self.fails:
            raise RuntimeError(self.name)
        due = [instant for instant in self.instants if instant <= now]
        self.instants = [instant for instant in self.instants if instant > now]
        self.log += [(self.name, now) for _ in due]
        return len(due)


@pytest.fixture
async def memory(sqlite_address: str) -> AsyncIterator[Memory]:
    store = open_store(sqlite_address)
    yield Memory(store)
    await store.close()


@asynccontextmanager
async def quiet() -> AsyncIterator[None]:
    yield


def journey(clock: SteerableClock, memory: Memory, *routines: Promises) -> Journey:
    return Journey(clock=clock, memory=memory, routines=routines, hushed=quiet)


async def test_what_falls_due_on_the_way_happens_in_order_each_at_its_own_instant(memory: Memory) -> None:
    log: list[tuple[str, datetime]] = []
    clock = SteerableClock(frozen_at=NINE)
    one = Promises("one", log, NINE + HOUR, NINE + 3 * HOUR, NINE + 9 * HOUR)
    other = Promises("other", log, NINE, NINE + 2 * HOUR)

    await journey(clock, memory, one, other).go(NINE + 5 * HOUR)

    assert log == [
        ("other", NINE),
        ("one", NINE + HOUR),
        ("other", NINE + 2 * HOUR),
        ("one", NINE + 3 * HOUR),
    ]
    assert clock.now() == NINE + 5 * HOUR


async def test_what_one_routine_makes_due_another_does_at_the_same_instant(memory: Memory) -> None:
    log: list[tuple[str, datetime]] = []
    clock = SteerableClock(frozen_at=NINE)
    delivery = Promises("delivery", log)

    class Reminding(Promises):
        async def run(self, now: datetime) -> int:
            delivery.instants.append(now)
            return await super().run(now)

    await journey(clock, memory, delivery, Reminding("reminding", log, NINE + HOUR)).go(NINE + 5 * HOUR)

    assert log == [("reminding", NINE + HOUR), ("delivery", NINE + HOUR)]


async def test_a_routine_that_fails_or_never_ends_does_not_hold_up_the_clock(memory: Memory) -> None:
    log: list[tuple[str, datetime]] = []
    clock = SteerableClock(frozen_at=NINE)
    broken, well = Promises("broken", log, NINE), Promises("well", log, NINE + HOUR)
    broken.fails = True

    class Endless(Promises):
        async def run(self, now: datetime) -> int:
            return 1

    await journey(clock, memory, broken, Endless("endless", log, NINE), well).go(NINE + 2 * HOUR)

    assert log == [("well", NINE + HOUR)]
    assert clock.now() == NINE + 2 * HOUR


async def test_settling_does_what_is_due_and_leaves_the_clock(memory: Memory) -> None:
    log: list[tuple[str, datetime]] = []
    clock = SteerableClock(frozen_at=NINE)

    await journey(clock, memory, Promises("one", log, NINE - HOUR, NINE + HOUR)).settle()

    assert log == [("one", NINE)]
    assert clock.now() == NINE


async def test_the_clock_is_kept_before_anything_is_done_there(memory: Memory) -> None:
    clock = SteerableClock(frozen_at=NINE)
    kept: list[list[str | None]] = []

    class Looking(Promises):
        async def run(self, now: datetime) -> int:
            kept.append(await memory.find(CLOCK, TARGET, LINE))
            return await super().run(now)

    await journey(clock, memory, Looking("one", [], NINE + HOUR)).go(NINE + 2 * HOUR, line=7)

    arrived = (NINE + 2 * HOUR).isoformat()
    assert kept == [[(NINE + HOUR).isoformat(), arrived, "7"]]
    assert await memory.find(CLOCK, TARGET, LINE) == [arrived, "", "7"]


async def test_a_running_clock_is_kept_as_so_much_ahead(memory: Memory) -> None:
    clock = SteerableClock()

    await journey(clock, memory).go(clock.now() + 2 * HOUR)

    [kept] = await memory.find(CLOCK)
    assert kept is not None
    assert abs(float(kept) - 7200) < 5
    assert abs(clock.offset - 2 * HOUR) < timedelta(seconds=5)


@pytest.mark.parametrize(
    ("clock", "target", "asked", "setting"),
    [
        (None, None, None, Setting()),
        (None, None, 9, Setting(frozen_at=NINE)),
        (10, "", None, Setting(frozen_at=NINE + HOUR)),
        (10, "", 9, Setting(frozen_at=NINE + HOUR)),
        (10, "", 10, Setting(frozen_at=NINE + HOUR)),
        (10, "", 12, Setting(frozen_at=NINE + HOUR, target=NINE + 3 * HOUR)),
        (10, 11, 9, Setting(frozen_at=NINE + HOUR, target=NINE + 2 * HOUR)),
        (10, 11, 12, Setting(frozen_at=NINE + HOUR, target=NINE + 3 * HOUR)),
        ("+3600.0", "", None, Setting(offset=HOUR)),
        ("+0.0", "", 8, Setting(frozen_at=NINE)),
        ("+3600.0", "", 12, Setting(frozen_at=NINE + HOUR, target=NINE + 3 * HOUR)),
        ("+3600.0", 12, None, Setting(offset=HOUR, target=NINE + 3 * HOUR)),
    ],
)
def test_a_start_goes_on_and_never_back(
    clock: int | str | None, target: int | str | None, asked: int | None, setting: Setting
) -> None:
    assert setting_at_start(written(clock), written(target), asked=at(asked), wall=NINE) == setting


def at(hour: int | None) -> datetime | None:
    return None if hour is None else NINE.replace(hour=hour)


def written(value: int | str | None) -> str | None:
    return NINE.replace(hour=value).isoformat() if isinstance(value, int) else value
