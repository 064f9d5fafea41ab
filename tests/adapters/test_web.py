"""The one HTTP server."""

import asyncio
import logging
import socket
from collections.abc import Mapping
from io import BytesIO

import aiohttp
import pytest
from aiohttp import web

from adapters.web import serving
from bot.errors import ConfigurationError


async def fetch(method: str, address: str, body: bytes = b"") -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.request(method, address, data=BytesIO(body)) as response:
        return response.status, await response.text()


async def echo(request: web.Request) -> web.Response:
    return web.Response(body=await request.read())


async def test_it_says_that_all_is_well() -> None:
    async with serving("127.0.0.1", 0) as address:
        assert await fetch("GET", f"{address}/health") == (200, "ok\n")


async def test_it_says_what_is_wrong(caplog: pytest.LogCaptureFixture) -> None:
    well = {"store": True, "slack": True}

    async def health() -> Mapping[str, bool]:
        return well

    async with serving("127.0.0.1", 0, health=health) as address:
        assert (await fetch("GET", f"{address}/health"))[0] == 200
        well["store"] = False
        assert await fetch("GET", f"{address}/health") == (503, "not well: store\n")
    assert [vars(record).get("parts") for record in caplog.records] == ["store"]


async def test_a_look_that_fails_is_not_well_either() -> None:
    async def health() -> Mapping[str, bool]:
        raise RuntimeError("secret")

    async with serving("127.0.0.1", 0, health=health) as address:
        assert await fetch("GET", f"{address}/health") == (503, "not well: health\n")


async def test_what_it_does_not_know_and_what_is_too_much() -> None:
    async with serving("127.0.0.1", 0, routes=[web.post("/echo", echo)]) as address:
        assert (await fetch("POST", f"{address}/echo", b"hoi")) == (200, "hoi")
        assert (await fetch("GET", f"{address}/echo"))[0] == 405
        assert (await fetch("GET", f"{address}/else"))[0] == 404
        assert (await fetch("POST", f"{address}/echo", b"x" * (2**20 + 1)))[0] == 413
        assert (await fetch("POST", f"{address}/echo", b"x" * 2**20))[0] == 200


async def test_a_taken_port_is_told_clearly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ConfigurationError, match=f"127.0.0.1:{port} cannot be used") as raised:
            async with serving("127.0.0.1", port):
                pytest.fail("it was not taken")
    assert "BONDJE_LISTEN" in raised.value.problems[0]


async def test_an_address_that_is_not_ours_is_told_clearly() -> None:
    with pytest.raises(ConfigurationError, match=r"192\.0\.2\.1:8080 cannot be used"):
        async with serving("192.0.2.1", 8080):
            pytest.fail("it is for documents only")


async def test_a_request_is_finished_before_the_end() -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        begun.set()
        await go_on.wait()
        return web.Response(text="done")

    async with asyncio.TaskGroup() as tasks:
        async with serving("127.0.0.1", 0, routes=[web.get("/slow", slow)]) as address:
            asked = tasks.create_task(fetch("GET", f"{address}/slow"))
            await begun.wait()
            asyncio.get_running_loop().call_soon(go_on.set)
        assert await asked == (200, "done")
        with pytest.raises(aiohttp.ClientConnectionError):
            await fetch("GET", f"{address}/slow")


async def test_nobody_reads_in_the_log_what_was_asked(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with serving("127.0.0.1", 0, routes=[web.get("/else", echo)]) as address:
        await fetch("GET", f"{address}/else?token=geheimpje")
    assert "geheimpje" not in caplog.text
