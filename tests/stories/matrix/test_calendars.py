"""A calendar handed in as a file on Matrix, where only Bondje can open it."""

from datetime import timedelta

from tests.adapters.calendars.test_reading import calendar, event
from tests.stories.matrix.stage import MatrixWorld


async def test_an_encrypted_calendar_file_is_opened_and_read(matrix_world: MatrixWorld) -> None:
    async with matrix_world as world:
        anna = await world.member("Anna")
        start = world.clock.now() + timedelta(days=3)
        file = calendar(event(f"DTSTART:{start:%Y%m%dT%H%M%SZ}\nDURATION:PT3H"))
        await anna.device.sends_file(anna.room, "agenda.ics", file, "text/calendar")
        await anna.hears("Ik lees het bestand")
        told = await anna.hears("3 uur bezet")
        assert "Tandarts" not in told
        await anna.device.sends_file(anna.room, "agenda.ics", b"no calendar", "text/calendar")
        await anna.hears("Ik lees het bestand")
        await anna.hears("iCalendar")
        await anna.device.sends_file(anna.room, "notulen.pdf", b"%PDF", "application/pdf")
        await anna.hears("notulen.pdf")
        world.check()
