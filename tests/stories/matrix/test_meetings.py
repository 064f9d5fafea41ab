"""From introduction to what was learned, on Matrix, one in Dutch and the other in English, all of it encrypted."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from adapters.matrix.numbers import emoji_of
from tests.stories.matrix.stage import MatrixWorld, Someone, a_monday


async def _introduced(world: MatrixWorld) -> tuple[Someone, Someone]:
    bram = await world.person("Bram")
    await bram.says("hello there", "1", "I'm the CISO of Dronten", "we work on ENSIA")
    anna = await world.member("Anna", "ik ben CISO van Zeewolde", "wie werkt er nog meer aan ENSIA?")
    assert "Ik vraag Bram" in await anna.says("1")
    await bram.hears("Anna", "ENSIA")
    await bram.replies("1", bram.last)
    await anna.hears("Goed nieuws")
    return anna, bram


async def event_of(person: Someone) -> Any:  # noqa: ANN401 - the library has no types for what is inside
    """In the invitation that comes now."""
    file = await person.device.hears(".ics", room=person.room)
    assert file.encrypted
    (event,) = Calendar.from_ical(await person.device.opens_file(file)).walk("VEVENT")
    return event


def _starts(event: Any) -> datetime:  # noqa: ANN401 - the library has no types for what is inside
    start: datetime = event.start
    return start.astimezone(UTC)


@pytest.mark.timeout(300)
async def test_from_an_introduction_to_a_lesson(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        # From a Monday on, every second moment that is offered is over a week ahead: it is too soon for the agenda.
        world.clock.move_to(a_monday(world.clock.now()))
        anna, bram = await _introduced(world)
        await anna.says("1")
        assert "Wanneer kun je" in anna.last.text
        await bram.hears("When can you")
        await anna.says("1 en 2")
        await bram.reacts(emoji_of(2), bram.last)
        assert "Your meeting about ENSIA is" in bram.last.text
        first = await event_of(bram)
        await anna.hears("Jullie gesprek over ENSIA is")
        assert (await event_of(anna))["UID"] == first["UID"]

        await bram.says("move my meeting")
        await anna.hears("Wanneer kun je")
        await bram.says("2")
        await anna.says("2")
        assert "is verzet" in anna.last.text
        moved = await event_of(anna)
        assert (moved["UID"], moved["SEQUENCE"] > first["SEQUENCE"]) == (first["UID"], True)
        await bram.hears("has been moved")
        assert (await event_of(bram)).start == moved.start != first.start

        await world.passes(until=_starts(moved) - timedelta(days=3))
        await anna.hears("Wat wil je inbrengen in je gesprek over ENSIA met Bram?")
        await anna.says("mijn inbreng is: hoe plannen jullie de zelfevaluatie?")
        assert "zelfevaluatie" in anna.last.text
        await world.passes(until=_starts(moved) - timedelta(hours=1))
        await hears_at_last(bram, "is about to begin")
        assert "zelfevaluatie" in await bram.says("show the agenda")
        await hears_at_last(anna, "Zo begint je gesprek over ENSIA")
        await world.passes(until=moved.end.astimezone(UTC) + timedelta(hours=1))
        await hears_at_last(bram, "Did your meeting with Anna about ENSIA take place?")
        await hears_at_last(anna, "Is je gesprek met Bram over ENSIA doorgegaan?")
        await anna.says("1", "4")
        assert "een 4" in anna.last.text
        await anna.says("1")
        await anna.says("Begin met het hele team", "het team uitnodigen voor vrijdag", "ja", "TLP:GREEN", "nee")
        assert "Ik heb bewaard wat je vertelde" in anna.last.text
        assert "Begin met het hele team" in await bram.says("lessons on ENSIA")
        assert "TLP:GREEN" in bram.last.text
        assert "Anna" not in bram.last.text
        world.check()


async def hears_at_last(person: Someone, fragment: str) -> None:
    """It, and perhaps other things before it."""
    for _ in range(6):
        if fragment in await person.hears():
            return
    raise AssertionError(f"no {fragment!r}")
