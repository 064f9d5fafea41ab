"""While Slack wants to be left alone, it is; for the rest everything goes on."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.slack.limits import Limits
from bot.errors import DelayedError


class _Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def limits(clock: _Clock) -> Limits:
    held = Limits(clock)
    held.hold("T1", "chat.postMessage", "C1", timedelta(seconds=30))
    return held


def test_a_call_waits_for_what_is_left_of_the_rest(limits: Limits, clock: _Clock) -> None:
    clock.at += timedelta(seconds=10)
    with pytest.raises(DelayedError) as caught:
        limits.check("T1", "chat.postMessage", "C1")
    assert (caught.value.after, caught.value.maybe_said) == (timedelta(seconds=20), False)


def test_after_it_the_call_is_made(limits: Limits, clock: _Clock) -> None:
    clock.at += timedelta(seconds=30)
    limits.check("T1", "chat.postMessage", "C1")


def test_others_are_not_held_up(limits: Limits) -> None:
    limits.check("T1", "chat.postMessage", "C2")
    limits.check("T2", "chat.postMessage", "C1")
    limits.check("T1", "conversations.open")


def test_a_shorter_rest_does_not_end_a_longer_one(limits: Limits, clock: _Clock) -> None:
    limits.hold("T1", "chat.postMessage", "C1", timedelta(seconds=1))
    clock.at += timedelta(seconds=10)
    with pytest.raises(DelayedError):
        limits.check("T1", "chat.postMessage", "C1")


def test_what_is_over_is_forgotten(limits: Limits, clock: _Clock) -> None:
    clock.at += timedelta(minutes=1)
    limits.hold("T1", "conversations.open", "", timedelta(seconds=1))
    assert list(limits._until) == [("T1", "conversations.open", "")]
