"""The whole bot before a real HTTP server: given, fetched, read in another process, and told."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from adapters.calendars.reader import GuardedReader
from bot.domain.calendars import AHEAD
from bot.domain.spans import Span
from bot.errors import CalendarError
from bot.messages import Platform, Sent
from tests.adapters.calendars.test_addresses import Names
from tests.adapters.calendars.test_fetching import Server, moved, said, server
from tests.adapters.calendars.test_reading import calendar, event
from tests.stage import MONDAY, World

__all__ = ["server"]
FILE = calendar(
    event("DTSTART:20270119T090000Z\nDURATION:PT2H"),
    event("DTSTART:20270120T090000Z\nDURATION:PT1H", uid="2"),
)


class PlainReader(GuardedReader):
    """The server here has no certificate; members' addresses are never asked without one."""

    async def fetch(self, address: str, within: Span, zone: str) -> Sequence[Span]:
        assert address.startswith("https://")
        return await super().fetch(address.replace("https://", "http://", 1), within, zone)


@pytest.fixture
async def world(tmp_path: Path, server: Server) -> AsyncIterator[World]:
    begun = World(f"sqlite:///{tmp_path / 'bondje.db'}")
    begun.calendars = PlainReader(reach=server.reach, resolver=Names("127.0.0.1"))
    await begun.begins()
    yield begun
    await begun.ends()


async def test_from_address_to_answer(world: World, server: Server) -> None:
    server.answer = said(FILE)
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is http://calendar.example.nl:{server.port}/geheim.ics")
    await world.settles()
    told = anna.hears("3 uur bezet", "calendar.example.nl")
    assert "Tandarts" not in told
    assert [request.path for request in server.asked] == ["/geheim.ics"]


async def test_a_page_to_sign_in_is_told(world: World, server: Server) -> None:
    server.answer = said(b"<!doctype html><title>Sign in</title>")
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is http://calendar.example.nl:{server.port}/geheim.ics")
    await world.settles()
    anna.hears("webpagina", "ICS-link")


async def test_who_leads_us_inside_hears_it_and_nothing_is_asked_there(world: World, server: Server) -> None:
    server.answer = moved(f"http://10.0.0.1:{server.port}/")
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is http://calendar.example.nl:{server.port}/geheim.ics")
    await world.settles()
    anna.hears("besloten netwerk")


async def test_without_a_reach_of_its_own_nothing_near_is_reached(server: Server) -> None:
    server.answer = said(FILE)
    for address in ("http://127.0.0.1:80/a.ics", "http://localhost/a.ics", "webcal://[::1]/a.ics"):
        with pytest.raises(CalendarError) as refused:
            await GuardedReader().fetch(address, Span(MONDAY, MONDAY + AHEAD), "Europe/Amsterdam")
        assert refused.value.reason == "private"
    assert server.asked == []


async def test_a_file_nobody_can_get_is_gone() -> None:
    sent = Sent(platform=Platform("console"), name="a.ics", reference="a.ics", size=9)
    for file, reason in ((sent, "gone"), (Sent(platform=sent.platform, name="a", reference="a", size=10**9), "large")):
        with pytest.raises(CalendarError) as refused:
            await GuardedReader().open(file, Span(MONDAY, MONDAY + AHEAD), "Europe/Amsterdam")
        assert refused.value.reason == reason
