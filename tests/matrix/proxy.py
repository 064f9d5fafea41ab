"""What the bot takes for its homeserver: it passes calls on, remembers them, and gives trouble."""

import asyncio
import json
import socket
import struct
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import aiohttp
from aiohttp import web
from yarl import URL

from tests.faults import Faults
from tests.matrix.calls import Call, read_object
from tests.matrix.faults import Fault, Trouble
from tests.matrix.heard import Payload

_PASSED_ON = ("Authorization", "Content-Type")


class Proxy:
    """Give its `url` to the bot as MATRIX_HOMESERVER."""

    def __init__(self, homeserver: str) -> None:
        self.url = ""
        self.calls: list[Call] = []
        """Every call, in the order in which they came in."""
        self.happened = 0
        """How many calls came in, and answers with them."""
        self.faults: Faults[Call, Fault] = Faults()
        self.lie: Callable[[Call, Payload], None] | None = None
        """What a homeserver that lies makes of an answer."""
        self._homeserver = homeserver
        self._released = asyncio.Event()
        self._changed = asyncio.Condition()
        self._session: aiohttp.ClientSession

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Proxy"]:
        """Listening, on a port that the system chose."""
        application = web.Application(client_max_size=2**26)
        application.router.add_route("*", "/{path:.*}", self._take)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        timeout = aiohttp.ClientTimeout(total=None)
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as self._session:
            try:
                yield self
            finally:
                self.release()
                await runner.cleanup()

    def calls_to(self, *names: str) -> list[Call]:
        """The calls with these names so far."""
        return [call for call in self.calls if call.name in names]

    async def until(self, is_so: Callable[[], bool], *, within: float = 60) -> None:
        """Wait for it; looked at after every call and every answer."""
        async with asyncio.timeout(within), self._changed:
            await self._changed.wait_for(is_so)

    def release(self) -> None:
        """Let go of the calls that got no answer: their connections are cut."""
        self._released.set()
        self._released = asyncio.Event()

    async def _take(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        call = Call(
            method=request.method,
            path=request.raw_path.partition("?")[0],
            query=dict(request.query),
            body=read_object(body),
            token=request.headers.get("Authorization", "").removeprefix("Bearer "),
            at=time.monotonic(),
        )
        self.calls.append(call)
        call.fault = self.faults.draw(call)
        await self._tell()
        if call.fault and not call.fault.is_taken:
            return await self._trouble(call.fault, request)
        response = await self._pass_on(call, request, body)
        await self._tell()
        return await self._trouble(call.fault, request, response) if call.fault else response

    async def _pass_on(self, call: Call, request: web.Request, body: bytes) -> web.Response:
        headers = {name: request.headers[name] for name in _PASSED_ON if name in request.headers}
        address = URL(f"{self._homeserver}{request.raw_path}", encoded=True)
        try:
            async with self._session.request(call.method, address, data=body or None, headers=headers) as answer:
                data = await answer.read()
        except aiohttp.ClientError:
            # The homeserver itself is gone.
            return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
        call.status, call.answer, call.answered_at = answer.status, read_object(data), time.monotonic()
        if self.lie is not None and call.answer is not None:
            self.lie(call, call.answer)
            data = json.dumps(call.answer).encode()
        return web.Response(status=answer.status, body=data, headers={"Content-Type": answer.headers["Content-Type"]})

    async def _trouble(
        self, fault: Fault, request: web.Request, response: web.Response | None = None
    ) -> web.StreamResponse:
        match fault.trouble:
            case Trouble.ANSWER:
                return _another(fault)
            case Trouble.LATE:
                await self._holding(fault.seconds)
                return response or _another(fault)
            case Trouble.SILENT:
                await self._released.wait()
            case Trouble.CUT_SHORT if response:
                half = web.StreamResponse(status=response.status, headers=response.headers)
                body = response.body
                assert isinstance(body, bytes)
                half.content_length = len(body)
                # Whoever asked may be gone by then.
                with suppress(ConnectionError):
                    await half.prepare(request)
                    await half.write(body[: len(body) // 2])
        if request.transport:
            # Without lingering: the other side gets a reset, not an end.
            raw = request.transport.get_extra_info("socket")
            if fault.trouble is not Trouble.CUT_SHORT:
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            request.transport.abort()
        return web.Response()

    async def _holding(self, seconds: float) -> None:
        """Until then, or until released."""
        try:
            async with asyncio.timeout(seconds):
                await self._released.wait()
        except TimeoutError:
            return

    async def _tell(self) -> None:
        self.happened += 1
        async with self._changed:
            self._changed.notify_all()


def _another(fault: Fault) -> web.Response:
    if not fault.errcode:
        return web.Response(text=fault.body, content_type="text/html", status=fault.status)
    body: dict[str, object] = {"errcode": fault.errcode, "error": "Trouble on request"}
    headers = {}
    if fault.soft_logout:
        body["soft_logout"] = True
    if fault.retry_after_ms:
        body["retry_after_ms"] = fault.retry_after_ms
        headers["Retry-After"] = str(-(-fault.retry_after_ms // 1000))
    return web.json_response(body, status=fault.status, headers=headers)
