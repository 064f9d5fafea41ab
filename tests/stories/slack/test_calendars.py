"""A calendar handed in as a file on Slack."""

from datetime import timedelta

import pytest

from tests.adapters.calendars.test_reading import calendar, event
from tests.stories.slack.stage import MONDAY, SlackWorld

START = MONDAY + timedelta(days=3)
FILE = calendar(event(f"DTSTART:{START:%Y%m%dT%H%M%SZ}\nDURATION:PT3H"))


async def test_a_calendar_file_is_fetched_with_our_token_and_read(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna")
        assert "Ik lees het bestand" in await anna.sends_file("agenda.ics", FILE, "dit is mijn agenda")
        await world.passes(seconds=1)
        told = await anna.hears("3 uur bezet")
        assert "Tandarts" not in told
        workspace = world.workspaces[0]
        assert workspace.server.files_asked == [workspace.bot_token]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("agenda.ics", b"no calendar", "iCalendar"),
        ("agenda.ics", b"PK\x03\x04" + b"x" * 99, "Pak het uit"),
        ("notulen.pdf", b"%PDF", "notulen.pdf"),
    ],
)
async def test_what_is_no_calendar_is_told(slack_world: SlackWorld, name: str, content: bytes, told: str) -> None:
    async with slack_world as world:
        anna = await world.member("anna")
        if name.endswith(".ics"):
            await anna.sends_file(name, content)
            await world.passes(seconds=1)
            await anna.hears(told)
        else:
            assert told in await anna.sends_file(name, content)
            assert world.workspaces[0].server.files_asked == []


async def test_a_file_that_slack_does_not_give_is_told(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna")
        server = world.workspaces[0].server
        server.hides_files = True
        await anna.sends_file("agenda.ics", FILE)
        await world.passes(seconds=1)
        await anna.hears("Stuur het nog eens")
