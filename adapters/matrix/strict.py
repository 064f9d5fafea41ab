"""nio's client with every failure an exception, each call made once, and nobody's bad event in another's way."""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
)
from nio import (
    AsyncClient,
    AsyncClientConfig,
    BadEvent,
    ErrorResponse,
    FileResponse,
    KeysQueryResponse,
    RoomInfo,
    SyncResponse,
    UnknownBadEvent,
)
from vodozemac import LibolmPickleException, PickleException

from adapters.matrix.faults import CallError
from adapters.matrix.folder import Folder
from adapters.matrix.giving import Giving
from adapters.matrix.machine import Machine
from adapters.matrix.nesting import read_json
from adapters.matrix.owed import Debts
from bot.errors import ConfigurationError

PATIENCE = 30.0
"""Seconds for a call. Joining a room far away may take as long."""
_ERRORS_FROM = 300
_A_PIECE = 2**16
_log = logging.getLogger(__name__)
# Below this it tells what people say.
logging.getLogger("nio").setLevel(logging.CRITICAL)

Renew = Callable[[CallError, str], Awaitable[bool]]
"""What to do when a token opens nothing any more; True: there is another."""


class StrictNio(AsyncClient):  # type: ignore[misc] # nio has no types
    """Raises CallError for all that did not go as it should."""

    olm: Machine
    giving: Giving
    client_session: ClientSession | None
    store: Any

    def __init__(self, homeserver: str, folder: Folder, renew: Renew) -> None:
        super().__init__(
            homeserver,
            store_path=str(folder.path),
            config=AsyncClientConfig(
                encryption_enabled=True,
                store_sync_tokens=False,
                pickle_key=folder.pickle_key(),
                max_limit_exceeded=0,
                max_timeouts=0,
            ),
        )
        self._folder = folder
        self._renew = renew
        self.when_keys_are_known: list[Callable[[dict[str, Any]], None]] = []
        """Given every answer to `keys/query` before nio sees it, to learn from and to take out what is no good."""

    def load_store(self) -> None:
        if self.store is None:
            name = f"{self.user_id}_{self.device_id}.db"
            self._folder.reserve(name)
            self.store = self.config.store(self.user_id, self.device_id, self.store_path, self.config.pickle_key, name)
            try:
                self.olm = Machine(self.user_id, self.device_id, self.store)
            except (PickleException, LibolmPickleException) as error:
                raise ConfigurationError(
                    [f"MATRIX_PICKLE_KEY: it is not what the keys in {self.store_path} were closed with."]
                ) from error
            self.giving = Giving(self, Debts(self._folder))
            self.encrypted_rooms = self.store.load_encrypted_rooms()

    async def exchange(
        self,
        method: str,
        path: str,
        body: str | bytes | None = None,
        *,
        content_type: str = "application/json",
        timeout: float = PATIENCE,  # noqa: ASYNC109 - aiohttp's own, which closes the connection too
        most: int | None = None,
    ) -> bytes:
        """What was answered with a yes. With a token that ended, once more with a new one.

        `most`: of a longer answer only one byte more than that is read.
        """
        token = self.access_token
        try:
            return await self._exchange_once(method, path, body, content_type, timeout, token, most)
        except CallError as error:
            if error.code != "M_UNKNOWN_TOKEN" or not token or not await self._renew(error, token):
                raise
        return await self._exchange_once(method, path, body, content_type, timeout, self.access_token, most)

    async def enter(self, path: str, body: str) -> bytes:
        """The same for who has no session, or none any more: nothing is told of it, and none is renewed."""
        return await self._exchange_once("POST", path, body, "application/json", PATIENCE, token=None)

    async def send_key(
        self, response_class: type, method: str, path: str, data: str, response_data: tuple[Any, ...]
    ) -> None:
        """A call of `giving`, of which nio has to learn what was taken. Raises CallError."""
        await self._send(response_class, method, path, data, response_data=response_data)

    async def close(self) -> None:
        await super().close()
        if self.store is not None:
            self.store.database.close()

    async def _send(  # noqa: PLR0913, PLR0917 - nio's own
        self,
        response_class: Any,  # noqa: ANN401 - nio has no types
        method: str,
        path: str,
        data: str | None = None,
        response_data: tuple[Any, ...] | None = None,
        content_type: str | None = None,
        trace_context: object = None,  # noqa: ARG002 - nio's own
        data_provider: object = None,
        timeout: float | None = None,  # noqa: ASYNC109
        **others: object,  # noqa: ARG002 - nio's own
    ) -> Any:  # noqa: ANN401
        """Where all of nio's calls come by."""
        if data_provider is not None or issubclass(response_class, FileResponse):
            raise NotImplementedError("Files go by `Client`.")
        what = what_of(method, path)
        read = await self.exchange(
            method, path, data, content_type=content_type or "application/json", timeout=timeout or PATIENCE
        )
        content = read_object(read, what)
        if response_class is KeysQueryResponse:
            for tell in self.when_keys_are_known:
                tell(content)
        response = response_class.from_dict(content, *(response_data or ()))
        if isinstance(response, ErrorResponse):
            raise CallError(what, status=200, reason="an answer of another shape")
        await self.receive_response(response)
        return response

    async def _exchange_once(  # noqa: PLR0913, PLR0917 - what makes one call
        self,
        method: str,
        path: str,
        body: str | bytes | None,
        content_type: str,
        timeout: float,  # noqa: ASYNC109
        token: str | None,
        most: int | None = None,
    ) -> bytes:
        what = what_of(method, path)
        headers = {"Content-Type": content_type}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with self._session().request(
                method, self.homeserver + _without_token(path), data=body, headers=headers, timeout=_patience(timeout)
            ) as response:
                read = await (response.read() if most is None else _read_some(response, most + 1))
        except (ClientError, OSError, ValueError) as error:
            was_sent = not isinstance(error, ClientConnectorError | ConnectionTimeoutError)
            raise CallError(what, reason=type(error).__name__, was_sent=was_sent) from None
        if response.status >= _ERRORS_FROM:
            raise CallError(what, status=response.status, answer=_find_object(read))
        return read

    def _session(self) -> ClientSession:
        if self.client_session is None:
            self.client_session = ClientSession()
        return self.client_session

    async def _handle_to_device(self, response: SyncResponse) -> None:
        """Each by itself: what stops at one loses all room keys after it. Kept all together, or not at all."""
        # What was read once cannot be read again, so the key in it may not be lost by a stop in between.
        with self.store.database.atomic():
            for number, event in enumerate(response.to_device_events):
                try:
                    decrypted = self._handle_decrypt_to_device(event)
                except Exception as error:  # noqa: BLE001 - anybody may send anything
                    _log.warning("a message to our device is no good", extra={"reason": type(error).__name__})
                else:
                    response.to_device_events[number] = decrypted or event

    async def _handle_invited_rooms(self, response: SyncResponse) -> None:
        for id, info in response.rooms.invite.items():
            room = self._get_invited_room(id)
            for event in info.invite_state:
                _guarded(room.handle_event, event)

    async def _handle_joined_rooms(self, response: SyncResponse) -> None:
        encrypted: set[str] = set()
        for id, info in response.rooms.join.items():
            _guarded(self._take_room, id, info, encrypted)
        for id in response.rooms.leave:
            self.rooms.pop(id, None)
            self.invited_rooms.pop(id, None)
        self.encrypted_rooms.update(encrypted)
        if encrypted:
            self.store.save_encrypted_rooms(encrypted)
        self.giving.see(response.rooms.join)

    def _take_room(self, id: str, info: RoomInfo, encrypted: set[str]) -> None:
        states, info.state = info.state, []
        self._handle_joined_state(id, info, encrypted)
        room = self.rooms[id]
        for event in states:
            if not isinstance(event, BadEvent | UnknownBadEvent):
                _guarded(self._handle_timeline_event, event, id, room, encrypted)
        for event in info.timeline.events:
            _guarded(self._handle_timeline_event, event, id, room, encrypted)
        for data in info.account_data:
            _guarded(room.handle_account_data, data)
        if room.encrypted:
            self.olm.update_tracked_users(room)

    def _handle_olm_events(self, response: SyncResponse) -> None:
        super()._handle_olm_events(response)
        # nio looks only at a number above nothing, and so never makes new ones once all were taken.
        count = response.device_key_count.signed_curve25519
        if count is not None:
            self.olm.uploaded_key_count = count


