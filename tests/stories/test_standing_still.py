"""What was promised, while Bondje stands still, the clocks change, or something is wrong with one promise."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.arranging import Arranging
from bot.domain.meetings import Meeting
from bot.domain.promises import Kind, Promise
from bot.replies import Notice
from bot.routines import promising
from bot.routines.promised import reminding
from tests.stage import World
from tests.stories.test_meetings import event_in, planned

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_every_kind_of_promise_can_be_kept() -> None:
    of_meetings = {*promising._OF_MEETINGS, *promising._WITH_KNOWLEDGE}
    of_rounds = {*promising._OF_PAIRINGS, *promising._OF_DELEGATIONS}
    assert set(Kind) == of_meetings | of_rounds | {*promising._OF_OTHER_THINGS}


async def test_what_fell_due_in_ten_minutes_of_standing_still_is_said_once(world: World) -> None:
    anna, bram = await planned(world)
    start = event_in(bram).start.astimezone(UTC)
    await world.passes(until=start - HOUR - timedelta(minutes=5))
    before = len(anna.heard)
    await world.ends()
    world.clock.move_to(start - HOUR + timedelta(minutes=5))
    await world.begins()
    await world.settles()
    await world.restarts()
    await world.settles()
    assert anna.told_since(before).count("Zo begint je gesprek over ENSIA") == 1


async def test_what_is_due_while_a_meeting_changes_is_not_lost(world: World) -> None:
    anna, bram = await planned(world)
    start = event_in(bram).start.astimezone(UTC)
    await world.passes(until=start - HOUR - timedelta(minutes=5))
    # The first thing that is done after a stop is what people said.
    world.clock.move_to(start - HOUR + timedelta(minutes=5))
    await bram.says("herinner me een uur en een kwartier van tevoren")
    before = len(anna.heard)
    await world.settles()
    assert anna.told_since(before).count("Zo begint je gesprek over ENSIA") == 1


async def test_the_timer_hears_at_once_what_was_promised(world: World) -> None:
    anna, bram = await planned(world)
    start = event_in(bram).start.astimezone(UTC)
    await world.passes(until=start - HOUR - timedelta(minutes=10))
    # Nobody would tell the next bot whom to wake.
    world.restarts_before_each_line = False
    woken: list[tuple[str, datetime]] = []
    world.bot.wake_with(lambda routine, at: woken.append((routine, at)))
    await anna.says("herinner me over 2 minuten")
    assert ("promising", world.clock.now() + timedelta(minutes=2)) in woken


async def test_one_promise_that_cannot_be_kept_holds_up_no_other(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    anna, bram = await planned(world)
    start = event_in(bram).start.astimezone(UTC)
    annas = await anna.is_kept_as()
    assert annas is not None
    broken = [True]

    async def remind(promise: Promise, meeting: Meeting, arranging: Arranging) -> list[Notice]:
        if promise.member == annas.id and broken:
            raise RuntimeError("a mistake")
        return list(await reminding.remind(promise, meeting, arranging))

    monkeypatch.setattr(promising, "_OF_MEETINGS", {**promising._OF_MEETINGS, Kind.REMIND: remind})
    await world.passes(until=start - DAY)
    bram.hears("binnenkort een gesprek over ENSIA")
    assert "binnenkort" not in anna.told_since(anna.noticed)
    assert "a promise could not be kept" in {each.message for each in caplog.records}
    broken.clear()
    before = len(anna.heard)
    await world.passes(minutes=10)
    assert "binnenkort een gesprek over ENSIA" in anna.told_since(before)


@pytest.mark.parametrize("now", [datetime(2027, 3, 22, 8, tzinfo=UTC), datetime(2026, 10, 19, 8, tzinfo=UTC)])
async def test_across_a_change_of_the_clocks_a_reminder_comes_at_the_same_time_of_day(
    now: datetime, address: str
) -> None:
    """The clocks change on 28 March and on 25 October; the meeting is soon after that."""
    world = World(address, now=now)
    await world.begins()
    try:
        await _crosses(world)
    finally:
        await world.ends()


async def _crosses(world: World) -> None:
    anna, bram = await planned(world)
    await anna.says("herinner me 6 dagen en een uur van tevoren")
    start = event_in(bram).start.astimezone(AMSTERDAM)
    changes = {(start - back * DAY).utcoffset() for back in range(7)}
    assert len(changes) == 2
    at = datetime.combine(start.date() - 6 * DAY, start.timetz().replace(tzinfo=None), tzinfo=AMSTERDAM)
    await world.passes(until=at.astimezone(UTC) - timedelta(minutes=1))
    before = len(anna.heard)
    await world.passes(minutes=1)
    assert "binnenkort een gesprek over ENSIA" in anna.told_since(before)
    await world.passes(until=start.astimezone(UTC) - HOUR - timedelta(minutes=1))
    before = len(anna.heard)
    await world.passes(minutes=1)
    assert "Zo begint je gesprek over ENSIA" in anna.told_since(before)


async def test_on_a_day_off_a_reminder_still_comes(world: World) -> None:
    anna, bram = await planned(world)
    start = event_in(bram).start.astimezone(AMSTERDAM)
    back = start.weekday() + 1
    await anna.says(f"herinner me {back} dagen van tevoren")
    sunday = datetime.combine(start.date() - back * DAY, time(start.hour, start.minute), tzinfo=AMSTERDAM)
    assert sunday.strftime("%a") == "Sun"
    await world.passes(until=sunday.astimezone(UTC))
    anna.hears("binnenkort een gesprek over ENSIA")


async def test_what_is_kept_without_a_word_counts_as_done(world: World) -> None:
    """A clock that is moved by hand takes nothing done for a routine that is stuck, and passes it over."""
    anna, _ = await planned(world)
    end = event_in(anna).end.astimezone(UTC)
    await world.passes(until=end - timedelta(minutes=1))
    world.clock.move_to(end)
    routine = next(each for each in world.bot.routines if each.name == "promising")
    anna.hears()
    assert await routine.run(world.clock.now()) == 1
    anna.hears_nothing()
