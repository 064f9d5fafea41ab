"""A connection to one person's client: questions with answers, and what happens in between."""

import asyncio
import json
from collections.abc import Callable
from itertools import count
from typing import Any

from tests.matrix.clients import ClientError
from tests.matrix.heard import Payload


class Line(asyncio.Protocol):
    """Lines of JSON; everything is told the moment it comes in, without a task."""

    def __init__(self, on_happening: Callable[[Payload], None]) -> None:
        self._on_happening = on_happening
        self._rest = b""
        self._numbers = count()
        self._questions: dict[int, asyncio.Future[Payload]] = {}
        self._transport: asyncio.WriteTransport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._take(json.loads(line))

    def connection_lost(self, exc: Exception | None) -> None:
        for question in self._questions.values():
            if not question.done():
                question.set_exception(ClientError("The client is gone."))

    async def ask(self, does: str, *, within: float, **details: Any) -> Payload:  # noqa: ANN401 - plain data of any shape
        """Have the client do something, and wait until it has."""
        number = next(self._numbers)
        answered: asyncio.Future[Payload] = asyncio.get_running_loop().create_future()
        self._questions[number] = answered
        self._transport.write(f"{json.dumps({'number': number, 'does': does, **details})}\n".encode())
        try:
            async with asyncio.timeout(within):
                return await answered
        finally:
            del self._questions[number]

    def close(self) -> None:
        self._transport.close()

    def _take(self, line: Payload) -> None:
        if "happens" in line:
            self._on_happening(line)
            return
        question = self._questions.get(line["number"])
        if question is None or question.done():
            return
        if "error" in line:
            question.set_exception(ClientError(line["error"], code=line["code"]))
        else:
            question.set_result(line["answer"])