def what_of(method: str, path: str) -> str:
    """For the operator: without ids, tokens and words."""
    words = urlsplit(path).path.split("/_matrix/")[-1].split("/")
    return f"{method} {'/'.join(word for word in words if not word or word[0] not in '!@$%#')[:60]}"


def read_object(read: bytes, what: str) -> dict[str, Any]:
    """Raises CallError when it is no JSON object, such as somebody's page to sign in."""
    found = _find_object(read)
    if found is None:
        raise CallError(what, status=200, reason="an answer that is not Matrix's")
    return found


def read_objects(read: bytes, what: str) -> list[dict[str, Any]]:
    """The same for a list of them."""
    try:
        found = json.loads(read)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list):
        raise CallError(what, status=200, reason="an answer that is not Matrix's")
    return [each for each in found if isinstance(each, dict)]


def _find_object(read: bytes) -> dict[str, Any] | None:
    try:
        found = read_json(read)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _without_token(path: str) -> str:
    """It goes in a header: addresses end up in logs."""
    bare, mark, query = path.partition("?")
    if not mark:
        return path
    kept: Mapping[str, list[str]] = {name: value for name, value in parse_qs(query).items() if name != "access_token"}
    return f"{bare}?{urlencode(kept, doseq=True)}" if kept else bare


def _patience(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds, sock_connect=min(seconds, 10))


def _guarded(handle: Callable[..., object], *arguments: object) -> None:
    try:
        handle(*arguments)
    except Exception as error:  # noqa: BLE001 - anybody may send anything
        _log.warning("an event is no good", extra={"reason": type(error).__name__})


async def _read_some(response: ClientResponse, most: int) -> bytes:
    read = bytearray()
    async for piece in response.content.iter_chunked(_A_PIECE):
        read += piece
        if len(read) >= most:
            break
    return bytes(read[:most])
