"""An app as a process of its own, and what it is to be told."""

import asyncio
import json
import socket
import sys
import time
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Literal

import aiohttp

from bot.clock import SystemClock
from tests.benchmarks.process import environment
from tests.benchmarks.slack_server import INSTALLED, QuickSlack
from tests.slack import sending
from tests.slack.calls import Payload
from tests.slack.sending import Place, Somebody
from tests.slack.server import APP_TOKEN
from tests.slack.ways import SIGNING_SECRET, signed

By = Literal["HTTP", "Socket Mode"]
_STAMPS = count(1)
_PATIENCE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """Seconds, from when Slack sends something."""

    to_ack: float
    to_call: float
    """Until the answer reaches Slack's Web API."""


@dataclass(kw_only=True)
class App:
    """A process that is up, and Slack on the other side."""

    slack: QuickSlack
    process: Process
    by: By
    address: str
    session: aiohttp.ClientSession
    events: int = field(default=0)

    async def hears(self, person: int, text: str) -> Took:
        """A direct message of that person's."""
        callback, channel = self._said(person, text)
        with self.slack.hearing(callback["event_id"], channel) as heard:
            async with asyncio.timeout(_PATIENCE):
                began = time.monotonic()
                await self._sends(callback)
                acked_at = time.monotonic()
                return Took(to_ack=acked_at - began, to_call=await heard - began)

    async def acknowledges(self, person: int, text: str) -> float:
        """How long until it has taken a direct message of that person's."""
        callback, _ = self._said(person, text)
        began = time.monotonic()
        await self._sends(callback)
        return time.monotonic() - began

    async def hears_all(self, lines: Sequence[tuple[int, str]]) -> list[Took]:
        """One after the other."""
        return [await self.hears(*line) for line in lines]

    async def hears_at_once(self, lines: Sequence[Sequence[tuple[int, str]]]) -> list[Took]:
        """Each of these at the same time as the others; within one, one after the other."""
        async with asyncio.TaskGroup() as people:
            tasks = [people.create_task(self.hears_all(some)) for some in lines]
        return [took for task in tasks for took in task.result()]

    def _said(self, person: int, text: str) -> tuple[Payload, str]:
        """The event, and in which channel."""
        self.events += 1
        who = Somebody(id=f"U0LID{person:05}", name=f"lid{person}", team=INSTALLED.team)
        direct = Place(id=f"D0LID{person:05}")
        stamp = f"{SystemClock().now().timestamp():.0f}.{next(_STAMPS):06}"
        return sending.event_callback(sending.message(who, direct, text, stamp), INSTALLED), direct.id

    async def _sends(self, callback: Payload) -> None:
        if self.by == "Socket Mode":
            sent = await self.slack.socket.deliver("events_api", callback)
            await sent.acknowledged
            self.slack.socket.sent.remove(sent)
            return
        body = json.dumps(callback).encode()
        headers = signed(body, int(SystemClock().now().timestamp())) | {"Content-Type": "application/json"}
        async with self.session.post(self.address, data=body, headers=headers) as response:
            assert response.status == 200, response.status


@asynccontextmanager
async def app_up(command: Sequence[str], by: By, folder: Path, database: str) -> AsyncIterator[App]:
    """Started, and connected to a Slack that is there for nothing else."""
    slack = QuickSlack()
    async with (
        slack.running(),
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
    ):
        port = _free_port()
        way = {"SLACK_APP_TOKEN": APP_TOKEN} if by == "Socket Mode" else {"SLACK_SIGNING_SECRET": SIGNING_SECRET}
        settings = environment(
            folder,
            DATABASE_URL=database,
            SLACK_API_URL=slack.url,
            SLACK_BOT_TOKEN=f"xoxb-{INSTALLED.team}-test",
            BONDJE_LISTEN=f"127.0.0.1:{port}",
            PYTHONUNBUFFERED="1",
            **way,
        )
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *command, env=settings, stdout=PIPE, stderr=STDOUT
        )
        try:
            async with asyncio.TaskGroup() as reading:
                is_up = asyncio.Event()
                reading.create_task(_read(process, is_up))
                async with asyncio.timeout(_PATIENCE):
                    await (slack.socket.connected() if by == "Socket Mode" else is_up.wait())
                is_up.set()
                yield App(
                    slack=slack,
                    process=process,
                    by=by,
                    session=session,
                    address=f"http://127.0.0.1:{port}/slack/events",
                )
                process.terminate()
                await process.wait()
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _read(process: Process, is_up: asyncio.Event) -> None:
    """All that it tells, or it would stand still one day. The last thing at a start is that it is up."""
    assert process.stdout
    lines: list[str] = []
    async for line in process.stdout:
        lines = [*lines[-20:], line.decode()]
        if b"Bondje is there" in line or b"Running on" in line:
            is_up.set()
    if not is_up.is_set():
        sys.stderr.write("".join(lines))
        is_up.set()


def _free_port() -> int:
    with socket.socket() as trying:
        trying.bind(("127.0.0.1", 0))
        return int(trying.getsockname()[1])
