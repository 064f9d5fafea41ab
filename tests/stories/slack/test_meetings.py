"""From introduction to what was learned, on Slack: a time, the invitation, another time, a reminder, and afterwards."""

from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Calendar

from tests.stories.slack.stage import SlackWorld, Someone


async def _introduced(world: SlackWorld) -> tuple[Someone, Someone]:
    bram = await world.member("bram", "ik werk aan ENSIA")
    anna = await world.member("anna", "wie werkt er nog meer aan ENSIA?")
    await anna.presses("Ontmoet Bram")
    await bram.hears("kennismaken")
    await bram.presses("Ja, stel ons aan elkaar voor")
    await anna.hears("Goed nieuws")
    return anna, bram


async def event_of(person: Someone) -> Any:  # noqa: ANN401 - the library has no types for what is inside
    """In the invitation that they got last."""
    files = [said for said in await person.reads() if said.raw.get("files")]
    content = await person.person.opens_file(files[-1])
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


def _starts(event: Any) -> datetime:  # noqa: ANN401 - the library has no types for what is inside
    start: datetime = event.start
    return start.astimezone(UTC)


async def test_from_an_introduction_to_a_lesson(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna, bram = await _introduced(world)
        await anna.presses("Zoek een tijd voor ons gesprek")
        await anna.hears("Wanneer kun je")
        await bram.hears("Wanneer kun je")
        moments = [button.label for button in anna.last.buttons][:5]
        await anna.presses(moments[1])
        await bram.presses(moments[1])
        await bram.hears("is")
        first = await event_of(bram)
        assert _starts(first) > world.clock.now() + timedelta(days=4)

        await bram.presses("Zoek een andere tijd")
        await anna.hears("Wanneer kun je")
        await anna.says("1 en 2")
        await bram.says("2")
        await anna.hears("verzet")
        moved = await event_of(anna)
        assert (moved["UID"], moved["SEQUENCE"] > first["SEQUENCE"]) == (first["UID"], True)
        assert _starts(moved) != _starts(first)

        await world.passes(until=_starts(moved) - timedelta(hours=1))
        await anna.hears("Zo begint je gesprek over ENSIA")

        await world.passes(until=moved.end.astimezone(UTC) + timedelta(hours=1))
        await bram.hears("Is je gesprek met Anna over ENSIA doorgegaan?")
        await anna.hears("Is je gesprek met Bram over ENSIA doorgegaan?")
        await anna.presses("Ja, het ging door")
        await anna.presses("4, nuttig")
        await anna.hears("Je gaf het gesprek over ENSIA een 4")
        await anna.presses("Vertel meer")
        assert "Wat heb je geleerd?" in await anna.sees_a_sheet()
        problems = await anna.fills(
            {
                "Wat heb je geleerd?": "Begin met de zelfevaluatie van het hele team",
                "Wat ga je doen?": "het team uitnodigen voor vrijdag",
                "Delen met": "TLP:GREEN: alle deelnemers van Bondje",
            }
        )
        assert problems == {}
        await anna.hears("Ik heb bewaard wat je vertelde")
        await bram.says("inzichten over ENSIA")
        await bram.hears("Begin met de zelfevaluatie van het hele team", "TLP:GREEN")
        assert "Anna" not in bram.last.shown
        await anna.says("mijn actiepunten")
        await anna.hears("het team uitnodigen")
