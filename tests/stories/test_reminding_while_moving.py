"""A meeting of which another time is looked for stays where it is till then, and so does what is promised of it."""

from datetime import UTC, datetime, timedelta

from tests.stage import World
from tests.stories.test_meetings import event_in, planned

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_it_is_reminded_of_at_the_time_that_still_stands(world: World) -> None:
    anna, bram = await planned(world)
    start: datetime = event_in(bram).start.astimezone(UTC)
    await world.passes(until=start - HOUR - timedelta(minutes=10))
    await bram.presses_again(bram.finds("Zoek een andere tijd"))
    bram.hears("Wanneer kun je")
    before = len(anna.heard), len(bram.heard)
    await world.passes(until=start - HOUR)
    assert anna.told_since(before[0]).count("Zo begint je gesprek over ENSIA") == 1
    assert bram.told_since(before[1]).count("Zo begint je gesprek over ENSIA") == 1


async def test_once_it_has_moved_nothing_is_said_of_its_old_time(world: World) -> None:
    anna, bram = await planned(world)
    start: datetime = event_in(bram).start.astimezone(UTC)
    await world.passes(until=start - HOUR - timedelta(minutes=10))
    await bram.presses_again(bram.finds("Zoek een andere tijd"))
    await anna.says("2")
    await bram.says("2")
    anna.hears("is verzet")
    before = len(anna.heard)
    await world.passes(until=start)
    assert "Zo begint" not in anna.told_since(before)


async def test_without_another_time_it_was_then_and_it_is_asked_how_it_was(world: World) -> None:
    anna, bram = await planned(world)
    start: datetime = event_in(bram).start.astimezone(UTC)
    await world.passes(until=start - HOUR - timedelta(minutes=10))
    await bram.presses_again(bram.finds("Zoek een andere tijd"))
    await world.passes(until=start + 3 * HOUR)
    await anna.presses("Geen van deze tijden")
    await anna.presses("Geen van deze tijden")
    before = len(anna.heard)
    await anna.presses("Geen van deze tijden")
    await world.passes(hours=1)
    assert "ENSIA" in anna.told_since(before)
    await world.passes(days=2)
    assert "doorgegaan" in anna.told_since(before)
    await anna.says("mijn gesprekken")
    anna.hears("Je hebt geen gesprekken staan.")
