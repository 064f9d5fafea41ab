from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import SteerableClock, SystemClock

NINE = datetime(2027, 1, 18, 9, tzinfo=UTC)
STEPS = st.lists(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=900)), max_size=20)


class Wall:
    def __init__(self) -> None:
        self.time = NINE

    def now(self) -> datetime:
        return self.time


def test_the_system_clock_tells_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_a_frozen_clock_stands_still_in_utc() -> None:
    clock = SteerableClock(frozen_at=datetime.fromisoformat("2027-01-18T10:00+01:00"), wall=Wall())

    assert clock.now() == NINE
    assert clock.now().tzinfo is UTC
    assert clock.is_steered


def test_a_running_clock_follows_the_wall() -> None:
    wall = Wall()
    clock = SteerableClock(offset=timedelta(hours=2), wall=wall)
    wall.time += timedelta(minutes=5)

    assert clock.now() == NINE + timedelta(hours=2, minutes=5)
    assert clock.is_steered
    assert not SteerableClock(wall=wall).is_steered


@pytest.mark.parametrize("clock", [SteerableClock(frozen_at=NINE), SteerableClock(wall=Wall())], ids=["frozen", "runs"])
def test_no_clock_goes_back(clock: SteerableClock) -> None:
    with pytest.raises(ValueError, match="never goes back"):
        clock.move_to(NINE - timedelta(seconds=1))
    with pytest.raises(ValueError, match="never goes back"):
        clock.move_by(timedelta(seconds=-1))


@given(steps=STEPS, frozen=st.booleans())
def test_steps_add_up(steps: list[timedelta], frozen: bool) -> None:
    clock = SteerableClock(frozen_at=NINE, wall=Wall()) if frozen else SteerableClock(wall=Wall())
    for step in steps:
        before = clock.now()
        clock.move_to(before + step)
        assert clock.now() >= before

    assert clock.now() == NINE + sum(steps, timedelta(0))
