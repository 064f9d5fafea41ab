"""A real HTTP server that answers as it should not."""

import asyncio
import contextlib
import gzip
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.abc import ResolveResult

from adapters.calendars.addresses import Reach, is_public
from adapters.calendars.fetching import fetch
from adapters.calendars.guarded import LARGEST
from bot.errors import CalendarError
from tests.adapters.calendars.test_addresses import Names

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\nEND:VCALENDAR\r\n"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Server:
    """Answers every path as it is told to."""

    port: int = 0
    answer: Answer | None = None
    asked: list[web.Request] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def reach(self) -> Reach:
        """As if this machine were of the internet."""
        return Reach(allows=lambda address: address == "127.0.0.1" or is_public(address), ports=frozenset({self.port}))

    async def fetch(self, path: str = "/anna.ics", *, seconds: float = 10) -> bytes:
        address = f"http://calendar.example.nl:{self.port}{path}"
        return await fetch(address, reach=self.reach, resolver=Names("127.0.0.1"), seconds=seconds)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        assert self.answer is not None
        try:
            return await self.answer(request)
        finally:
            self.ended.set()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    there = Server()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", there.handle)
    runner = web.AppRunner(application, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    there.port = runner.addresses[0][1]
    yield there
    there.closing.set()
    await runner.cleanup()


async def refusal(server: Server, *, seconds: float = 10) -> str:
    with pytest.raises(CalendarError) as refused:
        await server.fetch(seconds=seconds)
    return refused.value.reason


def moved(place: str) -> Answer:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": place})

    return answer


def said(body: bytes, *, status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=body, status=status, headers=headers)

    return answer


async def test_what_is_there_is_fetched(server: Server) -> None:
    server.answer = said(CALENDAR)
    assert await server.fetch() == CALENDAR
    assert "Cookie" not in server.asked[0].headers


async def test_a_redirect_outside_is_followed(server: Server) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        return await (said(CALENDAR) if request.path == "/there" else moved("/there"))(request)

    server.answer = answer
    assert await server.fetch() == CALENDAR


@pytest.mark.parametrize(
    "place", ["http://10.0.0.1:{port}/", "http://[::1]:{port}/", "http://169.254.169.254:{port}/meta"]
)
async def test_a_redirect_inside_is_not(server: Server, place: str) -> None:
    server.answer = moved(place.format(port=server.port))
    assert await refusal(server) == "private"


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "http://calendar.example.nl:22/", "gopher://calendar.example.nl/"]
)
async def test_nor_one_to_something_else(server: Server, place: str) -> None:
    server.answer = moved(place)
    assert await refusal(server) == "address"


async def test_an_endless_chain_of_redirects_ends(server: Server) -> None:
    server.answer = moved("/again")
    assert await refusal(server) == "refused"
    assert len(server.asked) <= 5


@pytest.mark.parametrize("status", [204, 401, 403, 404, 410])
async def test_what_is_not_there_is_told(server: Server, status: int) -> None:
    server.answer = said(b"", status=status)
    assert await refusal(server) == "refused"


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_what_is_broken_for_now_may_be_there_later(server: Server, status: int) -> None:
    server.answer = said(b"", status=status)
    assert await refusal(server) == "away"


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost"])
async def test_nothing_is_connected_to_that_is_not_allowed_whatever_way_it_came(server: Server, host: str) -> None:
    # As if what looks at addresses before had let it pass.
    lenient = iter([True])
    reach = Reach(allows=lambda _: next(lenient, False), ports=frozenset({server.port}))
    with pytest.raises(CalendarError) as refused:
        await fetch(f"http://{host}:{server.port}/", reach=reach, resolver=Names("127.0.0.1"))
    assert refused.value.reason == "private"
    assert server.asked == []


async def test_a_name_is_looked_up_once_for_each_connection(server: Server) -> None:
    """Whoever answers something else the second time is not asked a second time."""
    answers = iter(["127.0.0.1"])

    class Turning(Names):
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[ResolveResult]:
            return await Names(next(answers)).resolve(host, port, family)

    server.answer = said(CALENDAR)
    address = f"http://calendar.example.nl:{server.port}/"
    assert await fetch(address, reach=server.reach, resolver=Turning()) == CALENDAR


async def test_a_body_that_drips_is_not_waited_for(server: Server) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        stream = web.StreamResponse()
        await stream.prepare(request)
        while not server.closing.is_set():
            await stream.write(b"B")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(server.closing.wait(), 0.05)
        return stream

    server.answer = answer
    assert await refusal(server, seconds=0.5) == "slow"


async def test_headers_without_end_are_left(server: Server) -> None:
    server.answer = said(CALENDAR, headers={f"X-{number}": "x" * 4_000 for number in range(500)})
    assert await refusal(server) == "away"


async def test_a_body_that_never_ends_is_left(server: Server) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        stream = web.StreamResponse()
        await stream.prepare(request)
        while True:
            await stream.write(b"x" * 2**16)

    server.answer = answer
    assert await refusal(server) == "large"
    await server.ended.wait()


async def test_a_body_that_never_comes_is_not_waited_for(server: Server) -> None:
    async def answer(_: web.Request) -> web.Response:
        await server.closing.wait()
        return web.Response()

    server.answer = answer
    assert await refusal(server, seconds=0.2) == "slow"


async def test_a_small_body_that_becomes_large_is_not_unpacked(server: Server) -> None:
    server.answer = said(gzip.compress(b"0" * (LARGEST * 2)), headers={"Content-Encoding": "gzip"})
    assert await refusal(server) == "refused"


async def test_nobody_there_is_told() -> None:
    nobody = Reach(allows=lambda _: True, ports=frozenset({1}))
    with pytest.raises(CalendarError) as refused:
        await fetch("http://calendar.example.nl:1/", reach=nobody, resolver=Names("127.0.0.1"))
    assert refused.value.reason == "away"
