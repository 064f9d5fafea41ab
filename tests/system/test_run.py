"""`bondje run` as a container starts it: a process of its own, between a Slack and a database."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest
from yarl import URL

from tests.slack.faults import CUT, HELD, broken, calls_to
from tests.slack.seeding import CLIENT_ID, CLIENT_SECRET
from tests.slack.server import APP_TOKEN
from tests.slack.ways import SIGNING_SECRET, HttpWay, SocketWay
from tests.slack.workspace import SlackWorkspace


class Running:
    """A `bondje run`, and what it has logged so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []

    async def logs(self, words: str, *, within: float = 60) -> str:
        """Read on until a line with these words; returns it."""
        assert self.process.stderr is not None
        async with asyncio.timeout(within):
            while line := (await self.process.stderr.readline()).decode():
                self.lines.append(line)
                if words in line:
                    return line
        raise AssertionError(f"{words!r} was not logged:\n{''.join(self.lines)}")

    async def ends(self) -> int:
        """Returns the exit code."""
        assert self.process.stderr is not None
        async with asyncio.timeout(60):
            self.lines.append((await self.process.stderr.read()).decode())
            return await self.process.wait()

    def told(self, number: signal.Signals = signal.SIGTERM) -> "Running":
        self.process.send_signal(number)
        return self

    @property
    def log(self) -> str:
        return "".join(self.lines)


@asynccontextmanager
async def running(settings: Mapping[str, str], folder: Path) -> AsyncIterator[Running]:
    own = ("BONDJE_", "LOG_", "MATRIX_", "SLACK_", "DATABASE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        stdin=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        cwd=folder,
        env={**kept, **settings},
    )
    try:
        yield Running(process)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def by_socket(slack: SlackWorkspace, address: str) -> dict[str, str]:
    slack.way = SocketWay(slack.server.socket)
    return {
        "DATABASE_URL": address,
        "SLACK_API_URL": slack.server.url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": APP_TOKEN,
    }


def by_http(slack: SlackWorkspace, address: str) -> dict[str, str]:
    return {
        "DATABASE_URL": address,
        "SLACK_API_URL": slack.server.url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "BONDJE_LISTEN": "127.0.0.1:0",
    }


