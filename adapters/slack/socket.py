"""Socket Mode: Slack's envelopes over a WebSocket that we open, so that no address of ours need be public.

The SDK has a client too. After a failure it tries the same address again although that is good for once only, it leaves
work to tasks that nobody waits for, and it logs each attempt.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from aiohttp import ClientError, ClientSession, ClientWebSocketResponse, WSMsgType
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.app import Door
from adapters.slack.clients import Clients
from adapters.slack.faults import TROUBLES, code_of, rest_asked
from adapters.slack.payload import Payload, at, text_at
from adapters.waiting import pause
from adapters.working import Working

FIRST_PAUSE = timedelta(seconds=1)
_LONGEST_PAUSE = timedelta(minutes=1)
_SHORT_LIFE = 10
"""Seconds. Connections that die as fast as that are not opened as fast as they die."""
_PATIENCE = 20
_HEARTBEAT = 15
_OK = 200
_log = logging.getLogger(__name__)


class SocketMode:
    """Stays connected as long as it is open."""

    def __init__(self, clients: Clients, app_token: str, door: Door, *, first_pause: timedelta = FIRST_PAUSE) -> None:
        self._clients = clients
        self._app_token = app_token
        self._door = door
        self._first_pause = first_pause
        self._sockets: set[ClientWebSocketResponse] = set()
        self._trouble = ""
        """What was told of last; empty when all is well."""

    @property
    def is_connected(self) -> bool:
        return bool(self._sockets)

    @asynccontextmanager
    async def open(self, parts: asyncio.TaskGroup, received: Working) -> AsyncIterator[None]:
        """When this is left, what was received is acknowledged before the connection ends."""
        async with ClientSession() as session:
            connecting = parts.create_task(self._stay_connected(session, received))
            try:
                yield
            finally:
                connecting.cancel()
                await asyncio.wait({connecting})
                await received.settle()
                for socket in list(self._sockets):
                    await socket.close()
                self._sockets.clear()

    async def _stay_connected(self, session: ClientSession, received: Working) -> None:
        loop, wait = asyncio.get_running_loop(), self._first_pause
        async with asyncio.TaskGroup() as readers:
            while True:
                socket = await self._connected(session)
                since, ending = loop.time(), asyncio.Event()
                readers.create_task(self._read(socket, ending, received))
                # Slack says so some seconds before it closes one, and goes on using it meanwhile.
                await ending.wait()
                if loop.time() - since >= _SHORT_LIFE:
                    wait = self._first_pause
                    continue
                await pause(wait)
                wait = min(2 * wait, _LONGEST_PAUSE)

    async def _connected(self, session: ClientSession) -> ClientWebSocketResponse:
        wait = self._first_pause
        while True:
            try:
                socket = await self._connect(session)
            except TROUBLES as error:
                self._tell(code_of(error) or type(error).__name__)
                await pause(max(wait, rest_asked(error) or wait))
                wait = min(2 * wait, _LONGEST_PAUSE)
            else:
                self._sockets.add(socket)
                _log.info("connected to Slack" if not self._trouble else "connected to Slack again")
                self._trouble = ""
                return socket

    def _tell(self, reason: str) -> None:
        """Once for each kind of trouble, however long it lasts."""
        if reason != self._trouble:
            _log.warning("no connection to Slack: trying again", extra={"reason": reason})
            self._trouble = reason

    async def _connect(self, session: ClientSession) -> ClientWebSocketResponse:
        client = self._clients.make()
        async with asyncio.timeout(_PATIENCE):
            answer = await client.apps_connections_open(app_token=self._app_token)
            address = text_at(answer.data, "url")
            socket = await session.ws_connect(address, heartbeat=_HEARTBEAT, proxy=client.proxy)
            try:
                hello = await socket.receive()
            except BaseException:
                await socket.close()
                raise
        if hello.type is not WSMsgType.TEXT:
            await socket.close()
            raise ClientError("no hello")
        return socket

    async def _read(self, socket: ClientWebSocketResponse, ending: asyncio.Event, received: Working) -> None:
        try:
            async for message in socket:
                envelope = _envelope(message.data) if message.type is WSMsgType.TEXT else {}
                if text_at(envelope, "type") == "disconnect":
                    _log.debug("Slack renews the connection", extra={"reason": text_at(envelope, "reason")})
                    ending.set()
                elif text_at(envelope, "envelope_id"):
                    received.start(self._answer(socket, envelope))
        finally:
            ending.set()
        self._sockets.discard(socket)
        await socket.close()

    async def _answer(self, socket: ClientWebSocketResponse, envelope: Payload) -> None:
        body = at(envelope, "payload")
        try:
            request = AsyncBoltRequest(mode="socket_mode", body=dict(body) if isinstance(body, dict) else {})
        except Exception as error:  # noqa: BLE001 - bolt stumbles over a strange body in many ways
            _log.warning("an envelope could not be read", extra={"reason": type(error).__name__})
            return
        response = await self._door.take(request)
        if response.status != _OK:
            # Slack sends it again.
            return
        reply = {"envelope_id": text_at(envelope, "envelope_id"), **_payload_of(response)}
        try:
            await socket.send_json(reply)
        except (ClientError, ConnectionError, RuntimeError):
            _log.debug("the connection was gone before something was acknowledged: it comes again")


def _envelope(text: str) -> Payload:
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError):
        _log.warning("Slack sent what is no envelope")
        return {}
    return envelope if isinstance(envelope, dict) else {}


def _payload_of(response: BoltResponse) -> Payload:
    if not response.body:
        return {}
    is_json = response.first_headers().get("content-type", "").startswith("application/json")
    return {"payload": json.loads(response.body) if is_json else {"text": response.body}}
