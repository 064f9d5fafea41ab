"""Asking a homeserver without being Bondje's device: no keys, no folder, nothing twice, and no new session."""

from collections.abc import Mapping
from typing import Any

from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientSSLError,
    ClientTimeout,
    InvalidURL,
)

from adapters.matrix.asking import Payload, path_of
from adapters.matrix.faults import CallError
from adapters.matrix.strict import read_object, read_objects, what_of

UNTRUSTED = "its certificate is not trusted here"
_PATIENCE = ClientTimeout(total=20, sock_connect=10)
_ERRORS_FROM = 300


class Visitor:
    """An `adapters.matrix.asking.Ask`. To be closed at the end."""

    def __init__(self, homeserver: str, token: str | None = None) -> None:
        self._homeserver = homeserver
        self.token = token
        self._session: ClientSession | None = None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def __call__(self, method: str, path: str, content: Mapping[str, Any] | None = None) -> Payload:
        """See `Ask`. Raises CallError, with a reason that an administrator understands."""
        return read_object(await self._exchange(method, path, content), what_of(method, path))

    async def fetch_state(self, room: str) -> list[Payload]:
        """All of a room's state. Raises CallError."""
        path = path_of("rooms", room, "state")
        return read_objects(await self._exchange("GET", path, None), what_of("GET", path))

    async def _exchange(self, method: str, path: str, content: Mapping[str, Any] | None) -> bytes:
        self._session = self._session or ClientSession()
        what = what_of(method, path)
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        body = content if method == "GET" else content or {}
        try:
            async with self._session.request(
                method, self._homeserver + path, json=body, headers=headers, timeout=_PATIENCE, allow_redirects=False
            ) as response:
                read: bytes = await response.read()
        except (ClientError, OSError, ValueError) as error:
            raise CallError(what, reason=_reason_of(error)) from None
        if response.status >= _ERRORS_FROM:
            raise CallError(what, status=response.status, answer=_find_answer(read, what))
        return read


def _find_answer(read: bytes, what: str) -> Payload:
    try:
        return read_object(read, what)
    except CallError:
        return {}


def _reason_of(error: Exception) -> str:
    match error:
        case ClientConnectorDNSError():
            return "no machine of that name is known"
        case ClientConnectorCertificateError():
            return UNTRUSTED
        case ClientSSLError():
            return "it does not speak TLS there: is https right"
        case ClientConnectorError():
            return "nothing listens there"
        case TimeoutError():
            return "there was no answer in time"
        case InvalidURL():
            return "that is no address"
        case _:
            return f"the connection broke, {type(error).__name__}"