async def test_it_answers_over_socket_mode_and_ends_when_told(
    slack: SlackWorkspace, address: str, tmp_path: Path
) -> None:
    async with running(by_socket(slack, address) | {"LOG_LEVEL": "DEBUG"}, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        await slack.server.socket.connected()
        await slack.person("anna").says("hallo")
        [welcome] = await slack.person("anna").hears()

        assert "Bondje" in welcome.shown
        assert await bondje.told().ends() == 0
        assert "Traceback" not in bondje.log
        assert "hallo" not in bondje.log
        assert "anna" not in bondje.log.lower()
        assert slack.bot_token not in bondje.log
        assert APP_TOKEN not in bondje.log


async def test_it_answers_over_http_and_tells_that_it_is_well(
    slack: SlackWorkspace, address: str, tmp_path: Path
) -> None:
    async with running(by_http(slack, address), tmp_path) as bondje:
        place = (await bondje.logs("listening")).split("address=")[1].strip()
        await bondje.logs("Bondje is there")
        slack.way = HttpWay(f"{place}/slack/events")
        await slack.person("bram").says("hallo")
        [welcome] = await slack.person("bram").hears()
        async with aiohttp.ClientSession() as session, session.get(f"{place}/health") as health:
            status = health.status

        assert "Bondje" in welcome.shown
        assert status == 200
        assert await bondje.told(signal.SIGINT).ends() == 0


# slack_sdk 3.47 still uses what aiohttp will take away.
@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
async def test_a_workspace_that_installs_it_is_answered_until_it_removes_it(
    slack: SlackWorkspace, sqlite_address: str, tmp_path: Path
) -> None:
    settings = by_http(slack, sqlite_address) | {
        "SLACK_BOT_TOKEN": "",
        "SLACK_CLIENT_ID": CLIENT_ID,
        "SLACK_CLIENT_SECRET": CLIENT_SECRET,
        "BONDJE_PUBLIC_URL": "https://bondje.example.nl",
    }
    async with running(settings, tmp_path) as bondje:
        place = (await bondje.logs("listening")).split("address=")[1].strip()
        await bondje.logs("Bondje is there")
        slack.way = HttpWay(f"{place}/slack/events")
        await slack.person("anna").says("is er iemand?")
        await bondje.logs("Bondje is not installed for")
        assert slack.server.calls == []
        await install(slack, place)
        await slack.person("anna").says("hallo")
        [welcome] = await slack.person("anna").hears()
        await slack.uninstall()
        calls = len(slack.server.calls)
        await slack.person("anna").says("ben je er nog?")
        await bondje.logs("Bondje is not installed for")

        assert "Bondje" in welcome.shown
        assert len(slack.server.calls) == calls
        assert await bondje.told().ends() == 0
        assert CLIENT_SECRET not in bondje.log


async def install(slack: SlackWorkspace, place: str) -> None:
    """As a browser does it, which would keep the cookie only if it came over https."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        async with browser.get(f"{place}/slack/install") as answer:
            button = (await answer.text()).split('href="')[1].split('"')[0].replace("&amp;", "&")
            cookie = answer.cookies["slack-app-oauth-state"].value
        brought = URL(await slack.agree("anna", button)).query
        headers = {"Cookie": f"slack-app-oauth-state={cookie}"}
        async with browser.get(f"{place}/slack/oauth_redirect", params=brought, headers=headers) as answer:
            assert answer.status == 200


async def test_a_token_that_slack_refuses_ends_it_with_a_sentence(
    slack: SlackWorkspace, sqlite_address: str, tmp_path: Path
) -> None:
    settings = by_socket(slack, sqlite_address) | {"SLACK_BOT_TOKEN": "xoxb-unknown"}  # pragma: allowlist secret
    async with running(settings, tmp_path) as bondje:
        assert await bondje.ends() == 2

    assert bondje.log.splitlines()[-1].startswith("bondje: SLACK_BOT_TOKEN is refused by Slack (invalid_auth): ")
    assert "xoxb-unknown" not in bondje.log


async def test_an_app_token_that_slack_refuses_ends_it_too(
    slack: SlackWorkspace, sqlite_address: str, tmp_path: Path
) -> None:
    settings = by_socket(slack, sqlite_address) | {"SLACK_APP_TOKEN": "xapp-unknown"}  # pragma: allowlist secret
    async with running(settings, tmp_path) as bondje:
        code = await bondje.ends()

    assert code == 2
    assert "SLACK_APP_TOKEN is refused by Slack (invalid_auth): " in bondje.log
    assert "xapp-unknown" not in bondje.log


async def test_nothing_set_up_ends_it_with_a_sentence(tmp_path: Path) -> None:
    async with running({}, tmp_path) as bondje:
        assert await bondje.ends() == 2

    assert bondje.log.startswith("bondje: There is nothing to run: set SLACK_BOT_TOKEN, ")
    assert not (tmp_path / "bondje.db").exists()


async def test_slack_may_come_later_than_bondje(slack: SlackWorkspace, sqlite_address: str, tmp_path: Path) -> None:
    slack.server.faults.next(broken(503), CUT, when=calls_to("auth.test"))
    async with running(by_socket(slack, sqlite_address), tmp_path) as bondje:
        await bondje.logs("waiting for it")
        await bondje.logs("Bondje is there")
        await slack.person("anna").says("hallo")

        assert await slack.person("anna").hears()
        assert bondje.log.count("waiting for it") == 1


async def test_it_can_be_stopped_while_slack_is_away(sqlite_address: str, tmp_path: Path) -> None:
    settings = {
        "DATABASE_URL": sqlite_address,
        "SLACK_API_URL": "http://127.0.0.1:1/api/",
        "SLACK_BOT_TOKEN": "xoxb-1",  # pragma: allowlist secret
        "SLACK_APP_TOKEN": APP_TOKEN,
    }
    async with running(settings, tmp_path) as bondje:
        await bondje.logs("waiting for it")
        assert await bondje.told().ends() == 0


async def test_what_was_taken_is_finished_after_a_signal_to_stop(
    slack: SlackWorkspace, sqlite_address: str, tmp_path: Path
) -> None:
    slack.server.faults.next(HELD, when=calls_to("chat.postMessage"))
    async with running(by_socket(slack, sqlite_address), tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        await slack.person("anna").says("hallo")
        await slack.server.until(lambda: bool(slack.server.calls_to("chat.postMessage")))
        bondje.told()
        await bondje.logs("stopping")
        assert bondje.process.returncode is None
        slack.server.release()

        assert await bondje.ends() == 0
        assert len(await slack.person("anna").hears()) == 1


async def test_a_second_signal_ends_it_at_once_and_the_next_start_goes_on(
    slack: SlackWorkspace, sqlite_address: str, tmp_path: Path
) -> None:
    settings = by_socket(slack, sqlite_address)
    async with running(settings, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        slack.server.faults.next(HELD, when=calls_to("chat.postMessage"))
        await slack.person("anna").says("hallo")
        await slack.server.until(lambda: bool(slack.server.calls_to("chat.postMessage")))
        bondje.told()
        await bondje.logs("stopping")
        assert await bondje.told().ends() == 128 + signal.SIGTERM
    slack.server.faults.clear()
    async with running(settings, tmp_path) as bondje:
        assert len(await slack.person("anna").hears()) == 1
        assert await bondje.told().ends() == 0


async def test_people_are_heard_however_long_it_takes_to_say_what_waited(
    slack: SlackWorkspace, sqlite_address: str, tmp_path: Path
) -> None:
    slack.server.faults.always(HELD, when=calls_to("chat.postMessage"))
    settings = by_socket(slack, sqlite_address)
    async with running(settings, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        await slack.person("anna").says("hallo")
        await slack.server.until(lambda: bool(slack.server.calls_to("chat.postMessage")))
    async with running(settings, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        await slack.server.until(lambda: len(slack.server.calls_to("chat.postMessage")) == 2)
        await slack.person("bram").says("hallo")
        slack.server.faults.clear()
        slack.server.release()

        assert len(await slack.person("anna").hears()) == 1
        assert len(await slack.person("bram").hears()) == 1


async def test_two_do_not_share_a_sqlite_file(slack: SlackWorkspace, sqlite_address: str, tmp_path: Path) -> None:
    settings = by_socket(slack, sqlite_address)
    async with running(settings, tmp_path) as first:
        await first.logs("Bondje is there")
        async with running(settings, tmp_path) as second:
            assert await second.ends() == 2
        assert "is using this database" in second.log


async def test_a_port_that_is_taken_is_told(slack: SlackWorkspace, sqlite_address: str, tmp_path: Path) -> None:
    host = slack.server.url.split("/")[2]
    async with running(by_http(slack, sqlite_address) | {"BONDJE_LISTEN": host}, tmp_path) as bondje:
        assert await bondje.ends() == 2

    assert "bondje: BONDJE_LISTEN: " in bondje.log
