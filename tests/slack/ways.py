"""The two ways from Slack to the bot: requests with a signature, and envelopes over a WebSocket."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Protocol
from urllib.parse import urlencode

import aiohttp

from bot.clock import SystemClock
from bot.ports import Clock
from tests.slack.calls import Payload
from tests.slack.socket_mode import Kind, NotTakenError, SocketMode

SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"  # pragma: allowlist secret
_WALL = SystemClock()


class Way(Protocol):
    """How what Slack sends reaches the bot."""

    async def send(self, kind: Kind, payload: Payload) -> Payload | None:
        """What the bot answered with its acknowledgement. Raises NotTakenError."""
        ...


class SocketWay:
    """Socket Mode."""

    def __init__(self, socket: SocketMode) -> None:
        self._socket = socket

    async def send(self, kind: Kind, payload: Payload) -> Payload | None:
        sent = await self._socket.deliver(kind, payload)
        return await sent.acknowledged


class HttpWay:
    """Signed requests to the bot's address."""

    def __init__(self, address: str, *, clock: Clock = _WALL, secret: str = SIGNING_SECRET) -> None:
        self.address = address
        self._clock = clock
        self._secret = secret

    async def send(self, kind: Kind, payload: Payload) -> Payload | None:
        status, text = await self.post(*encoded(kind, payload))
        if status != 200:
            raise NotTakenError(f"{status}: {text}")
        # Bare words are a message as well.
        answer: Payload | None = json.loads(text) if text.startswith("{") else {"text": text} if text else None
        return answer

    async def post(
        self, body: bytes, content_type: str, headers: Mapping[str, str] | None = None, *, retry: int = 0
    ) -> tuple[int, str]:
        """Signed with the secret, as of now, unless those headers say otherwise; returns the status and the answer."""
        stamp = int(self._clock.now().timestamp())
        given = signed(body, stamp, self._secret) | {"Content-Type": content_type}
        if retry:
            given |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.address, data=body, headers={**given, **(headers or {})}) as response,
        ):
            return response.status, await response.text()


def signed(body: bytes, stamp: int, secret: str = SIGNING_SECRET) -> dict[str, str]:
    """The headers by which a request is known to come from Slack."""
    text = b"v0:%d:%s" % (stamp, body)
    signature = f"v0={hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()}"
    return {"X-Slack-Request-Timestamp": str(stamp), "X-Slack-Signature": signature}


def encoded(kind: Kind, payload: Payload) -> tuple[bytes, str]:
    """The body of a request, and of which type it is."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"
