"""Slack's side of Socket Mode: envelopes over a WebSocket, and what happens when they are not acknowledged."""

import asyncio
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import WSMsgType, web

from tests.slack.calls import Payload

Kind = Literal["events_api", "slash_commands", "interactive"]


class NotTakenError(Exception):
    """The bot has not acknowledged what Slack sent."""


@dataclass(slots=True, eq=False, kw_only=True)
class Sent:
    """An envelope on its way, until the bot acknowledges it."""

    kind: Kind
    payload: Payload
    acknowledged: "asyncio.Future[Payload | None]"
    """Resolves to what the bot answered with its acknowledgement, if anything."""
    envelope_ids: list[str] = field(default_factory=list)
    """One for each time that it was sent."""
    attempt: int = 0
    over: web.WebSocketResponse | None = None

    def envelope(self) -> Payload:
        self.envelope_ids.append(str(uuid.uuid4()))
        envelope: Payload = {"envelope_id": self.envelope_ids[-1], "type": self.kind, "payload": self.payload}
        if self.kind == "events_api":
            again = {"retry_attempt": self.attempt, "retry_reason": "timeout" if self.attempt else ""}
            return {**envelope, **again, "accepts_response_payload": False}
        return {**envelope, "accepts_response_payload": True}


@dataclass(slots=True)
class SocketMode:
    """Where the bot's WebSocket ends. Each envelope goes to one of the connections, by turns."""

    app_id: str
    is_deaf: bool = False
    """Acknowledgements get lost on the way."""
    sent: list[Sent] = field(default_factory=list)
    _open: list[web.WebSocketResponse] = field(default_factory=list)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def connections(self) -> int:
        """How many there are now."""
        return len(self._open)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, for as long as it lasts."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._open.append(socket)
        await socket.send_json(self._hello())
        await self._send_waiting()
        await self._tell()
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT and not self.is_deaf:
                    self._acknowledge(message.json())
                    await self._tell()
        finally:
            self._close(socket)
            await self._send_waiting()
            await self._tell()
        return socket

    async def deliver(self, kind: Kind, payload: Payload) -> Sent:
        """Send it over a connection, or over the next one when there is none."""
        sent = Sent(kind=kind, payload=payload, acknowledged=asyncio.get_running_loop().create_future())
        self.sent.append(sent)
        await self._send_waiting()
        return sent

    async def connected(self, count: int = 1) -> None:
        """Wait until there are so many connections, or more."""
        await self._until(lambda: len(self._open) >= count)

    async def ask_to_leave(self, reason: str = "refresh_requested", *, leaves: bool = True) -> None:
        """Say that the connections are to be renewed; then close them, which Slack does some seconds later."""
        for socket in list(self._open):
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-test"}})
        if leaves:
            for socket in list(self._open):
                await socket.close()

    async def lose_patience(self) -> None:
        """Send events that wait for their acknowledgement once more, as Slack does after some seconds."""
        for sent in self.sent:
            if sent.kind == "events_api" and sent.over and not sent.acknowledged.done():
                sent.over = None
                sent.attempt += 1
        await self._send_waiting()

    async def drop(self) -> None:
        """Cut every connection, without a word."""
        for socket in list(self._open):
            self._close(socket)
            transport = socket._req.transport if socket._req else None
            if transport:
                transport.abort()
        await self._tell()

    def _hello(self) -> Payload:
        return {
            "type": "hello",
            "num_connections": len(self._open),
            "connection_info": {"app_id": self.app_id},
            "debug_info": {"host": "applink-test", "build_number": 1, "approximate_connection_time": 18060},
        }

    def _acknowledge(self, answer: dict[str, Any]) -> None:
        for sent in self.sent:
            if answer.get("envelope_id") in sent.envelope_ids and not sent.acknowledged.done():
                sent.acknowledged.set_result(answer.get("payload"))

    async def _send_waiting(self) -> None:
        for sent in [sent for sent in self.sent if sent.over is None and not sent.acknowledged.done()]:
            if self._open:
                self._open.append(self._open.pop(0))
                await self._send(sent, self._open[-1])

    async def _send(self, sent: Sent, socket: web.WebSocketResponse) -> None:
        sent.over = socket
        try:
            await socket.send_json(sent.envelope())
        except ConnectionError:
            self._close(socket)

    def _close(self, socket: web.WebSocketResponse) -> None:
        """Only events come again: whoever pressed a button is told at once that it did not work."""
        if socket in self._open:
            self._open.remove(socket)
        for sent in self.sent:
            if sent.over is socket and not sent.acknowledged.done():
                sent.over = None
                sent.attempt += 1
                if sent.kind != "events_api":
                    sent.acknowledged.set_exception(NotTakenError(sent.kind))

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(60), self._changed:
            await self._changed.wait_for(is_so)
