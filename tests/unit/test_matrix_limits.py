"""When something may be asked of a homeserver that limits us, and what goes first."""

import asyncio
from datetime import timedelta

import pytest

from adapters.matrix.limits import Limits, Urgency
from bot.clock import SteerableClock
from bot.errors import DelayedError
from tests.unit.shapes import NOW

SECOND = timedelta(seconds=1)


@pytest.fixture
def clock() -> SteerableClock:
    return SteerableClock(frozen_at=NOW)


@pytest.fixture
def limits(clock: SteerableClock) -> Limits:
    return Limits(clock)


def _wait(limits: Limits, urgency: Urgency) -> timedelta:
    """How long it is told to wait."""
    try:
        limits.check(urgency)
    except DelayedError as delayed:
        return delayed.after or timedelta.max
    return timedelta(0)


def test_without_limits_everything_may_be_said(limits: Limits) -> None:
    assert {_wait(limits, urgency) for urgency in Urgency} == {timedelta(0)}


def test_who_waits_for_an_answer_goes_first(limits: Limits, clock: SteerableClock) -> None:
    limits.meet(5 * SECOND)
    assert (_wait(limits, Urgency.ANSWER), _wait(limits, Urgency.USUAL)) == (5 * SECOND, 6 * SECOND)
    clock.move_by(5 * SECOND)
    assert (_wait(limits, Urgency.ANSWER), _wait(limits, Urgency.USUAL)) == (timedelta(0), SECOND)
    clock.move_by(SECOND)
    assert _wait(limits, Urgency.USUAL) == timedelta(0)


def test_a_short_rest_is_not_made_long_by_a_head_start(limits: Limits) -> None:
    limits.meet(SECOND / 10)
    assert _wait(limits, Urgency.USUAL) == SECOND / 5


def test_what_can_be_missed_is_left_out_for_an_hour(limits: Limits, clock: SteerableClock) -> None:
    limits.meet(SECOND)
    clock.move_by(timedelta(minutes=59))
    with pytest.raises(DelayedError, match="left out"):
        limits.check(Urgency.EXTRA)
    # It is limited again.
    limits.meet(SECOND)
    clock.move_by(timedelta(minutes=59))
    with pytest.raises(DelayedError, match="left out"):
        limits.check(Urgency.EXTRA)
    clock.move_by(timedelta(minutes=1))
    limits.check(Urgency.EXTRA)


async def test_without_limits_nobody_waits_for_another(limits: Limits) -> None:
    async with limits.turn(Urgency.USUAL), limits.turn(Urgency.USUAL):
        pass


async def test_with_limits_what_one_is_told_holds_for_the_next(limits: Limits, clock: SteerableClock) -> None:
    limits.meet(SECOND)
    clock.move_by(2 * SECOND)
    asked: list[int] = []
    both = asyncio.Event()

    async def ask(number: int) -> None:
        if number == 2:
            both.set()
        async with limits.turn(Urgency.USUAL):
            asked.append(number)
            await both.wait()
            limits.meet(5 * SECOND)

    first, second = await asyncio.gather(ask(1), ask(2), return_exceptions=True)
    assert (first, asked) == (None, [1])
    assert isinstance(second, DelayedError)
    assert (second.after, second.maybe_said) == (6 * SECOND, False)


def test_an_operator_is_told_once(limits: Limits, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3):
        limits.meet(SECOND)
    assert len(caplog.records) == 1
