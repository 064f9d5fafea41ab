"""A calendar that follows a link, over real HTTP, while only a console is used."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from icalendar import Calendar

_OWN = ("BONDJE_", "LOG_", "MATRIX_", "SLACK_", "DATABASE_", "MEETING_", "SMTP_")
_PATH = re.compile(r"https://bondje\.example\.nl(/calendar/[0-9a-f]{64}\.ics)")


class Typing:
    """A console, and whoever types there."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.logged = ""

    async def types(self, *lines: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        await self.process.stdin.drain()

    async def hears(self, pattern: re.Pattern[str]) -> re.Match[str]:
        assert self.process.stdout is not None
        async with asyncio.timeout(60):
            while line := (await self.process.stdout.readline()).decode():
                if (found := pattern.search(line)) is not None:
                    return found
        raise AssertionError(f"nothing like {pattern.pattern} was said")

    async def logs(self, words: str) -> str:
        assert self.process.stderr is not None
        async with asyncio.timeout(60):
            while line := (await self.process.stderr.readline()).decode():
                self.logged += line
                if words in line:
                    return line
        raise AssertionError(f"{words!r} was not logged:\n{self.logged}")

    async def ends(self) -> str:
        """Returns all that was logged."""
        output, errors = await asyncio.wait_for(self.process.communicate(b""), 60)
        assert self.process.returncode == 0, errors.decode()
        assert b"Traceback" not in output
        return self.logged + errors.decode()


@asynccontextmanager
async def console(folder: Path, settings: Mapping[str, str]) -> AsyncIterator[Typing]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OWN)}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "console", "--json"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=folder,
        env={**kept, "LOG_LEVEL": "INFO", "BONDJE_PUBLIC_URL": "https://bondje.example.nl", **settings},
    )
    try:
        yield Typing(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def test_a_calendar_reads_what_its_link_gives_and_the_link_is_logged_nowhere(tmp_path: Path) -> None:
    async with console(tmp_path, {"BONDJE_LISTEN": "127.0.0.1:0"}) as typing, aiohttp.ClientSession() as calendar:
        await typing.types("anna: hoi", "anna: ja", "anna: mijn agenda-link")
        place = (await typing.logs("listening")).split("address=")[1].strip()
        path = (await typing.hears(_PATH))[1]
        async with calendar.get(f"{place}{path}") as answer:
            assert answer.status == 200
            assert answer.content_type == "text/calendar"
            assert Calendar.from_ical(await answer.text())["METHOD"] == "PUBLISH"
            tag = answer.headers["ETag"]
        async with calendar.get(f"{place}{path}", headers={"If-None-Match": tag}) as answer:
            assert answer.status == 304
        await typing.types("anna: trek mijn agenda-link in")
        await typing.hears(re.compile("ingetrokken"))
        async with calendar.get(f"{place}{path}") as answer:
            assert answer.status == 404
        log = await typing.ends()
    assert path.split("/")[-1].removesuffix(".ics") not in log


async def test_a_console_beside_another_process_leaves_it_the_place(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    async with console(first, {"BONDJE_LISTEN": "127.0.0.1:0"}) as typing:
        place = (await typing.logs("listening")).split("address=")[1].strip()
        async with console(second, {"BONDJE_LISTEN": place.removeprefix("http://")}) as other:
            await other.logs("no web server here")
            await other.types("anna: hoi", "anna: ja", "anna: mijn agenda-link")
            await other.hears(_PATH)
            await other.ends()
        await typing.ends()
